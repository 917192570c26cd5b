//! How a visitor likes a page: the size of the text, and calm. Kept on the device, there from the start.

use crate::harness::checks::expect_nothing;
use crate::harness::device::{DESK, PHONE, TABLET};
use crate::harness::{Fault, Site, Visitor};

/// The size of the text in CSS pixels.
const LETTERS: &str = "parseFloat(getComputedStyle(document.body).fontSize)";

/// How many columns the list of activities has.
const COLUMNS: &str = "new Set([...document.querySelectorAll('main article, main .entrance')]
    .map(e => e.getBoundingClientRect().left)).size";

const DRAWINGS: &str = "[...document.querySelectorAll('main svg.drawing, main svg.scene')]
    .filter(e => e.checkVisibility()).length";

const BLOCKED: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('blocked', 'SecurityError'); }
});";

impl Visitor {
    fn letters(&self) -> f64 {
        self.js(LETTERS).as_f64().expect("a size")
    }

    fn show_comfort(&self) {
        self.find("DisclosureTriangle", "Tekst groter").click();
    }
}

#[test]
fn larger_text_stays_on_the_device_and_grows_with_the_browsers_own() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    let normal = visitor.letters();
    visitor.show_comfort();
    visitor.find("radio", "Extra groot").click();
    visitor.expect_text("Je browser onthoudt deze keuzes op dit apparaat.");
    let large = visitor.letters();
    assert!(large > 1.4 * normal, "{normal} became {large}");

    visitor.link("Alle activiteiten").click();
    visitor.arrives_at("/agenda", "Agenda");
    assert_eq!(visitor.letters(), large);
    visitor.open("/hulp");
    assert_eq!(visitor.letters(), large);
    visitor.show_comfort();
    assert_eq!(
        visitor.find("radio", "Extra groot").property("checked"),
        "true"
    );

    visitor.set_text_size(32);
    assert!(visitor.letters() > 1.9 * large, "{}", visitor.letters());

    visitor.find("radio", "Normaal").click();
    visitor.set_text_size(16).open("/");
    assert_eq!(visitor.letters(), normal);
}

#[test]
fn calm_is_one_column_without_drawings() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.set_size(DESK).open("/");
    let drawings = visitor.js(DRAWINGS);
    assert!(drawings.as_u64() > Some(3), "{drawings} drawings");
    assert_eq!(visitor.js(COLUMNS), 2);
    visitor.show_comfort();
    visitor.checkbox("Rustige pagina").click();
    assert_eq!(visitor.js(DRAWINGS), 0);
    assert_eq!(visitor.js(COLUMNS), 1);
    visitor.reload();
    visitor.wait_until_ready();
    assert_eq!(visitor.js(COLUMNS), 1);

    // The choices fold, for there is no room beside the list.
    visitor.open("/agenda");
    visitor.find("DisclosureTriangle", "Toon keuzes");
    visitor.show_comfort();
    visitor.checkbox("Rustige pagina").click();
    visitor.choice("Vestiging");
}

#[test]
fn a_published_page_begins_as_it_is_liked_and_the_choice_works_before_the_app() {
    let site = Site::published().with_fault("_bg.wasm", Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.go("/hulp");
    visitor.expect_text("Deze pagina is gemaakt op");
    let normal = visitor.letters();
    visitor.show_comfort();
    visitor.find("radio", "Groot").click();
    let large = visitor.letters();
    assert!(large > 1.15 * normal, "{normal} became {large}");

    // What is drawn first is large already, also where the browser has nothing yet.
    visitor.cdp("Network.clearBrowserCache", serde_json::json!({}));
    visitor.before_each_page(
        "new MutationObserver((_, watch) => {
            if (!document.documentElement?.dataset.text) return;
            window.marked = performance.now();
            watch.disconnect();
        }).observe(document, {subtree: true, childList: true, attributes: true});
        window.moved = 0;
        new PerformanceObserver(list => {
            for (const shift of list.getEntries()) window.moved += shift.value;
        }).observe({type: 'layout-shift', buffered: true});",
    );
    visitor.go("/hulp");
    visitor.wait("it is drawn after it is marked", || {
        visitor.js(
            "performance.getEntriesByName('first-contentful-paint')[0]?.startTime > window.marked",
        ) == true
    });
    assert_eq!(visitor.js("window.moved"), 0);
    assert_eq!(visitor.letters(), large);

    site.front().set("_bg.wasm", Fault::None);
    visitor.open("/hulp");
    assert_eq!(visitor.letters(), large);
    visitor.show_comfort();
    assert_eq!(visitor.find("radio", "Groot").property("checked"), "true");
}

