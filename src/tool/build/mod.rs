//! Makes the app with Trunk, when what it is made of has changed since the last time.
//!
//! On the way the program is split: `stand_in` says how, and `split` into what.
//!
//! Each version has a folder of its own under `target/bieb`, named after what it was made of. A new
//! one appears there whole or not at all, and whoever serves an older one is not disturbed.

mod fingerprint;
mod split;
mod stand_in;
mod trunk;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::failure::{Because, Failure};
use super::{compress, project, toolchain};
use stand_in::StandIn;

pub use split::{PART, SHARED};
pub use stand_in::{is_stand_in, stand_in};

/// How many versions stay: servers and tests of a moment ago may still use them.
const KEPT_VERSIONS: usize = 5;

/// The folder of the app as the sources say it should be: built if it is not there yet, with smaller
/// copies (`.br`, `.gz`) beside its files. There is no `content/` in it: that changes without us.
///
/// Several processes may ask at once; one builds and the others wait. The first time it also installs
/// what building needs, see [`toolchain`].
pub fn ensure_app() -> Result<PathBuf, Failure> {
    let root = project::root();
    if !root.join("Trunk.toml").is_file() {
        return Err(Failure::new(format!(
            "In {} staan de bronnen van de app niet. Start bieb in de map van het project, of kies \
             met --site een map met een gebouwde app.",
            root.display()
        )));
    }
    let versions = project::target().join("bieb");
    if let Some(app) = finished(&root, &versions)? {
        return Ok(app);
    }
    let making = || format!("Kan de map {} niet gebruiken", versions.display());
    fs::create_dir_all(&versions).because(making)?;
    let lock = File::create(versions.join("lock")).because(making)?;
    if lock.try_lock().is_err() {
        eprintln!("Een andere bieb bouwt de app al. We wachten daarop.");
        lock.lock().because(making)?;
    }
    // Whoever had the lock may have built what we need.
    match finished(&root, &versions)? {
        Some(app) => Ok(app),
        None => build(&root, &versions),
    }
}

/// The version that fits the sources, if it is there and nobody changed it.
fn finished(root: &Path, versions: &Path) -> Result<Option<PathBuf>, Failure> {
    let version = version_of(root)?;
    let app = versions.join(&version);
    let recorded = fs::read_to_string(record(versions, &version)).unwrap_or_default();
    let whole = fingerprint::of_folder(&app).is_ok_and(|digest| digest == recorded);
    Ok(whole.then_some(app))
}

fn version_of(root: &Path) -> Result<String, Failure> {
    let mut version = fingerprint::of_sources(root).because(|| {
        format!(
            "Kan de bestanden van het project in {} niet lezen",
            root.display()
        )
    })?;
    version.truncate(16);
    Ok(version)
}

/// The file that says what was in a version when it was finished.
fn record(versions: &Path, version: &str) -> PathBuf {
    versions.join(format!("{version}.sha256"))
}

fn build(root: &Path, versions: &Path) -> Result<PathBuf, Failure> {
    let tools = toolchain::ensure()?;
    let version = version_of(root)?;
    let app = versions.join(&version);
    let unfinished = versions.join("unfinished");
    let started = Instant::now();
    eprintln!(
        "De app wordt gebouwd. De eerste keer duurt dat 2 tot 5 minuten, daarna meestal minder dan één."
    );
    let storing = || format!("Kan de gebouwde app niet bewaren in {}", versions.display());
    remove(&unfinished).because(storing)?;
    let parts = versions.join("parts");
    let stand_in = StandIn::make(&versions.join("stand-in"), &tools.wasm_bindgen, &parts)?;
    trunk::build(&tools, &stand_in, root, &unfinished)?;
    move_files(&parts, &unfinished).because(storing)?;
    remove(&unfinished.join("content")).because(storing)?;
    compress::compress_folder(&unfinished).because(storing)?;
    let digest = fingerprint::of_folder(&unfinished).because(storing)?;
    remove(&app).because(storing)?;
    fs::rename(&unfinished, &app).because(storing)?;
    fs::write(record(versions, &version), digest).because(storing)?;
    forget_old(versions, &version).because(storing)?;
    eprintln!(
        "De app is gebouwd in {} seconden.",
        started.elapsed().as_secs()
    );
    Ok(app)
}

/// Moves all files of a folder to another one on the same disk.
fn move_files(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let file = entry?;
        fs::rename(file.path(), to.join(file.file_name()))?;
    }
    Ok(())
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

/// Removes all but the newest versions.
fn forget_old(versions: &Path, current: &str) -> io::Result<()> {
    let mut records = Vec::new();
    for entry in fs::read_dir(versions)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "sha256")
        {
            records.push((fs::metadata(&path)?.modified()?, path));
        }
    }
    records.sort();
    let old = records.len().saturating_sub(KEPT_VERSIONS);
    for (_, record) in records.into_iter().take(old) {
        if record.file_stem().is_some_and(|version| version != current) {
            remove(&record.with_extension(""))?;
            fs::remove_file(&record)?;
        }
    }
    Ok(())
}
