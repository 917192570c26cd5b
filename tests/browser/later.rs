//! The code of most pages comes later: with the page, or when the visitor goes there.

use crate::harness::{Fault, Site, Visitor};

const WORKER: &str = "/sw.js";
pub const NO_WORKER: &str = "fetching the script";
/// What the splitter's loader writes where a part does not come, or is none.
pub const NO_PART: [&str; 2] = ["TypeError", "CompileError"];

/// Without a worker, which would bring the code along, and the address of a part of it.
fn site_and(part: &str) -> (Site, String) {
    let site = Site::published().with_fault(WORKER, Fault::Status(404));
    let later = site.part(part);
    (site, later)
}

/// With the part that draws /vestigingen.
pub fn site() -> (Site, String) {
    site_and("help")
}

#[test]
fn the_agenda_does_without_and_each_page_brings_its_part_along() {
    let (site, help) = site_and("help");
    let feedback = site.part("feedback");
    let asked = || [&help, &feedback].map(|part| site.front().asked(part));
    let visitor = Visitor::of(&site);
    visitor.expect_errors(NO_WORKER);
    visitor.open("/agenda");
    visitor.searchbox("Zoek in de agenda").fill("taal");
    visitor.settle();
    assert_eq!(asked(), [0, 0]);

    visitor.link("Hulp").click();
    visitor.arrives_at("/hulp", "Hulp bij digitale overheid (IDO)");
    assert_eq!(asked(), [1, 0]);
    visitor.link("Agenda").click();
    visitor.arrives_at("/agenda", "Agenda");
    visitor.link("Stuur een bericht").click();
    visitor.arrives_at("/feedback", "Stuur een bericht");
    visitor.link("Hulp").click();
    visitor.arrives_at("/hulp", "Hulp bij digitale overheid (IDO)");
    assert_eq!(asked(), [1, 1], "each once");
    let shared = site.part("shared");
    assert_eq!(site.front().asked(&shared), 1, "what they share comes once");
}

