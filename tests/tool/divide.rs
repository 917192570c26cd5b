//! A divided program does what the whole one did, before and after its second part came. The oracle is an
//! interpreter of WebAssembly.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use bieb::tool::divide::{FIRST, Parts, divide};
use proptest::prelude::*;
use wasmi::{Caller, Engine, Instance, Linker, Module, Store};

const DOOR: &str = "open";

/// A program that runs. It tells numbers by the import `env.note`.
struct Running {
    engine: Engine,
    linker: Linker<Vec<i32>>,
    store: Store<Vec<i32>>,
    instance: Instance,
}

impl Running {
    fn start(program: &[u8]) -> Self {
        let engine = Engine::default();
        let mut store = Store::new(&engine, Vec::new());
        let mut linker = Linker::new(&engine);
        let note = |mut told: Caller<'_, Vec<i32>>, number: i32| told.data_mut().push(number);
        linker.func_wrap("env", "note", note).unwrap();
        let module = Module::new(&engine, program).unwrap();
        let instance = linker.instantiate_and_start(&mut store, &module).unwrap();
        Running {
            engine,
            linker,
            store,
            instance,
        }
    }

    /// What it tells when an export is called. `None`: it breaks down.
    fn call(&mut self, name: &str) -> Option<Vec<i32>> {
        call(self.instance, &mut self.store, name)
    }

    /// Adds the second part, and calls its door.
    fn add(&mut self, later: &[u8]) -> Option<Vec<i32>> {
        self.linker
            .instance(&mut self.store, FIRST, self.instance)
            .unwrap();
        let module = Module::new(&self.engine, later).unwrap();
        let later = self
            .linker
            .instantiate_and_start(&mut self.store, &module)
            .unwrap();
        call(later, &mut self.store, DOOR)
    }

    fn memory(&self) -> Vec<u8> {
        let memory = self.instance.get_memory(&self.store, "memory").unwrap();
        memory.data(&self.store).to_owned()
    }
}

fn call(instance: Instance, store: &mut Store<Vec<i32>>, name: &str) -> Option<Vec<i32>> {
    store.data_mut().clear();
    let function = instance.get_typed_func::<(), ()>(&*store, name).unwrap();
    let ended = function.call(&mut *store, ());
    ended.ok().map(|()| store.data().clone())
}

fn divided(program: &[u8]) -> Parts {
    let parts = divide(program, DOOR).expect("it can be divided");
    for part in [&parts.first, &parts.later] {
        wasmparser::validate(part).expect("a part is a program");
    }
    parts
}

/// How many functions of its own a part has.
fn own_functions(part: &[u8]) -> usize {
    let payloads = wasmparser::Parser::new(0).parse_all(part);
    let bodies =
        payloads.filter(|payload| matches!(payload, Ok(wasmparser::Payload::CodeSectionEntry(_))));
    bodies.count()
}

/// The program begins so: one import, one memory, one table, one global.
fn program(rest: &str) -> Vec<u8> {
    let text = format!(
        r#"(module
            (type $plain (func))
            (import "env" "note" (func $note (param i32)))
            (table 1000 funcref)
            (memory (export "memory") 1)
            (global $count (mut i32) (i32.const 0))
            {rest})"#
    );
    wat::parse_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// `run` tells the same before and after the door is opened, and what it tells then is the same as in the
/// whole program. So many functions are in the first part and in the second.
#[track_caller]
fn check(what: &str, rest: &str, functions: [usize; 2]) {
    let whole = program(rest);
    let parts = divided(&whole);
    let own = [&parts.first, &parts.later].map(|part| own_functions(part));
    assert_eq!(own, functions, "{what}");
    let mut whole = Running::start(&whole);
    let mut two = Running::start(&parts.first);
    let runs = whole.call("run");
    assert!(runs.is_some(), "{what}");
    assert_eq!(two.call("run"), runs, "{what}, before");
    let opened = whole.call(DOOR);
    assert!(opened.is_some(), "{what}");
    assert_eq!(two.add(&parts.later), opened, "{what}, the door");
    assert_eq!(two.call("run"), whole.call("run"), "{what}, after");
    assert!(two.memory() == whole.memory(), "{what}: the memory");
}

