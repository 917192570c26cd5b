//! The feedback form: from what a resident types to what the library reads.

use serde_json::{Value, json};

use crate::harness::{Fault, Site, Visitor};

/// Where messages go.
pub const RECEIVER: &str = "/api/feedback";

/// Time goes ten times as fast: who waits 15 seconds waits 1.5. The page remembers for how long that was.
pub const HURRY: &str = "{
    const real = setTimeout;
    window.waits = [];
    window.setTimeout = (f, ms, ...given) => {
        waits.push(ms);
        return real(f, ms / 10, ...given);
    };
}";

impl Visitor {
    /// The state of the form, as tools read it.
    pub fn form_state(&self) -> String {
        self.js_text("document.querySelector('form[data-state]')?.dataset.state ?? ''")
    }

    #[track_caller]
    pub fn expect_form(&self, state: &str) {
        self.wait_for(state.to_owned(), || self.form_state());
    }

    /// Writes a message, and nothing more than that.
    #[track_caller]
    pub fn write(&self, message: &str) {
        self.textbox("Je bericht").fill(message);
    }

    /// Writes a message and sends it.
    #[track_caller]
    pub fn send(&self, message: &str) {
        self.write(message);
        self.button("Versturen").click();
    }

    /// What is on the device, under any key.
    pub fn stored(&self) -> String {
        self.js_text("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    }
}

/// The messages that the library has.
#[track_caller]
pub fn expect_received(site: &Site, messages: &[&str]) {
    let received = site.received();
    let received: Vec<_> = received.iter().map(|one| &one["message"]).collect();
    assert_eq!(received, messages);
}

#[test]
fn a_message_arrives_and_the_form_says_what_happens_next() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.expect_form("empty");
    assert!(visitor.title().starts_with("Stuur een bericht"));

    visitor.find("radio", "Een wens").click();
    visitor.write("Een leesclub op zondag.");
    assert!(!visitor.has("textbox", "Je e-mailadres (niet verplicht)"));
    visitor
        .checkbox("Ik wil graag antwoord (niet verplicht)")
        .click();
    visitor
        .textbox("Je e-mailadres (niet verplicht)")
        .fill("jo@voorbeeld.nl");
    visitor.button("Versturen").click();

    visitor.expect_form("sent");
    visitor.wait_for("Je bericht is verstuurd".to_owned(), || {
        visitor.js_text("document.activeElement.innerText")
    });
    visitor.wait("the title says so", || {
        visitor.title().starts_with("Je bericht is verstuurd")
    });
    visitor.expect_text("Je krijgt antwoord binnen 5 werkdagen.");
    expect_received(&site, &["Een leesclub op zondag."]);
    let received = &site.received()[0];
    assert_eq!(received["kind"], "wish");
    assert_eq!(received["email"], "jo@voorbeeld.nl");
    assert_eq!(
        received["written_at"],
        "2026-12-01T09:00:00".replace("09:00:00", written_time(received))
    );
    assert!(
        !visitor.stored().contains("leesclub"),
        "nothing stays on the device"
    );

    visitor.button("Schrijf nog een bericht").click();
    visitor.expect_form("empty");
    assert_eq!(visitor.textbox("Je bericht").value(), "");
}

/// The clock of a visitor runs on while the test does its work.
fn written_time(received: &Value) -> &str {
    &received["written_at"].as_str().unwrap_or_default()[11..]
}

#[test]
fn mistakes_are_told_above_the_form_and_above_the_field() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor
        .checkbox("Ik wil graag antwoord (niet verplicht)")
        .click();
    visitor
        .textbox("Je e-mailadres (niet verplicht)")
        .fill("jo");
    visitor.button("Versturen").click();
    visitor.expect_form("errors");
    visitor.wait("the heading of the summary has the focus", || {
        visitor.heading("Er klopt nog iets niet").has_focus()
    });
    visitor.wait("the title says so", || {
        let title = "Het formulier is niet verstuurd, er zijn 2 foutmeldingen – Stuur een bericht";
        visitor.title().starts_with(title)
    });
    let message = visitor.textbox("Je bericht");
    assert_eq!(message.attribute("aria-invalid"), "true");
    let described = visitor.js_text(
        "document.getElementById('bericht').getAttribute('aria-describedby').split(' ')
            .map(id => document.getElementById(id).innerText).join(' | ')",
    );
    assert!(described.ends_with("| Schrijf je bericht."), "{described}");

    visitor.link("Schrijf je bericht.").click();
    visitor.wait("the field has the focus", || {
        visitor.textbox("Je bericht").has_focus()
    });
    let label_in_sight =
        "document.querySelector('label[for=bericht]').getBoundingClientRect().top >= 0";
    assert_eq!(visitor.js(label_in_sight), json!(true));
    assert_eq!(visitor.address(), "/feedback");
    assert_eq!(visitor.js("location.hash"), json!(""));

