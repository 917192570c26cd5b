//! The invariants of the design, kept by reading the sources: who may know what, where addresses and
//! texts live, and what a file looks like.
//!
//! What Clippy can see is kept by Clippy (`[lints]` in Cargo.toml); here is what it has no rule for. Each
//! rule is a function from sources to breaches, a line each. A rule is tested twice: on the project, which
//! must keep it, and on a few made-up lines, which must break it. The rules read words and no types, so
//! they can be evaded; they are there for mistakes, not for malice.

#![allow(
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test is a list of cases, and fails where one of them surprises"
)]

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/literal_elements.rs"]
mod literal_elements;
#[path = "architecture/source.rs"]
mod source;

use circles::Among;
use source::{Kind, Named, Source, project};

/// From the top of the stair to the bottom: each stands on those before it.
const FLOORS: [&str; 5] = ["content", "domain", "browser", "app", "tool"];

const WEB: [&str; 8] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo_net",
    "gloo",
    "gloo_timers",
    "gloo_storage",
];

/// A file of the sources may have so many lines, tests aside.
const MOST_LINES: usize = 350;

/// Files that may be longer, with the reason.
const LONG: [(&str, &str); 1] = [(
    "src/app/texts/nl.rs",
    "the one list of all texts, read by whoever looks for a word",
)];

type Rule = fn(&[Source]) -> Vec<String>;

fn each(sources: &[Source], breaches: impl Fn(&Source) -> Vec<(usize, String)>) -> Vec<String> {
    sources
        .iter()
        .flat_map(|source| {
            let breaches = breaches(source);
            breaches
                .into_iter()
                .map(|(line, what)| format!("{}:{line}: {what}", source.path))
        })
        .collect()
}

/// The paths of a file that break a rule, each with what is wrong with it.
fn paths(source: &Source, wrong: impl Fn(&Named) -> Option<String>) -> Vec<(usize, String)> {
    let paths = source.paths();
    paths
        .iter()
        .filter_map(|path| Some((path.line, wrong(path)?)))
        .collect()
}

