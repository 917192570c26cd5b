//! What building the app needs besides Rust: found, or else installed once inside the project.

mod program;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use super::failure::{Because, Failure};
use super::project;
use program::{Program, on_path};

const WASM: &str = "wasm32-unknown-unknown";

/// Later versions need a later Rust than ours.
const TRUNK: &str = "0.21.14";

/// The programs that build the app.
#[derive(Debug)]
pub struct Toolchain {
    pub trunk: PathBuf,
    pub wasm_bindgen: PathBuf,
}

/// Finds all that is needed and installs what is missing into `target/tools`, telling what it does.
pub fn ensure() -> Result<Toolchain, Failure> {
    ensure_wasm_target()?;
    let tools = project::target().join("tools");
    let trunk = Program {
        name: "trunk",
        package: "trunk",
        version: TRUNK.to_owned(),
        as_released: true,
        takes: "ongeveer 8 minuten",
    }
    .ensure(&tools)?;
    let wasm_bindgen = Program {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: wasm_bindgen_version()?,
        // As released it names a version of a dependency that some mirrors of crates.io do not have.
        as_released: false,
        takes: "ongeveer 4 minuten",
    }
    .ensure(&tools)?;
    Ok(Toolchain {
        trunk,
        wasm_bindgen,
    })
}

/// The `PATH` of this process with another folder in front.
pub fn path_beginning_with(folder: &Path) -> Result<OsString, Failure> {
    let folders = std::iter::once(folder.to_owned()).chain(on_path());
    env::join_paths(folders).map_err(|error| {
        Failure::new(format!(
            "De variabele PATH kan niet worden gebruikt: {error}."
        ))
    })
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
}