#[test]
fn each_part_has_what_it_needs() {
    check(
        "a call",
        r#"(func $both (call $note (i32.const 1)))
           (func (export "run") (call $both))
           (func $only (call $note (i32.const 2)))
           (func (export "open") (call $both) (call $only))"#,
        [2, 2],
    );
    check(
        "a call by number",
        r#"(elem (i32.const 500) func $both $only)
           (func $both (call $note (i32.const 1)))
           (func $only (call $note (i32.const 2)))
           (func (export "run") (call_indirect (type $plain) (i32.const 500)))
           (func (export "open") (call_indirect (type $plain) (i32.const 501)))"#,
        [2, 2],
    );
    check(
        "what is handed out is called by the first part",
        r#"(elem (i32.const 500) func $none $only)
           (func $none (call $note (i32.const 1)))
           (func $only (call $note (i32.const 2)))
           (func $call (call_indirect (type $plain) (i32.load (i32.const 4096))))
           (data (i32.const 2048) "\f5\01\00\00")
           (data (i32.const 4096) "\f4\01\00\00")
           (func (export "run") (call $call))
           (func (export "open") (i32.store (i32.const 4096) (i32.load (i32.const 2048))))"#,
        [3, 2],
    );
    check(
        "a number at an odd place in memory",
        r#"(elem (i32.const 500) func $one)
           (func $one (call $note (i32.const 1)))
           (data (i32.const 2047) "\00\00\00\f4\01\00\00")
           (func (export "run") (call_indirect (type $plain) (i32.load offset=2048 (i32.const 2))))
           (func (export "open"))"#,
        [2, 1],
    );
    check(
        "one constant leads to another",
        r#"(data (i32.const 1024) "\00\08\00\00")
           (data (i32.const 2048) "\07\00\00\00")
           (data (i32.const 3072) "\09\00\00\00")
           (func (export "run") (call $note (i32.load (i32.load (i32.const 1024)))))
           (func (export "open") (call $note (i32.load (i32.const 3072))))"#,
        [1, 1],
    );
    check(
        "a list that is read from before its beginning and from its end",
        r#"(data (i32.const 2048) "\07\00\00\00\08\00\00\00")
           (func (export "run")
                (call $note (i32.load (i32.add (i32.const 2044) (global.get $count))))
                (call $note (i32.load (i32.sub (i32.const 2056) (i32.const 8))))
                (global.set $count (i32.const 4)))
           (func (export "open"))"#,
        [1, 1],
    );
    check(
        "a global of both",
        r#"(func (export "run")
                (global.set $count (i32.add (global.get $count) (i32.const 1)))
                (call $note (global.get $count)))
           (func (export "open")
                (global.set $count (i32.const 40)))"#,
        [1, 1],
    );
    check(
        "another table",
        r#"(table $others 4 funcref)
           (func (export "run") (call $note (table.size $others)))
           (func (export "open") (call $note (table.grow $others (ref.null func) (i32.const 2))))"#,
        [1, 1],
    );
    check(
        "what runs at the start",
        r#"(func $start (global.set $count (i32.const 5)))
           (start $start)
           (func (export "run") (call $note (global.get $count)))
           (func (export "open") (call $start))"#,
        [2, 1],
    );
    check(
        "a constant that is a number of the global",
        r#"(global $list i32 (i32.const 2048))
           (data (i32.const 2048) "\07")
           (func (export "run") (call $note (i32.load8_u (global.get $list))))
           (func (export "open"))"#,
        [1, 1],
    );
}

/// Trait objects stand one after the other: the end of one is the beginning of the next.
#[test]
fn the_methods_beside_others_are_not_taken_for_needed() {
    check(
        "two trait objects",
        r#"(elem (i32.const 500) func $none $one $two)
           (func $none)
           (func $one (call $note (i32.const 1)))
           (func $two (call $note (i32.const 2)))
           (data (i32.const 2048) "\00\00\00\00\08\00\00\00\04\00\00\00\f5\01\00\00")
           (data (i32.const 2064) "\00\00\00\00\08\00\00\00\04\00\00\00\f6\01\00\00")
           (func (export "run") (call_indirect (type $plain) (i32.load offset=12 (i32.const 2048))))
           (func (export "open") (call_indirect (type $plain) (i32.load offset=12 (i32.const 2064))))"#,
        [2, 2],
    );
}

#[test]
fn what_nobody_calls_is_in_no_part() {
    let whole = program(
        r#"(func $only (call $note (i32.const 1)))
           (func (export "intounderlyingsource_pull") (call $only))
           (func (export "run"))
           (func (export "open"))"#,
    );
    let Parts { first, later } = divided(&whole);
    assert_eq!([own_functions(&first), own_functions(&later)], [1, 1]);
}