#[track_caller]
fn kept(rule: Rule) {
    let breaches = rule(project());
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

/// Of a made-up file the rule complains exactly about these lines.
#[track_caller]
fn breaks(rule: Rule, path: &str, text: &str, lines: &[usize]) {
    let breaches = rule(&[Source::new(path, text)]);
    let found: Vec<usize> = breaches
        .iter()
        .map(|breach| {
            breach
                .split(':')
                .nth(1)
                .and_then(|line| line.parse().ok())
                .expect("a line")
        })
        .collect();
    assert_eq!(found, lines, "{path}\n{text}\n{breaches:#?}");
}

// Invariant 1: content and domain know no Leptos, no browser, no I/O (and no clock: `disallowed-methods`).

fn the_rules_are_pure(sources: &[Source]) -> Vec<String> {
    const OTHERS: [&str; 7] = [
        "leptos",
        "leptos_router",
        "any_spawner",
        "tokio",
        "axum",
        "rusqlite",
        "clap",
    ];
    const STD: [&str; 6] = ["fs", "net", "process", "env", "time", "thread"];
    each(sources, |source| {
        if !source.is_in("src/content/") && !source.is_in("src/domain/") {
            return Vec::new();
        }
        paths(source, |path| {
            let first = path.steps[0].as_str();
            // A length of time is a value.
            let is_length = path.steps.ends_with(&["time".into(), "Duration".into()]);
            let is_io = first == "std" && STD.contains(&path.steps[1].as_str()) && !is_length;
            (is_io || WEB.contains(&first) || OTHERS.contains(&first)).then(|| {
                format!(
                    "{} has no place in pure rules: time and content are arguments",
                    path.text()
                )
            })
        })
    })
}

#[test]
fn content_and_domain_know_no_leptos_no_browser_no_clock_no_files() {
    kept(the_rules_are_pure);
    let text = "use leptos::prelude::*;\nuse std::{fmt, fs as files};\nfn a() { tokio::spawn(b); }\n\
        // use web_sys::Window;\nfn name() -> &'static str { \"std::fs::read\" }\nuse chrono::NaiveDate;\n\
        #[cfg(test)]\nmod tests { use std::fs; }\n";
    breaks(
        the_rules_are_pure,
        "src/domain/made_up.rs",
        text,
        &[1, 2, 3],
    );
    breaks(
        the_rules_are_pure,
        "src/content/made_up.rs",
        text,
        &[1, 2, 3],
    );
    breaks(the_rules_are_pure, "src/tool/made_up.rs", text, &[]);
}

// Invariant 2: web APIs only in browser; files, processes and sockets only in tool.

fn the_edges_are_at_the_edge(sources: &[Source]) -> Vec<String> {
    const MACHINE: [&str; 3] = ["tokio", "axum", "rusqlite"];
    const STD: [&str; 3] = ["fs", "net", "process"];
    const EXPORT: &str = "wasm_bindgen::prelude::wasm_bindgen";
    each(sources, |source| {
        let mut breaches = Vec::new();
        if !source.is_in("src/browser/") {
            breaches.extend(paths(source, |path| {
                // A door that `boot.js` opens is an export.
                let door = source.path == "src/main.rs" && path.text() == EXPORT;
                (!door && WEB.contains(&path.steps[0].as_str()))
                    .then(|| format!("{} is a web API: it belongs in src/browser", path.text()))
            }));
        }
        // The door on the host answers with an exit code.
        if !source.is_in("src/tool/") && source.path != "src/main.rs" {
            breaches.extend(paths(source, |path| {
                let first = path.steps[0].as_str();
                let std = first == "std" && STD.contains(&path.steps[1].as_str());
                (std || MACHINE.contains(&first))
                    .then(|| format!("{} is of the host: it belongs in src/tool", path.text()))
            }));
        }
        breaches
    })
}

#[test]
fn web_apis_stay_in_browser_and_files_in_tool() {
    kept(the_edges_are_at_the_edge);
    let text = "use wasm_bindgen::JsCast;\nfn title() {}\nuse std::{fmt, net::IpAddr};\n\
        fn serve() { tokio::spawn(a); }\nfn send() { gloo_net::http::get(a); }\n";
    breaks(
        the_edges_are_at_the_edge,
        "src/app/made_up.rs",
        text,
        &[1, 5, 3, 4],
    );
    breaks(
        the_edges_are_at_the_edge,
        "src/browser/made_up.rs",
        text,
        &[3, 4],
    );
    breaks(
        the_edges_are_at_the_edge,
        "src/tool/made_up.rs",
        text,
        &[1, 5],
    );
}

// Invariant 3: addresses live in app/route.rs; every text of the interface in app/texts.

fn addresses_are_in_route(sources: &[Source]) -> Vec<String> {
    each(sources, |source| {
        let is_route = source.path == "src/app/route.rs" || source.is_in("src/app/route/");
        if !source.is_in("src/app/") || is_route {
            return Vec::new();
        }
        let is_address = |at: usize, text: &str| {
            // Files are no pages: `/content/`, `/icon.svg`.
            let is_file = text.starts_with("/content/") || text.contains('.');
            let first = text.strip_prefix('/').and_then(|rest| rest.chars().next());
            let in_link = at > 1 && source.is_mark(at - 1, '=') && source.is_name(at - 2, "href");
            match first {
                Some(letter) => letter.is_ascii_lowercase() && !is_file,
                None => text == "/" && in_link,
            }
        };
        let texts = source.texts().filter(|(at, text, _)| is_address(*at, text));
        texts
            .map(|(_, text, line)| {
                (
                    line,
                    format!("\"{text}\" is an address: say Route::….href(), from src/app/route.rs"),
                )
            })
            .collect()
    })
}

#[test]
fn addresses_stand_in_one_place() {
    kept(addresses_are_in_route);
    let text = "fn a() { [\"/agenda/\", id].concat(); }\nconst CONTENT: &str = \"/content/events.json\";\n\
        fn b() { html! { a(href=\"/\") { (home) } } }\n/// See /hulp.\nfn c() { text.split(\"/\"); }\n";
    breaks(
        addresses_are_in_route,
        "src/app/pages/made_up.rs",
        text,
        &[1, 3],
    );
    breaks(addresses_are_in_route, "src/app/route.rs", text, &[]);
}

fn sentences_are_in_texts(sources: &[Source]) -> Vec<String> {
    each(sources, |source| {
        if !source.is_in("src/app/") || source.is_in("src/app/texts") {
            return Vec::new();
        }
        let words = source
            .texts()
            .filter(|(at, text, _)| is_said(source, *at, text));
        let breaches = words.map(|(_, text, line)| (line, text.to_owned()));
        breaches
            .into_iter()
            .map(|(line, text)| {
                (
                    line,
                    format!("\"{text}\" is said to visitors: it belongs in src/app/texts"),
                )
            })
            .collect()
    })
}

/// Whether a text in quotes is for people: two words of letters in a row, or one with a capital.
fn is_said(source: &Source, at: usize, text: &str) -> bool {
    /// Their values are for the browser.
    const FOR_THE_BROWSER: [&str; 9] = [
        "class",
        "rel",
        "d",
        "viewBox",
        "id",
        "for",
        "style",
        "sizes",
        "autocomplete",
    ];
    let is_for_the_browser = at > 1
        && source.is_mark(at - 1, '=')
        && FOR_THE_BROWSER
            .iter()
            .any(|name| source.is_name(at - 2, name));
    // Names of elements: `aria-labelledby="a b"`.
    let is_list_of_ids = at > 1
        && source.is_mark(at - 1, '=')
        && ["labelledby", "describedby", "controls"]
            .iter()
            .any(|name| source.is_name(at - 2, name));
    // A programmer's reason, for programmers.
    let is_reason = at > 1
        && source.kind(at - 1) == Some(&Kind::Open('('))
        && ["expect", "panic", "unreachable"]
            .iter()
            .any(|name| source.is_name(at - 2, name) || source.is_name(at.saturating_sub(3), name));
    if is_for_the_browser || is_list_of_ids || is_reason {
        return false;
    }
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| ".,:;?!()“”".contains(c));
        word.chars().count() > 1 && word.chars().all(char::is_alphabetic)
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let two_in_a_row = words
        .windows(2)
        .any(|two| is_word(two[0]) && is_word(two[1]));
    let capital = |word: &&str| {
        word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase)
    };
    // `Enter` is a key of the keyboard, compared with and never shown.
    let is_compared = at > 1 && source.is_mark(at - 1, '=') && source.is_mark(at - 2, '=');
    two_in_a_row || !is_compared && words.iter().any(|word| is_word(word) && capital(word))
}

