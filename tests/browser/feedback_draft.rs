//! What is being written: it is never lost, whatever happens to the page around it.

use serde_json::json;

use crate::feedback::{RECEIVER, expect_received};
use crate::feedback_faults::broken;
use crate::harness::{Fault, Site, Visitor};

const PROGRAM: &str = "_bg.wasm";

/// A draft of an earlier page of this tab.
const DRAFT: &str = "sessionStorage.setItem('reactie', JSON.stringify({kind: 'complaint',
    message: 'Het is koud.', wants_answer: false, name: '', email: '', phone: '', about: null}))";

#[test]
fn who_touches_the_page_before_the_app_comes_keeps_the_draft() {
    for (typed, whole) in [
        ("", "Het is koud."),
        ("Meer thee", "Het is koud.\n\nMeer thee"),
        ("Het is koud. En nat", "Het is koud. En nat"),
    ] {
        let site = Site::published().with_fault(PROGRAM, Fault::Held);
        let visitor = Visitor::of(&site);
        visitor.go("/feedback");
        visitor.js(DRAFT);
        visitor
            .checkbox("Ik wil graag antwoord (niet verplicht)")
            .click();
        visitor.js("document.querySelector('textarea').focus()");
        visitor.type_text(typed);

        site.front().set(PROGRAM, Fault::None);
        visitor.wait_until_ready();
        let stands = |more: &str| {
            let expected = [whole, more].concat();
            assert_eq!(visitor.textbox("Je bericht").value(), expected);
            for (role, name) in [
                ("radio", "Een klacht"),
                ("checkbox", "Ik wil graag antwoord (niet verplicht)"),
            ] {
                let checked = visitor.find(role, name).js("e => e.checked");
                assert_eq!(checked, json!(true), "{name}");
            }
        };
        stands("");
        if !typed.is_empty() {
            // Where the visitor was typing they go on.
            visitor.type_text(", graag");
            stands(", graag");
        }
        visitor.reload();
        stands(if typed.is_empty() { "" } else { ", graag" });
    }
}

/// One that was refused is changed while another is being written.
fn set_one_aside_for_another(visitor: &Visitor) {
    visitor.send("Meer thee.");
    visitor.expect_form("refused");
    visitor.button("Schrijf nog een bericht").click();
    visitor.write("Meer koek.");
    visitor.button("Pas aan").click();
}

#[test]
fn a_message_that_is_changed_gives_back_what_was_being_written() {
    let (site, visitor) = broken(Fault::Status(422));
    set_one_aside_for_another(&visitor);
    let message = || visitor.textbox("Je bericht").value();
    visitor.wait_for("Meer thee.".to_owned(), message);
    visitor.write("Meer thee, graag.");

    // A reload does not make two of it.
    visitor.reload();
    visitor.wait_for("Meer thee, graag.".to_owned(), message);
    assert!(!visitor.has("button", "Pas aan"));
    site.front().set(RECEIVER, Fault::None);
    visitor.button("Versturen").click();
    visitor.expect_form("sent");
    expect_received(&site, &["Meer thee, graag."]);
    assert!(!visitor.stored().contains("thee"));

    visitor.button("Schrijf nog een bericht").click();
    visitor.wait_for("Meer koek.".to_owned(), message);
    visitor.reload();
    assert_eq!(message(), "Meer koek.");
}

#[test]
fn what_is_set_aside_is_there_for_who_comes_back_later() {
    let (site, visitor) = broken(Fault::Status(422));
    set_one_aside_for_another(&visitor);
    site.front().set(RECEIVER, Fault::None);
    visitor.send("Meer thee, graag.");
    visitor.expect_form("sent");
    visitor.reload();
    assert_eq!(visitor.textbox("Je bericht").value(), "Meer koek.");
}

#[test]
fn the_same_text_is_one_message() {
    let (site, visitor) = broken(Fault::Status(500));
    visitor.send("Meer thee.");
    visitor.expect_form("waiting");
    visitor.button("Schrijf nog een bericht").click();
    visitor.send("Meer thee.");
    visitor.expect_form("waiting");
    // A tab that was copied has the draft of what waits.
    visitor.js(&DRAFT
        .replace("complaint", "idea")
        .replace("Het is koud.", "Meer thee."));
    visitor.reload();
    assert_eq!(visitor.textbox("Je bericht").value(), "");
    site.front().set(RECEIVER, Fault::None);
    visitor.wait("it is sent", || !site.received().is_empty());
    visitor.wait("it is gone here", || !visitor.stored().contains("thee"));
    expect_received(&site, &["Meer thee."]);
}

#[test]
fn another_try_to_load_the_app_takes_along_what_was_typed() {
    let site = Site::published().with_fault(PROGRAM, Fault::Status(404));
    let visitor = Visitor::of(&site);
    visitor.expect_errors(PROGRAM);
    visitor.go("/feedback");
    visitor.wait_for("failed", || visitor.state());
    visitor.find("radio", "Een wens").click();
    visitor.js("document.querySelector('textarea').focus()");
    visitor.type_text("Meer thee");
    site.front().set(PROGRAM, Fault::None);
    visitor.button("Probeer opnieuw").click();
    visitor.wait_until_ready();
    assert_eq!(visitor.textbox("Je bericht").value(), "Meer thee");
    let wish = visitor.find("radio", "Een wens");
    assert_eq!(wish.js("e => e.checked"), json!(true));
    visitor.reload();
    assert_eq!(visitor.textbox("Je bericht").value(), "Meer thee");
}

#[test]
fn what_became_wrong_under_the_question_about_a_bsn_is_said() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.send("Mijn nummer is 123456782.");
    visitor.heading("Staat er een BSN in je bericht?");
    visitor.write("");
    visitor.button("Het is geen BSN, versturen").click();
    visitor.expect_form("errors");
    visitor.link("Schrijf je bericht.");
    expect_received(&site, &[]);
}
