//! Circles among the files of one floor.

use std::collections::{BTreeMap, HashMap};

use crate::source::Source;

/// The files of a floor by their module.
type Files<'s> = HashMap<Vec<String>, &'s Source>;

/// On what each file or room leans, and where it says so.
type Leans = BTreeMap<String, Vec<(String, String)>>;

/// What must not lean on itself by a detour.
#[derive(Clone, Copy, PartialEq)]
pub enum Among {
    Files,
    /// The modules of the floor, each with all that is inside it: `app::pages`, `tool::serve`.
    Rooms,
}

/// The first circle: files or rooms that lean on each other, each with the line on which it does.
pub fn first(sources: &[Source], floor: &str, among: Among) -> Option<String> {
    let mut files: Vec<&Source> = sources.iter().collect();
    files.retain(|source| source.floor() == Some(floor));
    let by_module: Files = files
        .iter()
        .map(|source| (source.module(), *source))
        .collect();
    let node = |source: &Source| match among {
        Among::Files => source.path.clone(),
        Among::Rooms => source.module()[..source.module().len().min(2)].join("::"),
    };
    let mut leans: Leans = BTreeMap::new();
    for source in &files {
        let own = source.module();
        for path in source.paths() {
            let target = source.absolute_in(&path, &by_module);
            let Some(other) = target.and_then(|target| owner(&target, &by_module, 0)) else {
                continue;
            };
            // A module that passes on what its parts declare does not lean on them.
            let passes_on = path.is_passed_on && other.module().starts_with(&own);
            if node(other) != node(source) && !passes_on {
                let place = format!("{}:{}", source.path, path.line);
                leans
                    .entry(node(source))
                    .or_default()
                    .push((node(other), place));
            }
        }
    }
    let mut done = Vec::new();
    leans
        .keys()
        .find_map(|from| walk(from, &leans, &mut Vec::new(), &mut done))
}

fn walk<'l>(
    node: &'l str,
    leans: &'l Leans,
    way: &mut Vec<(&'l str, &'l str)>,
    done: &mut Vec<&'l str>,
) -> Option<String> {
    if let Some(begin) = way.iter().position(|(known, _)| *known == node) {
        let places: Vec<_> = way[begin..].iter().map(|(_, place)| *place).collect();
        return Some(format!(
            "a circle: {} leads back to {node}",
            places.join(", ")
        ));
    }
    if done.contains(&node) {
        return None;
    }
    for (other, place) in leans.get(node).into_iter().flatten() {
        way.push((node, place));
        if let Some(circle) = walk(other, leans, way, done) {
            return Some(circle);
        }
        way.pop();
    }
    done.push(node);
    None
}

/// The file that declares what a path names; through what modules pass on.
fn owner<'s>(path: &[String], files: &Files<'s>, depth: usize) -> Option<&'s Source> {
    let (module, file) = (1..=path.len())
        .rev()
        .find_map(|end| Some((&path[..end], *files.get(&path[..end])?)))?;
    let passed_on = path.get(module.len()).and_then(|name| {
        let paths = file.paths();
        let same = paths
            .iter()
            .find(|path| path.is_passed_on && path.steps.last() == Some(name))?;
        file.absolute_in(same, files)
    });
    match passed_on {
        Some(further) if depth < 5 && further != path => owner(&further, files, depth + 1),
        _ => Some(file),
    }
}

impl Source {
    /// The path from the top of the crate, also of a path that begins with a part of this module.
    fn absolute_in(&self, path: &crate::source::Named, files: &Files) -> Option<Vec<String>> {
        self.absolute(path).or_else(|| {
            let part = [&self.module()[..], &path.steps[..1]].concat();
            files
                .contains_key(&part)
                .then(|| [&part[..], &path.steps[1..]].concat())
        })
    }
}