#[test]
fn what_visitors_read_stands_in_texts() {
    kept(sentences_are_in_texts);
    let text = "const A: &str = \"geen activiteiten\";\nfn b() { html! { p(class=\"notice quiet\") { \": \" } } }\n\
        fn c() { html! { p { \"Tot straks\" } } }\nfn d() { x.expect(\"the list is long\"); }\n\
        fn e() { html! { button(aria-label=\"Sluiten\") { (x) } } }\nfn f() { page::focus(\"main h1\"); }\n\
        fn g() { if key == \"Enter\" {} }\n";
    breaks(
        sentences_are_in_texts,
        "src/app/pages/made_up.rs",
        text,
        &[1, 3, 5],
    );
    breaks(sentences_are_in_texts, "src/app/texts/nl.rs", text, &[]);
}

// The Content-Security-Policy lets no HTML through.

fn elements_have_an_expression(sources: &[Source]) -> Vec<String> {
    each(sources, |source| {
        literal_elements::literal_elements(&source.text)
            .into_iter()
            .map(|(line, name)| {
                (
                    line,
                    format!("<{name}> is all literal: give it one expression"),
                )
            })
            .collect()
    })
}

#[test]
fn no_element_is_made_through_inner_html() {
    kept(elements_have_an_expression);
    breaks(
        elements_have_an_expression,
        "src/app/components/made_up.rs",
        "fn a() { view! { <p class=\"first\">\"a\"</p> } }\n\
        fn b() { view! { <p><b class=\"b\">\"b\"</b></p> } }\n\
        fn c() { view! { <p><b class=\"b\">{b}</b><br/></p> } }\n\
        fn d() { view! { <Show when><p hidden>\"first again\"</p></Show> } }\n\
        fn e() { view! { <p>{x.then(|| view! { <i><path d=\"M0\"/></i> })}</p> } }\n\
        fn f() { view! { <p><b hidden=true>\"f\"</b></p> } }\n",
        &[2, 5],
    );
}

