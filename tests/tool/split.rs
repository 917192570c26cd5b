//! A program that is split answers as the whole one does, as a browser would run it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use bieb::tool::{project, toolchain};
use serde_json::{Value, json};
use tempfile::TempDir;

const SOURCES: &str = "tests/tool/split";
const WASM: &str = "wasm32-unknown-unknown";

/// Builds the program; `None` to leave it whole.
fn build(feature: Option<&str>) -> PathBuf {
    // Not in a folder of the test alone: what it needs is built once.
    let folder = project::target().join("split-fixture");
    fs::create_dir_all(folder.join("src")).unwrap();
    let sources = project::root().join(SOURCES);
    for (from, to) in [
        (sources.join("Cargo.toml"), "Cargo.toml"),
        (sources.join("main.rs"), "src/main.rs"),
        // The versions that the app has, which are here already.
        (project::root().join("Cargo.lock"), "Cargo.lock"),
    ] {
        fs::copy(from, folder.join(to)).unwrap();
    }
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--release", "--offline", "--target", WASM])
        .args(feature.map(|name| format!("--features={name}")))
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", "target");
    assert!(toolchain::run_visibly(&mut cargo).unwrap().success());
    folder
        .join("target")
        .join(WASM)
        .join("release/fixture.wasm")
}

/// What Trunk asks of wasm-bindgen.
fn bind(wasm_bindgen: &Path, program: &Path, to: &Path) -> Command {
    let mut bindgen = Command::new(wasm_bindgen);
    bindgen
        .arg("--target=web")
        .arg(format!("--out-dir={}", to.display()))
        .arg("--out-name=fixture")
        .arg(program)
        .arg("--no-typescript");
    bindgen
}

fn run(folder: &Path, missing: Option<&str>) -> Value {
    let ran = Command::new("node")
        .arg(project::root().join(SOURCES).join("run.mjs"))
        .arg(folder)
        .args(missing)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{said}");
    serde_json::from_slice(&ran.stdout).unwrap()
}

#[test]
fn tables_far_from_their_address_are_the_same_in_parts() {
    let tools = toolchain::ensure().unwrap();
    let whole = TempDir::new().unwrap();
    // Node knows modules by this.
    let module = r#"{"type": "module"}"#;
    fs::write(whole.path().join("package.json"), module).unwrap();
    let mut bindgen = bind(&tools.wasm_bindgen, &build(None), whole.path());
    assert!(toolchain::run_visibly(&mut bindgen).unwrap().success());
    let whole = run(whole.path(), None);
    let answer = "1 3 5 47 49 51 1 1001 2001 23001 24001 25001 ";
    assert_eq!(whole["answers"][0], answer);
    assert_eq!(whole["asked"], json!([]));

    let split = TempDir::new().unwrap();
    fs::write(split.path().join("package.json"), module).unwrap();
    let program = build(Some("split"));
    let bieb = Path::new(env!("CARGO_BIN_EXE_bieb"));
    let links = TempDir::new().unwrap();
    let stand_in = links
        .path()
        .join("wasm-bindgen")
        .with_extension(std::env::consts::EXE_EXTENSION);
    fs::copy(bieb, &stand_in).unwrap();
    let parts = split.path().join("parts");
    let mut bindgen = bind(&stand_in, &program, split.path());
    bindgen
        .env("BIEB_WASM_BINDGEN", &tools.wasm_bindgen)
        .env("BIEB_PARTS", &parts);
    assert!(toolchain::run_visibly(&mut bindgen).unwrap().success());
    for part in fs::read_dir(&parts).unwrap() {
        let part = part.unwrap();
        fs::rename(part.path(), split.path().join(part.file_name())).unwrap();
    }
    let in_parts = run(split.path(), None);
    assert_eq!(in_parts["answers"], whole["answers"]);
    // Each once, and what they share once.
    let asked = json!([
        "shared.wasm default",
        "split_odd.wasm default",
        "split_even.wasm default"
    ]);
    assert_eq!(in_parts["asked"], asked);

    for missing in ["split_odd.wasm", "shared.wasm"] {
        let answers = run(split.path(), Some(missing));
        let answers = answers["answers"].as_array().unwrap();
        assert_eq!(answers[0], Value::Null, "{missing}");
        assert_eq!(
            answers[1..],
            whole["answers"].as_array().unwrap()[1..],
            "{missing}"
        );
    }
}
