//! A file as staff wrote it: where in it everything stands that was read.

use std::collections::HashSet;

use super::finding::Finding;
use super::folder::Folder;
use super::locate::Lines;
use super::walk::walk;
use super::{markup, own_files, repeated};
use crate::content::{Content, Parsed, Problem, Step};

/// The text of a file, what the reader said about it, and what it left out.
pub struct Source {
    file: &'static str,
    /// The list that the file is about.
    list: &'static str,
    text: String,
    left_out: Vec<Vec<Step>>,
    problems: Vec<Problem>,
}

impl Source {
    /// The source beside the value that was read of it.
    pub fn new<T: Content>(text: String, parsed: Parsed<T>) -> (Self, T) {
        let source = Source {
            file: T::FILE,
            list: T::LIST,
            text,
            left_out: parsed.left_out,
            problems: parsed.problems,
        };
        (source, parsed.value)
    }

    /// All that is wrong with the file. `across` are problems that were found in what was read of all
    /// files: those with this one count too, and their places are counted as in the file.
    /// The files of the folder that it names are added to `named`.
    pub fn findings(
        self,
        across: &[Problem],
        folder: &Folder,
        named: &mut HashSet<String>,
    ) -> Vec<Finding> {
        let lines = Lines::parse(&self.text, self.list);
        let here = across.iter().filter(|problem| problem.file == self.file);
        let mut problems: Vec<Problem> = here
            .map(|problem| Problem {
                path: self.as_written(&problem.path),
                ..problem.clone()
            })
            .collect();
        problems.extend(self.problems);
        walk(self.file, &lines, &mut |here, value| {
            repeated::check(here, value, &mut problems);
            markup::check(here, value, &mut problems);
            own_files::check(here, value, folder, named, &mut problems);
        });
        problems
            .iter()
            .map(|problem| Finding::new(problem, lines.line_of(problem)))
            .collect()
    }

    /// A path through what was read, as a path through what is written: elements that were left out
    /// count there too.
    fn as_written(&self, path: &[Step]) -> Vec<Step> {
        let mut written: Vec<Step> = Vec::new();
        for step in path {
            let step = match step {
                Step::Key(_) => step.clone(),
                Step::Index(at) => {
                    let mut at = *at;
                    // In the order of the file, so that each one moves the rest up.
                    for left_out in &self.left_out {
                        if let Some([Step::Index(gone)]) = left_out.strip_prefix(&written[..])
                            && *gone <= at
                        {
                            at += 1;
                        }
                    }
                    Step::Index(at)
                }
            };
            written.push(step);
        }
        written
    }
}
