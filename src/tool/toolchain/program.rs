//! A program that Cargo can install, found or else installed.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::run_visibly;
use crate::tool::failure::{Because, Failure};
use crate::tool::project;

/// A program, in the version that we need.
pub struct Program {
    /// What one types.
    pub name: &'static str,
    /// What Cargo installs it from.
    pub package: &'static str,
    pub version: String,
    /// With exactly the dependencies that its makers tested.
    pub as_released: bool,
    /// How long installing usually takes, in Dutch.
    pub takes: &'static str,
}

impl Program {
    /// Where it is, after installing it into `tools` if it was nowhere.
    pub fn ensure(&self, tools: &Path) -> Result<PathBuf, Failure> {
        let ours = tools.join("bin");
        let folders = std::iter::once(ours).chain(on_path());
        if let Some(found) = self.find(folders) {
            return Ok(found);
        }
        self.install(tools)?;
        self.find([tools.join("bin")]).ok_or_else(|| {
            Failure::new(format!(
                "{} {} is geïnstalleerd maar werkt niet. Gooi {} weg en probeer het opnieuw.",
                self.name,
                self.version,
                tools.display()
            ))
        })
    }

    fn find(&self, folders: impl IntoIterator<Item = PathBuf>) -> Option<PathBuf> {
        folders
            .into_iter()
            .map(|folder| {
                folder
                    .join(self.name)
                    .with_extension(env::consts::EXE_EXTENSION)
            })
            .find(|path| path.is_file() && self.fits(path))
    }

    /// Whether it says that it is the version we need: `trunk 0.21.14`.
    fn fits(&self, path: &Path) -> bool {
        Command::new(path)
            .arg("--version")
            .output()
            .is_ok_and(|said| {
                let said = String::from_utf8_lossy(&said.stdout);
                said.split_whitespace().nth(1) == Some(&self.version)
            })
    }

    fn install(&self, tools: &Path) -> Result<(), Failure> {
        let Program {
            package,
            version,
            takes,
            ..
        } = self;
        eprintln!(
            "{package} {version} wordt geïnstalleerd in {}. Dat duurt {takes}, alleen deze keer.",
            tools.display()
        );
        let work = project::target().join("tools-build");
        let mut cargo = Command::new("cargo");
        cargo
            .arg("install")
            .arg(format!("{package}@{version}"))
            .args(self.as_released.then_some("--locked"))
            .arg("--force")
            .arg("--root")
            .arg(tools)
            .current_dir(project::root())
            .env("CARGO_TARGET_DIR", &work)
            // Built for soon, not for speed: it saves a third of the time and Trunk is no slower.
            .env("CARGO_PROFILE_RELEASE_LTO", "false")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        let ended = run_visibly(&mut cargo).because(|| "Kan cargo niet starten".to_owned())?;
        // Hundreds of megabytes that nobody needs any more; if they stay, that is no reason to stop.
        let _ = fs::remove_dir_all(work);
        if ended.success() {
            return Ok(());
        }
        Err(Failure::new(format!(
            "{package} {version} kan niet worden geïnstalleerd. Hierboven staat waarom. \
             Kijk of je internet hebt en probeer het opnieuw."
        )))
    }
}

/// The folders in which the system looks for programs.
pub fn on_path() -> Vec<PathBuf> {
    env::var_os("PATH")
        .map(|path| env::split_paths(&path).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_program_of_another_version_is_passed_over() {
        use std::os::unix::fs::PermissionsExt;

        let folders = [(); 3].map(|()| tempfile::TempDir::new().unwrap());
        let paths = folders.each_ref().map(|folder| folder.path().to_owned());
        for (folder, version) in paths.iter().zip(["0.20.0", "0.21.14", "0.21.14"]) {
            let script = folder.join("trunk");
            fs::write(&script, format!("#!/bin/sh\necho trunk {version}\n")).unwrap();
            fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let trunk = |version: &str| Program {
            name: "trunk",
            package: "trunk",
            version: version.to_owned(),
            as_released: true,
            takes: "",
        };
        let found = trunk("0.21.14").find(paths.clone());
        assert_eq!(found, Some(paths[1].join("trunk")));
        assert_eq!(trunk("0.22.0").find(paths), None);
    }
}
