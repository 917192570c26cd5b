//! The fields of the agenda in which a visitor types: nothing is taken away while they do, and what is not
//! understood is said.

use serde_json::json;

use crate::harness::find::Found;
use crate::harness::{Site, Visitor, event};

/// The second of February, in the order of days and months of any browser.
const DATE: &str = "02022027";

fn site() -> Site {
    Site::with_events([
        event(
            "een",
            "Op de zestiende",
            json!({"start": "2027-01-16T10:00", "end": "2027-01-16T11:00"}),
        ),
        event(
            "twee",
            "Op de twintigste",
            json!({"start": "2027-01-20T10:00", "end": "2027-01-20T11:00"}),
        ),
        event(
            "dreumes",
            "Dreumesuur",
            json!({"start": "2027-02-02T10:00", "end": "2027-02-02T11:00", "age": {"from": 1.5, "to": 2}}),
        ),
    ])
}

/// The errors that are tied to a field.
fn errors(field: &Found) -> Vec<String> {
    let said = field.js(
        "e => (e.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id.endsWith('-fout'))
            .map(id => document.getElementById(id)?.innerText ?? `nothing is called ${id}`)",
    );
    let said = said.as_array().into_iter().flatten();
    said.filter_map(|one| one.as_str().map(str::to_owned))
        .collect()
}

#[track_caller]
fn expect_error(visitor: &Visitor, field: &Found, error: &str) {
    visitor.wait_for(vec![error.to_owned()], || errors(field));
    assert_eq!(field.attribute("aria-invalid"), "true");
    assert!(
        visitor.status().contains(&error.to_owned()),
        "{error} is not said"
    );
}

#[track_caller]
fn expect_fine(visitor: &Visitor, field: &Found) {
    visitor.wait_for(Vec::<String>::new(), || errors(field));
    assert_eq!(field.attribute("aria-invalid"), "");
}

/// Chromium takes each key of a date for a date.
#[test]
fn a_date_that_is_typed_anew_stays_in_its_field() {
    let site = site();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda?van=2027-01-16");
    let from = visitor.find("Date", "Vanaf");
    assert_eq!(from.value(), "2027-01-16");
    visitor.js("window.addresses = []; setInterval(() => {
            if (addresses.at(-1) !== location.search) addresses.push(location.search);
        }, 5)");
    from.js("e => {
        window.written = 0;
        const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
        Object.defineProperty(e, 'value', {
            get() { return value.get.call(this); },
            set(given) { if (document.activeElement === this) written += 1; value.set.call(this, given); },
        });
        e.focus();
    }");
    for key in DATE.chars() {
        visitor.type_text(&key.to_string());
        std::thread::sleep(std::time::Duration::from_millis(120));
    }
    visitor.expect_address("/agenda?van=2027-02-02");
    visitor.wait_for(vec!["Dreumesuur"], || visitor.listed());
    assert_eq!(from.value(), "2027-02-02");
    assert!(from.has_focus());
    assert_eq!(
        visitor.js("written"),
        0,
        "the field was written while it had the focus"
    );
    let seen = visitor.js("addresses");
    assert_eq!(seen, json!(["?van=2027-01-16", "?van=2027-02-02"]));
    expect_fine(&visitor, &from);
}

/// At each key there is a pause that is long enough to be taken for the last.
#[test]
fn who_types_slowly_loses_nothing_either() {
    let site = site();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda?van=2027-01-16");
    let from = visitor.find("Date", "Vanaf");
    from.js("e => e.focus()");
    for key in DATE.chars() {
        visitor.type_text(&key.to_string());
        visitor.settle();
        std::thread::sleep(std::time::Duration::from_millis(500));
    }
    visitor.expect_address("/agenda?van=2027-02-02");
    assert_eq!(from.value(), "2027-02-02");
    assert!(from.has_focus());
}

