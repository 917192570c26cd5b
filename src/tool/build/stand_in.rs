//! `bieb` in the place of wasm-bindgen.
//!
//! Trunk has no place for a splitter (trunk-rs/trunk#1022), and after wasm-bindgen the linker's relocations,
//! which the splitter follows, are gone. So Trunk finds `bieb` under the name `wasm-bindgen`: it splits the
//! program, and then calls the real one for the part that every visit begins with.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use super::split;
use crate::tool::failure::{Because, Failure};

const NAME: &str = "wasm-bindgen";

/// Where the real program is, for the stand-in.
const REAL: &str = "BIEB_WASM_BINDGEN";
/// The folder for the parts that come later, for the stand-in.
const FOLDER: &str = "BIEB_PARTS";

/// What Trunk needs to find us instead of wasm-bindgen.
pub struct StandIn {
    /// The folder to look in first.
    pub folder: PathBuf,
    /// The environment.
    pub variables: [(&'static str, PathBuf); 2],
}

impl StandIn {
    /// Makes the stand-in in `folder`, for the real program. The parts will be in `parts`.
    pub fn make(folder: &Path, real: &Path, parts: &Path) -> Result<StandIn, Failure> {
        let bieb = own_program()?;
        let making = || format!("Kan {NAME} niet klaarzetten in {}", folder.display());
        fs::create_dir_all(folder).because(making)?;
        let link = folder.join(NAME).with_extension(env::consts::EXE_EXTENSION);
        match fs::remove_file(&link) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Err(_) | Ok(()) => Ok(()),
        }
        .because(making)?;
        // Not every disk has links.
        fs::hard_link(&bieb, &link)
            .or_else(|_| fs::copy(&bieb, &link).map(|_| ()))
            .because(making)?;
        Ok(StandIn {
            folder: folder.to_owned(),
            variables: [(REAL, real.to_owned()), (FOLDER, parts.to_owned())],
        })
    }
}

/// The program `bieb`: we ourselves, or beside the tests that run us.
fn own_program() -> Result<PathBuf, Failure> {
    let running = env::current_exe().because(|| "Kan het programma bieb niet vinden".to_owned())?;
    let name = Path::new("bieb").with_extension(env::consts::EXE_EXTENSION);
    let candidates = running.ancestors().skip(1).take(2);
    let mut candidates = candidates.map(|folder| folder.join(&name));
    candidates.find(|path| path.is_file()).ok_or_else(|| {
        Failure::new(format!(
            "Kan het programma bieb niet vinden bij {}. Draai eerst cargo build.",
            running.display()
        ))
    })
}

/// Whether we were started as wasm-bindgen.
pub fn is_stand_in() -> bool {
    let name = env::args_os().next().map(PathBuf::from);
    name.as_deref().and_then(Path::file_stem) == Some(NAME.as_ref()) && env::var_os(REAL).is_some()
}

/// Does what Trunk asks of wasm-bindgen.
pub fn stand_in() -> ExitCode {
    let asked: Vec<OsString> = env::args_os().skip(1).collect();
    match split_and_bind(&asked) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn split_and_bind(asked: &[OsString]) -> Result<ExitCode, Failure> {
    let variable = |name: &str| env::var_os(name).map(PathBuf::from).unwrap_or_default();
    let mut bindgen = Command::new(variable(REAL));
    let Some(request) = Request::read(asked) else {
        // It is only asked for its version.
        return run(bindgen.args(asked));
    };
    let parts = variable(FOLDER);
    // Beside what wasm-bindgen makes of it.
    let first = request.folder.join("first.wasm");
    let loader = split::split(request.program, &first, &parts)?;
    let rest = asked.iter().filter(|arg| Path::new(arg) != request.program);
    bindgen
        .args(rest)
        // The parts take what they need of the first from what it exports.
        .arg("--keep-lld-exports")
        .args(["--remove-name-section", "--remove-producers-section"])
        .arg(&first);
    let code = run(&mut bindgen)?;
    if code == ExitCode::SUCCESS {
        let glue = request.folder.join(format!("{}.js", request.name));
        let joining = || format!("Kan {} niet gebruiken", glue.display());
        let text = fs::read_to_string(&glue).because(joining)?;
        fs::write(&glue, split::join(&text, &loader)).because(joining)?;
    }
    Ok(code)
}

fn run(command: &mut Command) -> Result<ExitCode, Failure> {
    let ended = command
        .status()
        .because(|| format!("Kan {NAME} niet starten"))?;
    Ok(match ended.success() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

/// What Trunk asks.
struct Request<'a> {
    program: &'a Path,
    /// Where the glue must be, and its name without extension.
    folder: &'a Path,
    name: &'a str,
}

impl<'a> Request<'a> {
    /// `None` where it is not asked to work on a program.
    fn read(asked: &'a [OsString]) -> Option<Request<'a>> {
        let value = |option: &str| {
            asked
                .iter()
                .find_map(|arg| arg.to_str()?.strip_prefix(option))
        };
        Some(Request {
            program: asked
                .iter()
                .map(Path::new)
                .find(|arg| arg.extension() == Some("wasm".as_ref()))?,
            folder: Path::new(value("--out-dir=")?),
            name: value("--out-name=")?,
        })
    }
}
