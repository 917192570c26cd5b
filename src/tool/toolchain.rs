//! What building the app needs besides Rust: found, or else installed once inside the project.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use super::failure::{Because, Failure};
use super::project;

const WASM: &str = "wasm32-unknown-unknown";

/// Later versions need a later Rust than ours.
const TRUNK: &str = "0.21.14";

/// The programs that build the app.
#[derive(Debug)]
pub struct Toolchain {
    pub trunk: PathBuf,
    /// For the `PATH` of Trunk, so that it finds the right wasm-bindgen first.
    pub path: OsString,
}

/// Finds all that is needed and installs what is missing into `target/tools`, telling what it does.
pub fn ensure() -> Result<Toolchain, Failure> {
    ensure_wasm_target()?;
    let trunk = ensure_program(&Program {
        name: "trunk",
        package: "trunk",
        version: TRUNK.to_owned(),
        as_released: true,
        takes: "ongeveer 8 minuten",
    })?;
    let wasm_bindgen = ensure_program(&Program {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: wasm_bindgen_version()?,
        // As released it names a version of a dependency that some mirrors of crates.io do not have.
        as_released: false,
        takes: "ongeveer 4 minuten",
    })?;
    let mut folders: Vec<_> = wasm_bindgen
        .parent()
        .map(Path::to_owned)
        .into_iter()
        .collect();
    folders.extend(on_path());
    let path = env::join_paths(folders).map_err(|error| {
        Failure::new(format!(
            "De variabele PATH kan niet worden gebruikt: {error}."
        ))
    })?;
    Ok(Toolchain { trunk, path })
}

/// Runs a command whose progress the reader should see; all it says goes to our standard error.
pub fn run_visibly(command: &mut Command) -> io::Result<ExitStatus> {
    command
        .stdin(Stdio::null())
        .stdout(io::stderr())
        // Flags meant for the tool itself, such as a linker of this computer, do not fit the app.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .status()
}

fn ensure_wasm_target() -> Result<(), Failure> {
    let asked = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", WASM])
        .output()
        .map_err(|_| {
            Failure::new("Rust is niet gevonden. Installeer het van https://rustup.rs en probeer het opnieuw.")
        })?;
    let libraries = String::from_utf8_lossy(&asked.stdout);
    if asked.status.success() && Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    eprintln!("Rust leert bouwen voor de browser ({WASM}). Dat duurt hooguit een minuut.");
    let added =
        run_visibly(Command::new("rustup").args(["target", "add", WASM])).map_err(|_| {
            Failure::new(format!(
                "Rust kan nog niet bouwen voor de browser, en rustup is er niet om dat te regelen. \
             Installeer rustup van https://rustup.rs, of voeg {WASM} zelf toe."
            ))
        })?;
    if added.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "rustup target add {WASM} is niet gelukt. Kijk of je internet hebt en probeer het opnieuw."
    )))
}

/// A program that Cargo can install.
struct Program {
    name: &'static str,
    package: &'static str,
    version: String,
    /// With exactly the dependencies that its makers tested.
    as_released: bool,
    takes: &'static str,
}

fn ensure_program(program: &Program) -> Result<PathBuf, Failure> {
    let tools = project::target().join("tools");
    let ours = tools.join("bin");
    let folders = std::iter::once(ours).chain(on_path());
    if let Some(found) = program.find(folders) {
        return Ok(found);
    }
    program.install(&tools)?;
    program.find([tools.join("bin")]).ok_or_else(|| {
        Failure::new(format!(
            "{} {} is geïnstalleerd maar werkt niet. Gooi {} weg en probeer het opnieuw.",
            program.name,
            program.version,
            tools.display()
        ))
    })
}

impl Program {
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

fn on_path() -> Vec<PathBuf> {
    env::var_os("PATH")
        .map(|path| env::split_paths(&path).collect())
        .unwrap_or_default()
}

/// The version of the crate in `Cargo.lock`: the program must be of exactly the same one.
fn wasm_bindgen_version() -> Result<String, Failure> {
    let lock = project::root().join("Cargo.lock");
    let text =
        fs::read_to_string(&lock).because(|| format!("Kan {} niet lezen", lock.display()))?;
    locked_version(&text, "wasm-bindgen").ok_or_else(|| {
        Failure::new(format!(
            "In {} staat geen wasm-bindgen. Haal het bestand terug uit versiebeheer.",
            lock.display()
        ))
    })
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_in_the_lock_is_that_of_the_crate_itself() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"0.2.1\"\n\n\
            [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(
            locked_version(lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(locked_version(lock, "trunk"), None);
    }

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
