//! The states of a page that no address leads to: before the app is there, when it does not come or breaks,
//! when content is missing, and with a line over the page. WCAG 2.2 AA in each, as far as a machine can tell.

use crate::accessibility::Findings;
use crate::faults::NO_ACTIVITIES;
use crate::harness::checks::expect_nothing;
use crate::harness::device::{DESK, PHONE};
use crate::harness::{Fault, Site, Visitor};
use crate::later;

/// Every address.
const ALL: &str = "";
const PROGRAM: &str = "_bg.wasm";

/// The loader waits as long as we look.
const PATIENT: &str = "{
    const real = setTimeout;
    window.setTimeout = (f, ms, ...given) => ms === 8000 || ms === 20000 ? 0 : real(f, ms, ...given);
}";

/// Time goes ten times as fast, so that 20 seconds take 2.
const HURRY: &str = "{
    const real = setTimeout;
    window.setTimeout = (f, ms, ...given) => real(f, ms / 10, ...given);
}";

/// Looks at one state.
#[track_caller]
fn check(visitor: &Visitor, state: &str) {
    let mut findings = Findings::default();
    findings.look_at(visitor, state);
    findings.look_larger(visitor, state);
    expect_nothing(&findings.lines(), state);
    visitor.set_size(DESK);
}

/// A line lies over the end of the page: it never hides what has the focus, on no screen.
#[track_caller]
fn check_under_a_line(visitor: &Visitor, state: &str) {
    check(visitor, state);
    let walk = |how: &str| expect_nothing(&visitor.tab_walk(), &format!("{state}, {how}"));
    walk("on a desk");
    visitor.set_size((320, 256));
    walk("at 400 % zoom");
    visitor.set_size(PHONE);
    walk("on a phone");
    visitor.set_text_size(32);
    walk("on a phone with text of 200 %");
    visitor.set_text_size(16).set_size(DESK);
}

#[test]
fn published_pages_are_accessible_before_the_app_comes() {
    let site = Site::published().with_fault(PROGRAM, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.before_each_page(PATIENT);
    for page in [
        "/",
        "/agenda",
        "/agenda/ido-spreekuur-vianen/2026-12-08",
        "/feedback",
    ] {
        visitor.go(page);
        visitor.expect_text("Deze pagina is gemaakt op");
        check(&visitor, &format!("{page} before the app"));
        assert_eq!(visitor.state(), "loading");
    }
}

#[test]
fn a_page_whose_app_does_not_come_is_accessible() {
    let site = Site::published().with_fault(PROGRAM, Fault::Stalled);
    let visitor = Visitor::of(&site);
    visitor
        .before_each_page(HURRY)
        .go("/agenda/taalcafe-leerdam");
    visitor.wait_for("failed", || visitor.state());
    visitor.button("Probeer opnieuw");
    check_under_a_line(&visitor, "an app that does not come");
}

#[test]
fn a_page_whose_code_is_awaited_or_does_not_come_is_accessible() {
    let (site, code) = later::site();
    site.front().set(&code, Fault::Held);
    let visitor = Visitor::of(&site);
    for error in [
        later::NO_WORKER,
        &code,
        later::NO_PART[0],
        later::NO_PART[1],
    ] {
        visitor.expect_errors(error);
    }
    visitor.before_each_page(PATIENT).open("/agenda");
    visitor.link("Vestigingen").click();
    visitor.arrives_at("/vestigingen", "De pagina komt eraan");
    check(&visitor, "a page that is awaited");

    site.front().set(&code, Fault::Corrupt);
    visitor.arrives_at("/vestigingen", "Deze pagina laadt nu niet");
    check(&visitor, "a page whose code does not come");
}

#[test]
fn a_page_without_its_loader_is_accessible() {
    let site = Site::published();
    let loader = {
        let visitor = Visitor::of(&site);
        visitor.open("/privacy");
        visitor.js_text("new URL(document.querySelector('script[data-js]').src).pathname")
    };
    // Another address, where the browser has no copy of it.
    let site = Site::published().with_fault(&loader, Fault::Status(404));
    let visitor = Visitor::of(&site);
    visitor.expect_errors(&loader).go("/vestigingen");
    visitor.expect_text("Deze pagina is gemaakt op");
    // After 25 seconds the style says what nothing else can say.
    visitor.js("document.getAnimations().forEach(one => one.finish())");
    visitor.link("Probeer opnieuw");
    check_under_a_line(&visitor, "without the loader");
}

#[test]
fn a_page_in_a_browser_without_scripts_is_accessible() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.switch_scripts_off().go("/privacy");
    visitor.expect_text("JavaScript");
    // axe-core is a script.
    let on = serde_json::json!({"value": false});
    visitor.cdp("Emulation.setScriptExecutionDisabled", on);
    check(&visitor, "scripts switched off");
}

