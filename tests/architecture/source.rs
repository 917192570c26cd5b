//! The sources as rows of words: comments gone, tests gone, each word with its line.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A file of `src/`.
pub struct Source {
    /// From the top of the project, with slashes: `src/domain/filter.rs`.
    pub path: String,
    pub text: String,
    /// The words of the file without its tests.
    pub words: Vec<Word>,
}

/// A word of Rust, with the line it stands on, from 1.
#[derive(Clone, Debug)]
pub struct Word {
    pub kind: Kind,
    pub line: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Name(String),
    Mark(char),
    /// What stands between the quotes, as it is written.
    Text(String),
    Open(char),
    Close(char),
    /// A number or a character.
    Value,
}

/// A path such as `std::fs::read`, or one of those that `use std::{fs, io}` stands for.
#[derive(Debug)]
pub struct Named {
    pub steps: Vec<String>,
    pub line: usize,
    /// Whether it stands in a `pub use`.
    pub is_passed_on: bool,
}

impl Named {
    pub fn text(&self) -> String {
        self.steps.join("::")
    }
}

/// All files of `src/`, in the order of their paths.
pub fn project() -> &'static [Source] {
    static PROJECT: LazyLock<Vec<Source>> = LazyLock::new(read);
    &PROJECT
}

fn read() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(root, &root.join("src"), &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(found.len() > 50, "only {} files in src/", found.len());
    found
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("src/ can be read") {
        let path = entry.expect("src/ can be read").path();
        if path.is_dir() {
            walk(root, &path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a source is text");
            let path = path.strip_prefix(root).expect("it is in the project");
            found.push(Source::new(
                &path.to_string_lossy().replace('\\', "/"),
                &text,
            ));
        }
    }
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let stream: TokenStream = text
            .parse()
            .unwrap_or_else(|error| panic!("{path} is no Rust: {error}"));
        let mut words = Vec::new();
        flatten(stream, &mut words);
        if path.ends_with("/tests.rs") {
            words.clear();
        }
        Source {
            path: path.to_owned(),
            text: text.to_owned(),
            words: without_tests(words),
        }
    }

    /// The floor it stands on: `content` for `src/content/age.rs`, nothing for `src/main.rs`.
    pub fn floor(&self) -> Option<&str> {
        Some(self.path.strip_prefix("src/")?.split_once('/')?.0)
    }

    pub fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Its module: `["domain", "filter"]`.
    pub fn module(&self) -> Vec<String> {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let inside = inside.strip_suffix(".rs").unwrap_or(inside);
        let mut steps: Vec<String> = inside.split('/').map(str::to_owned).collect();
        if ["mod", "lib", "main"].contains(&steps[steps.len() - 1].as_str()) {
            steps.pop();
        }
        steps
    }

    pub fn is_name(&self, at: usize, name: &str) -> bool {
        matches!(self.kind(at), Some(Kind::Name(word)) if word == name)
    }

    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.kind(at) == Some(&Kind::Mark(mark))
    }

    pub fn kind(&self, at: usize) -> Option<&Kind> {
        self.words.get(at).map(|word| &word.kind)
    }

    /// Whether `::` stands here.
    pub fn is_joint(&self, at: usize) -> bool {
        self.is_mark(at, ':') && self.is_mark(at + 1, ':')
    }

    /// The texts with their place among the words.
    pub fn texts(&self) -> impl Iterator<Item = (usize, &str, usize)> {
        let words = self.words.iter().enumerate();
        words.filter_map(|(at, word)| match &word.kind {
            Kind::Text(text) => Some((at, text.as_str(), word.line)),
            _ => None,
        })
    }

    /// Every path that is written in the file, wherever it stands.
    pub fn paths(&self) -> Vec<Named> {
        let mut paths = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            let goes_on = at >= 2
                && self.is_joint(at - 2)
                && at >= 3
                && (matches!(self.kind(at - 3), Some(Kind::Name(_))) || self.is_mark(at - 3, '>'));
            if matches!(word.kind, Kind::Name(_)) && !goes_on {
                let from = paths.len();
                self.follow(at, &[], &mut paths);
                let is_passed_on = at >= 2
                    && self.is_name(at - 1, "use")
                    && (self.is_name(at - 2, "pub")
                        || self.kind(at - 2) == Some(&Kind::Close(')')));
                for path in &mut paths[from..] {
                    path.is_passed_on = is_passed_on;
                }
            }
        }
        paths.retain(|path| path.steps.len() > 1);
        paths
    }

    /// Reads the path that begins at a word, and gives the place behind it.
    fn follow(&self, mut at: usize, before: &[String], paths: &mut Vec<Named>) -> usize {
        let mut steps = before.to_vec();
        let line = self.words[at].line;
        loop {
            match self.kind(at) {
                Some(Kind::Name(name)) => steps.push(name.clone()),
                Some(Kind::Mark('*')) => steps.push("*".to_owned()),
                Some(Kind::Open('{')) if steps.len() > before.len() => {
                    at = self.follow_group(at + 1, &steps, paths);
                    return at;
                }
                _ => break,
            }
            at += 1;
            if !self.is_joint(at) {
                break;
            }
            at += 2;
        }
        paths.push(Named {
            steps,
            line,
            is_passed_on: false,
        });
        at
    }

    fn follow_group(&self, mut at: usize, before: &[String], paths: &mut Vec<Named>) -> usize {
        loop {
            match self.kind(at) {
                Some(Kind::Name(_) | Kind::Mark('*')) => at = self.follow(at, before, paths),
                Some(Kind::Close('}')) | None => return at + 1,
                Some(_) => at += 1,
            }
            // `use a::{b as c}`: the new name is no path.
            if self.is_name(at, "as") {
                at += 2;
            }
        }
    }

    /// A path of our crate, from its top; `None` for what others made.
    pub fn absolute(&self, path: &Named) -> Option<Vec<String>> {
        let own = self.module();
        let ups = path
            .steps
            .iter()
            .take_while(|step| *step == "super")
            .count();
        let (from, rest) = match path.steps[0].as_str() {
            "crate" | "bieb" => (&[][..], &path.steps[1..]),
            "self" => (&own[..], &path.steps[1..]),
            "super" => (&own[..own.len().checked_sub(ups)?], &path.steps[ups..]),
            _ => return None,
        };
        Some([from, rest].concat())
    }
}