#[test]
fn who_waits_for_a_page_hears_so() {
    let (site, later) = site();
    site.front().set(&later, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.expect_errors(NO_WORKER);
    visitor.open("/agenda");
    visitor.link("Vestigingen").click();
    visitor.arrives_at("/vestigingen", "De pagina komt eraan");

    site.front().set(&later, Fault::None);
    visitor.arrives_at("/vestigingen", "Vestigingen");
    assert!(visitor.title().starts_with("Vestigingen"));
}

/// A page whose code is there soon has one heading for the ear; a slow one first asks for patience.
#[test]
fn the_first_way_to_a_page_is_heard_once() {
    let (site, later) = site();
    let visitor = Visitor::of(&site);
    visitor.expect_errors(NO_WORKER);
    visitor.open("/agenda");
    visitor.settle();
    visitor.hear();
    let check = |link: &str, expected: &[&str]| {
        visitor.link(link).js("e => e.focus()");
        visitor.heard();
        visitor.press("Enter");
        assert_eq!(visitor.heard(), expected, "{link}");
    };
    let feedback = [
        "title: Stuur een bericht",
        "focus: heading “Stuur een bericht”",
    ];
    check("Stuur een bericht", &feedback);
    check("Agenda", &["title: Agenda", "focus: heading “Agenda”"]);

    site.front().set(&later, Fault::Held);
    let wait = [
        "title: De pagina komt eraan",
        "focus: heading “De pagina komt eraan”",
    ];
    check("Vestigingen", &wait);
    site.front().set(&later, Fault::None);
    visitor.heading("Vestigingen");
    assert_eq!(
        visitor.heard(),
        ["title: Vestigingen", "focus: heading “Vestigingen”"]
    );
}

#[test]
fn who_did_not_wait_is_left_in_peace_when_the_code_comes() {
    let (site, later) = site();
    site.front().set(&later, Fault::Held);
    let visitor = Visitor::of(&site);
    visitor.expect_errors(NO_WORKER);
    visitor.open("/agenda");
    visitor.link("Vestigingen").click();
    visitor.arrives_at("/vestigingen", "De pagina komt eraan");
    visitor.back();
    visitor.arrives_at("/agenda", "Agenda");
    visitor.searchbox("Zoek in de agenda").fill("taal");
    let before = visitor.focus();

    site.front().set(&later, Fault::None);
    let came = format!("performance.getEntriesByName(location.origin + '{later}').length > 0");
    visitor.wait("the code is there", || visitor.js(&came) == true);
    visitor.settle();
    assert_eq!(visitor.focus(), before);
    visitor.link("Vestigingen").click();
    visitor.arrives_at("/vestigingen", "Vestigingen");
}

#[test]
fn a_page_whose_code_does_not_come_can_be_tried_again() {
    for fault in [Fault::Cut, Fault::Corrupt] {
        let (site, later) = site();
        site.front().set(&later, fault);
        let visitor = Visitor::of(&site);
        visitor.expect_errors(NO_WORKER).expect_errors(&later);
        for error in NO_PART {
            visitor.expect_errors(error);
        }
        visitor.open("/agenda");
        visitor.link("Vestigingen").click();
        visitor.arrives_at("/vestigingen", "Deze pagina laadt nu niet");
        assert!(visitor.names("link").contains(&"085 483 54 32".to_owned()));
        visitor.back();
        visitor.arrives_at("/agenda", "Agenda");
        visitor.forward();
        visitor.heading("Deze pagina laadt nu niet");

        site.front().set(&later, Fault::None);
        visitor.button("Probeer opnieuw").click();
        visitor.arrives_at("/vestigingen", "Vestigingen");
    }
}

/// The server has it no more, but it has the page, and that names the files of a newer version.
#[test]
fn who_goes_on_from_an_old_page_gets_the_page_as_it_is_now() {
    let (site, later) = site();
    let visitor = Visitor::of(&site);
    visitor.expect_errors(NO_WORKER).expect_errors(&later);
    for error in NO_PART {
        visitor.expect_errors(error);
    }
    visitor.open("/agenda");
    site.front().set(&later, Fault::Status(404));
    visitor.link("Vestigingen").click();
    visitor.wait_for("failed", || visitor.state());
    visitor.expect_address("/vestigingen");
    visitor.heading("Vestigingen");
    visitor.expect_text("Deze pagina is gemaakt");

    site.front().set(&later, Fault::None);
    visitor.button("Probeer opnieuw").click();
    visitor.wait_until_ready();
}

/// Messages of an earlier visit ask for it in any page, which can do without.
#[test]
fn a_page_that_can_do_without_is_never_loaded_again() {
    let (site, later) = site_and("feedback");
    site.front().set(&later, Fault::Status(404));
    let visitor = Visitor::of(&site);
    let [no_part, _] = NO_PART;
    for error in [NO_WORKER, &later, no_part] {
        visitor.expect_errors(error);
    }
    visitor.before_each_page(
        "localStorage.setItem('bericht-1', '{}');
        sessionStorage.seen = 1 + Number(sessionStorage.seen || 0)",
    );
    visitor.open("/agenda");
    visitor.wait("it was asked for", || site.front().asked(&later) > 0);
    visitor.settle();
    assert_eq!(visitor.state(), "ready");
    assert_eq!(visitor.js("Number(sessionStorage.seen)"), 1);
}

#[test]
fn a_published_page_stays_when_its_code_does_not_come() {
    for fault in [
        Fault::Status(404),
        Fault::Html,
        Fault::Half,
        Fault::Cut,
        Fault::Corrupt,
    ] {
        let (site, later) = site();
        site.front().set(&later, fault.clone());
        let visitor = Visitor::of(&site);
        visitor.expect_errors(NO_WORKER).expect_errors(&later);
        for error in NO_PART {
            visitor.expect_errors(error);
        }
        visitor.before_each_page("sessionStorage.seen = 1 + Number(sessionStorage.seen || 0)");
        visitor.go("/vestigingen/vianen");
        visitor.wait_for("failed", || visitor.state());
        visitor.heading("Bibliotheek Vianen");
        assert_eq!(
            visitor.js("Number(sessionStorage.seen)"),
            2,
            "{fault:?}: one reload"
        );

        site.front().set(&later, Fault::None);
        visitor.button("Probeer opnieuw").click();
        visitor.wait_until_ready();
    }
}
