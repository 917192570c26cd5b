//! WCAG 2.2 AA, as far as a machine can tell: each kind of page × width × what the visitor prefers.

use std::collections::BTreeMap;
use std::iter::successors;

use bieb::app::route::{Route, Sheet};
use bieb::content::{GroupId, Id, parse_date};

use crate::harness::checks::{Titles, expect_nothing};
use crate::harness::device::{DESK, PHONE, Size, TABLET};
use crate::harness::{Site, Visitor};

/// Pages that an address brings into another state.
const STATES: [&str; 7] = [
    "/agenda?vestiging=leerdam&leeftijd=0-4&gratis=1",
    "/agenda?q=xyzzy&vestiging=leerdam&soort=lecture",
    "/agenda/boekstart-pret-leerdam/2026-12-01",
    "/boekstart?leeftijd=18m",
    "/boekstart?leeftijd=90",
    "/hulp?q=xyzzy",
    "/nergens",
];

/// The kind of page after this one: a new kind does not compile before it has its place among those that
/// are looked at.
fn after(page: &Route) -> Option<Route> {
    Some(match page {
        Route::Home => Route::Agenda,
        Route::Agenda => Route::Event(id("maakmiddag-vianen")),
        Route::Event(_) => {
            let date = parse_date("2026-12-08").expect("a date");
            Route::Occurrence(id("ido-spreekuur-vianen"), date)
        }
        Route::Occurrence(..) => Route::Calendars,
        Route::Calendars => Route::Tips,
        Route::Tips => Route::TipsFor(GroupId::Baby),
        Route::TipsFor(GroupId::Baby) => Route::TipsFor(GroupId::Young),
        Route::TipsFor(GroupId::Young) => Route::TipsFor(GroupId::Adults),
        Route::TipsFor(GroupId::Adults) => Route::BoekStart,
        Route::BoekStart => Route::Help,
        Route::Help => Route::HelpTopic(id("digid")),
        Route::HelpTopic(_) => Route::Feedback,
        Route::Feedback => Route::Branches,
        Route::Branches => Route::Branch(id("vianen")),
        Route::Branch(_) => Route::MyList,
        Route::MyList => Route::About,
        Route::About => Route::Privacy,
        Route::Privacy => Route::Accessibility,
        Route::Accessibility => Route::OpenData,
        Route::OpenData => return None,
    })
}

/// The same for pages that are only published.
fn sheet_after(sheet: &Sheet) -> Option<Sheet> {
    Some(match sheet {
        Sheet::ThisMonth(branch) => Sheet::NextMonth(branch.clone()),
        Sheet::NextMonth(_) => Sheet::Gallery,
        Sheet::Gallery => return None,
    })
}

fn id(name: &str) -> Id {
    Id::new(name).expect("an id")
}

/// A page of each kind, and pages in other states.
pub fn pages() -> Vec<String> {
    let kinds = successors(Some(Route::Home), after).map(|page| page.href());
    kinds.chain(STATES.map(str::to_owned)).collect()
}

/// The pages that are only published: the month of a branch on paper, and each component in each state.
fn sheets() -> Vec<String> {
    let first = Sheet::ThisMonth(id("vianen"));
    successors(Some(first), sheet_after)
        .map(|sheet| sheet.href())
        .collect()
}

