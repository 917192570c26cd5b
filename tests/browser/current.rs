//! A page that stays open: staff change something meanwhile, and who comes back reads it.

use serde_json::{Value, json};

use crate::harness::{Fault, Site, Visitor, event};

const EVENTS: &str = "/content/events.json";

/// Every address.
const ALL: &str = "";

/// A phone that is woken, a tab that is looked at again, a connection that is back.
const RETURNS: [&str; 3] = [
    "document.dispatchEvent(new Event('visibilitychange'))",
    "window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))",
    "window.dispatchEvent(new Event('online'))",
];

/// No test can set the clock of a service worker.
const KEPT_AT_NINE: &str = "caches.open('content').then(async kept => {
    const headers = {'content-type': 'application/json', 'x-kept-at': '2026-12-01T08:00:00Z'};
    for (const path of await kept.keys()) {
        await kept.put(path, new Response(await (await kept.match(path)).text(), {headers}));
    }
})";

impl Visitor {
    /// The visitor comes back to the page.
    fn come_back(&self) {
        self.js(RETURNS[0]);
    }
}

/// Twelve activities, of which the sixth is as `change` says.
fn events(change: Value) -> Vec<Value> {
    let one = |day: u32| {
        let start = format!("2026-12-{day:02}T10:00");
        let end = format!("2026-12-{day:02}T11:00");
        event(
            &format!("a{day}"),
            &format!("Activiteit {day}"),
            json!({"start": start, "end": end}),
        )
    };
    let mut events: Vec<Value> = (2..14).map(one).collect();
    let more = change.as_object().expect("fields").clone();
    events[5].as_object_mut().expect("an event").extend(more);
    events
}

fn file(change: Value) -> String {
    json!({"events": events(change)}).to_string()
}

fn cancelled() -> String {
    file(json!({"status": "cancelled", "reason": "de docent is ziek"}))
}

#[test]
fn what_is_cancelled_meanwhile_is_shown_on_return_without_a_jump_and_said_once() {
    for back in RETURNS {
        let site = Site::with_events(events(json!({})));
        let visitor = Visitor::of(&site);
        visitor.open("/agenda");
        visitor.settle();
        let link = visitor.activity("Activiteit 9");
        link.js("e => { e.focus(); scrollTo(0, e.getBoundingClientRect().top + scrollY - 300); }");
        visitor.settle();
        visitor.listen();
        let top = "document.activeElement.getBoundingClientRect().top";
        let before = visitor.js(top);

        site.write("events.json", &cancelled());
        visitor.js(back);
        visitor.expect_text("Gaat niet door: de docent is ziek");
        visitor.settle();
        let after = visitor.js(top);
        assert_eq!(before, after, "{back}: what is read has moved");
        assert!(visitor.activity("Activiteit 9").has_focus(), "{back}");
        let news = "Deze pagina is bijgewerkt. Activiteit 7: Gaat niet door: de docent is ziek.";
        assert_eq!(visitor.said(), [news], "{back}");

        visitor.js(back);
        visitor.settle();
        assert_eq!(visitor.said(), [news], "{back}: it is said once");
    }
}

#[test]
fn what_did_not_change_touches_nothing_and_costs_next_to_nothing() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.settle();
    visitor.listen();
    visitor.js("window.touched = 0; performance.clearResourceTimings();
        new MutationObserver(changes => touched += changes.length)
            .observe(document.body, {childList: true, characterData: true, attributes: true, subtree: true});");
    visitor.come_back();
    let asked = "performance.getEntriesByType('resource').filter(e => e.name.endsWith('/content/events.json'))";
    visitor.wait("it is asked for", || {
        visitor.js(&format!("{asked}.length")) == 1
    });
    visitor.settle();
    assert_eq!(visitor.js("touched"), 0);
    assert_eq!(visitor.said(), Vec::<String>::new());
    // No more than headers: the browser asked by the ETag of its copy.
    let bytes = visitor.js(&format!("{asked}[0].transferSize"));
    assert!(bytes.as_u64() < Some(1000), "{bytes} bytes");
}

#[test]
fn an_open_page_asks_by_itself_now_and_then() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    // Half a minute is a second, so that a quarter of an hour takes half a minute.
    visitor.before_each_page(
        "{
            const real = setInterval, shown = Date.now(), begun = performance.now();
            window.setInterval = (f, ms, ...given) => real(f, ms / 30, ...given);
            Date.now = () => shown + (performance.now() - begun) * 30;
        }",
    );
    visitor.open("/agenda");
    site.write("events.json", &cancelled());
    visitor.expect_text("Gaat niet door: de docent is ziek");
    // After that not at each tick.
    visitor.settle();
    visitor.js("performance.clearResourceTimings()");
    std::thread::sleep(std::time::Duration::from_secs(6));
    let asked =
        "performance.getEntriesByType('resource').filter(e => e.name.includes('/content/')).length";
    assert_eq!(visitor.js(asked), 0);
}

