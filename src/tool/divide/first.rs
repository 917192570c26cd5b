//! Writes the first part: a program that keeps places free for the second.

use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    ExportKind, ExportSection, GlobalSection, ImportSection, MemorySection, Module, StartSection,
    TableSection, TypeSection,
};

use super::Part;
use super::memory;
use super::numbering::{Numbering, counted};
use super::program::{Error, Program, is_function};
use super::reach::Reach;
use super::shared::{MEMORY, Shared};

pub fn write(program: &Program, reach: &Reach, shared: &Shared) -> Result<Vec<u8>, Error> {
    let is_here = |function: u32| reach.function(function) == Some(Part::First);
    // It imports all that the program imports: the second part takes its share from here.
    let imported = 0..program.imported_functions;
    let own = (program.imported_functions..program.functions()).filter(|own| is_here(*own));
    let mut numbering = Numbering {
        functions: counted(imported.chain(own)),
        globals: counted(0..program.globals.count()),
        tables: counted(0..program.tables.count()),
    };

    let mut types = TypeSection::new();
    numbering.parse_type_section(&mut types, program.types.clone())?;
    let mut imports = ImportSection::new();
    numbering.parse_import_section(&mut imports, program.imports.clone())?;
    let mut tables = TableSection::new();
    numbering.parse_table_section(&mut tables, program.tables.clone())?;
    let mut memories = MemorySection::new();
    numbering.parse_memory_section(&mut memories, program.memories.clone())?;
    let mut globals = GlobalSection::new();
    numbering.parse_global_section(&mut globals, program.globals.clone())?;
    let exports = exports(program, shared, &mut numbering, is_here)?;
    let places = memory::places(program, |function| {
        let number = is_here(function).then(|| numbering.function_index(function));
        number.transpose()
    })?;
    let (functions, code) = numbering.own_functions(program, is_here)?;

    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions);
    module.section(&tables).section(&memories).section(&globals);
    module.section(&exports);
    if let Some(start) = program.start {
        let function_index = numbering.function_index(start)?;
        module.section(&StartSection { function_index });
    }
    module.section(&places).section(&code);
    module.section(&memory::data(program, |piece| {
        reach.piece(piece) == Part::First
    }));
    Ok(module.finish())
}

/// All that the program exports but the door, and what the second part uses.
fn exports(
    program: &Program,
    shared: &Shared,
    numbering: &mut Numbering,
    is_here: impl Fn(u32) -> bool,
) -> Result<ExportSection, Error> {
    let mut exports = ExportSection::new();
    for export in &program.exports {
        if !is_function(export) || is_here(export.index) {
            numbering.parse_export(&mut exports, *export)?;
        }
    }
    for (function, name) in &shared.functions {
        exports.export(name, ExportKind::Func, numbering.function_index(*function)?);
    }
    for (global, name) in &shared.globals {
        exports.export(name, ExportKind::Global, *global);
    }
    for (table, name) in &shared.tables {
        exports.export(name, ExportKind::Table, *table);
    }
    exports.export(MEMORY, ExportKind::Memory, 0);
    Ok(exports)
}
