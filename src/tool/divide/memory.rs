//! What is in memory and in the places of functions when a part comes.

use wasm_encoder::{ConstExpr, DataSection, ElementSection, Elements};

use super::program::{Error, Program};

/// Between two constants the linker leaves so many bytes at most, for the second to begin at an even address.
const GAP: u32 = 16;

/// The pieces that are in the part. Neighbours are written as one.
pub fn data(program: &Program, is_in_part: impl Fn(usize) -> bool) -> DataSection {
    let mut section = DataSection::new();
    let mut run: Option<(u32, Vec<u8>)> = None;
    let mut write = |run: Option<(u32, Vec<u8>)>| {
        if let Some((address, bytes)) = run {
            section.active(0, &at(address), bytes);
        }
    };
    for (number, piece) in program.data.iter().enumerate() {
        if !is_in_part(number) {
            write(run.take());
            continue;
        }
        let end = run
            .as_ref()
            .map(|(address, bytes)| address + bytes.len() as u32);
        let gap = end.map(|end| piece.address - end).filter(|gap| *gap <= GAP);
        if gap.is_none() {
            write(run.take());
        }
        let (_, bytes) = run.get_or_insert((piece.address, Vec::new()));
        bytes.resize(bytes.len() + gap.unwrap_or_default() as usize, 0);
        bytes.extend(piece.bytes);
    }
    write(run);
    section
}

/// The places of functions in table 0, by the number that `in_part` gives; places where it gives none are
/// left to the other part.
pub fn places(
    program: &Program,
    mut in_part: impl FnMut(u32) -> Result<Option<u32>, Error>,
) -> Result<ElementSection, Error> {
    let mut section = ElementSection::new();
    let mut run: Vec<u32> = Vec::new();
    let mut first = 0;
    let mut write = |first: u32, run: &mut Vec<u32>| {
        if !run.is_empty() {
            let functions = std::mem::take(run).into();
            section.active(None, &at(first), Elements::Functions(functions));
        }
    };
    for (place, function) in &program.called_by_number {
        let Some(number) = in_part(*function)? else {
            continue;
        };
        if first + run.len() as u32 != *place {
            write(first, &mut run);
            first = *place;
        }
        run.push(number);
    }
    write(first, &mut run);
    Ok(section)
}

fn at(number: u32) -> ConstExpr {
    ConstExpr::i32_const(number.cast_signed())
}
