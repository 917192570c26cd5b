//! What can go wrong with a message on its way. The text is never lost, and the library has it once.

use serde_json::json;

use crate::feedback::{HURRY, RECEIVER, expect_received};
use crate::harness::{Fault, Site, Visitor};

/// A form in front of a receiver with a fault.
macro_rules! broken {
    ($site:ident, $visitor:ident, $fault:expr) => {
        let $site = Site::shipped().with_fault(RECEIVER, $fault);
        let $visitor = Visitor::of(&$site);
        // Browsers log each answer that is no success.
        $visitor.expect_errors(RECEIVER).expect_errors("elders");
        $visitor.before_each_page(HURRY).open("/feedback");
    };
}

#[track_caller]
fn expect_waiting(visitor: &Visitor, message: &str) {
    visitor.expect_form("waiting");
    visitor.expect_text("Dit bericht staat nog op dit apparaat.");
    visitor.expect_text(message);
    visitor.wait("the heading has the focus", || {
        visitor.heading("Wacht op verbinding").has_focus()
    });
    let mail = visitor.link("Stuur per mail").attribute("href");
    assert!(mail.starts_with("mailto:"), "{mail}");
    assert!(visitor.stored().contains(message));
}

#[test]
fn a_receiver_that_fails_three_times_gets_the_message_once() {
    broken!(site, visitor, Fault::Status(500));
    visitor.send("Meer thee.");
    expect_waiting(&visitor, "Meer thee.");
    visitor.wait("it is tried three times", || {
        site.front().asked(RECEIVER) == 3
    });
    site.front().set(RECEIVER, Fault::None);
    visitor.expect_form("sent");
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
        broken!(site, visitor, fault.clone());
        visitor.send("Meer thee.");
        expect_waiting(&visitor, "Meer thee.");
        site.front().set(RECEIVER, Fault::None);
        visitor.expect_form("sent");
        expect_received(&site, &["Meer thee."]);
    }
}

#[test]
fn an_answer_that_does_not_come_is_not_waited_for_for_ever() {
    broken!(site, visitor, Fault::Stalled);
    visitor.send("Meer thee.");
    visitor.expect_form("sending");
    visitor.expect_text("Bezig met versturen…");
    expect_waiting(&visitor, "Meer thee.");
    site.front().set(RECEIVER, Fault::None);
    visitor.expect_form("sent");
    expect_received(&site, &["Meer thee."]);
}

#[test]
fn a_refusal_keeps_the_text_and_offers_other_ways() {
    for status in [400, 409, 413, 422] {
        broken!(site, visitor, Fault::Status(status));
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
fn a_message_of_an_earlier_visit_is_sent_on_the_next() {
    broken!(site, visitor, Fault::Status(503));
    visitor.send("Meer thee.");
    visitor.go("/niets.txt");
    visitor.expect_errors("niets.txt").expect_errors("favicon");
    assert!(visitor.stored().contains("Meer thee."));
    expect_received(&site, &[]);
    visitor.open("/feedback");
    visitor.expect_text("Dit bericht staat nog op dit apparaat.");
    site.front().set(RECEIVER, Fault::None);
    // On any page.
    visitor.open("/agenda");
    visitor.wait("it is sent", || !site.received().is_empty());
    visitor.wait("it is gone", || !visitor.stored().contains("thee"));
    expect_received(&site, &["Meer thee."]);
}

#[test]
fn a_message_that_waits_can_be_removed() {
    broken!(site, visitor, Fault::Status(503));
    visitor.send("Meer thee.");
    visitor.expect_form("waiting");
    visitor.button("Verwijderen").click();
    visitor.expect_form("empty");
    assert_eq!(visitor.textbox("Je bericht").value(), "");
    assert!(!visitor.stored().contains("thee"));
    visitor.wait("the focus is somewhere", || {
        visitor.js("document.activeElement !== document.body") == json!(true)
    });
    site.front().set(RECEIVER, Fault::None);
    visitor.reload();
    visitor.settle();
    expect_received(&site, &[]);
}

#[test]
fn after_seven_days_a_message_is_gone() {
    broken!(site, visitor, Fault::Status(503));
    visitor.send("Meer thee.");
    visitor.expect_form("waiting");
    visitor.set_clock("2026-12-07T09:00").open("/feedback");
    assert!(visitor.sees("Meer thee."));
    visitor.set_clock("2026-12-09T09:00").open("/feedback");
    assert!(!visitor.sees("Meer thee."));
    assert!(!visitor.stored().contains("thee"));
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
fn where_nothing_can_be_kept_it_is_sent_and_said() {
    let blocked = "for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {get() { throw new DOMException('', 'SecurityError') }});";
    let full =
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') };";
    for storage in [blocked, full] {
        broken!(site, visitor, Fault::None);
        visitor.before_each_page(storage).open("/feedback");
        visitor.write("Meer thee.");
        visitor.expect_text("Je browser bewaart niet wat je typt.");
        visitor.button("Versturen").click();
        visitor.expect_form("sent");
        expect_received(&site, &["Meer thee."]);

        site.front().set(RECEIVER, Fault::Status(500));
        visitor.button("Schrijf nog een bericht").click();
        visitor.send("Meer koffie.");
        visitor.expect_form("waiting");
        visitor.expect_text("Je browser bewaart dit bericht niet.");
        visitor.expect_text("Meer koffie.");
        site.front().set(RECEIVER, Fault::None);
        visitor.expect_form("sent");
        expect_received(&site, &["Meer thee.", "Meer koffie."]);
    }
}

#[test]
fn a_receiver_that_is_busy_says_when_to_come_back() {
    broken!(site, visitor, Fault::Status(429));
    visitor.send("Meer thee.");
    expect_waiting(&visitor, "Meer thee.");
    site.front().set(RECEIVER, Fault::None);
    visitor.expect_form("sent");
    expect_received(&site, &["Meer thee."]);
}

#[test]
fn two_messages_that_wait_both_arrive_once() {
    broken!(site, visitor, Fault::Status(500));
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
    expect_received(&site, &["Meer thee.", "Meer koffie."]);
}
