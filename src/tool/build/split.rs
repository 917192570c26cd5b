//! Splits the program of the app, where Trunk calls wasm-bindgen.
//!
//! Trunk has no place for a splitter (trunk-rs/trunk#1022), and after wasm-bindgen the linker's relocations,
//! which the splitter follows, are gone. So Trunk finds `bieb` under the name `wasm-bindgen`: it splits, and
//! then calls the real one for the part that every visit begins with.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use wasm_split_cli_support::{Options, transform};

use crate::tool::failure::{Because, Failure};

const NAME: &str = "wasm-bindgen";

/// Where the real program is, for the stand-in.
const REAL: &str = "BIEB_WASM_BINDGEN";
/// The folder for the parts that come later, for the stand-in.
const FOLDER: &str = "BIEB_PARTS";

/// How the files of parts begin: `split_help.wasm`.
pub const PART: &str = "split_";
/// What several parts need, piece after piece. In files of their own there would be some twenty small ones.
pub const SHARED: &str = "shared.wasm";

/// Of what the splitter makes, what loads the parts.
const LOADER: &str = "__wasm_split.js";

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
    let split = split(&request, &parts)?;
    let rest = asked.iter().filter(|arg| Path::new(arg) != request.program);
    bindgen
        .args(rest)
        // The parts take what they need of the first from what it exports.
        .arg("--keep-lld-exports")
        .args(["--remove-name-section", "--remove-producers-section"])
        .arg(&split.first);
    let code = run(&mut bindgen)?;
    if code == ExitCode::SUCCESS {
        let glue = request.folder.join(format!("{}.js", request.name));
        let joining = || format!("Kan {} niet gebruiken", glue.display());
        let text = fs::read_to_string(&glue).because(joining)?;
        fs::write(&glue, join(&text, &split.loader)).because(joining)?;
    }
    Ok(code)
}

fn run(command: &mut Command) -> Result<ExitCode, Failure> {
    let ended = command.status().because(|| format!("Kan {NAME} niet starten"))?;
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
        let value = |option: &str| asked.iter().find_map(|arg| arg.to_str()?.strip_prefix(option));
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

/// A program in parts.
struct Split {
    /// The file of what every visit begins with.
    first: PathBuf,
    /// JavaScript that loads the others.
    loader: String,
}

fn split(request: &Request, parts: &Path) -> Result<Split, Failure> {
    let reading = || format!("Kan {} niet lezen", request.program.display());
    let program = fs::read(request.program).because(reading)?;
    let writing = || format!("Kan {} niet maken", parts.display());
    match fs::remove_dir_all(parts) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Err(_) | Ok(()) => fs::create_dir_all(parts),
    }
    .because(writing)?;
    let first = request.folder.join("first.wasm");
    let mut options = Options::new(&program);
    options.output_dir = parts;
    options.main_out_path = &first;
    let made = transform(options)
        .map_err(|error| Failure::new(format!("De app kan niet worden gesplitst: {error:#}")))?;
    let mut files = made.split_modules;
    files.sort();
    let loader = take(&parts.join(LOADER)).because(writing)?;
    let mut loader = String::from_utf8_lossy(&loader).into_owned();
    let mut shared = Vec::new();
    for file in files {
        let bytes = without_custom_sections(&take(&file).because(writing)?);
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(PART) {
            fs::write(&file, bytes).because(writing)?;
            continue;
        }
        let start = shared.len();
        shared.extend(bytes);
        let fetched = format!("fetch(new URL(\"./{name}\", import.meta.url))");
        loader = loader.replace(&fetched, &format!("fetchShared({start}, {})", shared.len()));
    }
    if !shared.is_empty() {
        fs::write(parts.join(SHARED), shared).because(writing)?;
    }
    Ok(Split { first, loader })
}

/// Reads a file that nobody needs after us.
fn take(file: &Path) -> io::Result<Vec<u8>> {
    let bytes = fs::read(file)?;
    fs::remove_file(file)?;
    Ok(bytes)
}

/// The glue of wasm-bindgen with the loader in it, as one module: the two import each other, and a visit
/// would wait for one after the other.
fn join(glue: &str, loader: &str) -> String {
    let exported = "export const ";
    let names: Vec<_> = loader
        .lines()
        .filter_map(|line| line.strip_prefix(exported)?.split_once(' '))
        .map(|(name, _)| name)
        .collect();
    let loader: String = loader
        .lines()
        .filter(|line| !line.starts_with("import "))
        .map(|line| line.strip_prefix("export ").unwrap_or(line))
        .map(|line| format!("{line}\n"))
        .collect();
    let loader = loader.replace("fetch(new URL(", "fetchPart(new URL(");
    let mut joined = format!(
        "{}\nconst parts = (() => {{\n{loader}return {{ {} }};\n}})();\n",
        include_str!("parts.js"),
        names.join(", ")
    );
    for line in glue.lines() {
        let import = line
            .strip_prefix("import * as ")
            .and_then(|rest| rest.split_once(" from "))
            .filter(|(_, from)| from.contains(LOADER));
        match import {
            Some((name, _)) => joined += &format!("const {name} = parts;\n"),
            None => joined += &format!("{line}\n"),
        }
    }
    joined
}

/// A program without names and other notes, in which browsers do not look.
fn without_custom_sections(program: &[u8]) -> Vec<u8> {
    const HEADER: usize = 8;
    let (header, mut rest) = program.split_at(HEADER.min(program.len()));
    let mut kept = header.to_vec();
    while let Some((section, after)) = section(rest) {
        if section.first() != Some(&0) {
            kept.extend(section);
        }
        rest = after;
    }
    kept.extend(rest);
    kept
}

/// The first section: its number, its length in LEB128, its contents; and what follows it.
fn section(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (mut length, mut at, mut shift) = (0_usize, 1, 0);
    loop {
        let byte = *bytes.get(at)?;
        length |= usize::from(byte & 0x7f).checked_shl(shift)?;
        at += 1;
        shift += 7;
        if byte & 0x80 == 0 {
            break;
        }
    }
    bytes.split_at_checked(at.checked_add(length)?)
}
