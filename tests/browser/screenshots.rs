//! Pictures of all pages, for whoever changes the look:
//!
//! ```text
//! cargo test --test browser -- --ignored screenshots
//! ```
//!
//! They come in `target/screenshots`: each page on three screens, light and dark, and printed.

use std::fs;
use std::path::Path;

use crate::harness::device::Size;
use crate::harness::{Site, Visitor};

const PAGES: [(&str, &str); 23] = [
    ("home", "/"),
    ("agenda", "/agenda"),
    (
        "agenda-chosen",
        "/agenda?vestiging=leerdam&leeftijd=0-4&gratis=1",
    ),
    (
        "agenda-empty",
        "/agenda?q=xyzzy&vestiging=leerdam&soort=lecture",
    ),
    ("event", "/agenda/maakmiddag-vianen"),
    ("occurrence", "/agenda/ido-spreekuur-vianen/2026-12-08"),
    (
        "occurrence-cancelled",
        "/agenda/boekstart-pret-leerdam/2026-12-01",
    ),
    ("calendars", "/kalender"),
    ("tips", "/leestips"),
    ("tips-0-4", "/leestips/0-4"),
    ("boekstart", "/boekstart"),
    ("help", "/hulp"),
    ("help-topic", "/hulp/digid"),
    ("branches", "/vestigingen"),
    ("branch", "/vestigingen/vianen"),
    ("month", "/vestigingen/vianen/maand"),
    ("feedback", "/feedback"),
    ("about", "/over"),
    ("privacy", "/privacy"),
    ("accessibility", "/toegankelijkheid"),
    ("open-data", "/open-data"),
    ("not-found", "/nergens"),
    ("gallery", "/voorbeelden"),
];

const SCREENS: [(&str, Size); 3] = [
    ("phone", (360, 740)),
    ("tablet", (768, 1024)),
    ("laptop", (1280, 800)),
];

const SCHEMES: [&str; 2] = ["light", "dark"];

#[test]
#[ignore = "makes pictures for people to look at, and checks nothing"]
fn screenshots() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.expect_errors("/nergens");
    let keep = |name: String, bytes: Vec<u8>| {
        fs::write(folder.join(name), bytes).expect("the folder can be written");
    };
    for (page, address) in PAGES {
        for (screen, size) in SCREENS {
            // Opened anew: a page that starts on a wide screen opens what a phone keeps closed.
            visitor.set_size(size);
            visitor.open(address);
            for scheme in SCHEMES {
                visitor.set_preferences(&[("prefers-color-scheme", scheme)]);
                // Colours that are on their way to the other scheme.
                visitor.js("document.getAnimations().forEach(one => one.finish())");
                keep(format!("{page}-{screen}-{scheme}.png"), visitor.picture());
            }
        }
        visitor.set_preferences(&[]);
        keep(format!("{page}.pdf"), visitor.print());
    }
    // As some visitors like it: the choices open, the text extra large, and calm.
    visitor.before_each_page(
        "localStorage.setItem('tekstgrootte', 'extra-groot'); localStorage.setItem('rustig', 'ja')",
    );
    visitor.open("/");
    visitor.find("DisclosureTriangle", "Tekst groter").click();
    for (screen, size) in SCREENS {
        visitor.set_size(size);
        keep(format!("home-calm-{screen}.png"), visitor.picture());
    }
    println!("The pictures are in {}", folder.display());
}