    // Once more, with one mistake less: the focus goes to the summary again.
    visitor.send("Dag!");
    visitor.wait("one mistake is left", || {
        visitor.title().contains("er is 1 foutmelding")
    });
    visitor.wait("the focus is on the summary", || {
        visitor.heading("Er klopt nog iets niet").has_focus()
    });
    visitor
        .textbox("Je e-mailadres (niet verplicht)")
        .fill("jo@voorbeeld.nl");
    visitor.button("Versturen").click();
    visitor.expect_form("sent");
    expect_received(&site, &["Dag!"]);
}

/// A number that is copied from the contacts of a phone has characters around it that nobody sees.
#[test]
fn a_pasted_number_with_characters_that_nobody_sees_is_understood() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.write("\u{feff}Bel me\u{200b} terug");
    visitor
        .checkbox("Ik wil graag antwoord (niet verplicht)")
        .click();
    let number = visitor.textbox("Je telefoonnummer (niet verplicht)");
    number.fill("\u{202d}06 12345678\u{202c}");
    visitor.button("Versturen").click();
    visitor.expect_form("sent");
    expect_received(&site, &["Bel me terug"]);
    assert_eq!(site.received()[0]["phone"], "06 12345678");
}

#[test]
fn a_double_click_and_enter_five_times_send_one_message() {
    let site = Site::shipped().with_fault("/niets", Fault::None);
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.write("Eén keer.");
    visitor.js("(() => { const b = document.querySelector('form[data-state] [type=submit]'); b.click(); b.click(); })()");
    visitor.expect_form("sent");
    assert_eq!(site.front().asked(RECEIVER), 1);

    visitor.button("Schrijf nog een bericht").click();
    visitor.write("Nog één keer.");
    visitor
        .checkbox("Ik wil graag antwoord (niet verplicht)")
        .click();
    visitor
        .textbox("Je telefoonnummer (niet verplicht)")
        .fill("06 12345678");
    for _ in 0..5 {
        visitor.press("Enter");
    }
    visitor.expect_form("sent");
    expect_received(&site, &["Eén keer.", "Nog één keer."]);
    assert_eq!(site.front().asked(RECEIVER), 2);
}

#[test]
fn enter_in_the_message_is_a_new_line() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.write("Eén");
    visitor.press("Enter");
    visitor.type_text("twee");
    assert_eq!(visitor.textbox("Je bericht").value(), "Eén\ntwee");
    visitor.expect_form("empty");
}

#[test]
fn the_room_that_is_left_is_seen_at_once_and_heard_when_it_becomes_short() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.write("Twaalf tekens");
    visitor.expect_text("Nog 4.987 tekens");
    let fill = |count: usize| {
        visitor.js(&format!(
            "(() => {{
                const box = document.getElementById('bericht');
                box.value = 'a'.repeat({count});
                box.dispatchEvent(new Event('input', {{bubbles: true}}));
            }})()"
        ))
    };
    fill(4499);
    visitor.expect_text("Nog 501 tekens");
    fill(4500);
    visitor.expect_text("Nog 500 tekens");
    assert!(!visitor.status().iter().any(|said| said.contains("tekens")));
    visitor.wait("it is said", || {
        visitor.status().contains(&"Nog 500 tekens".to_owned())
    });
    fill(5003);
    visitor.expect_text("3 tekens te veel");
    visitor.button("Versturen").click();
    visitor.expect_form("errors");
    visitor.link("Maak je bericht korter. Er passen 5.000 tekens in.");
}

#[test]
fn a_number_that_may_be_a_bsn_is_asked_about() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.send("Mijn nummer is 123456782.");
    visitor.wait("the question has the focus", || {
        visitor
            .heading("Staat er een BSN in je bericht?")
            .has_focus()
    });
    visitor.button("Mijn bericht aanpassen").click();
    visitor.wait("the field has the focus", || {
        visitor.textbox("Je bericht").has_focus()
    });
    expect_received(&site, &[]);
    visitor.send("Ik heb boek 123456782.");
    visitor.button("Het is geen BSN, versturen").click();
    visitor.expect_form("sent");
    expect_received(&site, &["Ik heb boek 123456782."]);
}

#[test]
fn a_message_can_be_about_an_activity() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda/taalcafe-leerdam/2027-01-12");
    visitor.link("Vraag of idee over deze activiteit?").click();
    visitor.expect_address("/feedback?over=/agenda/taalcafe-leerdam/2027-01-12");
    visitor.expect_text("Dit gaat over: Taalcafé Leerdam, 12 januari 2027");
    visitor.send("Is er koffie?");
    visitor.expect_form("sent");
    assert_eq!(
        site.received()[0]["about"],
        "Taalcafé Leerdam, 12 januari 2027 (/agenda/taalcafe-leerdam/2027-01-12)"
    );

    visitor.open("/feedback?over=/hulp/digid");
    visitor.expect_text("Dit gaat over: DigiD");
    visitor.button("Het gaat over iets anders").click();
    visitor.expect_address("/feedback");
    visitor.wait("it is gone", || !visitor.sees("Dit gaat over"));
    visitor.open("/feedback?over=javascript:alert(1)");
    assert!(!visitor.sees("Dit gaat over"));
}

