//! Reading, building and searching an agenda, on this machine. A browser takes about twice as long.

use std::hint::black_box;
use std::time::Instant;

use bieb::content::{Content, EventsFile, Kind, LibraryFile};
use bieb::domain::agenda::Agenda;
use bieb::domain::filter::Filter;
use chrono::{NaiveDate, NaiveDateTime};

use crate::content::{SIZES, file};
use crate::table::{Row, count, median, millis, row};

/// A Tuesday, at nine.
pub fn now() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a date that exists");
    day.and_hms_opt(9, 0, 0).expect("a time that exists")
}

pub fn rows() -> Vec<Row> {
    let library = std::fs::read_to_string(bieb::tool::project::content().join(LibraryFile::FILE));
    let library = library.expect("the library ships with the project");
    let library = LibraryFile::parse(&library).expect("it can be read").value;
    SIZES
        .iter()
        .flat_map(|size| of_size(*size, &library))
        .collect()
}

fn of_size(size: usize, library: &LibraryFile) -> Vec<Row> {
    let text = file(size);
    let read = || {
        EventsFile::parse(&text)
            .expect("it can be read")
            .value
            .events
    };
    let events = read();
    let agenda = Agenda::new(events.clone(), Some(library), now().date());
    let words = |words: &str| Filter {
        words: words.into(),
        ..Filter::default()
    };
    let chosen = Filter {
        kind: Some(Kind::Meeting),
        free: true,
        ..words("taalcafé")
    };
    let find = |filter: &Filter| times(21, || (), |()| agenda.find(filter, now()).len());
    let name = |what: &str| format!("{what}, {} activities, native", count(size));
    vec![
        row(
            name("read events.json"),
            millis(times(5, || (), |()| read().len())),
            "",
        ),
        row(
            name("build the agenda and its index"),
            millis(times(
                5,
                || events.clone(),
                |events| {
                    Agenda::new(events, Some(library), now().date())
                        .events()
                        .len()
                },
            )),
            "",
        ),
        row(name("find all"), millis(find(&Filter::default())), ""),
        row(
            name("find “spreekuur”"),
            millis(find(&words("spreekuur"))),
            "",
        ),
        row(
            name("find “taalkafe”, mistyped"),
            millis(find(&words("taalkafe"))),
            "",
        ),
        row(
            name("find “taalcafé”, kind and free chosen"),
            millis(find(&chosen)),
            "",
        ),
    ]
}

/// The median time of some work, in milliseconds, without what `prepare` takes.
fn times<T>(
    rounds: usize,
    mut prepare: impl FnMut() -> T,
    mut work: impl FnMut(T) -> usize,
) -> f64 {
    let mut took = Vec::with_capacity(rounds);
    // The first round fills the caches.
    for round in 0..=rounds {
        let prepared = prepare();
        let started = Instant::now();
        black_box(work(prepared));
        if round > 0 {
            took.push(started.elapsed().as_secs_f64() * 1000.0);
        }
    }
    median(took)
}
