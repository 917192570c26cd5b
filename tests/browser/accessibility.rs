//! WCAG 2.2 AA, as far as a machine can tell: each kind of page × width × what the visitor prefers.

use std::collections::BTreeMap;

use crate::harness::checks::expect_nothing;
use crate::harness::device::{DESK, PHONE, TABLET};
use crate::harness::{Site, Visitor};

/// A page of each kind.
const PAGES: [&str; 17] = [
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
    "/feedback",
    "/privacy",
    "/nergens",
];

/// Colours that are still changing have no contrast of their own.
const CALM: (&str, &str) = ("prefers-reduced-motion", "reduce");
const PREFERENCES: [(&str, [(&str, &str); 2]); 3] = [
    ("light", [("prefers-color-scheme", "light"), CALM]),
    ("dark", [("prefers-color-scheme", "dark"), CALM]),
    ("forced colours", [("forced-colors", "active"), CALM]),
];

/// What is wrong, and where.
#[derive(Default)]
pub struct Findings(BTreeMap<String, Vec<String>>);

impl Findings {
    /// Looks at the page that is open, in all its appearances.
    #[track_caller]
    pub fn look_at(&mut self, visitor: &Visitor, place: &str) {
        self.note(visitor.structure(), place);
        for size in [PHONE, TABLET, DESK] {
            for (name, preferences) in PREFERENCES {
                visitor.set_size(size).set_preferences(&preferences);
                let place = format!("{place} {} px {name}", size.0);
                self.note(visitor.axe(), &place);
                self.note(visitor.overflow(), &place);
                self.note(visitor.clipped(), &place);
                self.note(visitor.own_colours(), &place);
            }
        }
    }

    pub fn note(&mut self, found: Vec<String>, place: &str) {
        for problem in found {
            self.0.entry(problem).or_default().push(place.to_owned());
        }
    }

    /// A line for each problem.
    pub fn lines(&self) -> Vec<String> {
        let line = |(problem, places): (&String, &Vec<String>)| {
            format!("{problem}    on {}", places.join(", "))
        };
        self.0.iter().map(line).collect()
    }
}

/// Pages, each in all its appearances.
#[track_caller]
fn check(pages: &[&str]) {
    check_on(&Site::shipped(), pages);
}

#[track_caller]
fn check_on(site: &Site, pages: &[&str]) {
    let visitor = Visitor::of(site);
    visitor.expect_errors("/nergens");
    let mut findings = Findings::default();
    for page in pages {
        visitor.set_size(DESK).set_preferences(&[]).open(page);
        if page.starts_with("/agenda") {
            visitor.show_choices();
        }
        findings.look_at(&visitor, page);
    }
    expect_nothing(&findings.lines(), "these pages");
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

/// The pages that are only published: the month of a branch on paper, and each component in each state.
const SHEETS: [&str; 2] = ["/vestigingen/vianen/maand", "/voorbeelden"];

#[test]
fn sheets_are_accessible() {
    check_on(&Site::published(), &SHEETS);
}

#[test]
fn sheets_grow_with_the_text() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    for page in SHEETS {
        visitor.set_size(PHONE).set_text_size(16).open(page);
        for size in [PHONE, TABLET] {
            visitor.set_size(size).set_text_size(32);
            let mut wrong = visitor.overflow();
            wrong.extend(visitor.clipped());
            expect_nothing(&wrong, &format!("{page}, {} px with text of 200 %", size.0));
        }
    }
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
