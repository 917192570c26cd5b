//! The second visit, without a good connection.

use crate::harness::{Fault, Site, Visitor};

/// Every address.
const ALL: &str = "";
const EVENTS: &str = "/content/events.json";

/// After the first visit everything is kept.
#[track_caller]
fn first_visit(site: &Site) -> Visitor {
    let visitor = Visitor::of(site);
    visitor.open("/agenda");
    visitor.wait_until_kept();
    visitor
}

#[test]
fn without_a_connection_the_app_shows_what_it_last_saw() {
    let site = Site::published().with_fault(ALL, Fault::None);
    let visitor = first_visit(&site);
    let listed = visitor.names("article");

    visitor.expect_errors("503");
    site.front().set(ALL, Fault::Status(503));
    visitor.open("/agenda");
    assert_eq!(visitor.names("article"), listed);
    visitor.expect_text("bijgewerkt op");

    // A page that was never visited.
    visitor.open("/hulp");
    visitor.heading("Hulp bij digitale overheid (IDO)");

    site.front().set(ALL, Fault::None);
    visitor.open("/agenda");
    assert!(!visitor.sees("bijgewerkt op"));
}

#[test]
fn bad_answers_never_replace_good_content() {
    let site = Site::published().with_fault(EVENTS, Fault::None);
    let visitor = first_visit(&site);
    visitor.expect_errors("events.json");
    let listed = visitor.names("article");
    for fault in [
        Fault::Html,
        Fault::Status(404),
        Fault::Status(500),
        Fault::Cut,
        Fault::Held,
    ] {
        site.front().set(EVENTS, fault.clone());
        visitor.open("/agenda");
        assert_eq!(visitor.names("article"), listed, "{fault:?}");
        visitor.expect_text("bijgewerkt op");
    }
    site.front().set(EVENTS, Fault::None);
    visitor.open("/agenda");
    assert!(!visitor.sees("bijgewerkt op"));
}

#[test]
fn what_staff_edit_shows_at_the_next_visit() {
    let site = Site::published();
    let visitor = first_visit(&site);
    site.write(
        "events.json",
        r#"{"events": [{"id": "x", "title": "Iets nieuws", "start": "2027-01-12T10:00"}]}"#,
    );
    visitor.open("/agenda");
    assert_eq!(visitor.cards(), 1);
    visitor.link("Iets nieuws");
}