/// Colours that are still changing have no contrast of their own.
const CALM: (&str, &str) = ("prefers-reduced-motion", "reduce");
pub const PREFERENCES: [(&str, [(&str, &str); 2]); 3] = [
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
        self.look_around(visitor, place);
    }

    /// The same for a page without the frame of the app.
    #[track_caller]
    pub fn look_around(&mut self, visitor: &Visitor, place: &str) {
        for size in [PHONE, TABLET, DESK] {
            visitor.set_size(size);
            self.note(visitor.unnamed(), &format!("{place} {} px", size.0));
            for (name, preferences) in PREFERENCES {
                visitor.set_preferences(&preferences);
                let place = format!("{place} {} px {name}", size.0);
                self.note(visitor.axe(), &place);
                self.note(visitor.overflow(), &place);
                self.note(visitor.clipped(), &place);
                self.note(visitor.own_colours(), &place);
                self.note(visitor.rings(), &place);
            }
        }
        visitor.set_preferences(&[]);
    }

    /// Looks at the page that is open as those see it who need it larger. The size of the text is 16 after
    /// it, as it was before.
    #[track_caller]
    pub fn look_larger(&mut self, visitor: &Visitor, place: &str) {
        let mut look = |size: Size, how: &str| {
            visitor.set_size(size);
            let place = format!("{place} {} px {how}", size.0);
            self.note(visitor.overflow(), &place);
            self.note(visitor.clipped(), &place);
        };
        look((320, 256), "high, which is 400 % zoom");
        visitor.space_the_text();
        for size in [PHONE, TABLET, DESK] {
            look(size, "with spaced text");
        }
        visitor.unspace_the_text();
        visitor.set_text_size(32);
        for size in [PHONE, TABLET, DESK] {
            look(size, "with text of 200 %");
        }
        visitor.set_text_size(16);
        for size in [DESK, TABLET, PHONE] {
            visitor.set_size(size);
            self.note(visitor.small_targets(44), &format!("{place} {} px", size.0));
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
fn check(site: &Site, pages: impl Iterator<Item = String>) {
    let visitor = Visitor::of(site);
    visitor.expect_errors("/nergens");
    let mut findings = Findings::default();
    for page in pages {
        visitor.set_size(DESK).open(&page);
        if page.starts_with("/agenda") {
            visitor.show_choices();
        }
        findings.look_at(&visitor, &page);
    }
    expect_nothing(&findings.lines(), "these pages");
}

/// Each fourth page, so that the parts run side by side.
#[track_caller]
fn check_part(part: usize) {
    check(&Site::shipped(), pages().into_iter().skip(part).step_by(4));
}

#[test]
fn pages_are_accessible_the_first_part() {
    check_part(0);
}

#[test]
fn pages_are_accessible_the_second_part() {
    check_part(1);
}

#[test]
fn pages_are_accessible_the_third_part() {
    check_part(2);
}

#[test]
fn pages_are_accessible_the_fourth_part() {
    check_part(3);
}

#[test]
fn sheets_are_accessible() {
    check(&Site::published(), sheets().into_iter());
}

#[test]
fn sheets_grow_with_the_text() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    for page in sheets() {
        visitor.set_size(PHONE).set_text_size(16).open(&page);
        for size in [PHONE, TABLET, DESK] {
            visitor.set_size(size).set_text_size(32);
            let mut wrong = visitor.overflow();
            wrong.extend(visitor.clipped());
            expect_nothing(&wrong, &format!("{page}, {} px with text of 200 %", size.0));
        }
    }
}

/// With text of 200 %, with spaced text, at 400 % zoom; and what a thumb uses is large enough.
#[test]
fn pages_can_be_larger_without_scrolling_sideways() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.expect_errors("/nergens");
    let mut findings = Findings::default();
    for page in pages() {
        visitor.set_size(PHONE).open(&page);
        if page.starts_with("/agenda") {
            visitor.show_choices();
        }
        findings.look_larger(&visitor, &page);
    }
    expect_nothing(&findings.lines(), "these pages");
}

/// Titles are looked at on the way.
#[test]
fn nothing_moves_for_who_asks_for_that_and_each_page_has_a_title_of_its_own() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.expect_errors("/nergens");
    visitor.set_preferences(&[("prefers-reduced-motion", "reduce")]);
    let mut titles = Titles::default();
    for page in pages() {
        visitor.open(&page);
        expect_nothing(&visitor.animations(), &page);
        // The same page in another state keeps its title.
        if !page.contains('?') {
            visitor.wait("there is a title", || visitor.title().contains(" – "));
            expect_nothing(&titles.look_at(&visitor, &page), "titles");
        }
    }
}
