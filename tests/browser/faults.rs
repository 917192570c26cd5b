//! The app itself does not come, or breaks: the page as it came stays, says calmly what is the matter
//! and gives a way out. Never a loop of reloads, never a blank page.

use crate::harness::{Fault, Site, Visitor};

/// Time goes ten times as fast, so that 20 seconds take 2.
const HURRY: &str = "{
    const real = setTimeout;
    window.setTimeout = (f, ms, ...given) => real(f, ms / 10, ...given);
}";

const WASM: &str = "_bg.wasm";

/// The browser breaks down where an activity should be shown.
pub const NO_ACTIVITIES: &str = "{
    const real = document.createElement;
    document.createElement = tag => {
        if (tag === 'article') throw new Error('kapot');
        return real.call(document, tag);
    };
}";

/// The name that Trunk gave to the script of the app.
fn script_name(visitor: &Visitor) -> String {
    let source = visitor.js_text("document.querySelector('script[data-js]').dataset.js");
    source.trim_start_matches('/').to_owned()
}

#[track_caller]
fn expect_a_way_out(visitor: &Visitor) {
    visitor.wait_for("failed", || visitor.state());
    visitor.link("085 483 54 32");
    visitor.button("Probeer opnieuw");
    assert!(
        visitor.names("heading").len() == 1,
        "the page as it came stays"
    );
    assert_eq!(visitor.status().len(), 1, "it says what is the matter");
}

#[test]
fn an_app_that_does_not_come_is_tried_once_more_and_then_leaves_the_page() {
    let site = Site::shipped();
    let script = {
        let visitor = Visitor::of(&site);
        visitor.open("/agenda");
        script_name(&visitor)
    };
    let script = script.as_str();
    for (file, fault) in [
        (script, Fault::Status(404)),
        (script, Fault::Html),
        (script, Fault::Cut),
        (WASM, Fault::Status(404)),
        (WASM, Fault::Status(500)),
        (WASM, Fault::Html),
        (WASM, Fault::Cut),
        (WASM, Fault::Corrupt),
    ] {
        let site = Site::shipped().with_fault(file, fault.clone());
        let visitor = Visitor::of(&site);
        // Browsers log each file that does not come, and scripts that are none.
        visitor
            .expect_errors(script)
            .expect_errors(WASM)
            .expect_errors("CompileError");
        visitor.go("/agenda");
        expect_a_way_out(&visitor);
        visitor.settle();
        assert_eq!(
            site.front().asked("/agenda"),
            2,
            "{fault:?} of {file}: one reload"
        );

        // Mended, the way out leads to the app, and the next fault may be tried once more again.
        site.front().set(file, Fault::None);
        visitor.button("Probeer opnieuw").click();
        visitor.wait(&format!("{fault:?} of {file} is over"), || {
            visitor.state() == "ready"
        });
        visitor.heading("Agenda");
    }
}

#[test]
fn an_app_that_stalls_says_so_and_gives_a_way_out() {
    let site = Site::shipped().with_fault(WASM, Fault::Stalled);
    let visitor = Visitor::of(&site);
    visitor.before_each_page(HURRY).go("/agenda");
    visitor.expect_text("De pagina wordt geladen.");
    visitor.expect_text("duurt langer");
    assert_eq!(visitor.state(), "loading");
    visitor.link("085 483 54 32");
    expect_a_way_out(&visitor);
    assert_eq!(
        site.front().asked("/agenda"),
        1,
        "waiting is no reason to reload"
    );
}

#[test]
fn content_that_stalls_leaves_the_page_and_then_shows_the_rest() {
    let site = Site::shipped().with_fault("/content/events.json", Fault::Stalled);
    let visitor = Visitor::of(&site);
    visitor.before_each_page(HURRY).go("/agenda");
    visitor.expect_text("duurt langer");
    visitor.link("085 483 54 32");
}

#[test]
fn a_browser_without_webassembly_keeps_the_page() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor
        .before_each_page("delete window.WebAssembly")
        .go("/agenda");
    expect_a_way_out(&visitor);
    visitor.expect_text("Je browser is te oud");
}

#[test]
fn without_javascript_the_page_says_how_to_reach_us() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.cdp(
        "Emulation.setScriptExecutionDisabled",
        serde_json::json!({"value": true}),
    );
    visitor.go("/agenda");
    visitor.cdp(
        "Emulation.setScriptExecutionDisabled",
        serde_json::json!({"value": false}),
    );
    assert_eq!(visitor.state(), "loading");
    visitor.link("085 483 54 32");
    visitor.link("feedback@bibliotheeklekijssel.nl");
    let said = visitor.js_text("document.querySelector('noscript p')?.textContent ?? ''");
    assert!(
        said.contains("JavaScript"),
        "without scripts it says “{said}”"
    );
}

/// The app panics at the next page.
#[track_caller]
fn break_down(visitor: &Visitor) {
    for error in ["panicked", "unreachable", "RuntimeError"] {
        visitor.expect_errors(error);
    }
    visitor.js(NO_ACTIVITIES);
    visitor.link("Alle activiteiten").click();
    visitor.wait_for("failed", || visitor.state());
}

#[test]
fn an_app_that_breaks_shows_a_page_with_a_way_out() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    break_down(&visitor);
    visitor.wait_for("heading “Er ging iets mis”", || visitor.focus());
    visitor.link("085 483 54 32");
    visitor.link("Laad de pagina opnieuw").click();
    visitor.wait_until_ready();
}

#[test]
fn after_the_app_broke_the_menu_leads_to_real_pages() {
    for site in [Site::shipped(), Site::published()] {
        let visitor = Visitor::of(&site);
        visitor.open("/");
        break_down(&visitor);
        visitor.link("Hulp").click();
        visitor.expect_address("/hulp");
        visitor.wait_until_ready();
        visitor.heading("Hulp bij digitale overheid (IDO)");
    }
}

#[test]
fn no_html_and_no_script_of_others_gets_in() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.expect_errors("Trusted");
    let refused = |work: &str| {
        visitor.js_text(&format!(
            "(() => {{ try {{ {work}; return 'allowed'; }} catch (e) {{ return e.name; }} }})()"
        ))
    };
    assert_eq!(refused("document.body.innerHTML = '<b>'"), "TypeError");
    assert_eq!(
        refused("document.createElement('script').src = 'https://elders.example/x.js'"),
        "TypeError"
    );
    assert_eq!(
        refused("document.createElement('script').src = '/boot.js'"),
        "allowed"
    );
    visitor.searchbox("Zoek in de agenda").fill("taal");
    visitor.expect_address("/agenda?q=taal");
}

#[test]
fn without_connection_what_is_loaded_keeps_working() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    let offline = serde_json::json!({
        "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
    });
    visitor.cdp("Network.emulateNetworkConditions", offline);
    visitor
        .searchbox("Zoek in de agenda")
        .fill("taalcafé leerdam");
    visitor.expect_address("/agenda?q=taalcafé leerdam");
    visitor.activity("Taalcafé Leerdam").click();
    visitor.arrives_at("/agenda/taalcafe-leerdam/2026-12-01", "Taalcafé Leerdam");
}
