//! A published page: readable before the app arrives and without it, and left without a trace.

use crate::harness::device::PHONE;
use crate::harness::{Fault, Site, Visitor};

const PROGRAM: &str = "_bg.wasm";

/// What a visitor sees of the page, and where: each heading and link in the main part.
const PLACES: &str = "[...document.querySelectorAll('main :is(h1, h2, h4, a, input, summary)')]
    .filter(e => e.checkVisibility())
    .map(e => Math.round(e.getBoundingClientRect().top + scrollY))";

/// How much the browser saw move (Layout Instability).
const WATCH: &str = "window.moved = 0; new PerformanceObserver(list => {
    for (const shift of list.getEntries()) window.moved += shift.value;
}).observe({type: 'layout-shift', buffered: true});";

#[test]
fn the_app_takes_the_place_of_a_page_and_nothing_moves() {
    for path in [
        "/agenda",
        "/leestips/0-4",
        "/hulp",
        "/agenda/taalcafe-leerdam",
        "/over",
    ] {
        // An address of its own for each: else the program of the page before is in the cache.
        let site = Site::published().with_fault(PROGRAM, Fault::Held);
        let visitor = Visitor::of(&site);
        visitor.before_each_page(WATCH);
        visitor.go(path);
        assert_eq!(visitor.state(), "loading");
        let before = visitor.js(PLACES);

        site.front().set(PROGRAM, Fault::None);
        visitor.wait_until_ready();
        assert_eq!(visitor.js(PLACES), before, "{path}");
        assert_eq!(visitor.js("window.moved"), 0, "{path}");
        assert!(!visitor.sees("Deze pagina is gemaakt"), "{path}");
    }
}

#[test]
fn where_a_visitor_was_reading_stays_in_view_and_keeps_the_focus() {
    let site = Site::published().with_fault(PROGRAM, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.go("/agenda");
    let link = "document.querySelectorAll('article a')[12]";
    visitor.js(&format!("{link}.focus()"));
    let (focus, at) = (visitor.focus(), visitor.js("scrollY"));
    assert!(at.as_f64() > Some(200.0), "{at}");

    site.front().set(PROGRAM, Fault::None);
    visitor.wait_until_ready();
    assert_eq!(visitor.focus(), focus);
    assert_eq!(visitor.js("scrollY"), at);
}

#[test]
fn what_was_typed_and_chosen_before_the_app_came_counts() {
    let site = Site::published().with_fault(PROGRAM, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.set_size(PHONE);
    visitor.go("/agenda");
    visitor.show_choices();
    visitor.choice("Vestiging").choose("Bibliotheek Leerdam");
    visitor.js("document.getElementById('filter-q').focus()");
    visitor.type_text("taal");

    site.front().set(PROGRAM, Fault::None);
    visitor.wait_until_ready();
    visitor.expect_address("/agenda?q=taal&vestiging=leerdam");
    visitor.type_text("cafe");
    visitor.expect_address("/agenda?q=taalcafe&vestiging=leerdam");
    assert_eq!(visitor.searchbox("Zoek in de agenda").value(), "taalcafe");
    assert!(visitor.searchbox("Zoek in de agenda").has_focus());
    assert!(
        visitor
            .names("link")
            .contains(&"Taalcafé Leerdam".to_owned())
    );
}

#[test]
fn links_work_before_the_app_comes() {
    let site = Site::published().with_fault(PROGRAM, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.go("/");
    visitor.link("Alle activiteiten").click();
    visitor.expect_address("/agenda");
    visitor.activity("Taalcafé Leerdam").click();
    visitor.expect_text("dinsdag 1 december");
    assert_eq!(visitor.state(), "loading");
    site.front().set(PROGRAM, Fault::None);
    visitor.wait_until_ready();
}

#[test]
fn a_program_that_is_not_ours_never_runs_and_the_page_stays() {
    let site = Site::published().with_fault(PROGRAM, Fault::Corrupt);
    let visitor = Visitor::of(&site);
    visitor.expect_errors("integrity").expect_errors("_bg.wasm");
    visitor.go("/vestigingen/vianen");
    visitor.expect_text("Het laden lukt niet.");
    assert_eq!(visitor.state(), "failed");
    visitor.heading("Bibliotheek Vianen");
    visitor.button("Probeer opnieuw");
    // Once, and after one reload once more; a preload may come first each time.
    assert!(
        site.front().asked(PROGRAM) <= 4,
        "{}",
        site.front().asked(PROGRAM)
    );

    site.front().set(PROGRAM, Fault::None);
    visitor.button("Probeer opnieuw").click();
    visitor.wait_until_ready();
}

#[test]
fn without_scripts_a_page_is_whole_and_says_what_does_not_work() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.cdp(
        "Emulation.setScriptExecutionDisabled",
        serde_json::json!({"value": true}),
    );
    visitor.go("/agenda");
    visitor.expect_text("Zoeken en kiezen werken hier niet");
    visitor.expect_text("Deze pagina is gemaakt op 1 december 2026, 09.00 uur.");
    assert_eq!(visitor.cards(), 30);
    visitor.activity("Taalcafé Leerdam").click();
    visitor.expect_text("dinsdag 1 december");
    visitor.cdp(
        "Emulation.setScriptExecutionDisabled",
        serde_json::json!({"value": false}),
    );
}
