//! `bieb serve` as a process of its own, for what a test cannot do to itself: signals, memory, limits.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A server that does not outlive its test.
pub struct Serving {
    process: Child,
    pub address: String,
}

impl Serving {
    /// Serves a folder, with these further arguments.
    pub fn start(site: &Path, arguments: &[&str]) -> Self {
        Self::start_by(Command::new(env!("CARGO_BIN_EXE_bieb")), site, arguments)
    }

    /// Serves a folder with so many descriptors at most.
    #[cfg(target_os = "linux")]
    pub fn with_descriptors(site: &Path, most: u32) -> Self {
        let line = format!("ulimit -n {most}; exec \"$0\" \"$@\"");
        let mut shell = Command::new("sh");
        shell.args(["-c", &line, env!("CARGO_BIN_EXE_bieb")]);
        Self::start_by(shell, site, &[])
    }

    fn start_by(mut command: Command, site: &Path, arguments: &[&str]) -> Self {
        command.args(["serve", "--port", "0", "--site"]).arg(site);
        command
            .arg("--inbox")
            .arg(site.with_file_name("inbox.sqlite"));
        command.args(arguments).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let mut line = String::new();
        let mut said = BufReader::new(process.stdout.take().unwrap());
        said.read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("De app staat op http://");
        Serving {
            address: address.unwrap_or_else(|| panic!("{line}")).to_owned(),
            process,
        }
    }

    /// What the process takes of the memory, in megabytes.
    #[cfg(target_os = "linux")]
    pub fn megabytes(&self) -> usize {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status
            .lines()
            .find(|line| line.starts_with("VmRSS:"))
            .unwrap();
        let kilobytes: usize = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        kilobytes / 1024
    }

    /// Lets it open nothing more, or all again. What is open stays open.
    #[cfg(target_os = "linux")]
    pub fn may_open_more(&self, may: bool) {
        use rustix::process::{Pid, Resource, Rlimit, getrlimit, prlimit};

        let process = i32::try_from(self.process.id()).unwrap();
        // The upper limit stays, because only root may raise it again.
        let maximum = getrlimit(Resource::Nofile).maximum;
        let current = if may { maximum } else { Some(0) };
        let limit = Rlimit { current, maximum };
        prlimit(Pid::from_raw(process), Resource::Nofile, limit).unwrap();
    }

    /// Asks it to stop, as systemd does.
    pub fn ask_to_stop(&self) {
        let id = self.process.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status();
        assert!(asked.unwrap().success());
    }

    /// Waits until it has stopped by itself, and says whether it ended well.
    pub fn stopped(mut self) -> bool {
        self.process.wait().unwrap().success()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
