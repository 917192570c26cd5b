//! The numbers that things of the program get in a part.

use std::collections::BTreeMap;

use wasm_encoder::reencode::Reencode;
use wasm_encoder::{CodeSection, FunctionSection};

use super::program::{Error, Program, Unsuitable, unsuitable};

/// From the number in the program to that in the part.
pub struct Numbering {
    pub functions: BTreeMap<u32, u32>,
    pub globals: BTreeMap<u32, u32>,
    pub tables: BTreeMap<u32, u32>,
}

impl Numbering {
    /// The program's own functions that are in the part, in their order.
    pub fn own_functions(
        &mut self,
        program: &Program,
        is_in_part: impl Fn(u32) -> bool,
    ) -> Result<(FunctionSection, CodeSection), Error> {
        let mut types = FunctionSection::new();
        let mut code = CodeSection::new();
        for (function, of_type, body) in program.own_functions() {
            if is_in_part(function) {
                types.function(of_type);
                self.parse_function_body(&mut code, body.clone())?;
            }
        }
        Ok((types, code))
    }
}

/// Numbered in their order.
pub fn counted(numbers: impl Iterator<Item = u32>) -> BTreeMap<u32, u32> {
    numbers.zip(0..).collect()
}

fn of(numbers: &BTreeMap<u32, u32>, number: u32) -> Result<u32, Error> {
    // What is not in the part is not used in it: it would be a mistake of ours.
    numbers.get(&number).copied().ok_or_else(unsuitable)
}

impl Reencode for Numbering {
    type Error = Unsuitable;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        of(&self.functions, function)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error> {
        of(&self.globals, global)
    }

    fn table_index(&mut self, table: u32) -> Result<u32, Error> {
        of(&self.tables, table)
    }
}
