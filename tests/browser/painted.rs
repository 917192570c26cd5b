//! A page is painted from what stands in it: whole, and as the visitor likes it, whatever becomes of the rest.

use serde_json::json;

use crate::harness::{Fault, Site, Visitor};
use crate::published::open_beside;

/// Every address.
const ALL: &str = "";
/// For [`open_beside`].
const BESIDE: &str = "/content/library.json";

/// The colours, letters and order that only the style gives.
const STYLED: &str = "[
    other.getComputedStyle(other.document.body).display,
    other.getComputedStyle(other.document.querySelector('main')).maxWidth !== 'none',
    other.getComputedStyle(other.document.querySelector('h1')).fontFamily.includes('Palatino'),
]";

/// A site of which nothing comes but the page at `path`.
fn only(path: &str, fault: Fault) -> Site {
    Site::published()
        .with_fault(ALL, fault)
        .with_fault(path, Fault::None)
        .with_fault(BESIDE, Fault::None)
}

#[test]
fn nothing_but_the_page_is_needed_to_paint_it() {
    for fault in [Fault::Held, Fault::Status(404)] {
        for path in [
            "/",
            "/agenda",
            "/agenda/taalcafe-leerdam",
            "/nergens",
            "/voorbeelden",
            "/vestigingen/vianen/maand",
        ] {
            let site = only(path, fault.clone());
            let visitor = Visitor::of(&site);
            visitor.expect_errors("404");
            open_beside(&visitor, path);
            assert_eq!(visitor.js(STYLED), json!(["flex", true, true]), "{path}");
            // The choices are offered: their script is there too.
            let comfort = visitor.js_text("other.document.documentElement.dataset.comfort");
            assert_eq!(comfort, "kept", "{path}");
            visitor.js("other.close()");
            site.front().set(ALL, Fault::None);
        }
    }
}

#[test]
fn a_page_is_painted_as_the_visitor_likes_it_also_without_the_app() {
    let site = only("/hulp", Fault::Held);
    let visitor = Visitor::of(&site);
    let letters = "parseFloat(other.getComputedStyle(other.document.body).fontSize)";
    let letters = || visitor.js(letters).as_f64().expect("a size");
    open_beside(&visitor, "/hulp");
    let normal = letters();
    visitor.js("other.close()");

    visitor.js("localStorage.setItem('tekstgrootte', 'extra-groot')");
    visitor.js("localStorage.setItem('rustig', 'ja')");
    open_beside(&visitor, "/hulp");
    assert!(letters() > 1.4 * normal, "{normal} became {}", letters());
    let drawings = "[...other.document.querySelectorAll('.drawing, .rivers')]
        .filter(drawing => drawing.checkVisibility()).length";
    assert_eq!(visitor.js(drawings), 0);
    // Had it been painted otherwise before, all of it would have moved.
    let moved = "new Promise(done => {
        let moved = 0;
        new other.PerformanceObserver(list => {
            for (const shift of list.getEntries()) moved += shift.value;
        }).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => done(moved), 200);
    })";
    assert_eq!(visitor.js(moved), 0);
    visitor.js("other.close()");
    site.front().set(ALL, Fault::None);
}

#[test]
fn a_style_or_script_that_is_not_ours_is_not_allowed() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor
        .expect_errors("Content Security Policy")
        .expect_errors("TrustedScript")
        .open("/over");
    visitor.js("{
        const style = document.createElement('style');
        style.textContent = 'h1 { display: none }';
        document.head.append(style);
    }");
    visitor.heading("Over de Bibliotheek");
    let ran = "(() => {
        const script = document.createElement('script');
        try { script.text = 'window.ran = true'; document.head.append(script); } catch (e) {}
        return window.ran === true;
    })()";
    assert_eq!(visitor.js(ran), false);
}