#[test]
fn half_a_date_is_asked_for_and_an_empty_field_is_no_choice() {
    let site = site();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda?van=2027-01-16");
    let from = visitor.find("Date", "Vanaf");
    from.js("e => e.focus()");
    visitor.press("Backspace");
    visitor.settle();
    assert_eq!(
        visitor.address(),
        "/agenda?van=2027-01-16",
        "while it is typed"
    );
    visitor.searchbox("Zoek in de agenda").js("e => e.focus()");
    expect_error(
        &visitor,
        &from,
        "Vul een hele datum in, bijvoorbeeld 16-01-2027.",
    );
    assert_eq!(visitor.address(), "/agenda?van=2027-01-16");

    from.js("e => e.focus()");
    visitor.type_text(DATE);
    visitor.expect_address("/agenda?van=2027-02-02");
    expect_fine(&visitor, &from);

    // An implausible year.
    from.set_date("0202-01-16");
    from.js("e => { e.focus(); e.blur(); }");
    expect_error(
        &visitor,
        &from,
        "Vul een hele datum in, bijvoorbeeld 16-01-2027.",
    );
    from.set_date("");
    visitor.expect_address("/agenda");
    expect_fine(&visitor, &from);

    // A choice that is dropped elsewhere takes a mistake with it.
    from.set_date("2027-01-20");
    visitor.expect_address("/agenda?van=2027-01-20");
    from.set_date("0202-01-16");
    from.js("e => { e.focus(); e.blur(); }");
    visitor.button("Wis alle keuzes").click();
    visitor.expect_address("/agenda");
    visitor.wait_for(String::new(), || from.value());
    expect_fine(&visitor, &from);
}

#[test]
fn a_day_that_follows_the_calendar_stays_one_when_its_field_is_passed() {
    let site = site();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda?van=vandaag&tot=zondag");
    let from = visitor.find("Date", "Vanaf");
    from.js("e => { e.focus(); e.blur(); }");
    visitor.settle();
    assert_eq!(visitor.address(), "/agenda?van=vandaag&tot=zondag");
}

#[test]
fn a_last_day_before_the_first_is_said() {
    let site = site();
    let visitor = Visitor::of(&site);
    let error = "De laatste dag ligt vóór de eerste. Verander een van de twee.";
    visitor.open("/agenda?van=2027-02-01&tot=2027-01-20");
    let (from, until) = (
        visitor.find("Date", "Vanaf"),
        visitor.find("Date", "Tot en met"),
    );
    expect_error(&visitor, &from, error);
    expect_error(&visitor, &until, error);
    until.set_date("2027-02-28");
    visitor.expect_address("/agenda?van=2027-02-01&tot=2027-02-28");
    expect_fine(&visitor, &from);
    expect_fine(&visitor, &until);
}

#[test]
fn an_age_is_understood_in_words_or_said_to_be_none() {
    let site = site();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.show_choices();
    let age = visitor.textbox("Precieze leeftijd");
    let error = "Vul een leeftijd in tot en met 125 jaar, bijvoorbeeld 1,5 jaar of 18 maanden.";
    for (typed, query, shown) in [
        ("1,5", "?leeftijd=18m", "1,5"),
        ("2 jaar", "?leeftijd=2", "2"),
        ("18 maanden", "?leeftijd=18m", "1,5"),
        ("anderhalf", "?leeftijd=18m", "1,5"),
        ("17 maanden", "?leeftijd=17m", "17 maanden"),
        ("\u{202d}anderhalf jaar\u{202c}", "?leeftijd=18m", "1,5"),
        ("", "", ""),
    ] {
        age.fill(typed);
        visitor.press("Tab");
        visitor.expect_address(&format!("/agenda{query}"));
        visitor.wait_for(shown.to_owned(), || age.value());
        expect_fine(&visitor, &age);
    }
    age.fill("1,5");
    visitor.press("Tab");
    visitor.expect_address("/agenda?leeftijd=18m");
    for typed in ["150", "peuter", "-1"] {
        age.fill(typed);
        visitor.press("Tab");
        expect_error(&visitor, &age, error);
        assert_eq!(age.value(), typed);
        assert_eq!(
            visitor.address(),
            "/agenda?leeftijd=18m",
            "what was chosen stays"
        );
    }
    visitor.choice("Leeftijd").choose("0 tot 4 jaar");
    visitor.expect_address("/agenda?leeftijd=0-4");
    visitor.wait_for(String::new(), || age.value());
    expect_fine(&visitor, &age);
}

#[test]
fn what_comes_back_every_week_can_stand_there_once() {
    let repeat = json!({"repeat": {"every": "week", "until": "2027-01-26"}});
    let site = Site::with_events([
        event("a", "Verteluur", repeat.clone()),
        event("b", "Taalcafé", repeat),
    ]);
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.wait_for(6, || visitor.cards());
    visitor.show_choices();
    visitor.checkbox("Eén keer per reeks").click();
    visitor.expect_address("/agenda?reeks=1");
    visitor.wait_for(vec!["Taalcafé", "Verteluur"], || visitor.listed());
    visitor.expect_text("Ook op 19 en 26 januari");
    visitor.wait_for(vec!["2 activiteiten".to_owned()], || visitor.status());
    visitor.reload();
    visitor.wait_for(2, || visitor.cards());
    visitor.button("Wis de keuze Eén keer per reeks").click();
    visitor.expect_address("/agenda");
    visitor.wait_for(6, || visitor.cards());
}
