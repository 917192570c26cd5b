//! What the device does to a message: it is closed, shared between tabs, or keeps nothing. The text is
//! never lost, and the library has it once.

use crate::feedback::{HURRY, RECEIVER, expect_received};
use crate::feedback_faults::broken;
use crate::harness::{Fault, Site, Visitor};

#[test]
fn a_tab_that_is_closed_while_it_sends_loses_nothing() {
    let (site, visitor) = broken(Fault::Held);
    visitor.send("Meer thee.");
    visitor.wait("it is on its way", || site.front().asked(RECEIVER) == 1);
    visitor.close_the_tab();
    expect_received(&site, &[]);
    site.front().set(RECEIVER, Fault::None);
    visitor.open("/agenda");
    visitor.wait("it is there", || !site.received().is_empty());
    visitor.wait("it is gone here", || !visitor.stored().contains("thee"));
    expect_received(&site, &["Meer thee."]);
}

#[test]
fn of_two_tabs_one_sends() {
    // Both tabs have the clock of the device.
    let one_clock = "window.Date = RealDate;";
    let without_locks = [
        one_clock,
        "Object.defineProperty(navigator, 'locks', {value: undefined});",
    ]
    .concat();
    for browser in [one_clock, &without_locks] {
        let site = Site::shipped().with_fault(RECEIVER, Fault::Held);
        let visitor = Visitor::of(&site);
        visitor.before_each_page(browser).open("/feedback");
        visitor.send("Meer thee.");
        visitor.wait("it is on its way", || site.front().asked(RECEIVER) == 1);
        visitor.in_another_tab(|| {
            visitor.before_each_page(browser).open("/feedback");
            visitor.expect_text("Meer thee.");
            visitor.settle();
            assert_eq!(site.front().asked(RECEIVER), 1, "{browser}");
            site.front().set(RECEIVER, Fault::None);
            visitor.wait("it is gone here too", || !visitor.sees("Meer thee."));
        });
        visitor.expect_form("sent");
        expect_received(&site, &["Meer thee."]);
        assert_eq!(site.front().asked(RECEIVER), 1);
    }
}

#[test]
fn what_is_typed_stays_in_its_tab() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.write("Meer thee.");
    visitor.in_another_tab(|| {
        visitor.open("/feedback");
        assert_eq!(visitor.textbox("Je bericht").value(), "");
        assert!(!visitor.stored().contains("thee"));
    });
    assert!(visitor.stored().contains("thee"));
}