/// Where nothing was published the app comes with hardly a page around it.
#[test]
fn the_page_around_the_app_is_accessible() {
    let site = Site::shipped().with_fault(PROGRAM, Fault::Stalled);
    let visitor = Visitor::of(&site);
    visitor.before_each_page(HURRY).go("/agenda");
    visitor.wait_for("failed", || visitor.state());
    let state = "hardly a page, and no app";
    let mut findings = Findings::default();
    findings.look_around(&visitor, state);
    findings.look_larger(&visitor, state);
    findings.note(visitor.tab_walk(), state);
    expect_nothing(&findings.lines(), state);
}

#[test]
fn an_app_that_broke_is_accessible() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    for error in ["panicked", "unreachable", "RuntimeError"] {
        visitor.expect_errors(error);
    }
    visitor.open("/");
    visitor.js(NO_ACTIVITIES);
    visitor.link("Alle activiteiten").click();
    visitor.wait_for("heading “Er ging iets mis”", || visitor.focus());
    check(&visitor, "an app that broke");
}

#[test]
fn pages_are_accessible_when_content_does_not_come() {
    let site = Site::shipped().with_file("events.json", "[");
    let visitor = Visitor::of(&site);
    for page in ["/agenda", "/", "/agenda/taalcafe-leerdam"] {
        visitor.open(page);
        visitor.expect_text("Dit kunnen we nu niet laten zien");
        check(&visitor, &format!("{page} without activities"));
    }
}

#[test]
fn pages_are_accessible_when_there_is_nothing_to_do() {
    let site = Site::with_events([]);
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.expect_text("Er zijn nu geen activiteiten.");
    check(&visitor, "an agenda without activities");
}

#[test]
fn a_page_that_waits_for_its_content_is_accessible_and_hardly_moves_when_it_comes() {
    let tips = "/content/reading-tips.json";
    let help = "/content/help.json";
    let site = Site::shipped();
    let site = site
        .with_fault(tips, Fault::Held)
        .with_fault(help, Fault::Held);
    let visitor = Visitor::of(&site);
    for (link, title, file) in [
        ("BoekStart", "BoekStart", tips),
        ("Hulp", "Hulp bij digitale overheid (IDO)", help),
    ] {
        site.front().set(file, Fault::Held);
        visitor.open("/privacy");
        visitor.link(link).click();
        visitor.heading(title);
        visitor.expect_text("Even geduld");
        check(&visitor, &format!("{title} that waits"));
        for size in [PHONE, DESK] {
            site.front().set(file, Fault::Held);
            visitor.set_size(size).open("/privacy");
            if size == PHONE {
                visitor.find("DisclosureTriangle", "Menu").click();
            }
            visitor.link(link).click();
            visitor.heading(title);
            visitor.expect_text("Even geduld");
            let room =
                "document.querySelector('.loading').getBoundingClientRect().height / innerHeight";
            let room = visitor.js(room).as_f64();
            assert!(
                room < Some(0.5),
                "{title} keeps {room:?} of the screen empty"
            );
            visitor.settle();
            visitor.js("window.moved = 0; new PerformanceObserver(list => {
                    for (const shift of list.getEntries()) window.moved += shift.value;
                }).observe({type: 'layout-shift'})");
            site.front().set(file, Fault::None);
            visitor.wait("it is there", || !visitor.sees("Even geduld"));
            visitor.settle();
            let moved = visitor.js("window.moved").as_f64();
            assert!(moved < Some(0.1), "{title} at {size:?} moves by {moved:?}");
        }
    }
}

#[test]
fn an_age_that_is_none_is_accessible() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/boekstart");
    visitor.textbox("Hoe oud is je kind?").fill("heel klein");
    visitor.button("Toon activiteiten").click();
    visitor.expect_text("Vul een leeftijd in");
    check(&visitor, "an age that is none");

    visitor.open("/agenda?van=2027-02-01&tot=2027-01-01");
    visitor.show_choices();
    visitor.textbox("Precieze leeftijd").fill("150");
    visitor.press("Tab");
    visitor.expect_text("Vul een leeftijd in");
    visitor.expect_text("De laatste dag ligt");
    check(&visitor, "choices that are none");
}

#[test]
fn a_line_over_the_page_hides_nothing() {
    let mut site = Site::published().with_fault(ALL, Fault::None);
    let visitor = Visitor::of(&site);
    visitor.open("/vestigingen");
    visitor.wait_until_kept();
    visitor.expect_errors("503");
    site.front().set(ALL, Fault::Status(503));
    visitor.open("/vestigingen");
    visitor.expect_text("Je ziet de gegevens van");
    check_under_a_line(&visitor, "without a connection");

    site.front().set(ALL, Fault::None);
    visitor.open("/vestigingen");
    visitor.wait_until_kept();
    site.deploy_the_next();
    visitor.js(
        "navigator.serviceWorker.getRegistration().then(known => known.update()).then(() => 1)",
    );
    visitor.expect_text("Er is een nieuwe versie.");
    check_under_a_line(&visitor, "a new version");
}