#[test]
fn what_cannot_be_divided_is_left_whole() {
    #[track_caller]
    fn check(program: &[u8]) {
        assert!(divide(program, DOOR).is_none());
    }
    check(b"");
    check(b"geen programma");
    check(&program(r#"(func (export "run"))"#));
    // The first part needs what is behind the door.
    check(&program(
        r#"(func $open (export "open")) (func (export "run") (call $open))"#,
    ));
    let open = r#"(func (export "open"))"#;
    let whole = program(open);
    check(&whole[..whole.len() - 1]);
    // It is put in place by code, which could be in the other part.
    check(&program(&format!(
        r#"{open} (data $late "x") (func (memory.init $late (i32.const 0) (i32.const 0) (i32.const 1)))"#
    )));
    check(&program(&format!(
        r#"{open} (data (i32.const 9) "abc") (data (i32.const 10) "x")"#
    )));
    check(
        &wat::parse_str(r#"(module (import "a" "m" (memory 1)) (func (export "open")))"#).unwrap(),
    );
}

/// How one function leads to another that stands after it.
#[derive(Clone, Copy, Debug)]
enum Way {
    Call,
    /// By its number in the code.
    Number,
    /// By its number in memory.
    Memory,
}

/// Of each function, what it leads to: the function of that number, counted round.
type Ways = Vec<Vec<(Way, usize)>>;

fn ways() -> impl Strategy<Value = Ways> {
    let way = prop_oneof![Just(Way::Call), Just(Way::Number), Just(Way::Memory)];
    let leads = prop::collection::vec((way, 0..12_usize), 0..4);
    // Each way of three is gone in turn: of more functions a call would take long.
    prop::collection::vec(leads, 2..12)
}

/// The functions that a function leads to. None leads back, so that each call ends.
fn after(ways: &Ways, function: usize) -> Vec<(Way, usize)> {
    let rest = ways.len() - function - 1;
    let ways = ways[function].iter().filter(|_| rest > 0);
    ways.map(|(way, step)| (*way, function + 1 + step % rest))
        .collect()
}

/// The first function is `run`, the second `open`.
fn program_of(ways: &Ways) -> Vec<u8> {
    let mut rest = String::from("(elem (i32.const 600) func");
    for function in 0..ways.len() {
        _ = write!(rest, " $f{function}");
    }
    rest.push(')');
    let mut address = 8192;
    for function in 0..ways.len() {
        let name = match function {
            0 => "(export \"run\")",
            1 => "(export \"open\")",
            _ => "",
        };
        let mut body = format!("(call $note (i32.const {}))", 100_000 + function);
        for (way, to) in after(ways, function) {
            let number = 600 + to;
            _ = match way {
                Way::Call => write!(body, "(call $f{to})"),
                Way::Number => {
                    write!(body, "(call_indirect (type $plain) (i32.const {number}))")
                }
                Way::Memory => {
                    address += 40;
                    let [low, high, ..] = number.to_le_bytes();
                    _ = write!(
                        rest,
                        r#"(data (i32.const {address}) "\{low:02x}\{high:02x}\00\00")"#
                    );
                    let read = format!("(i32.load (i32.const {address}))");
                    write!(body, "(call_indirect (type $plain) {read})")
                }
            };
        }
        _ = write!(rest, "(func $f{function} {name} {body})");
    }
    program(&rest)
}

/// The functions that a function leads to, over others too, and that function.
fn needed_by(function: usize, ways: &Ways) -> BTreeSet<usize> {
    let mut needed = BTreeSet::new();
    let mut next = vec![function];
    while let Some(function) = next.pop() {
        if needed.insert(function) {
            next.extend(after(ways, function).into_iter().map(|(_, to)| to));
        }
    }
    needed
}

proptest! {
    #[test]
    fn any_program_does_the_same_in_two_parts(ways in ways()) {
        let whole = program_of(&ways);
        let [run, open] = [0, 1].map(|function| needed_by(function, &ways));
        // A door that `run` leads to is none.
        prop_assume!(!run.contains(&1));
        let parts = divided(&whole);
        prop_assert_eq!(own_functions(&parts.first), run.len());
        prop_assert_eq!(own_functions(&parts.later), open.difference(&run).count());
        let mut whole = Running::start(&whole);
        let mut two = Running::start(&parts.first);
        prop_assert_eq!(two.call("run"), whole.call("run"));
        prop_assert_eq!(two.add(&parts.later), whole.call(DOOR));
        prop_assert_eq!(two.call("run"), whole.call("run"));
        prop_assert!(two.memory() == whole.memory());
    }
}
