//! Fields that stand twice in one object: of those the reader sees only the last.

use std::collections::HashMap;

use jsonc_parser::ast::Value;

use super::walk::Here;
use crate::content::{Fault, Problem, Severity, is_safeguard};

/// A second `"events": []` behind the first one empties the agenda, and nothing else would say so. Where
/// the first one cancels and the second one does not, residents come for nothing.
pub fn check(here: &Here, value: &Value, problems: &mut Vec<Problem>) {
    let Value::Object(object) = value else {
        return;
    };
    let mut times: HashMap<&str, usize> = HashMap::new();
    for field in &object.properties {
        let name = field.name.as_str();
        let times = times.entry(name).or_default();
        *times += 1;
        if *times == 2 {
            let severity = match is_safeguard(name) {
                true => Severity::Misleading,
                false => Severity::Warning,
            };
            problems.push(here.field(name).problem(severity, Fault::FieldTwice));
        }
    }
}
