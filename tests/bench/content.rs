//! Agendas of any size, made up from the words of the library.

use bieb::content::MAX_BYTES;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

/// The sizes that are measured: what the library has, ten times and a hundred times as much.
pub const SIZES: [usize; 3] = [500, 5_000, 50_000];

const WHAT: [(&str, &str); 8] = [
    ("Taalcafé", "meeting"),
    ("Voorlezen", "reading-aloud"),
    ("Inloopspreekuur", "consultation"),
    ("Klik en Tik", "course"),
    ("Boekenclub", "book-club"),
    ("Knutselmiddag", "workshop"),
    ("Lezing", "lecture"),
    ("Poppenkast", "performance"),
];
const BRANCHES: [&str; 3] = ["vianen", "leerdam", "ijsselstein"];
const FOR: [&str; 5] = [
    "ouders en baby's",
    "iedereen",
    "beginners",
    "de buurt",
    "kinderen",
];

/// So many activities, each once, spread over 300 days from 1 December 2026 on.
pub fn events(count: usize) -> Vec<Value> {
    let first = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a date that exists");
    (0..count)
        .map(|at| {
            let day = first + Days::new((at * 300 / count) as u64);
            let (title, kind) = WHAT[at % WHAT.len()];
            let whom = FOR[at % FOR.len()];
            json!({
                "id": format!("a{at}"),
                "title": format!("{title} {at}"),
                "summary": format!("Voor {whom}"),
                "kind": kind,
                "start": format!("{day}T{:02}:00", 10 + at % 10),
                "place": {"branch": BRANCHES[at % BRANCHES.len()]},
            })
        })
        .collect()
}

/// `events.json` with so many activities.
pub fn file(count: usize) -> String {
    let text = json!({"events": events(count)}).to_string();
    assert!(
        text.len() <= MAX_BYTES,
        "the reader takes no file of {} bytes",
        text.len()
    );
    text
}
