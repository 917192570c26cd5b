//! A program, taken apart.

use std::collections::BTreeMap;

use wasm_encoder::reencode;
use wasmparser::{
    ConstExpr, DataKind, DataSectionReader, ElementItems, ElementKind, ElementSectionReader,
    Export, ExternalKind, FunctionBody, GlobalSectionReader, ImportSectionReader,
    MemorySectionReader, Operator, Parser, Payload, TableSectionReader, TypeRef, TypeSectionReader,
};

/// Why a program cannot be read or written.
pub type Error = reencode::Error<Unsuitable>;

/// The program holds what we do not understand.
#[derive(Debug)]
pub struct Unsuitable;

/// The sections of a program, and what is in those that are divided. Functions have the numbers of the
/// program: first the imported ones.
pub struct Program<'p> {
    pub types: TypeSectionReader<'p>,
    pub imports: ImportSectionReader<'p>,
    /// How many functions it imports; nothing else is imported.
    pub imported_functions: u32,
    /// The types of the imported functions.
    pub imported_types: Vec<u32>,
    /// The types of its own functions.
    pub function_types: Vec<u32>,
    pub bodies: Vec<FunctionBody<'p>>,
    pub tables: TableSectionReader<'p>,
    pub memories: MemorySectionReader<'p>,
    pub globals: GlobalSectionReader<'p>,
    pub exports: Vec<Export<'p>>,
    pub start: Option<u32>,
    /// The functions that can be called by their numbers: those of the places in table 0.
    pub called_by_number: BTreeMap<u32, u32>,
    /// By address.
    pub data: Vec<Piece<'p>>,
}

/// A piece of memory that is not empty in the beginning.
#[derive(Clone, Copy)]
pub struct Piece<'p> {
    pub address: u32,
    pub bytes: &'p [u8],
}

impl Piece<'_> {
    pub fn end(self) -> u32 {
        self.address.saturating_add(self.bytes.len() as u32)
    }

    pub fn contains(self, address: u32) -> bool {
        (self.address..self.end()).contains(&address)
    }
}

impl<'p> Program<'p> {
    pub fn parse(bytes: &'p [u8]) -> Result<Self, Error> {
        let (mut types, mut imports, mut tables, mut memories, mut globals) =
            (None, None, None, None, None);
        let mut function_types = Vec::new();
        let mut bodies = Vec::new();
        let mut exports = Vec::new();
        let mut start = None;
        let mut called_by_number = BTreeMap::new();
        let mut data = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::TypeSection(section) => types = Some(section),
                Payload::ImportSection(section) => imports = Some(section),
                Payload::FunctionSection(section) => {
                    function_types = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::TableSection(section) => tables = Some(section),
                Payload::MemorySection(section) => memories = Some(section),
                Payload::GlobalSection(section) => globals = Some(section),
                Payload::ExportSection(section) => {
                    exports = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::StartSection { func, .. } => start = Some(func),
                Payload::ElementSection(section) => called_by_number = places(section)?,
                Payload::DataSection(section) => data = pieces(section)?,
                Payload::CodeSectionEntry(body) => bodies.push(body),
                Payload::Version { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::DataCountSection { .. }
                // Names for debugging, and who made it.
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                _ => return Err(unsuitable()),
            }
        }
        let imports = imports.ok_or_else(unsuitable)?;
        let mut imported_types = Vec::new();
        for import in imports.clone().into_imports() {
            // What else is imported has numbers too, which we do not count.
            match import?.ty {
                TypeRef::Func(of_type) => imported_types.push(of_type),
                _ => return Err(unsuitable()),
            }
        }
        Ok(Program {
            types: types.ok_or_else(unsuitable)?,
            imports,
            imported_functions: imported_types.len() as u32,
            imported_types,
            function_types,
            bodies,
            tables: tables.ok_or_else(unsuitable)?,
            memories: memories.ok_or_else(unsuitable)?,
            globals: globals.ok_or_else(unsuitable)?,
            exports,
            start,
            called_by_number,
            data,
        })
    }

    /// The function that an export leads to.
    pub fn door(&self, name: &str) -> Option<u32> {
        let is_it = |export: &&Export| export.name == name && is_function(export);
        Some(self.exports.iter().find(is_it)?.index)
    }

    /// How many functions there are, with the imported ones.
    pub fn functions(&self) -> u32 {
        self.imported_functions + self.bodies.len() as u32
    }

    /// Whether a piece is the list of methods of a trait object, which Rust makes one at a time and reads
    /// from its beginning: how to drop it, its size, its alignment, and its methods.
    pub fn is_vtable(&self, piece: Piece) -> bool {
        let (words, rest) = piece.bytes.as_chunks();
        let mut words = words.iter().map(|word| u32::from_le_bytes(*word));
        let is_method = |word: u32| self.called_by_number.contains_key(&word);
        let (Some(drop), Some(_), Some(alignment)) = (words.next(), words.next(), words.next())
        else {
            return false;
        };
        let is_alignment = alignment.is_power_of_two() && alignment <= 16;
        rest.is_empty() && (drop == 0 || is_method(drop)) && is_alignment && words.all(is_method)
    }

    /// The type of a function.
    pub fn type_of(&self, function: u32) -> Option<u32> {
        let mut types = self.imported_types.iter().chain(&self.function_types);
        types.nth(function as usize).copied()
    }

    /// Its own functions: the number, the type and the body of each.
    pub fn own_functions(&self) -> impl Iterator<Item = (u32, u32, &FunctionBody<'p>)> {
        let numbers = self.imported_functions..;
        let parts = self.function_types.iter().zip(&self.bodies);
        numbers
            .zip(parts)
            .map(|(number, (of_type, body))| (number, *of_type, body))
    }
}

pub fn is_function(export: &Export) -> bool {
    matches!(export.kind, ExternalKind::Func)
}

pub fn unsuitable() -> Error {
    reencode::Error::UserError(Unsuitable)
}

/// Table 0 is the only one that holds functions from the beginning.
fn places(section: ElementSectionReader) -> Result<BTreeMap<u32, u32>, Error> {
    let mut places = BTreeMap::new();
    for element in section {
        let element = element?;
        let (
            ElementKind::Active {
                table_index: None | Some(0),
                offset_expr,
            },
            ElementItems::Functions(functions),
        ) = (element.kind, element.items)
        else {
            return Err(unsuitable());
        };
        let first = number(&offset_expr)?;
        for (place, function) in (first..).zip(functions) {
            places.insert(place, function?);
        }
    }
    Ok(places)
}

fn pieces(section: DataSectionReader) -> Result<Vec<Piece>, Error> {
    let mut pieces = Vec::new();
    for data in section {
        let data = data?;
        let DataKind::Active {
            memory_index: 0,
            offset_expr,
        } = data.kind
        else {
            return Err(unsuitable());
        };
        pieces.push(Piece {
            address: number(&offset_expr)?,
            bytes: data.data,
        });
    }
    pieces.sort_by_key(|piece| piece.address);
    // Of pieces over each other the order would matter.
    let are_apart = pieces.windows(2).all(|two| two[0].end() <= two[1].address);
    are_apart.then_some(pieces).ok_or_else(unsuitable)
}

/// The number that an expression gives, as addresses and places are written.
fn number(expression: &ConstExpr) -> Result<u32, Error> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        _ => Err(unsuitable()),
    }
}
