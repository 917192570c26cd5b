//! "Zoek dichtbij": the branches in order of nearness, and nobody learns where the visitor is.

use serde_json::{Value, json};

use crate::accessibility::Findings;
use crate::harness::checks::expect_nothing;
use crate::harness::device::{DESK, Size};
use crate::harness::{Fault, Site, Visitor};

const SMALL: Size = (360, 740);
const PAGE: &str = "/vestigingen";

/// A device in Leerdam, or one that gives this error.
fn device(answer: &str) -> String {
    format!(
        "window.asked = 0;
        Object.defineProperty(navigator, 'geolocation', {{ configurable: true, value: {{
            getCurrentPosition(found, failed) {{ window.asked++; {answer}; }}
        }} }});"
    )
}

const IN_LEERDAM: &str = "found({coords: {latitude: 51.9, longitude: 5.09, accuracy: 20}})";

/// The branches in the order of the page.
fn order(visitor: &Visitor) -> Vec<String> {
    let names =
        visitor.js("[...document.querySelectorAll('main li h2')].map(h => h.innerText.trim())");
    let names = names.as_array().into_iter().flatten();
    names.filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn the_nearest_branch_comes_first_on_request_and_the_usual_order_comes_back() {
    for size in [SMALL, DESK] {
        let site = Site::shipped().with_fault("", Fault::None);
        let visitor = Visitor::of(&site);
        visitor
            .set_size(size)
            .before_each_page(&device(IN_LEERDAM))
            .open(PAGE);
        let usual = order(&visitor);
        assert_eq!(visitor.js("asked"), 0, "nobody is asked before a tap");
        let asked = site.front().asked("");
        let find = visitor.button("Zoek dichtbij");
        find.click();
        visitor.wait("it is said", || {
            visitor.status().contains(
                &"De vestigingen staan nu op afstand. De dichtste staat bovenaan.".to_owned(),
            )
        });
        assert!(find.has_focus());
        let near = order(&visitor);
        assert_eq!(near[0], "Bibliotheek Leerdam");
        assert_ne!(near, usual);
        visitor.expect_text("ongeveer 1 km hemelsbreed");
        // Vianen is some ten kilometres north.
        visitor.expect_text("ongeveer 10 km hemelsbreed");
        assert_eq!(site.front().asked(""), asked, "nothing is sent");

        visitor.button("Terug naar de gewone volgorde").click();
        visitor.expect_text("De vestigingen staan weer in de gewone volgorde.");
        assert_eq!(order(&visitor), usual);
        assert!(!visitor.sees("hemelsbreed"));
        visitor.wait("the focus is on the button", || find.has_focus());
    }
}

#[test]
fn a_browser_really_asks_and_the_headers_allow_it() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.cdp(
        "Emulation.setGeolocationOverride",
        json!({"latitude": 51.955, "longitude": 4.962, "accuracy": 10}),
    );
    let origin = site.url("");
    visitor.cdp(
        "Browser.grantPermissions",
        json!({"permissions": ["geolocation"], "origin": origin}),
    );
    visitor.open(PAGE);
    visitor.button("Zoek dichtbij").click();
    visitor.expect_text("De vestigingen staan nu op afstand.");
    assert_eq!(order(&visitor)[0], "Bibliotheekpunt Ameide");
    visitor.expect_text("minder dan 1 km hemelsbreed");
    visitor.cdp("Browser.resetPermissions", json!({}));
    visitor.cdp("Emulation.clearGeolocationOverride", json!({}));
}

#[test]
fn each_way_of_not_knowing_is_said_in_plain_words() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    for (answer, said) in [
        ("failed({code: 1})", "Je browser zegt niet waar je bent."),
        ("failed({code: 2})", "Je apparaat weet niet waar je bent."),
        (
            "failed({code: 3})",
            "Het duurt te lang om te vinden waar je bent.",
        ),
        (
            "throw new Error('broken')",
            "Je apparaat weet niet waar je bent.",
        ),
    ] {
        visitor.before_each_page(&device(answer)).open(PAGE);
        let usual = order(&visitor);
        visitor.button("Zoek dichtbij").click();
        visitor.expect_text(said);
        assert_eq!(order(&visitor), usual);
    }
}

/// The shipped library, with postcodes.
fn with_postcodes() -> Site {
    let site = Site::shipped();
    let mut library: Value = serde_json::from_str(&site.read("library.json")).unwrap();
    let postcodes = [
        "4132 BJ", "4142 LA", "4233 AA", "4128 CC", "4231 BH", "3401 AA",
    ];
    let branches = library["branches"].as_array_mut().unwrap();
    for (branch, postcode) in branches.iter_mut().zip(postcodes) {
        branch["postcode"] = json!(postcode);
    }
    site.write("library.json", &library.to_string());
    site
}

#[test]
fn a_postcode_gives_a_rough_order_and_says_that_it_is_rough() {
    for size in [SMALL, DESK] {
        let site = with_postcodes();
        let visitor = Visitor::of(&site);
        visitor.set_size(size).open(PAGE);
        visitor
            .find("DisclosureTriangle", "Zoek met je postcode")
            .click();
        let field = visitor.textbox("Je postcode");
        field.fill("42");
        visitor.press("Enter");
        visitor.expect_text("Vul een postcode in, bijvoorbeeld 4131 AB.");
        assert_eq!(field.attribute("aria-invalid"), "true");
        field.fill("4141 xy");
        visitor.press("Enter");
        visitor.expect_text("De vestigingen staan nu ongeveer op volgorde.");
        assert_eq!(order(&visitor)[0], "Bibliotheek Leerdam");
        assert!(
            !visitor.sees("km hemelsbreed"),
            "the digits say nothing of kilometres"
        );
        field.fill("9712 JG");
        visitor.press("Enter");
        visitor.expect_text("We kennen geen vestiging in de buurt van deze postcode.");
    }
}

#[test]
fn nearness_is_accessible() {
    let site = with_postcodes();
    let visitor = Visitor::of(&site);
    visitor.before_each_page(&device(IN_LEERDAM)).open(PAGE);
    visitor
        .find("DisclosureTriangle", "Zoek met je postcode")
        .click();
    visitor.textbox("Je postcode").fill("42");
    visitor.press("Enter");
    visitor.expect_text("Vul een postcode in");
    visitor.button("Zoek dichtbij").click();
    visitor.expect_text("De vestigingen staan nu op afstand.");
    let mut findings = Findings::default();
    findings.look_at(&visitor, "the nearest branches");
    findings.look_larger(&visitor, "the nearest branches");
    expect_nothing(&findings.lines(), "the nearest branches");
}
