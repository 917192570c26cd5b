//! Splits the program of the app into what every visit begins with, and the parts that come later.

use std::fs;
use std::io;
use std::path::Path;

use wasm_split_cli_support::{Options, transform};

use crate::tool::failure::{Because, Failure};

/// How the files of parts begin: `split_help.wasm`.
pub const PART: &str = "split_";
/// What several parts need, piece after piece. In files of their own there would be some twenty small ones.
pub const SHARED: &str = "shared.wasm";

/// What the splitter writes to load the parts.
const LOADER: &str = "__wasm_split.js";

/// Splits a program: `first` becomes the file of what every visit begins with, `parts` the folder of the others.
/// Gives the JavaScript that loads those.
pub fn split(program: &Path, first: &Path, parts: &Path) -> Result<String, Failure> {
    let program = fs::read(program).because(|| format!("Kan {} niet lezen", program.display()))?;
    let writing = || format!("Kan {} niet maken", parts.display());
    match fs::remove_dir_all(parts) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Err(_) | Ok(()) => fs::create_dir_all(parts),
    }
    .because(writing)?;
    let mut options = Options::new(&program);
    options.output_dir = parts;
    options.main_out_path = first;
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
    Ok(loader)
}

/// Reads a file that nobody needs after us.
fn take(file: &Path) -> io::Result<Vec<u8>> {
    let bytes = fs::read(file)?;
    fs::remove_file(file)?;
    Ok(bytes)
}

/// The glue of wasm-bindgen with the loader in it, as one module: the two import each other, and a visit
/// would wait for one after the other.
pub fn join(glue: &str, loader: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_goes_into_the_glue() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\nlet wasm;\n";
        let loader = "import { initSync } from \"./main.js\";\nexport const __wasm_split_load_help = load(() => {\n\
            const src = fetch(new URL(\"./split_help.wasm\", import.meta.url));\n});\n";
        let joined = join(glue, loader);
        let (_, joined) = joined.split_once("const parts = ").unwrap();
        assert_eq!(
            joined,
            "(() => {\nconst __wasm_split_load_help = load(() => {\n\
             const src = fetchPart(new URL(\"./split_help.wasm\", import.meta.url));\n});\n\
             return { __wasm_split_load_help };\n})();\n\
             const import1 = parts;\nconst import2 = parts;\nlet wasm;\n"
        );
    }

    #[test]
    fn notes_go_out_of_a_program_and_all_else_stays() {
        let header = b"\0asm\x01\0\0\0".to_vec();
        let types = b"\x01\x02ab".to_vec();
        let long = [&b"\x0a\x80\x01"[..], &[7; 128]].concat();
        let note = b"\0\x05\x04name".to_vec();
        let program = [&header, &types, &note, &long, &note]
            .map(Vec::as_slice)
            .concat();
        let kept = [&header, &types, &long].map(Vec::as_slice).concat();
        assert_eq!(without_custom_sections(&program), kept);
        for broken in [&program[..4], b"", &[&header[..], b"\x01\x7f"].concat()] {
            assert_eq!(without_custom_sections(broken), broken);
        }
    }
}