#[test]
fn the_page_of_an_activity_says_that_it_was_cancelled_meanwhile() {
    for address in ["/agenda/a7", "/agenda/a7/2026-12-07"] {
        let site = Site::with_events(events(json!({})));
        let visitor = Visitor::of(&site);
        visitor.open(address);
        visitor.expect_text("Loop gewoon binnen");
        let link = visitor.link("Vraag of idee over deze activiteit?");
        link.js("e => e.focus()");
        visitor.settle();
        visitor.listen();
        site.write("events.json", &cancelled());
        visitor.come_back();
        visitor.expect_text("Gaat niet door: de docent is ziek");
        assert!(!visitor.sees("Loop gewoon binnen"), "{address}");
        visitor.settle();
        assert!(
            visitor
                .link("Vraag of idee over deze activiteit?")
                .has_focus()
        );
        let said = visitor.said();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].contains("Gaat niet door: de docent is ziek"),
            "{said:?}"
        );

        // All else of it changes too, and its heading stays.
        visitor
            .heading("Activiteit 7")
            .js("e => { window.heading = e; }");
        let more = json!({"title": "Activiteit zeven", "summary": "Nu anders.", "place": {"branch": "leerdam"}});
        site.write("events.json", &file(more));
        visitor.come_back();
        visitor.heading("Activiteit zeven");
        visitor.expect_text("Nu anders.");
        visitor.link("Bibliotheek Leerdam");
        visitor.expect_text("Loop gewoon binnen");
        assert_eq!(visitor.js("heading.isConnected"), true);
        visitor.wait("the title says so", || {
            visitor.title().starts_with("Activiteit zeven")
        });

        // And when it is gone altogether its page says so.
        site.write("events.json", r#"{"events": []}"#);
        visitor.come_back();
        visitor.heading("Deze activiteit kennen we niet");
    }
}

#[test]
fn the_other_pages_show_what_changed_too() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    let change = |name: &str, from: &str, to: &str| {
        let text =
            std::fs::read_to_string(bieb::tool::project::content().join(name)).expect("it ships");
        let changed = text.replace(from, to);
        assert_ne!(changed, text, "{from} is not in {name}");
        site.write(name, &changed);
    };
    for (address, name, from, to) in [
        (
            "/vestigingen/vianen",
            "library.json",
            "085 483 5432",
            "085 111 22 22",
        ),
        (
            "/vestigingen",
            "library.json",
            "Bibliotheek Vianen",
            "Bibliotheek Vianen-Zuid",
        ),
        ("/hulp/digid", "help.json", "\"DigiD\"", "\"DigiD en meer\""),
        ("/", "events.json", "Kunst aan de muur", "Kunst in de hal"),
    ] {
        visitor.open(address);
        visitor.settle();
        let new = to.trim_matches('"');
        assert!(!visitor.sees(new), "{address}");
        change(name, from, to);
        visitor.come_back();
        visitor.expect_text(new);
        site.write(
            name,
            &std::fs::read_to_string(bieb::tool::project::content().join(name)).expect("it ships"),
        );
    }
}

#[test]
fn what_is_being_typed_stays_when_content_comes() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.searchbox("Zoek in de agenda").fill("activiteit");
    visitor.settle();
    site.write("events.json", &cancelled());
    visitor.come_back();
    visitor.expect_text("Gaat niet door");
    assert_eq!(
        visitor.focus(),
        "searchbox “Zoek in de agenda” = activiteit"
    );

    site.write("events.json", &file(json!({})));
    visitor.open("/feedback");
    visitor.write("Halverwege een");
    site.write("events.json", &cancelled());
    visitor.come_back();
    visitor.settle();
    visitor.type_text(" zin");
    assert_eq!(visitor.textbox("Je bericht").value(), "Halverwege een zin");
}

#[test]
fn without_a_connection_the_page_says_how_old_it_is_until_it_is_current() {
    for site in [Site::with_events(events(json!({}))), Site::published()] {
        let site = site.with_fault(ALL, Fault::None);
        let visitor = Visitor::of(&site);
        visitor.open("/agenda");
        if visitor.js("!!document.querySelector('[data-version]')") == true {
            visitor.wait_until_kept();
            visitor.js(KEPT_AT_NINE);
        }
        visitor.expect_errors("503").expect_errors("/content/");
        site.front().set(ALL, Fault::Status(503));
        let listed = visitor.listed();
        visitor.come_back();
        visitor.expect_text("Je ziet de gegevens van 1 december, 09.00 uur");
        visitor.settle();
        visitor.listen();
        visitor.come_back();
        visitor.settle();
        assert_eq!(visitor.said(), Vec::<String>::new(), "it is said once");
        assert_eq!(visitor.listed(), listed);

        site.front().set(ALL, Fault::None);
        site.write("events.json", &cancelled());
        visitor.js(RETURNS[2]);
        visitor.expect_text("Gaat niet door: de docent is ziek");
        visitor.wait("the line is gone", || {
            !visitor.sees("Je ziet de gegevens van")
        });
    }
}

#[test]
fn what_is_no_content_takes_the_place_of_nothing() {
    let site = Site::with_events(events(json!({}))).with_fault(EVENTS, Fault::None);
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    let listed = visitor.listed();
    visitor.expect_errors("events.json");
    for fault in [
        Fault::Html,
        Fault::Half,
        Fault::Status(500),
        Fault::Cut,
        Fault::Other("{}".into()),
    ] {
        site.front().set(EVENTS, fault.clone());
        visitor.come_back();
        visitor.expect_text("Je ziet de gegevens van");
        assert_eq!(visitor.listed(), listed, "{fault:?}");
        site.front().set(EVENTS, Fault::None);
        visitor.come_back();
        visitor.wait("the line is gone", || {
            !visitor.sees("Je ziet de gegevens van")
        });
    }
}

/// A first visit that failed is mended by the return of the connection, without another try by hand.
#[test]
fn content_that_did_not_come_comes_with_the_connection() {
    let site = Site::with_events(events(json!({}))).with_fault(EVENTS, Fault::Status(500));
    let visitor = Visitor::of(&site);
    visitor.expect_errors("events.json");
    visitor.open("/agenda");
    visitor.expect_text("Dit kunnen we nu niet laten zien");
    site.front().set(EVENTS, Fault::None);
    visitor.js(RETURNS[2]);
    visitor.wait_for(12, || visitor.cards());
}
