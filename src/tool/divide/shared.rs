//! What the second part uses of the first, and the name by which the first exports it.

use std::collections::{BTreeMap, BTreeSet};

use super::Part;
use super::program::Program;
use super::reach::Reach;

/// By their numbers in the program; the numbers are the names too. They are many, so the names are short.
pub struct Shared {
    pub functions: BTreeMap<u32, String>,
    pub globals: BTreeMap<u32, String>,
    pub tables: BTreeMap<u32, String>,
}

/// The name of the memory.
pub const MEMORY: &str = "m";

impl Shared {
    pub fn of(program: &Program, reach: &Reach) -> Self {
        let mut functions = BTreeSet::new();
        let mut globals = BTreeSet::new();
        // Its functions are put in the places of this one.
        let mut tables = BTreeSet::from([0]);
        for ((function, _, _), named) in program.own_functions().zip(&reach.references) {
            if reach.function(function) == Some(Part::Later) {
                functions.extend(&named.functions);
                globals.extend(&named.globals);
                tables.extend(&named.tables);
            }
        }
        let is_shared = |function: &u32| reach.function(*function) == Some(Part::First);
        let named = |numbers: BTreeSet<u32>, kind: &str| {
            let names = numbers
                .into_iter()
                .map(|number| (number, format!("{kind}{number}")));
            names.collect()
        };
        Shared {
            functions: named(functions.into_iter().filter(is_shared).collect(), ""),
            globals: named(globals, "g"),
            tables: named(tables, "t"),
        }
    }
}
