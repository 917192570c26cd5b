//! WCAG 2.2 AA, as far as a machine can tell: each kind of page × width × what the visitor prefers.

use std::collections::BTreeMap;

use crate::harness::checks::expect_nothing;
use crate::harness::device::{DESK, PHONE, TABLET};
use crate::harness::{Site, Visitor};

/// A page of each kind.
const PAGES: [&str; 16] = [
    "/",
    "/agenda",
    "/agenda?vestiging=leerdam&leeftijd=0-4&gratis=1",
    "/agenda?q=xyzzy&vestiging=leerdam&soort=lecture",
    "/agenda/maakmiddag-vianen",
    "/agenda/ido-spreekuur-vianen/2026-12-08",
    "/agenda/boekstart-pret-leerdam/2026-12-01",
    "/leestips",
    "/leestips/0-4",
    "/boekstart",
    "/hulp",
    "/hulp/digid",
    "/vestigingen",
    "/vestigingen/vianen",
    "/privacy",
    "/nergens",
];

const PREFERENCES: [(&str, &[(&str, &str)]); 3] = [
    ("light", &[("prefers-color-scheme", "light")]),
    ("dark", &[("prefers-color-scheme", "dark")]),
    ("forced colours", &[("forced-colors", "active")]),
];

/// A page in all its appearances.
#[track_caller]
fn check(pages: &[&str]) {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.expect_errors("/nergens");
    let mut wrong: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for page in pages {
        visitor.set_size(DESK).set_preferences(&[]).open(page);
        if page.starts_with("/agenda") {
            visitor.show_choices();
        }
        for problem in visitor.structure() {
            wrong.entry(problem).or_default().push((*page).to_owned());
        }
        for size in [PHONE, TABLET, DESK] {
            for (name, preferences) in PREFERENCES {
                visitor.set_size(size).set_preferences(preferences);
                let mut found = visitor.axe();
                found.extend(visitor.overflow());
                found.extend(visitor.clipped());
                found.extend(visitor.own_colours());
                for problem in found {
                    wrong
                        .entry(problem)
                        .or_default()
                        .push(format!("{page} {} px {name}", size.0));
                }
            }
        }
    }
    let wrong: Vec<_> = wrong
        .into_iter()
        .map(|(problem, places)| format!("{problem}    on {}", places.join(", ")))
        .collect();
    expect_nothing(&wrong, "these pages");
}

// In four parts, so that they run side by side.

#[test]
fn home_and_agenda_are_accessible() {
    check(&PAGES[..4]);
}

#[test]
fn activities_are_accessible() {
    check(&PAGES[4..7]);
}

#[test]
fn tips_are_accessible() {
    check(&PAGES[7..10]);
}

#[test]
fn help_branches_and_texts_are_accessible() {
    check(&PAGES[10..]);
}

#[test]
fn text_can_grow_and_the_window_shrink_without_scrolling_sideways() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.expect_errors("/nergens");
    let look = |page: &str, how: &str| {
        let mut wrong = visitor.overflow();
        wrong.extend(visitor.clipped());
        expect_nothing(&wrong, &format!("{page}, {how}"));
    };
    for page in PAGES {
        visitor.set_text_size(16).set_size((320, 256)).open(page);
        if page.starts_with("/agenda") {
            visitor.show_choices();
        }
        look(page, "320 × 256, which is 400 % zoom");
        visitor.set_size(PHONE);
        visitor.space_the_text();
        look(page, "320 px with spaced text");
        visitor.unspace_the_text();
        for size in [PHONE, TABLET] {
            visitor.set_size(size).set_text_size(32);
            look(page, &format!("{} px with text of 200 %", size.0));
        }
    }
}

#[test]
fn nothing_moves_for_who_asks_for_that() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.expect_errors("/nergens");
    visitor.set_preferences(&[("prefers-reduced-motion", "reduce")]);
    for page in PAGES {
        visitor.open(page);
        assert_eq!(visitor.js("document.getAnimations().length"), 0, "{page}");
    }
}

#[test]
fn what_a_thumb_uses_is_large_enough() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.expect_errors("/nergens");
    visitor.set_size(PHONE);
    for page in PAGES {
        visitor.open(page);
        if page.starts_with("/agenda") {
            visitor.show_choices();
        }
        expect_nothing(&visitor.small_targets(44), page);
    }
}

#[test]
fn each_page_has_a_title_of_its_own() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.expect_errors("/nergens");
    let mut titles = BTreeMap::new();
    for page in PAGES.iter().filter(|page| !page.contains('?')) {
        visitor.open(page);
        visitor.wait("there is a title", || visitor.title().contains(" – "));
        if let Some(other) = titles.insert(visitor.title(), page) {
            panic!(
                "{page} and {other} have the same title: {}",
                visitor.title()
            );
        }
    }
}