// Invariant 4: components get values and callbacks; pages load, derive, view.

fn components_get_what_they_show(sources: &[Source]) -> Vec<String> {
    each(sources, |source| {
        if !source.is_in("src/app/components/") {
            return Vec::new();
        }
        paths(source, |path| {
            let absolute = source.absolute(path)?;
            let at = |place: &[&str]| {
                absolute
                    .iter()
                    .map(String::as_str)
                    .take(2)
                    .eq(place.iter().copied())
            };
            (at(&["app", "store"]) || at(&["app", "pages"])).then(|| {
                format!(
                    "{}: a component gets values and callbacks, and knows no store and no page",
                    path.text()
                )
            })
        })
    })
}

#[test]
fn components_know_no_store_and_no_pages() {
    kept(components_get_what_they_show);
    let text = "use crate::app::store::use_store;\nuse crate::app::{route::Route, pages::home};\n\
        use super::super::store;\nuse crate::app::texts::texts;\n";
    breaks(
        components_get_what_they_show,
        "src/app/components/made_up.rs",
        text,
        &[1, 2, 3],
    );
    breaks(
        components_get_what_they_show,
        "src/app/pages/made_up.rs",
        text,
        &[],
    );
}

// Invariant 5: no circles; a module imports only from its own floor and the floors it stands on.

fn the_stair_goes_one_way(sources: &[Source]) -> Vec<String> {
    let height = |floor: &str| FLOORS.iter().position(|known| *known == floor);
    each(sources, |source| {
        let Some(own) = source.floor().and_then(height) else {
            return Vec::new();
        };
        paths(source, |path| {
            let floor = source.absolute(path)?.into_iter().next()?;
            (height(&floor)? > own).then(|| {
                format!(
                    "{}: {} stands before {floor} and knows nothing of it",
                    path.text(),
                    FLOORS[own]
                )
            })
        })
    })
}

#[test]
fn each_floor_knows_only_those_it_stands_on() {
    kept(the_stair_goes_one_way);
    let text = "use crate::content::Event;\nuse crate::{browser::page, domain::filter};\nuse super::super::tool::check;\n";
    breaks(
        the_stair_goes_one_way,
        "src/domain/made_up.rs",
        text,
        &[2, 3],
    );
    breaks(
        the_stair_goes_one_way,
        "src/content/made_up.rs",
        text,
        &[2, 2, 3],
    );
    breaks(the_stair_goes_one_way, "src/app/made_up.rs", text, &[3]);
    breaks(the_stair_goes_one_way, "src/tool/made_up.rs", text, &[]);
    let unknown: Vec<_> = project()
        .iter()
        .filter_map(|source| source.floor().map(str::to_owned))
        .filter(|floor| !FLOORS.contains(&floor.as_str()))
        .collect();
    assert!(
        unknown.is_empty(),
        "these folders are no floors: {unknown:?}"
    );
}

