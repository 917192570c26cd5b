//! Which code and which constants all exports but one lead to.

use super::program::{Error, Program, is_function};
use super::references::References;

/// A compiler may count from a little before a list, or down from its end. In bytes.
const NEAR: u32 = 16;

/// What belongs to the first part: by the number of the function, and by the number of the piece of memory.
pub struct Reach {
    pub functions: Vec<bool>,
    pub pieces: Vec<bool>,
    /// What each of the program's own functions names, in their order.
    pub references: Vec<References>,
}

impl Reach {
    /// All that can be reached without the function `door`.
    pub fn without(program: &Program, door: u32) -> Result<Self, Error> {
        let references = program.bodies.iter().map(References::of);
        let mut reach = Reach {
            functions: vec![false; program.functions() as usize],
            pieces: vec![false; program.data.len()],
            references: references.collect::<Result<_, _>>()?,
        };
        // The first part imports all: a program gets its imports when it starts.
        reach.functions[..program.imported_functions as usize].fill(true);
        let mut walk = Walk {
            program,
            reach: &mut reach,
            next: Vec::new(),
        };
        for number in References::of_globals(&program.globals)?.numbers {
            walk.number(number);
        }
        let exported = program.exports.iter().filter(|export| is_function(export));
        let exported = exported.map(|export| export.index);
        for function in exported
            .chain(program.start)
            .filter(|function| *function != door)
        {
            walk.function(function);
        }
        walk.on();
        Ok(reach)
    }
}

struct Walk<'w, 'p> {
    program: &'w Program<'p>,
    reach: &'w mut Reach,
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
        if !std::mem::replace(known, true) {
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
            let is_meant = piece.contains(number) || !self.program.is_vtable(*piece);
            if is_meant && !std::mem::replace(&mut self.reach.pieces[number_of_piece], true) {
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
