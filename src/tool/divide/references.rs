//! What the code of a function names.

use std::collections::BTreeSet;

use wasm_encoder::reencode::{Error as Reencoding, Reencode, utils};
use wasm_encoder::{CodeSection, ConstExpr, Instruction, MemArg};
use wasmparser::{FunctionBody, GlobalSectionReader, Operator};

use super::program::{Error, Unsuitable, unsuitable};

/// What stands in code. Numbers are those that may be an address, or the place of a function.
#[derive(Default)]
pub struct References {
    pub functions: BTreeSet<u32>,
    pub globals: BTreeSet<u32>,
    pub tables: BTreeSet<u32>,
    pub numbers: BTreeSet<u32>,
}

impl References {
    pub fn of(body: &FunctionBody) -> Result<Self, Error> {
        let mut found = References::default();
        // What is written is the same again: all that counts is what we are asked on the way.
        found.parse_function_body(&mut CodeSection::new(), body.clone())?;
        Ok(found)
    }

    /// What the globals begin with.
    pub fn of_globals(globals: &GlobalSectionReader) -> Result<Self, Error> {
        let mut found = References::default();
        for global in globals.clone() {
            let _: ConstExpr = found.const_expr(global?.init_expr)?;
        }
        Ok(found)
    }
}

impl Reencode for References {
    type Error = Unsuitable;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        self.functions.insert(function);
        Ok(function)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error> {
        self.globals.insert(global);
        Ok(global)
    }

    fn table_index(&mut self, table: u32) -> Result<u32, Error> {
        self.tables.insert(table);
        Ok(table)
    }

    fn mem_arg(&mut self, place: wasmparser::MemArg) -> Result<MemArg, Error> {
        // A program of 32 bits has no further addresses.
        self.numbers.insert(place.offset as u32);
        utils::mem_arg(self, place)
    }

    fn instruction<'a>(&mut self, instruction: Operator<'a>) -> Result<Instruction<'a>, Error> {
        if let Operator::I32Const { value } = instruction {
            self.numbers.insert(value.cast_unsigned());
        }
        utils::instruction(self, instruction)
    }

    /// Pieces that are put in place by code: compilers write them for threads only.
    fn data_index(&mut self, _: u32) -> Result<u32, Reencoding<Unsuitable>> {
        Err(unsuitable())
    }

    fn element_index(&mut self, _: u32) -> Result<u32, Reencoding<Unsuitable>> {
        Err(unsuitable())
    }
}
