//! Divides the program of the app in two: what every visit begins with, and what a page needs that comes
//! later. A first visit downloads only the first part.
//!
//! The program is WebAssembly (<https://webassembly.github.io/spec/core/>), as Trunk built it. It says
//! itself where it may be divided: one of its exports is a door, and all code to which only that door leads
//! comes later. The second part works on the memory and the tables of the first, and puts its functions in
//! the places that were kept free for them; from then on the two are the program that was built.
//!
//! Code to which neither the door nor another export leads is in no part.
//!
//! A call names its function. A function that is called by its number, and a constant that is read from
//! memory, are told by numbers among other numbers: whatever may be such a number is taken for one. That
//! makes the first part no less than it must be. `.cargo/config.toml` has the linker keep the two kinds of
//! numbers apart from others, and each constant in a piece of its own, or else much would look needed.

mod first;
mod later;
mod memory;
mod numbering;
mod program;
mod reach;
mod references;
mod shared;

use program::Program;
use reach::Reach;
use shared::Shared;

/// The door of the app: `open_later` in `src/main.rs`.
pub const DOOR: &str = "openLater";

/// Exports that nobody calls: wasm-streams, which comes with `server_fn`, lets JavaScript read what a server
/// function sends bit by bit, and the app has no server functions.
const UNUSED: &[&str] = &["intounderlying", "__wbg_intounderlying"];

/// The two parts of a program.
pub struct Parts {
    /// A program that can do all but what is behind the door.
    pub first: Vec<u8>,
    /// Takes what it needs of the first from the import module [`FIRST`], and exports the door.
    pub later: Vec<u8>,
}

/// The module from which the second part imports what the first exports.
pub const FIRST: &str = "first";

/// Which part something is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    First,
    Later,
}

/// Divides a program at the export `door`. `None`: it has no such export, or it is no program that we
/// understand. Undivided it works as well.
pub fn divide(program: &[u8], door: &str) -> Option<Parts> {
    let program = Program::parse(program).ok()?;
    let function = program.door(door)?;
    let reach = Reach::of(&program, function).ok()?;
    let shared = Shared::of(&program, &reach);
    Some(Parts {
        first: first::write(&program, &reach, &shared).ok()?,
        later: later::write(&program, &reach, &shared, (function, door)).ok()?,
    })
}

fn is_used(export: &str) -> bool {
    !UNUSED.iter().any(|start| export.starts_with(start))
}