#[test]
fn nothing_leans_on_itself_by_a_detour() {
    for (floor, among) in [
        ("content", Among::Files),
        ("domain", Among::Files),
        ("browser", Among::Rooms),
        ("app", Among::Rooms),
        ("tool", Among::Rooms),
    ] {
        let circle = circles::first(project(), floor, among);
        assert!(circle.is_none(), "\n{}\n", circle.unwrap_or_default());
    }
    let file = |name: &str, text: &str| Source::new(&format!("src/domain/{name}.rs"), text);
    let straight = [
        file(
            "mod",
            "pub mod agenda; mod day; mod filter; pub use filter::Filter;",
        ),
        file("agenda", "use super::filter::Filter; use super::day;"),
        file("filter", "use crate::domain::day::Day;"),
        file("day", "use chrono::NaiveDate;"),
    ];
    assert_eq!(circles::first(&straight, "domain", Among::Files), None);
    // Also by a name that the floor passes on.
    let round = [
        file("mod", "mod day; mod filter; pub use filter::Filter;"),
        file("filter", "\nuse super::day::Day;"),
        file("day", "use crate::domain::Filter;"),
    ];
    let said =
        circles::first(&round, "domain", Among::Files).expect("day and filter lean on each other");
    assert!(said.contains("src/domain/filter.rs:2"), "{said}");
    assert!(said.contains("src/domain/day.rs:1"), "{said}");
    // Inside a room files may know each other; from room to room they may not.
    let within = [
        file("week/day", "use super::hour::Hour;"),
        file("week/hour", "use super::day::Day;"),
    ];
    assert_eq!(circles::first(&within, "domain", Among::Rooms), None);
    let between = [
        file("week/day", "use crate::domain::desk::hour::Hour;"),
        file("desk/hour", "use crate::domain::week::night::Night;"),
        file("week/night", ""),
    ];
    assert!(circles::first(&between, "domain", Among::Rooms).is_some());
}

// What a file looks like.

fn files_say_what_they_are_for(sources: &[Source]) -> Vec<String> {
    each(sources, |source| {
        let opens_well = source.text.starts_with("//! ");
        let what =
            "begin the file with its job: //! Agenda rules: which occurrences a visitor sees.";
        if opens_well {
            Vec::new()
        } else {
            vec![(1, what.to_owned())]
        }
    })
}

#[test]
fn each_file_begins_with_its_job() {
    kept(files_say_what_they_are_for);
    breaks(
        files_say_what_they_are_for,
        "src/a.rs",
        "//! Its job.\n",
        &[],
    );
    breaks(
        files_say_what_they_are_for,
        "src/a.rs",
        "// Its job.\n",
        &[1],
    );
    breaks(
        files_say_what_they_are_for,
        "src/a.rs",
        "\n//! Its job.\n",
        &[1],
    );
}

fn files_are_one_subject(sources: &[Source]) -> Vec<String> {
    each(sources, |source| {
        let lines = source.text.split("\n#[cfg(test)]\nmod tests {").next();
        let lines = lines.unwrap_or_default().lines().count();
        let may_be_long =
            LONG.iter().any(|(path, _)| *path == source.path) || source.path.ends_with("/tests.rs");
        if lines <= MOST_LINES || may_be_long {
            return Vec::new();
        }
        vec![(
            lines,
            format!("{lines} lines; {MOST_LINES} is the most: which part is a subject of its own?"),
        )]
    })
}

#[test]
fn a_file_is_one_subject() {
    kept(files_are_one_subject);
    let long = "const A: u8 = 0;\n".repeat(MOST_LINES + 1);
    breaks(files_are_one_subject, "src/a.rs", &long, &[MOST_LINES + 1]);
    breaks(files_are_one_subject, "src/app/texts/nl.rs", &long, &[]);
    let tests = format!("const A: u8 = 0;\n\n#[cfg(test)]\nmod tests {{\n{long}}}\n");
    breaks(files_are_one_subject, "src/a.rs", &tests, &[]);
    for (path, reason) in LONG {
        let source = project().iter().find(|source| source.path == path);
        let lines = source.map_or(0, |source| source.text.lines().count());
        assert!(
            lines > MOST_LINES,
            "{path} is no longer an exception ({reason}): drop it from LONG"
        );
    }
}