#[test]
fn without_storage_a_choice_holds_while_the_page_is_open() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.before_each_page(BLOCKED).open("/");
    let normal = visitor.letters();
    visitor.show_comfort();
    visitor.find("radio", "Groot").click();
    visitor.expect_text("Je browser onthoudt deze keuzes niet.");
    visitor.link("Agenda").click();
    visitor.arrives_at("/agenda", "Agenda");
    assert!(visitor.letters() > normal);
}

#[test]
fn nonsense_in_storage_changes_nothing() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    let normal = visitor.letters();
    let nonsense =
        "localStorage.setItem('tekstgrootte', '<b>'); localStorage.setItem('rustig', '1')";
    visitor.before_each_page(nonsense).open("/");
    assert_eq!(visitor.letters(), normal);
    visitor.show_comfort();
    assert_eq!(visitor.find("radio", "Normaal").property("checked"), "true");
    let calm = visitor.checkbox("Rustige pagina").property("checked");
    assert_eq!(calm, "false");
}

#[test]
fn the_choices_close_when_the_visitor_goes_on() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    let is_open = || visitor.has("checkbox", "Rustige pagina");
    visitor.show_comfort();
    assert!(is_open());
    visitor.press("Tab");
    visitor.press("Escape");
    assert!(!is_open());
    assert!(
        visitor.focus().contains("Tekst groter"),
        "{}",
        visitor.focus()
    );

    visitor.press("Enter");
    visitor.press("Tab");
    visitor.press("Tab");
    assert!(visitor.focus().contains("Rustige"), "{}", visitor.focus());
    visitor.press("Tab");
    assert_eq!(visitor.focus(), "link “Agenda”");
    assert!(!is_open());
}

#[test]
fn the_choices_stay_on_the_screen() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    visitor.show_comfort();
    assert!(visitor.sees("Rustige pagina"));
    visitor.cdp(
        "Emulation.setEmulatedMedia",
        serde_json::json!({"media": "print"}),
    );
    assert!(!visitor.sees("Rustige pagina") && !visitor.sees("Tekst groter"));
    assert!(visitor.sees("Welkom in de Bibliotheek"));
}

#[test]
fn large_and_calm_pages_are_accessible_too() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    let chosen =
        "localStorage.setItem('tekstgrootte', 'extra-groot'); localStorage.setItem('rustig', 'ja')";
    visitor.before_each_page(chosen);
    for page in [
        "/",
        "/agenda",
        "/agenda/ido-spreekuur-vianen/2026-12-08",
        "/leestips/0-4",
        "/hulp",
        "/feedback",
        "/vestigingen/vianen",
    ] {
        visitor.open(page);
        visitor.show_comfort();
        for size in [PHONE, TABLET, DESK] {
            visitor.set_size(size);
            let mut found = visitor.axe();
            found.extend(visitor.overflow());
            found.extend(visitor.clipped());
            found.extend(visitor.small_targets(44));
            found.extend(visitor.unnamed());
            found.extend(visitor.rings());
            visitor.show_comfort();
            expect_nothing(&found, &format!("{page}, calm and large, {} px", size.0));
        }
    }
}
