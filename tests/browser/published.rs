//! A published page: readable before the app arrives and without it, and left without a trace.

use crate::faults::NO_ACTIVITIES;
use crate::harness::device::PHONE;
use crate::harness::{Fault, Site, Visitor};

const PROGRAM: &str = "_bg.wasm";
const EVENTS: &str = "/content/events.json";

/// Time goes ten times as fast, so that 20 seconds take 2.
const HURRY: &str = "{
    const real = setTimeout;
    window.setTimeout = (f, ms, ...given) => real(f, ms / 10, ...given);
}";

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
            .iter()
            .any(|name| name.starts_with("Taalcafé Leerdam, "))
    );
}

#[test]
fn a_message_that_was_begun_before_the_app_came_goes_on() {
    let site = Site::published().with_fault(PROGRAM, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.go("/feedback");
    let message = visitor.textbox("Je bericht");
    visitor.js("document.querySelector('textarea').focus()");
    visitor.type_text("Meer strip");
    assert_eq!(message.value(), "Meer strip");

    site.front().set(PROGRAM, Fault::None);
    visitor.wait_until_ready();
    visitor.type_text("boeken");
    assert_eq!(visitor.textbox("Je bericht").value(), "Meer stripboeken");
    // The app knows it too: it stays when the visitor goes and comes back.
    visitor.reload();
    assert_eq!(visitor.textbox("Je bericht").value(), "Meer stripboeken");
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
    visitor.expect_text("Zoeken en kiezen werkt hier niet");
    visitor.expect_text("Deze pagina is gemaakt op 1 december 2026, 09.00 uur.");
    assert_eq!(visitor.cards(), 30);
    for reachable in ["085 483 54 32", "feedback@bibliotheeklekijssel.nl"] {
        visitor.link(reachable);
    }
    visitor.expect_text("Dr. Reilinghplein 3");
    visitor.activity("Taalcafé Leerdam").click();
    visitor.expect_text("dinsdag 1 december");
    visitor.cdp(
        "Emulation.setScriptExecutionDisabled",
        serde_json::json!({"value": false}),
    );
}

/// The page as it was published is there, with a calm word and a way out.
#[track_caller]
fn expect_the_page_and_a_way_out(visitor: &Visitor) {
    visitor.heading("Agenda");
    assert_eq!(visitor.cards(), 30);
    visitor.button("Probeer opnieuw");
    assert!(visitor.names("link").contains(&"085 483 54 32".to_owned()));
    visitor.expect_text("Deze pagina is gemaakt");
    visitor.expect_text("Dr. Reilinghplein 3");
}

#[test]
fn whatever_happens_to_the_app_the_page_stays() {
    for (file, fault) in [
        ("data-js", Fault::Status(404)),
        ("data-js", Fault::Html),
        ("data-js", Fault::Cut),
        ("data-js", Fault::Corrupt),
        ("data-wasm", Fault::Status(404)),
        ("data-wasm", Fault::Html),
        ("data-wasm", Fault::Half),
    ] {
        let site = Site::published().with_fault(PROGRAM, Fault::None);
        let file = site.named(file);
        let visitor = Visitor::of(&site);
        visitor.expect_errors(&file).expect_errors("integrity");
        site.front().set(&file, fault.clone());
        visitor.go("/agenda");
        visitor.wait_for("failed", || visitor.state());
        expect_the_page_and_a_way_out(&visitor);
        visitor.settle();
        let asked = site.front().asked("/agenda");
        assert_eq!(asked, 2, "{fault:?} of {file}: one reload");

        site.front().set(&file, Fault::None);
        visitor.button("Probeer opnieuw").click();
        visitor.wait_until_ready();
    }
}

#[test]
fn an_app_that_stalls_says_so_over_the_page() {
    let site = Site::published().with_fault(PROGRAM, Fault::Stalled);
    let visitor = Visitor::of(&site);
    visitor.before_each_page(HURRY).go("/agenda");
    visitor.expect_text("Het laden duurt langer dan normaal. Even geduld.");
    assert_eq!(visitor.state(), "loading");
    visitor.wait_for("failed", || visitor.state());
    expect_the_page_and_a_way_out(&visitor);
    assert_eq!(site.front().asked("/agenda"), 1, "waiting is no reload");
}

/// The agenda is drawn. Asked without the accessibility tree, for which a browser waits until all is loaded.
#[track_caller]
fn expect_to_read_the_agenda(visitor: &Visitor) {
    visitor.wait("the page is drawn", || {
        visitor.js("performance.getEntriesByType('paint').length > 0") == true
    });
    for text in ["Taalcafé Leerdam", "085 483 54 32"] {
        visitor.expect_text(text);
    }
}

/// Opens a page in a window beside the visitor's. Where a script stalls, whoever steers the window itself
/// waits for it too.
#[track_caller]
pub fn open_beside(visitor: &Visitor, path: &str) {
    // A page without scripts, so that the browser has nothing yet.
    visitor.expect_errors("favicon").go("/content/library.json");
    visitor.js(&format!("void (window.other = open({path:?}))"));
    visitor.wait("the page is drawn", || {
        visitor.js("other.performance.getEntriesByType('paint').length > 0") == true
    });
}

#[test]
fn a_page_whose_loader_stalls_can_be_read_and_has_a_way_out() {
    let site = Site::published().with_fault(PROGRAM, Fault::None);
    let loader = site.named("src");
    site.front().set(&loader, Fault::Stalled);
    let visitor = Visitor::of(&site);
    open_beside(&visitor, "/agenda");
    let shown = || visitor.js_text("other.document.body.innerText");
    assert!(shown().contains("Taalcafé Leerdam"), "{}", shown());
    assert_eq!(site.front().asked(&loader), 1);
    visitor.js("other.document.getAnimations().forEach(animation => animation.finish())");
    visitor.wait("there is a way out", || shown().contains("Probeer opnieuw"));
    assert!(shown().contains("085 483 54 32"));
    visitor.js("other.close()");
}

#[test]
fn an_app_whose_script_does_not_come_says_so_over_the_page() {
    let site = Site::published().with_fault(PROGRAM, Fault::None);
    let script = site.named("data-js");
    site.front().set(&script, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.before_each_page(HURRY).go("/agenda");
    visitor.expect_text("Het laden duurt langer dan normaal. Even geduld.");
    visitor.wait_for("failed", || visitor.state());
    expect_to_read_the_agenda(&visitor);
    visitor.expect_text("Probeer opnieuw");
    assert_eq!(site.front().asked("/agenda"), 1, "waiting is no reload");
    site.front().set(&script, Fault::None);
}

#[test]
fn even_without_the_loader_there_is_a_way_out() {
    for fault in [Fault::Status(404), Fault::Cut, Fault::Corrupt, Fault::Html] {
        let is_whole = matches!(fault, Fault::Corrupt);
        let site = Site::published().with_fault(PROGRAM, Fault::None);
        let loader = site.named("src");
        let visitor = Visitor::of(&site);
        visitor.expect_errors(&loader).expect_errors("integrity");
        site.front().set(&loader, fault);
        visitor.go("/agenda");
        assert!(!visitor.has("link", "Probeer opnieuw"), "not at once");
        visitor.js("document.getAnimations().forEach(animation => animation.finish())");
        visitor.link("Probeer opnieuw");
        assert!(visitor.names("link").contains(&"085 483 54 32".to_owned()));
        // A browser keeps a whole file that is broken, until it is emptied.
        if !is_whole {
            site.front().set(&loader, Fault::None);
            visitor.link("Probeer opnieuw").click();
            visitor.wait_until_ready();
        }
    }
}

#[test]
fn a_page_has_what_the_content_lacks() {
    for fault in [
        Fault::Status(404),
        Fault::Status(500),
        Fault::Html,
        Fault::Cut,
        Fault::Half,
    ] {
        let site = Site::published().with_fault(EVENTS, fault);
        let visitor = Visitor::of(&site);
        visitor.expect_errors(EVENTS);
        visitor.go("/agenda");
        visitor.wait_for("failed", || visitor.state());
        expect_the_page_and_a_way_out(&visitor);

        // Another page does without.
        visitor.open("/feedback");
        site.front().set(EVENTS, Fault::None);
        visitor.open("/agenda");
    }
}

#[test]
fn an_app_that_breaks_while_it_starts_says_so_in_the_page() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    for error in ["panicked", "unreachable", "RuntimeError", "kapot"] {
        visitor.expect_errors(error);
    }
    visitor.before_each_page(NO_ACTIVITIES);
    visitor.go("/agenda");
    visitor.wait_for("failed", || visitor.state());
    visitor.wait_for("heading “Er ging iets mis”", || visitor.focus());
    visitor.link("Laad de pagina opnieuw");
    assert!(visitor.names("link").contains(&"085 483 54 32".to_owned()));
}

#[test]
fn browsers_that_are_too_old_keep_the_page() {
    for missing in [
        "delete window.WebAssembly",
        "window.fetch = undefined",
        "window.Promise = undefined",
        "delete window.WebAssembly; Object.defineProperty(document, 'currentScript', {value: null})",
    ] {
        let site = Site::published();
        let visitor = Visitor::of(&site);
        visitor.before_each_page(missing).go("/agenda");
        visitor.wait_for("failed", || visitor.state());
        expect_the_page_and_a_way_out(&visitor);
        visitor.expect_text("Je browser is te oud voor deze pagina.");
    }
}
