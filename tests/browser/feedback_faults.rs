//! What can go wrong with a message on its way. The text is never lost, and the library has it once.

use serde_json::json;

use crate::feedback::{HURRY, RECEIVER, expect_received};
use crate::harness::{Fault, Site, Visitor};

/// A visitor at the form of a receiver with a fault.
#[track_caller]
pub fn broken(fault: Fault) -> (Site, Visitor) {
    let site = Site::shipped().with_fault(RECEIVER, fault);
    let visitor = Visitor::of(&site);
    // Browsers log each answer that is no success.
    visitor.expect_errors(RECEIVER).expect_errors("elders");
    visitor.before_each_page(HURRY).open("/feedback");
    (site, visitor)
}

#[track_caller]
fn expect_waiting(visitor: &Visitor, message: &str) {
    visitor.expect_form("waiting");
    visitor.expect_text("Dit bericht staat nog op dit apparaat.");
    visitor.expect_text(message);
    visitor.wait("the heading has the focus", || {
        visitor
            .heading("Je bericht is nog niet verstuurd")
            .has_focus()
    });
    let mail = visitor.link("Stuur per mail").attribute("href");
    assert!(mail.starts_with("mailto:"), "{mail}");
    assert!(visitor.stored().contains(message));
}

#[test]
fn a_receiver_that_fails_three_times_gets_the_message_once() {
    let (site, visitor) = broken(Fault::Times(3, 500));
    visitor.send("Meer thee.");
    visitor.expect_form("sent");
    assert_eq!(site.front().asked(RECEIVER), 4);
    visitor.expect_text("Je bericht is verstuurd");
    expect_received(&site, &["Meer thee."]);
    assert!(!visitor.stored().contains("thee"));
    visitor.wait("the focus is somewhere", || {
        visitor.js("document.activeElement !== document.body") == json!(true)
    });
}

#[test]
fn what_only_looks_like_success_is_none() {
    for fault in [Fault::Html, Fault::Redirect, Fault::Cut] {
        let (site, visitor) = broken(fault.clone());
        visitor.send("Meer thee.");
        expect_waiting(&visitor, "Meer thee.");
        site.front().set(RECEIVER, Fault::None);
        visitor.expect_form("sent");
        expect_received(&site, &["Meer thee."]);
    }
}

#[test]
fn an_answer_that_does_not_come_is_not_waited_for_for_ever() {
    // Held: nothing comes. Stalled: the message is there, and of the answer only the first part.
    for fault in [Fault::Held, Fault::Stalled] {
        let (site, visitor) = broken(fault.clone());
        visitor.send("Meer thee.");
        visitor.expect_form("sending");
        visitor.expect_text("Bezig met versturen…");
        expect_waiting(&visitor, "Meer thee.");
        assert!(visitor.js("waits.includes(15000)") == json!(true));
        site.front().set(RECEIVER, Fault::None);
        visitor.expect_form("sent");
        expect_received(&site, &["Meer thee."]);
    }
}

#[test]
fn a_refusal_keeps_the_text_and_offers_other_ways() {
    for status in [400, 409, 413, 422] {
        let (site, visitor) = broken(Fault::Status(status));
        visitor.send("Meer thee.");
        visitor.expect_form("refused");
        visitor.wait("the heading has the focus", || {
            visitor.heading("Je bericht is niet aangekomen").has_focus()
        });
        assert_eq!(visitor.textbox("Je tekst").value(), "Meer thee.");
        visitor.button("Kopieer de tekst").click();
        visitor.wait("it is said", || {
            let said = visitor.status();
            said.iter()
                .any(|one| one.contains("gekopieerd") || one.contains("Selecteer"))
        });
        visitor.link("Stuur per mail");
        visitor.settle();
        assert_eq!(site.front().asked(RECEIVER), 1, "it is not tried again");

        // The edited message is a new one, and the old one goes when that is sent.
        site.front().set(RECEIVER, Fault::None);
        visitor.button("Pas aan").click();
        visitor.expect_form("empty");
        assert_eq!(visitor.textbox("Je bericht").value(), "Meer thee.");
        visitor.send("Meer thee, graag.");
        visitor.expect_form("sent");
        expect_received(&site, &["Meer thee, graag."]);
        assert!(!visitor.stored().contains("thee"));
    }
}

#[test]
fn without_a_connection_it_waits_and_goes_when_there_is_one() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    // As a browser does without a network; chromedriver's own way of it breaks the connection to us.
    let unplugged = "const real = fetch;
        window.fetch = (...asked) => window.unplugged
            ? Promise.reject(new TypeError('Failed to fetch'))
            : real(...asked);";
    visitor.before_each_page(unplugged).open("/feedback");
    visitor.js("window.unplugged = true");
    visitor.send("Meer thee.");
    expect_waiting(&visitor, "Meer thee.");
    visitor.settle();
    visitor.js("{ window.unplugged = false; dispatchEvent(new Event('online')); }");
    visitor.expect_form("sent");
    expect_received(&site, &["Meer thee."]);
}

#[test]
fn a_receiver_that_is_busy_says_when_to_come_back() {
    for status in [429, 503] {
        let (site, visitor) = broken(Fault::Busy(status, 25));
        visitor.send("Meer thee.");
        expect_waiting(&visitor, "Meer thee.");
        visitor.wait("it waits as long as it was asked to", || {
            visitor.js("waits.includes(25000)") == json!(true)
        });
        site.front().set(RECEIVER, Fault::None);
        visitor.expect_form("sent");
        expect_received(&site, &["Meer thee."]);
    }
}

#[test]
fn two_messages_that_wait_both_arrive_once() {
    let (site, visitor) = broken(Fault::Status(500));
    visitor.send("Meer thee.");
    visitor.expect_form("waiting");
    visitor.button("Schrijf nog een bericht").click();
    visitor.send("Meer koffie.");
    visitor.expect_form("waiting");
    site.front().set(RECEIVER, Fault::None);
    visitor.wait("both are there", || site.received().len() == 2);
    visitor.expect_form("sent");
    visitor.reload();
    visitor.settle();
    let mut received: Vec<_> = site.received();
    received.sort_by_key(|one| one["message"].to_string());
    let received: Vec<_> = received.iter().map(|one| &one["message"]).collect();
    assert_eq!(received, ["Meer koffie.", "Meer thee."]);
}