#[test]
fn what_is_typed_survives_a_reload_and_a_look_around() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback?over=/vestigingen/vianen");
    visitor.find("radio", "Een klacht").click();
    visitor.write("Het is koud.");
    visitor
        .checkbox("Ik wil graag antwoord (niet verplicht)")
        .click();
    visitor.textbox("Je naam (niet verplicht)").fill("Jo");
    let stands = || {
        assert_eq!(visitor.textbox("Je bericht").value(), "Het is koud.");
        assert_eq!(visitor.textbox("Je naam (niet verplicht)").value(), "Jo");
        assert_eq!(
            visitor.find("radio", "Een klacht").js("e => e.checked"),
            json!(true)
        );
        visitor.expect_text("Dit gaat over: Bibliotheek Vianen");
    };
    visitor.reload();
    stands();
    visitor.link("Agenda").click();
    visitor.arrives_at("/agenda", "Agenda");
    visitor.link("Stuur een bericht").click();
    visitor.expect_address("/feedback");
    stands();
}

#[test]
fn without_a_receiver_the_text_goes_by_mail() {
    let site = Site::shipped();
    let library = r#"{"phone": "085 483 5432", "email": "post@voorbeeld.nl", "branches": []}"#;
    let site = site.with_file("library.json", library);
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.write("Meer stoelen & koffie");
    assert!(!visitor.has("button", "Versturen"));
    visitor.wait_for(
        "mailto:post@voorbeeld.nl?subject=Een%20idee&body=Meer%20stoelen%20%26%20koffie".to_owned(),
        || visitor.link("Stuur per mail").attribute("href"),
    );
    visitor.link("085 483 54 32");
}

#[test]
fn another_host_may_receive_the_message() {
    let (site, other) = (Site::shipped(), Site::shipped());
    let endpoint = other.url(RECEIVER);
    let library = json!({"branches": [], "feedback": {"endpoint": endpoint}}).to_string();
    let (site, other) = (
        site.with_file("library.json", &library),
        other.with_file("library.json", &library),
    );
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.send("Meer thee.");
    visitor.expect_form("sent");
    expect_received(&other, &["Meer thee."]);
    expect_received(&site, &[]);
}

#[test]
fn without_any_script_the_browser_sends_the_form_itself() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    // Browsers log each answer that is no success.
    visitor.expect_errors(RECEIVER);
    visitor.switch_scripts_off().go("/feedback");
    visitor.find("radio", "Een wens").click();
    assert!(!visitor.has("textbox", "Je e-mailadres (niet verplicht)"));
    visitor
        .checkbox("Ik wil graag antwoord (niet verplicht)")
        .click();
    visitor.textbox("Je bericht").fill("Meer thee & koek.");
    visitor
        .textbox("Je e-mailadres (niet verplicht)")
        .fill("jo");
    visitor.button("Versturen").click();
    visitor.heading("Je bericht is niet verstuurd");
    visitor.expect_text("Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.");
    expect_received(&site, &[]);

    visitor.back();
    assert_eq!(visitor.textbox("Je bericht").value(), "Meer thee & koek.");
    visitor
        .textbox("Je e-mailadres (niet verplicht)")
        .fill("jo@voorbeeld.nl");
    visitor.button("Versturen").click();
    visitor.heading("Je bericht is verstuurd");
    expect_received(&site, &["Meer thee & koek."]);
    let received = &site.received()[0];
    assert_eq!(received["kind"], "wish");
    assert_eq!(received["email"], "jo@voorbeeld.nl");
    assert_eq!(received["flags"], Value::Null);
    visitor.link("Schrijf nog een bericht").click();
    visitor.expect_address("/feedback");
}

#[test]
fn a_program_that_fills_in_the_form_is_marked_and_not_refused() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/feedback");
    visitor.js("document.getElementById('website').value = 'https://spam.example'");
    visitor.send("Koop nu");
    visitor.expect_form("sent");
    assert_eq!(site.received()[0]["flags"][0], "trap");
}

#[test]
fn a_message_that_took_no_time_to_write_is_marked_and_not_refused() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    let stopped_clock = "{ const t = Date.now(); Date.now = () => t + (window.later ?? 0); }";
    visitor.before_each_page(stopped_clock).open("/feedback");
    visitor.send("Koop nu");
    visitor.expect_form("sent");
    visitor.open("/feedback");
    visitor.js("window.later = 3000");
    visitor.send("Meer thee");
    visitor.expect_form("sent");
    let flags: Vec<_> = site
        .received()
        .iter()
        .map(|one| one["flags"].clone())
        .collect();
    assert_eq!(flags, [json!(["fast"]), Value::Null]);
}