#[test]
fn a_message_of_an_earlier_visit_is_sent_on_the_next() {
    let (site, visitor) = broken(Fault::Status(503));
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
fn pressing_twice_removes_one_message() {
    let (_site, visitor) = broken(Fault::Status(503));
    for message in ["Meer thee.", "Meer koek."] {
        visitor.open("/feedback");
        visitor.send(message);
        visitor.expect_form("waiting");
    }
    visitor.js("{
            const remove = document.querySelector('.outbox li button:last-of-type');
            remove.click();
            setTimeout(() => remove.click(), 50);
        }");
    visitor.settle();
    let stored = visitor.stored();
    assert!(
        stored.contains("thee") != stored.contains("koek"),
        "{stored}"
    );
}

#[test]
fn a_message_that_waits_can_be_removed() {
    let (site, visitor) = broken(Fault::Status(503));
    visitor.send("Meer thee.");
    visitor.expect_form("waiting");
    visitor.button("Verwijderen").click();
    visitor.expect_form("empty");
    assert_eq!(visitor.textbox("Je bericht").value(), "");
    assert!(!visitor.stored().contains("thee"));
    visitor.wait_for("button “Zet terug”", || visitor.focus());
    site.front().set(RECEIVER, Fault::None);
    visitor.reload();
    visitor.settle();
    expect_received(&site, &[]);
}

#[test]
fn what_was_removed_can_be_put_back_until_the_page_is_left() {
    let (site, visitor) = broken(Fault::Status(503));
    for message in ["Meer thee.", "Meer koek."] {
        visitor.open("/feedback");
        visitor.send(message);
        visitor.expect_form("waiting");
    }
    visitor.open("/feedback");
    visitor.settle();
    visitor.listen();
    for _ in 0..2 {
        visitor.button("Verwijderen").click();
        visitor.settle();
    }
    assert_eq!(visitor.stored().matches("Meer").count(), 0);
    visitor.button("Zet terug").click();
    visitor.wait_for("heading “Je berichten op dit apparaat”", || {
        visitor.focus()
    });
    visitor.settle();
    let removed = "Bericht verwijderd.";
    assert_eq!(
        visitor.said(),
        [removed, removed, "Je bericht staat er weer."]
    );
    assert!(visitor.sees("Meer koek."));
    assert!(!visitor.sees("Meer thee."));
    site.front().set(RECEIVER, Fault::None);
    visitor.wait("it is sent", || !site.received().is_empty());
    visitor.open("/feedback");
    visitor.settle();
    assert!(!visitor.has("button", "Zet terug"));
    expect_received(&site, &["Meer koek."]);
}

#[test]
fn who_waits_for_a_silent_receiver_hears_that_it_goes_on() {
    let site = Site::shipped().with_fault(RECEIVER, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.settle();
    visitor.hear();
    visitor.send("Meer thee.");
    visitor.expect_text("Het versturen duurt langer dan anders.");
    site.front().set(RECEIVER, Fault::None);
    visitor.expect_form("sent");
    let heard = visitor.heard();
    let live: Vec<_> = heard
        .iter()
        .filter(|line| line.starts_with("live: "))
        .collect();
    assert_eq!(
        live,
        [
            "live: Bezig met versturen…",
            "live: We zijn nog bezig met versturen.",
            "live: Het versturen duurt langer dan anders. Een ogenblik nog.",
        ]
    );
    expect_received(&site, &["Meer thee."]);
}

#[test]
fn after_seven_days_a_message_is_gone_and_that_is_said() {
    let (_site, visitor) = broken(Fault::Status(503));
    visitor.send("Meer thee.");
    visitor.expect_form("waiting");
    visitor.set_clock("2026-12-07T09:00").open("/feedback");
    assert!(visitor.sees("Meer thee."));
    // It is tried once more before it goes.
    visitor.set_clock("2026-12-09T09:00").open("/feedback");
    visitor.expect_text("Een bericht stond 7 dagen op dit apparaat. Versturen lukte niet.");
    assert!(!visitor.sees("Meer thee."));
    assert!(!visitor.stored().contains("thee"));
}

#[test]
fn a_message_of_a_clock_that_was_wrong_is_sent_after_all() {
    let (site, visitor) = broken(Fault::Status(503));
    visitor.send("Meer thee.");
    visitor.expect_form("waiting");
    site.front().set(RECEIVER, Fault::None);
    visitor.set_clock("2035-01-01T09:00").open("/feedback");
    visitor.wait("it is sent", || !site.received().is_empty());
    expect_received(&site, &["Meer thee."]);
}

#[test]
fn what_another_tab_was_told_is_said_here_too() {
    let (site, visitor) = broken(Fault::Status(500));
    visitor.send("Meer thee.");
    visitor.expect_form("waiting");
    visitor.in_another_tab(|| {
        site.front().set(RECEIVER, Fault::Status(422));
        visitor.before_each_page(HURRY).open("/feedback");
        visitor.expect_text("Niet aangekomen");
    });
    visitor.expect_form("refused");
    visitor.heading("Je bericht is niet aangekomen");
}

#[test]
fn who_waits_for_another_tab_hears_that_it_takes_longer() {
    let site = Site::shipped().with_fault(RECEIVER, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.send("Meer thee.");
    visitor.wait("it is on its way", || site.front().asked(RECEIVER) == 1);
    visitor.in_another_tab(|| {
        visitor.before_each_page(HURRY).open("/feedback");
        visitor.send("Meer koek.");
        visitor.expect_form("waiting");
        assert_eq!(site.front().asked(RECEIVER), 1);
        site.front().set(RECEIVER, Fault::None);
        visitor.expect_form("sent");
    });
    visitor.expect_form("sent");
    expect_received(&site, &["Meer thee.", "Meer koek."]);
}

#[test]
fn a_message_that_arrives_while_the_form_is_not_there_leaves_no_draft() {
    let (site, visitor) = broken(Fault::Status(500));
    let nothing_for_long = "Object.defineProperty(window, 'localStorage', {value: null});";
    visitor.before_each_page(nothing_for_long).open("/feedback");
    visitor.send("Meer thee.");
    visitor.expect_form("waiting");
    assert!(visitor.stored().contains("thee"));
    visitor.link("Agenda").click();
    visitor.arrives_at("/agenda", "Agenda");
    visitor.settle();
    visitor.listen();
    site.front().set(RECEIVER, Fault::None);
    visitor.wait("it is sent", || !site.received().is_empty());
    visitor.wait("it is gone here", || !visitor.stored().contains("thee"));
    // Heard there, once, and the visitor stays where they are.
    visitor.wait("it is said", || !visitor.said().is_empty());
    assert_eq!(visitor.said(), ["Je bericht is verstuurd"]);
    assert_eq!(visitor.focus(), "heading “Agenda”");
    expect_received(&site, &["Meer thee."]);
}

#[test]
fn where_nothing_can_be_kept_it_is_sent_and_said() {
    let blocked = "for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {get() { throw new DOMException('', 'SecurityError') }});";
    let full =
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') };";
    let absent = "for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {value: null});";
    for storage in [blocked, full, absent] {
        let (site, visitor) = broken(Fault::None);
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
