//! `bieb check`: reads the content as the app does, and names each problem with its line.
//!
//! The reader in [`content`](crate::content) names what is wrong with one value. What only shows in more of
//! them is found here:
//!
//! | module | finds |
//! |---|---|
//! | [`references`] | what does not exist in another file |
//! | [`dates`] | dates of an activity that contradict each other |
//! | [`closings`] | activities while their branch is closed |
//! | [`desks`], [`hours`] | times that contradict each other |
//! | [`groups`], [`repeated`] | what stands there twice |
//! | [`answers`] | questions without an answer |
//! | [`statements`] | what the law asks to tell about privacy and accessibility |
//! | [`license`] | that nobody knows what others may do with the content |
//! | [`holidays`] | what goes on after the last holiday that is known |
//! | [`plausible`] | what can be, and seldom is |
//! | [`markup`] | signs that residents would read |
//! | [`own_files`], [`picture`] | pictures and files that are not there, or do not show |
//! | [`folder`] | what else is in the folder, and is not published |

mod answers;
mod arguments;
mod closings;
mod dates;
mod desks;
mod finding;
pub mod folder;
mod groups;
mod holidays;
mod hours;
mod license;
mod locate;
mod markup;
mod own_files;
mod picture;
mod plausible;
mod pointer;
mod references;
mod repeated;
mod report;
mod source;
mod statements;
mod text;
mod walk;

use std::collections::HashSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use super::clock;
use super::failure::{Failure, reason};
use super::project;
use crate::content::{
    Content, EventsFile, HelpFile, LibraryFile, Problem, ReadingTipsFile, Severity,
};
use arguments::Format;
use folder::{Folder, OwnFile};
use source::Source;

pub use arguments::Check;
pub use finding::Finding;
pub use report::text as in_words;

/// The content of a folder: what can be shown of it, and all that is wrong with it.
#[derive(Debug)]
pub struct Checked {
    pub library: Option<LibraryFile>,
    pub events: Option<EventsFile>,
    pub tips: Option<ReadingTipsFile>,
    pub help: Option<HelpFile>,
    /// What is published of the folder.
    pub files: Vec<OwnFile>,
    /// Whether there was not one file to read.
    pub is_unread: bool,
    /// By file, and in a file from top to bottom.
    pub findings: Vec<Finding>,
}

impl Checked {
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    fn errors(&self) -> usize {
        let is_error = |finding: &&Finding| finding.severity != Severity::Warning;
        self.findings.iter().filter(is_error).count()
    }
}

/// Shows the problems. The exit code is 0 without errors, 1 with errors, 2 without a folder or a
/// file to read.
pub fn run(command: &Check) -> Result<ExitCode, Failure> {
    let folder = command.folder.clone().unwrap_or_else(project::content);
    let checked = match check(&folder) {
        Ok(checked) => checked,
        Err(failure) => {
            eprintln!("{failure}");
            return Ok(ExitCode::from(2));
        }
    };
    let report = match command.format {
        Format::Text => report::text(&checked),
        Format::Json => report::json(&checked.findings),
    };
    // Whoever reads only the first lines, as `head` does, has seen enough.
    let _ = std::io::stdout().write_all(report.as_bytes());
    Ok(ExitCode::from(
        match (checked.is_unread, checked.has_errors()) {
            (true, _) => 2,
            (false, true) => 1,
            (false, false) => 0,
        },
    ))
}

/// Reads and checks the four files of a folder. An error means that the folder cannot be read; what is
/// wrong with a file is a finding.
pub fn check(folder: &Path) -> Result<Checked, Failure> {
    fs::read_dir(folder).map_err(|error| {
        Failure::new(format!(
            "Kan de map {} niet lezen: {}. Geef de map op waarin library.json staat.",
            folder.display(),
            reason(&error)
        ))
    })?;
    let mut files = Files::new(folder);
    let library = files.read::<LibraryFile>();
    let events = files.read::<EventsFile>();
    let tips = files.read::<ReadingTipsFile>();
    let help = files.read::<HelpFile>();
    let now = clock::now();
    let across = [
        references::check(
            library.as_ref(),
            events.as_ref(),
            tips.as_ref(),
            help.as_ref(),
        ),
        dates::check(library.as_ref(), events.as_ref()),
        hours::check(library.as_ref(), help.as_ref()),
        groups::check(tips.as_ref()),
        desks::check(library.as_ref(), help.as_ref()),
        answers::check(help.as_ref()),
        statements::check(library.as_ref()),
        license::check(library.as_ref()),
        closings::check(library.as_ref(), events.as_ref(), now),
        holidays::check(library.as_ref(), events.as_ref(), now),
        plausible::check(
            library.as_ref(),
            events.as_ref(),
            tips.as_ref(),
            help.as_ref(),
            now,
        ),
    ];
    let is_unread = files.unread == FILES.len();
    let (files, findings) = files.findings(&across.concat());
    Ok(Checked {
        files,
        is_unread,
        library,
        events,
        tips,
        help,
        findings,
    })
}

/// The files read so far, and those that could not be.
struct Files<'f> {
    folder: &'f Path,
    sources: Vec<Source>,
    refused: Vec<Finding>,
    /// How many are not there, or no text.
    unread: usize,
}

impl<'f> Files<'f> {
    fn new(folder: &'f Path) -> Self {
        Files {
            folder,
            sources: Vec::new(),
            refused: Vec::new(),
            unread: 0,
        }
    }

    fn read<T: Content>(&mut self) -> Option<T> {
        let refused = match text::read(&self.folder.join(T::FILE)) {
            Ok(text) => match T::parse(&text) {
                Ok(parsed) => {
                    let (source, value) = Source::new(text, parsed);
                    self.sources.push(source);
                    return Some(value);
                }
                Err(rejected) => {
                    Finding::about_file(T::FILE, rejected.line(), rejected.explain(&text))
                }
            },
            Err(unreadable) => {
                self.unread += 1;
                Finding::about_file(T::FILE, unreadable.line, unreadable.message)
            }
        };
        self.refused.push(refused);
        None
    }

    /// What is published of the folder, and all findings.
    fn findings(self, across: &[Problem]) -> (Vec<OwnFile>, Vec<Finding>) {
        let folder = Folder::read(self.folder);
        let mut named = HashSet::new();
        let mut findings = self.refused;
        for source in self.sources {
            findings.extend(source.findings(across, &folder, &mut named));
        }
        let (published, of_others) = folder.published(&named);
        findings.extend(of_others);
        findings
            .sort_by_key(|finding| (place_of(&finding.file), finding.file.clone(), finding.line));
        (published, findings)
    }
}

const FILES: [&str; 4] = [
    LibraryFile::FILE,
    EventsFile::FILE,
    ReadingTipsFile::FILE,
    HelpFile::FILE,
];

/// The place of a file in a report: what is none of the four comes behind them.
fn place_of(file: &str) -> usize {
    let place = FILES.iter().position(|known| *known == file);
    place.unwrap_or(FILES.len())
}
