//! Writes the second part: the rest of the program, which works on what the first has.

use wasm_encoder::reencode::Reencode;
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, TypeSection};

use super::memory;
use super::numbering::{Numbering, counted};
use super::program::{Error, Program, unsuitable};
use super::reach::Reach;
use super::shared::{MEMORY, Shared};
use super::{FIRST, Part};

/// `door` is the function that it exports, by `name`.
pub fn write(
    program: &Program,
    reach: &Reach,
    shared: &Shared,
    (door, name): (u32, &str),
) -> Result<Vec<u8>, Error> {
    let is_here = |function: u32| reach.function(function) == Some(Part::Later);
    let own = (program.imported_functions..program.functions()).filter(|own| is_here(*own));
    let mut numbering = Numbering {
        functions: counted(shared.functions.keys().copied().chain(own)),
        globals: counted(shared.globals.keys().copied()),
        tables: counted(shared.tables.keys().copied()),
    };

    let mut types = TypeSection::new();
    numbering.parse_type_section(&mut types, program.types.clone())?;
    let imports = imports(program, shared, &mut numbering)?;
    let mut exports = ExportSection::new();
    exports.export(name, ExportKind::Func, numbering.function_index(door)?);
    let places = memory::places(program, |function| {
        let number = is_here(function).then(|| numbering.function_index(function));
        number.transpose()
    })?;
    let (functions, code) = numbering.own_functions(program, is_here)?;

    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions);
    module.section(&exports).section(&places).section(&code);
    module.section(&memory::data(program, |piece| {
        reach.piece(piece) == Part::Later
    }));
    Ok(module.finish())
}

fn imports(
    program: &Program,
    shared: &Shared,
    numbering: &mut Numbering,
) -> Result<ImportSection, Error> {
    let mut imports = ImportSection::new();
    for (function, name) in &shared.functions {
        let of_type = program.type_of(*function).ok_or_else(unsuitable)?;
        imports.import(FIRST, name, EntityType::Function(of_type));
    }
    let globals = program.globals.clone().into_iter().enumerate();
    for (number, global) in globals {
        if let Some(name) = shared.globals.get(&(number as u32)) {
            let of_type = numbering.global_type(global?.ty)?;
            imports.import(FIRST, name, of_type);
        }
    }
    let tables = program.tables.clone().into_iter().enumerate();
    for (number, table) in tables {
        if let Some(name) = shared.tables.get(&(number as u32)) {
            let of_type = numbering.table_type(table?.ty)?;
            imports.import(FIRST, name, of_type);
        }
    }
    let memory = program.memories.clone().into_iter().next();
    let of_type = numbering.memory_type(memory.ok_or_else(unsuitable)??)?;
    imports.import(FIRST, MEMORY, of_type);
    Ok(imports)
}
