//! `bieb check`: reads the content as the app does, and names each problem with its line.

mod finding;
mod locate;
mod report;
mod rules;
mod text;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use super::cli::{Check, Format};
use super::failure::{Failure, reason};
use super::project;
use crate::content::{
    Content, EventsFile, HelpFile, LibraryFile, Problem, ReadingTipsFile, Severity,
    check_references,
};
use locate::Lines;

pub use finding::Finding;
pub use report::text as in_words;

/// The content of a folder: what can be shown of it, and all that is wrong with it.
#[derive(Debug)]
pub struct Checked {
    pub library: Option<LibraryFile>,
    pub events: Option<EventsFile>,
    pub tips: Option<ReadingTipsFile>,
    pub help: Option<HelpFile>,
    /// By file, and in a file from top to bottom.
    pub findings: Vec<Finding>,
}

impl Checked {
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    fn count(&self, severity: Severity) -> usize {
        let same = |finding: &&Finding| finding.severity == severity;
        self.findings.iter().filter(same).count()
    }
}

/// Shows the problems. The exit code is 0 without errors, 1 with errors, 2 without a folder to read.
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
    Ok(ExitCode::from(u8::from(checked.has_errors())))
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
    let across = [
        check_references(
            library.as_ref(),
            events.as_ref(),
            tips.as_ref(),
            help.as_ref(),
        ),
        rules::changes(library.as_ref(), events.as_ref()),
        rules::desks(library.as_ref(), help.as_ref()),
    ];
    files.add(across.concat());
    Ok(Checked {
        library,
        events,
        tips,
        help,
        findings: files.findings,
    })
}

/// The files read so far, and what is wrong with them.
struct Files<'f> {
    folder: &'f Path,
    /// The text of each file that could be read, to find lines in.
    texts: Vec<(&'static str, String)>,
    findings: Vec<Finding>,
}

impl<'f> Files<'f> {
    fn new(folder: &'f Path) -> Self {
        Files {
            folder,
            texts: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn read<T: Content>(&mut self) -> Option<T> {
        let text = text::read(&self.folder.join(T::FILE))
            .map_err(|unreadable| Finding::of_file(T::FILE, unreadable.line, unreadable.message));
        let read = text.and_then(|text| match T::parse(&text) {
            Ok(parsed) => Ok((text, parsed)),
            Err(rejected) => Err(Finding::of_file(
                T::FILE,
                rejected.line(),
                rejected.to_string(),
            )),
        });
        match read {
            Ok((text, parsed)) => {
                self.texts.push((T::FILE, text));
                self.add(parsed.problems);
                Some(parsed.value)
            }
            Err(finding) => {
                self.findings.push(finding);
                None
            }
        }
    }

    fn add(&mut self, problems: Vec<Problem>) {
        for (file, text) in &self.texts {
            let mut here = problems
                .iter()
                .filter(|problem| problem.file == *file)
                .peekable();
            // Most files have no problem, and then their lines need not be known.
            if here.peek().is_none() {
                continue;
            }
            let lines = Lines::of(text);
            self.findings
                .extend(here.map(|problem| Finding::of(problem, lines.line_of(problem))));
        }
        self.findings
            .sort_by_key(|finding| (place_of(finding.file), finding.line));
    }
}

/// The place of a file in a report.
fn place_of(file: &str) -> Option<usize> {
    [
        LibraryFile::FILE,
        EventsFile::FILE,
        ReadingTipsFile::FILE,
        HelpFile::FILE,
    ]
    .iter()
    .position(|known| *known == file)
}
