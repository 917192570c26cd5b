//! Programs for the tests that Cargo installs.

use std::env;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;

use bieb::tool::project;

use super::{on_path, run};

/// A program from crates.io: the one of this machine, or else our own under `target/tools`, installed when
/// it is not there. Two minutes on two cores.
pub fn cargo_program(name: &str, version: &str) -> Result<PathBuf, String> {
    let tools = project::target().join("tools");
    let ours = tools.join("bin").join(name);
    let find = || on_path(&[name]).or_else(|| ours.is_file().then(|| ours.clone()));
    if let Some(found) = find() {
        return Ok(found);
    }
    fs::create_dir_all(&tools).map_err(|error| format!("{}: {error}", tools.display()))?;
    // Another test program may be at it.
    let lock = File::create(tools.join("lock")).and_then(|lock| lock.lock().map(|()| lock));
    let _lock = lock.map_err(|error| format!("{}: {error}", tools.display()))?;
    if let Some(found) = find() {
        return Ok(found);
    }
    // A folder of its own: Trunk may be built beside it, and each removes its folder at the end.
    let work = project::target().join(format!("tools-build-{name}"));
    run(Command::new(env::var_os("CARGO").unwrap_or("cargo".into()))
        .args(["install", "--locked", "--root"])
        .arg(&tools)
        .arg(format!("{name}@{version}"))
        .env("CARGO_TARGET_DIR", &work)
        // Built for soon, not for speed.
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"));
    // Hundreds of megabytes that nobody needs any more; if they stay, that is no reason to stop.
    _ = fs::remove_dir_all(work);
    find().ok_or_else(|| {
        format!(
            "This test needs {name} {version}, and Cargo could not install it: see above. \
             Install it yourself: cargo install --locked {name}@{version}"
        )
    })
}
