//! Programs that tests need besides cargo. What is missing is installed when that is allowed; otherwise
//! the test fails and says what to install.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use bieb::tool::project;

/// The first of these programs that is on this machine.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<_> = env::split_paths(&path).collect();
    let candidates = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.into_iter().find(|path| path.is_file())
}

/// Lets Debian install packages, where we may.
pub fn install(packages: &[&str]) {
    if is_root() {
        // A fresh machine may never have fetched the list of packages.
        run("apt-get", &["update"]);
        run("apt-get", &[&["install", "-y"], packages].concat());
    }
}

/// The folder of an npm package, in exactly this version.
pub fn npm(package: &str, version: &str) -> Result<PathBuf, String> {
    let folder = project::target().join("tools").join("node");
    let here = folder.join("node_modules").join(package);
    let is_here = || {
        let manifest = fs::read_to_string(here.join("package.json")).unwrap_or_default();
        serde_json::from_str::<serde_json::Value>(&manifest)
            .is_ok_and(|manifest| manifest["version"] == version)
    };
    if is_here() {
        return Ok(here);
    }
    let npm = on_path(&["npm"]).ok_or_else(|| {
        format!(
            "This test needs {package}, and npm to fetch it. Install Node 20 or newer, \
             for example with: sudo apt-get install -y nodejs npm"
        )
    })?;
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let prefix = folder.display().to_string();
    let wanted = format!("{package}@{version}");
    // The scripts of packages fetch what we have already, from hosts that we do not know.
    let quietly = ["install", "--ignore-scripts", "--no-audit", "--no-fund"];
    let arguments = [&quietly[..], &["--prefix", &prefix, &wanted]].concat();
    run(&npm.display().to_string(), &arguments);
    is_here()
        .then_some(here)
        .ok_or_else(|| format!("npm could not install {wanted} into {prefix}: see above."))
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|said| said.stdout.trim_ascii() == b"0")
}

/// Runs a program. Whether it helped is for the caller to look at; here it only says what happened.
fn run(program: &str, arguments: &[&str]) {
    eprintln!("{program} {}", arguments.join(" "));
    match Command::new(program).args(arguments).status() {
        Ok(status) if status.success() => {}
        Ok(status) => eprintln!("{program} stopped with {status}"),
        Err(error) => eprintln!("{program} does not start: {error}"),
    }
}
