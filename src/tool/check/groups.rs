//! Ids that stand in two groups of reading tips: a link finds only the first.

use std::collections::HashSet;

use super::pointer::Pointer;
use crate::content::{Content, Fault, Group, Id, Problem, ReadingTipsFile, Severity};

pub fn check(tips: Option<&ReadingTipsFile>) -> Vec<Problem> {
    let Some(tips) = tips else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    let (mut groups, mut of_tips, mut of_programmes) =
        (HashSet::new(), HashSet::new(), HashSet::new());
    for (at, group) in tips.groups.iter().enumerate() {
        let word = group.id.0.map(|id| id.word());
        let place = Pointer::in_file::<ReadingTipsFile>().item(ReadingTipsFile::LIST, at, word);
        // `adults` and `Adults` are one group.
        if word.is_some_and(|word| !groups.insert(word)) {
            let mut twice = place.field("id").warn(Fault::Duplicate);
            twice.severity = Severity::Error;
            problems.push(twice);
        }
        let mut find = |list, ids: &mut dyn Iterator<Item = &Id>, known: &mut HashSet<Id>| {
            for (at, id) in ids.enumerate() {
                if !known.insert(id.clone()) {
                    let item = place.item(list, at, Some(id.as_str()));
                    problems.push(item.field("id").warn(Fault::InOtherGroup));
                }
            }
        };
        let Group {
            tips, programmes, ..
        } = group;
        find("tips", &mut tips.iter().map(|tip| &tip.id), &mut of_tips);
        let ids = &mut programmes.iter().map(|programme| &programme.id);
        find("programmes", ids, &mut of_programmes);
    }
    problems
}