/// The place behind the group that opens at `at`.
fn behind(words: &[Word], mut at: usize) -> usize {
    let mut depth = 0;
    while let Some(word) = words.get(at) {
        at += 1;
        match word.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn flatten(stream: TokenStream, words: &mut Vec<Word>) {
    for token in stream {
        let line = token.span().start().line;
        let kind = match token {
            TokenTree::Ident(name) => Kind::Name(name.to_string()),
            TokenTree::Punct(mark) => Kind::Mark(mark.as_char()),
            TokenTree::Literal(literal) => text_of(&literal.to_string()),
            TokenTree::Group(group) => {
                // A comment for the documentation arrives as `#[doc = "…"]`.
                let is_doc = group.delimiter() == Delimiter::Bracket
                    && group
                        .stream()
                        .into_iter()
                        .next()
                        .is_some_and(|first| first.to_string() == "doc");
                if is_doc {
                    while matches!(
                        words.last(),
                        Some(Word {
                            kind: Kind::Mark('#' | '!'),
                            ..
                        })
                    ) {
                        words.pop();
                    }
                    continue;
                }
                let (open, close) = match group.delimiter() {
                    Delimiter::Brace => ('{', '}'),
                    Delimiter::Bracket => ('[', ']'),
                    Delimiter::Parenthesis => ('(', ')'),
                    Delimiter::None => (' ', ' '),
                };
                words.push(Word {
                    kind: Kind::Open(open),
                    line,
                });
                flatten(group.stream(), words);
                let line = group.span_close().start().line;
                words.push(Word {
                    kind: Kind::Close(close),
                    line,
                });
                continue;
            }
        };
        words.push(Word { kind, line });
    }
}

fn text_of(literal: &str) -> Kind {
    let inside = literal.trim_start_matches(['b', 'c', 'r', '#']);
    let Some(text) = inside.strip_prefix('"') else {
        return Kind::Value;
    };
    let text = text.trim_end_matches('#');
    Kind::Text(text.strip_suffix('"').unwrap_or(text).to_owned())
}

/// Drops what stands behind `#[cfg(test)]` and `#[test]`: to the end of its braces, or its semicolon.
fn without_tests(words: Vec<Word>) -> Vec<Word> {
    let mut kept = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        if !is_test_attribute(&words[at..]) {
            kept.push(words[at].clone());
            at += 1;
            continue;
        }
        while let Some(word) = words.get(at) {
            match word.kind {
                Kind::Open('{') => {
                    at = behind(&words, at);
                    break;
                }
                Kind::Open(_) => at = behind(&words, at),
                Kind::Mark(';') => {
                    at += 1;
                    break;
                }
                _ => at += 1,
            }
        }
    }
    kept
}

fn is_test_attribute(words: &[Word]) -> bool {
    let name = |at: usize, name: &str| matches!(words.get(at), Some(Word { kind: Kind::Name(word), .. }) if word == name);
    let opens = |at: usize, bracket| matches!(words.get(at), Some(Word { kind: Kind::Open(open), .. }) if *open == bracket);
    matches!(words[0].kind, Kind::Mark('#'))
        && opens(1, '[')
        && (name(2, "test") || name(2, "cfg") && opens(3, '(') && name(4, "test"))
}
