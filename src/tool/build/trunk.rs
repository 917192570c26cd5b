//! Runs Trunk.

use std::path::Path;
use std::process::Command;

use super::stand_in::StandIn;
use crate::tool::failure::{Because, Failure};
use crate::tool::toolchain::{self, Toolchain};

/// Builds the app into `folder`, for a program that is split on the way. What Trunk and Cargo say goes to our
/// standard error.
pub fn build(
    tools: &Toolchain,
    stand_in: &StandIn,
    root: &Path,
    folder: &Path,
) -> Result<(), Failure> {
    let mut trunk = Command::new(&tools.trunk);
    trunk
        .args([
            "build",
            "--release",
            "--locked",
            "--skip-version-check",
            "--features",
            "split",
            "--dist",
        ])
        .arg(folder)
        .current_dir(root)
        .env("PATH", toolchain::path_beginning_with(&stand_in.folder)?)
        .envs(stand_in.variables.iter().map(|(name, path)| (name, path)))
        // Trunk 0.21 takes this for an option of its own, and does not understand the usual "1".
        .env_remove("NO_COLOR")
        // The reason is enough; where in Trunk it was noticed helps nobody.
        .env("RUST_BACKTRACE", "0");
    let ended = toolchain::run_visibly(&mut trunk)
        .because(|| format!("Kan {} niet starten", tools.trunk.display()))?;
    if ended.success() {
        return Ok(());
    }
    Err(Failure::new(
        "De app kan niet worden gebouwd. Hierboven staat waarom: verbeter dat en probeer het opnieuw.",
    ))
}
