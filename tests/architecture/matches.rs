//! Matches over our own enums that do not name every case.

use std::collections::HashSet;

use crate::source::{Kind, Source};

/// `_ =>` beside a case of one of our enums.
pub fn without_a_name_for_each_case(sources: &[Source]) -> Vec<String> {
    let own: HashSet<&str> = sources.iter().flat_map(enums).collect();
    let mut breaches = Vec::new();
    for source in sources {
        for arms in matches(source) {
            // A row or a list of values has too many cases to name them all.
            let is_own = |arm: &(usize, usize)| {
                !matches!(source.kind(arm.0), Some(Kind::Open(_)))
                    && (arm.0..arm.1).any(|at| match source.kind(at) {
                        Some(Kind::Name(name)) => {
                            own.contains(name.as_str()) && source.is_joint(at + 1)
                        }
                        _ => false,
                    })
            };
            let is_rest = |arm: &&(usize, usize)| arm.1 - arm.0 == 1 && source.is_name(arm.0, "_");
            if let Some(rest) = arms
                .iter()
                .find(is_rest)
                .filter(|_| arms.iter().any(is_own))
            {
                breaches.push(format!(
                    "{}:{}: name every case of our own enums, so that a new one is not forgotten here",
                    source.path, source.words[rest.0].line
                ));
            }
        }
    }
    breaches
}

fn enums(source: &Source) -> impl Iterator<Item = &str> {
    let after_enum = |at: &usize| source.is_name(*at, "enum");
    (0..source.words.len())
        .filter(after_enum)
        .filter_map(|at| match source.kind(at + 1) {
            Some(Kind::Name(name)) => Some(name.as_str()),
            _ => None,
        })
}

/// The patterns of each `match`: from where to where among the words.
fn matches(source: &Source) -> Vec<Vec<(usize, usize)>> {
    let begins = (0..source.words.len()).filter(|at| source.is_name(*at, "match"));
    begins.filter_map(|at| arms(source, at + 1)).collect()
}

fn arms(source: &Source, mut at: usize) -> Option<Vec<(usize, usize)>> {
    while source.kind(at)? != &Kind::Open('{') {
        at = source.step(at);
    }
    let end = source.behind(at) - 1;
    at += 1;
    let mut arms = Vec::new();
    while at < end {
        let begin = at;
        while at < end && !(source.is_mark(at, '=') && source.is_mark(at + 1, '>')) {
            at = source.step(at);
        }
        arms.push((begin, at));
        at += 2;
        let is_block = source.kind(at) == Some(&Kind::Open('{'));
        if is_block {
            at = source.behind(at);
        }
        while at < end && !is_block && !source.is_mark(at, ',') {
            at = source.step(at);
        }
        if source.is_mark(at, ',') {
            at += 1;
        }
    }
    Some(arms)
}
