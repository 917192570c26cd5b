//! Circles among the files of one floor.

use std::collections::HashMap;

use crate::source::Source;

/// The files of a floor by their module.
type Files<'s> = HashMap<Vec<String>, &'s Source>;

/// The first circle: files that lean on each other, each with the line on which it does.
pub fn first(sources: &[Source], floor: &str) -> Option<String> {
    let mut files: Vec<&Source> = sources.iter().collect();
    files.retain(|source| source.floor() == Some(floor));
    let by_module: Files = files
        .iter()
        .map(|source| (source.module(), *source))
        .collect();
    let mut leans: HashMap<&str, Vec<(&str, usize)>> = HashMap::new();
    for source in &files {
        let own = source.module();
        let on = leans.entry(&source.path).or_default();
        for path in source.paths() {
            let Some(target) = source.absolute_in(&path, &by_module) else {
                continue;
            };
            let Some(other) = owner(&target, &by_module, 0) else {
                continue;
            };
            // A module that passes on what its parts declare does not lean on them.
            let passes_on = path.is_passed_on && other.module().starts_with(&own);
            if other.path != source.path && !passes_on {
                on.push((&other.path, path.line));
            }
        }
    }
    let mut done = Vec::new();
    for source in &files {
        let mut way = Vec::new();
        if let Some(circle) = walk(&source.path, &leans, &mut way, &mut done) {
            return Some(circle);
        }
    }
    None
}

fn walk<'s>(
    file: &'s str,
    leans: &HashMap<&'s str, Vec<(&'s str, usize)>>,
    way: &mut Vec<(&'s str, usize)>,
    done: &mut Vec<&'s str>,
) -> Option<String> {
    if let Some(begin) = way.iter().position(|(known, _)| *known == file) {
        let steps = way[begin..]
            .iter()
            .map(|(file, line)| format!("{file}:{line} leans on"));
        let steps: Vec<String> = steps.collect();
        return Some(format!("a circle: {} {file}", steps.join(" ")));
    }
    if done.contains(&file) {
        return None;
    }
    for (other, line) in leans.get(file).into_iter().flatten() {
        way.push((file, *line));
        if let Some(circle) = walk(other, leans, way, done) {
            return Some(circle);
        }
        way.pop();
    }
    done.push(file);
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
