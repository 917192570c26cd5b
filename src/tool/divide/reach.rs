//! Which code and which constants all exports but one lead to.

use wasmparser::Export;

use super::program::{Error, Program, is_function};
use super::references::References;
use super::{Part, is_used};

/// A compiler may count from a little before a list, or down from its end. In bytes.
const NEAR: u32 = 16;

/// In which part each function and each piece of memory is, by their numbers.
pub struct Reach {
    /// `None`: nothing leads there.
    functions: Vec<Option<Part>>,
    /// What nothing leads to comes later, to be on the safe side.
    pieces: Vec<Option<Part>>,
    /// What each of the program's own functions names, in their order.
    pub references: Vec<References>,
}

impl Reach {
    /// In the first part is all that can be reached without the function `door`; in the second what only
    /// the door leads to.
    pub fn of(program: &Program, door: u32) -> Result<Self, Error> {
        let references = program.bodies.iter().map(References::of);
        let mut reach = Reach {
            functions: vec![None; program.functions() as usize],
            pieces: vec![None; program.data.len()],
            references: references.collect::<Result<_, _>>()?,
        };
        // The first part imports all: a program gets its imports when it starts.
        reach.functions[..program.imported_functions as usize].fill(Some(Part::First));
        let mut walk = Walk {
            program,
            reach: &mut reach,
            part: Part::First,
            next: Vec::new(),
        };
        for number in References::of_globals(&program.globals)?.numbers {
            walk.number(number);
        }
        let called = |export: &&Export| is_function(export) && is_used(export.name);
        let exported = program.exports.iter().filter(called);
        let exported = exported.map(|export| export.index);
        for function in exported.chain(program.start).filter(|own| *own != door) {
            walk.function(function);
        }
        walk.on();
        walk.part = Part::Later;
        walk.function(door);
        walk.on();
        Ok(reach)
    }

    pub fn function(&self, number: u32) -> Option<Part> {
        self.functions[number as usize]
    }

    pub fn piece(&self, number: usize) -> Part {
        self.pieces[number].unwrap_or(Part::Later)
    }
}

struct Walk<'w, 'p> {
    program: &'w Program<'p>,
    reach: &'w mut Reach,
    /// Where goes what is reached now.
    part: Part,
    /// Reached, and not yet looked into.
    next: Vec<Thing>,
}

/// What can be reached.
enum Thing {
    Function(u32),
    Piece(usize),
}

impl Walk<'_, '_> {
    fn function(&mut self, function: u32) {
        let known = &mut self.reach.functions[function as usize];
        if known.is_none() {
            *known = Some(self.part);
            self.next.push(Thing::Function(function));
        }
    }

    /// What a number leads to, if it is the place of a function or an address.
    fn number(&mut self, number: u32) {
        if let Some(function) = self.program.called_by_number.get(&number) {
            self.function(*function);
        }
        let data = &self.program.data;
        let (from, to) = (number.saturating_sub(NEAR), number.saturating_add(NEAR));
        let first = data.partition_point(|piece| piece.end() < from);
        let near = data[first..].partition_point(|piece| piece.address <= to);
        for (number_of_piece, piece) in data.iter().enumerate().skip(first).take(near) {
            let known = &mut self.reach.pieces[number_of_piece];
            let is_meant = piece.contains(number) || !self.program.is_vtable(*piece);
            if is_meant && known.is_none() {
                *known = Some(self.part);
                self.next.push(Thing::Piece(number_of_piece));
            }
        }
    }

    fn on(&mut self) {
        while let Some(thing) = self.next.pop() {
            match thing {
                Thing::Function(function) => self.enter_function(function),
                Thing::Piece(piece) => self.enter_piece(piece),
            }
        }
    }

    fn enter_function(&mut self, function: u32) {
        // What is imported has its code elsewhere.
        let Some(own) = function.checked_sub(self.program.imported_functions) else {
            return;
        };
        let named = std::mem::take(&mut self.reach.references[own as usize]);
        for function in &named.functions {
            self.function(*function);
        }
        for number in &named.numbers {
            self.number(*number);
        }
        self.reach.references[own as usize] = named;
    }

    /// Any four bytes may be a number, wherever they begin.
    fn enter_piece(&mut self, piece: usize) {
        for bytes in self.program.data[piece].bytes.windows(4) {
            let number = bytes.try_into().map(u32::from_le_bytes);
            self.number(number.expect("four bytes"));
        }
    }
}
