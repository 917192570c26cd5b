//! "Deel": in the device's own window, or else as a link.

use serde_json::json;

use crate::accessibility::Findings;
use crate::harness::checks::expect_nothing;
use crate::harness::device::{DESK, Size};
use crate::harness::{Site, Visitor, event};

const SMALL: Size = (360, 740);
const PAGE: &str = "/agenda/taalles/2026-12-03";

/// Headless browsers have no such window.
const NO_WINDOW: &str = "delete Navigator.prototype.share;";

fn site() -> Site {
    let times = json!({"start": "2026-12-03T10:00", "end": "2026-12-03T11:00"});
    Site::with_events([event("taalles", "Taalles & thee", times)])
}

#[test]
fn a_device_with_a_window_for_sharing_opens_it() {
    let site = site();
    let visitor = Visitor::of(&site);
    let window = "Object.defineProperty(Navigator.prototype, 'share', {
        configurable: true, value: data => { window.shared = data; return Promise.resolve(); },
    });";
    visitor.set_size(SMALL).before_each_page(window).open(PAGE);
    let button = visitor.button("Deel");
    button.click();
    visitor.wait_for(json!("Taalles & thee, donderdag 3 december"), || {
        visitor.js("window.shared?.title ?? null")
    });
    assert_eq!(visitor.js("shared.url"), site.url(PAGE));
    assert!(button.has_focus());
}

#[test]
fn whoever_closes_the_window_changed_their_mind_and_one_that_fails_gives_the_other_ways() {
    let site = site();
    let visitor = Visitor::of(&site);
    let failing = |name: &str| {
        format!(
            "Object.defineProperty(Navigator.prototype, 'share', {{
                configurable: true, value: () => Promise.reject(new DOMException('', {name:?})),
            }});"
        )
    };
    visitor.before_each_page(&failing("AbortError")).open(PAGE);
    visitor.button("Deel").click();
    visitor.settle();
    visitor.button("Deel");

    visitor
        .before_each_page(&failing("NotAllowedError"))
        .open(PAGE);
    visitor.button("Deel").click();
    visitor.find("DisclosureTriangle", "Deel");
    visitor.wait_for("DisclosureTriangle “Deel”".to_owned(), || {
        visitor.focus()
    });
}

#[test]
fn without_a_window_there_are_a_link_to_copy_a_mail_and_whatsapp() {
    for size in [SMALL, DESK] {
        let site = site();
        let visitor = Visitor::of(&site);
        let clipboard = "Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: text => { window.copied = text; return Promise.resolve(); } },
        });";
        visitor.set_size(size).before_each_page(NO_WINDOW);
        visitor.before_each_page(clipboard).open(PAGE);
        visitor.find("DisclosureTriangle", "Deel").click();
        let mail = visitor.link("Stuur per mail").attribute("href");
        assert!(
            mail.starts_with("mailto:?subject=Taalles%20%26%20thee%2C%20donderdag"),
            "{mail}"
        );
        assert!(mail.ends_with("%2Fagenda%2Ftaalles%2F2026-12-03"), "{mail}");
        let whatsapp = visitor
            .link("Stuur met WhatsApp (andere website)")
            .attribute("href");
        assert!(
            whatsapp.starts_with("https://wa.me/?text=Taalles%20%26%20thee"),
            "{whatsapp}"
        );
        let copy = visitor.button("Kopieer de link");
        copy.click();
        visitor.expect_text("De link is gekopieerd.");
        assert_eq!(visitor.js("copied"), site.url(PAGE));
        assert!(copy.has_focus());
    }
}

#[test]
fn a_clipboard_that_refuses_shows_the_link_to_copy_by_hand() {
    let site = site();
    let visitor = Visitor::of(&site);
    let refusing = "Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
    });";
    visitor.before_each_page(NO_WINDOW);
    visitor.before_each_page(refusing).open("/agenda/taalles");
    visitor.find("DisclosureTriangle", "Deel").click();
    visitor.button("Kopieer de link").click();
    visitor.expect_text("Kopiëren lukt niet.");
    let field = visitor.textbox("De link");
    assert_eq!(field.value(), site.url("/agenda/taalles"));
    visitor.wait("the link is selected", || {
        field.has_focus()
            && field.js("e => e.selectionEnd - e.selectionStart === e.value.length") == true
    });
}

#[test]
fn my_list_is_shared_as_a_link_that_holds_it() {
    let site = site();
    let visitor = Visitor::of(&site);
    visitor.before_each_page(NO_WINDOW).open(PAGE);
    visitor
        .button("Bewaar Taalles & thee, donderdag 3 december")
        .click();
    visitor.open("/mijn-lijst");
    visitor
        .find("DisclosureTriangle", "Deel mijn lijst")
        .click();
    let mail = visitor.link("Stuur per mail").attribute("href");
    let address = "%2Fmijn-lijst%3Flijst%3Dtaalles.2026-12-03";
    assert!(mail.ends_with(address), "{mail}");
    visitor.js("localStorage.clear()");
    visitor.open("/mijn-lijst?lijst=taalles.2026-12-03");
    visitor.wait_for(vec!["Taalles & thee"], || visitor.listed());
}

#[test]
fn sharing_is_accessible() {
    let site = site();
    let visitor = Visitor::of(&site);
    visitor.before_each_page(NO_WINDOW);
    visitor.before_each_page("Object.defineProperty(navigator, 'clipboard', {value: undefined});");
    visitor.open(PAGE);
    visitor.find("DisclosureTriangle", "Deel").click();
    visitor.button("Kopieer de link").click();
    visitor.textbox("De link");
    let mut findings = Findings::default();
    findings.look_at(&visitor, "sharing");
    findings.look_larger(&visitor, "sharing");
    expect_nothing(&findings.lines(), "sharing");
}
