//! "Bewaar" and "Mijn lijst": kept on the device, with what has changed since.

use serde_json::{Value, json};

use crate::accessibility::Findings;
use crate::harness::checks::expect_nothing;
use crate::harness::device::{DESK, Size};
use crate::harness::picture::paper;
use crate::harness::{Fault, Site, Visitor, event};

const PROGRAM: &str = "_bg.wasm";
const ALL: &str = "";
/// A common small phone.
const SMALL: Size = (360, 740);
const LIST: &str = "/mijn-lijst";

const BLOCKED: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('blocked', 'SecurityError'); }
});";

/// Three activities on days of their own: `more` is said of the second.
fn events(more: Value) -> Vec<Value> {
    let one = |day: u32, title: &str, more: Value| {
        let mut fields = json!({
            "start": format!("2026-12-{day:02}T10:00"), "end": format!("2026-12-{day:02}T11:00"),
        });
        let fields_of = fields.as_object_mut().expect("fields");
        fields_of.extend(more.as_object().expect("fields").clone());
        event(&title.to_lowercase(), title, fields)
    };
    vec![
        one(2, "Verteluur", json!({})),
        one(3, "Taalles", more),
        one(4, "Leeskring", json!({})),
    ]
}

fn file(more: Value) -> String {
    json!({"events": events(more)}).to_string()
}

impl Visitor {
    /// The buttons by which one saves, and whether each is pressed.
    fn saved(&self) -> Vec<(String, String)> {
        let buttons = self.all("button").into_iter();
        let is_ours = |name: &str| name.starts_with("Bewaar ") || name.starts_with("Bewaard ");
        let buttons = buttons.filter(|button| is_ours(&button.name));
        buttons
            .map(|button| (button.name.clone(), button.attribute("aria-pressed")))
            .collect()
    }

    #[track_caller]
    fn save(&self, what: &str) {
        let button = self.button(&format!("Bewaar {what}"));
        button.click();
        self.wait_for("true", || button.attribute("aria-pressed"));
    }
}

const TAALLES: &str = "Taalles, donderdag 3 december";
const VERTELUUR: &str = "Verteluur, woensdag 2 december";

#[test]
fn what_is_saved_on_a_card_and_on_a_page_stands_on_my_list_by_date() {
    for size in [SMALL, DESK] {
        let site = Site::with_events(events(json!({})));
        let visitor = Visitor::of(&site);
        visitor.set_size(size);
        visitor.open("/agenda");
        let button = visitor.button(&format!("Bewaar {TAALLES}"));
        assert_eq!(button.attribute("aria-pressed"), "false");
        let width = button.js("e => e.offsetWidth");
        assert_eq!(button.js("e => e.innerText.trim()"), "Bewaar");
        button.js("e => e.focus()");
        visitor.press("Enter");
        visitor.wait_for("true", || button.attribute("aria-pressed"));
        assert!(button.has_focus());
        assert_eq!(button.js("e => e.innerText.trim()"), "Bewaard");
        assert_eq!(button.js("e => e.offsetWidth"), width, "nothing moves");

        visitor.open("/agenda/verteluur");
        visitor.save(VERTELUUR);
        visitor.open("/agenda/verteluur/2026-12-02");
        assert_eq!(
            visitor
                .button(&format!("Bewaard {VERTELUUR}"))
                .attribute("aria-pressed"),
            "true"
        );
        visitor.open(LIST);
        visitor.wait_for(vec!["Verteluur", "Taalles"], || visitor.listed());
        visitor.heading("Morgen, woensdag 2 december");
        visitor.expect_text("2 activiteiten op je lijst");
        let mark = if size == SMALL {
            visitor.find("DisclosureTriangle", "Menu").click();
            visitor.link("Mijn lijst, 2 bewaard")
        } else {
            visitor.link("Mijn lijst, 2 bewaard")
        };
        assert_eq!(mark.attribute("aria-current"), "page");
    }
}

#[test]
fn my_list_says_what_has_changed_until_it_was_seen() {
    #[track_caller]
    fn check(more: Value, said: &str) {
        let site = Site::with_events(events(json!({})));
        let visitor = Visitor::of(&site);
        visitor.open("/agenda");
        visitor.save(TAALLES);
        visitor.save(VERTELUUR);
        site.write("events.json", &file(more));
        // On any page the menu says so.
        visitor.open("/over");
        visitor.link("Mijn lijst, 2 bewaard, 1 veranderd").click();
        visitor.arrives_at(LIST, "Mijn lijst");
        visitor.expect_text(&format!("Veranderd: {said}"));
        visitor.link("Mijn lijst, 2 bewaard");
        visitor.open(LIST);
        visitor.wait_for(2, || visitor.cards());
        assert!(!visitor.sees("Veranderd"), "{}", visitor.text());
    }
    check(
        json!({"status": "cancelled", "reason": "de docent is ziek"}),
        "Gaat niet door: de docent is ziek.",
    );
    check(
        json!({"changes": [{
            "date": "2026-12-03", "status": "moved", "start": "2026-12-10T10:00", "end": "2026-12-10T11:00",
        }]}),
        "Verplaatst naar donderdag 10 december.",
    );
    // Staff may also change the date itself.
    check(
        json!({"start": "2026-12-10T14:00", "end": "2026-12-10T15:00"}),
        "Verplaatst naar donderdag 10 december.",
    );
    check(
        json!({"place": {"branch": "leerdam"}}),
        "Nu in Bibliotheek Leerdam.",
    );
    check(json!({"availability": "full"}), "Vol.");
}

#[test]
fn what_is_no_more_says_so_and_whom_to_call_and_what_is_past_goes_at_once() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.save(TAALLES);
    visitor.save(VERTELUUR);
    visitor.save("Leeskring, vrijdag 4 december");
    let mut left = events(json!({}));
    left.remove(1);
    site.write("events.json", &json!({"events": left}).to_string());

    visitor.open(LIST);
    visitor.heading("Niet meer in de agenda");
    visitor.expect_text(TAALLES);
    visitor.expect_text("bel 085 483 5432");
    // It goes as all others do.
    let gone = visitor.button(&format!("Bewaard {TAALLES}"));
    gone.click();
    visitor.wait_for("false", || gone.attribute("aria-pressed"));
    visitor.expect_text("2 activiteiten op je lijst");

    visitor.set_clock("2026-12-03T09:00").open(LIST);
    visitor.heading("Voorbij");
    visitor.wait_for(vec!["Leeskring"], || visitor.listed());
    visitor.link(VERTELUUR);
    let clear = visitor.button("Haal van mijn lijst wat voorbij is");
    clear.click();
    visitor.expect_text("1 activiteit is van je lijst gehaald.");
    visitor.expect_text("1 activiteit op je lijst");
    let undo = visitor.button("Zet terug");
    assert!(undo.has_focus());
    undo.click();
    visitor.expect_text("2 activiteiten op je lijst");
    visitor.link(VERTELUUR);
    visitor.button("Haal van mijn lijst wat voorbij is").click();
    visitor.expect_text("1 activiteit op je lijst");
    visitor.reload();
    visitor.wait_for(vec!["Leeskring"], || visitor.listed());
    assert!(!visitor.sees("Voorbij"));
}

#[test]
fn one_that_is_taken_off_can_be_put_back_where_it_was() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.save(TAALLES);
    visitor.open(LIST);
    let button = visitor.button(&format!("Bewaard {TAALLES}"));
    button.js("e => e.focus()");
    visitor.press("Space");
    visitor.expect_text("Niet meer op je lijst.");
    assert!(button.has_focus());
    assert_eq!(visitor.listed(), ["Taalles"]);
    visitor.press("Space");
    visitor.wait("it is back", || !visitor.sees("Niet meer op je lijst."));
    assert!(button.has_focus());
    visitor.press("Space");
    visitor.expect_text("Niet meer op je lijst.");
    visitor.reload();
    visitor.expect_text("Er staat nog niets op je lijst.");
    visitor.link("Naar de agenda");
}

#[test]
fn a_list_in_a_link_is_shown_and_added_only_on_request() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.save(TAALLES);
    let kept = visitor.js("({...localStorage})");
    // Cut in the fourth; and the third staff have never made.
    let link = "taalles.2026-12-03.verteluur.2026-12-02.nergens.2026-12-05.leeskring.2026-12";
    visitor.open(&format!("{LIST}?lijst={link}"));
    visitor.heading("Een lijst voor jou");
    visitor.wait_for(vec!["Verteluur", "Taalles"], || visitor.listed());
    visitor.expect_text("Een stuk van de link is niet te lezen.");
    visitor.expect_text("1 activiteit staat niet in onze agenda.");
    assert_eq!(visitor.js("({...localStorage})"), kept);

    let add = visitor.button("Zet alles op mijn lijst");
    add.click();
    visitor.expect_text("1 activiteit op je lijst gezet.");
    assert!(add.has_focus());
    let pressed: Vec<String> = visitor.saved().into_iter().map(|(_, on)| on).collect();
    assert_eq!(pressed, ["true", "true"]);
    visitor.link("Naar mijn eigen lijst").click();
    visitor.arrives_at(LIST, "Mijn lijst");
    visitor.wait_for(vec!["Verteluur", "Taalles"], || visitor.listed());

    visitor.open(&format!("{LIST}?lijst=%3Cb%3E"));
    visitor.expect_text("In deze link staat geen lijst die we kunnen lezen.");
}

#[test]
fn it_works_without_a_connection() {
    let site = Site::published().with_fault(ALL, Fault::None);
    site.write("events.json", &file(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.wait_until_kept();
    visitor.save(TAALLES);
    visitor.expect_errors("503");
    site.front().set(ALL, Fault::Status(503));
    visitor.open(LIST);
    visitor.wait_for(vec!["Taalles"], || visitor.listed());
    visitor.open("/agenda/verteluur");
    visitor.save(VERTELUUR);
    visitor.open(LIST);
    visitor.wait_for(vec!["Verteluur", "Taalles"], || visitor.listed());
}

#[test]
fn without_storage_the_list_holds_until_the_page_closes_and_the_app_says_so() {
    for size in [SMALL, DESK] {
        let site = Site::with_events(events(json!({})));
        let visitor = Visitor::of(&site);
        visitor.set_size(size);
        visitor.before_each_page(BLOCKED).open("/agenda");
        visitor.save(TAALLES);
        let note = "Je browser onthoudt je lijst niet.";
        visitor.expect_text(note);
        assert!(visitor.status().iter().any(|said| said.starts_with(note)));
        visitor.button("Sluit").click();
        visitor.wait("the note is gone", || !visitor.sees(note));
        visitor.save(VERTELUUR);
        visitor.expect_text(note);
        if size == SMALL {
            visitor.find("DisclosureTriangle", "Menu").click();
        }
        visitor.link("Mijn lijst, 2 bewaard").click();
        visitor.arrives_at(LIST, "Mijn lijst");
        visitor.wait_for(vec!["Verteluur", "Taalles"], || visitor.listed());
        assert!(!visitor.sees(note));
    }
}

#[test]
fn a_full_device_and_a_full_list_are_said() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.js("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
    visitor.save(TAALLES);
    visitor.expect_text("Je browser onthoudt je lijst niet.");

    visitor.open("/over");
    visitor.js(
        "for (let n = 0; n < 500; n++) localStorage.setItem(`mijn-lijst-a${n}.2027-01-01`, '')",
    );
    visitor.open("/agenda");
    let button = visitor.button(&format!("Bewaar {TAALLES}"));
    button.click();
    visitor.expect_text("Je lijst is vol.");
    assert_eq!(button.attribute("aria-pressed"), "false");
}

#[test]
fn two_tabs_agree() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.save(TAALLES);
    visitor.in_another_tab(|| {
        visitor.open("/agenda");
        visitor.save(VERTELUUR);
        let off = visitor.button(&format!("Bewaard {TAALLES}"));
        off.click();
        visitor.wait_for("false", || off.attribute("aria-pressed"));
    });
    visitor.link("Mijn lijst, 1 bewaard");
    let on = visitor.button(&format!("Bewaard {VERTELUUR}"));
    assert_eq!(on.attribute("aria-pressed"), "true");
    let off = visitor.button(&format!("Bewaar {TAALLES}"));
    assert_eq!(off.attribute("aria-pressed"), "false");
}

#[test]
fn spoiled_data_costs_one_activity_at_most() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.save(TAALLES);
    visitor.js("{
        localStorage.setItem('mijn-lijst-<b>', '<b>');
        localStorage.setItem('mijn-lijst-verteluur.2026-12-02', '{kapot');
        localStorage.setItem('mijn-lijst-leeskring.2026-13-02', '2026-12-02||open|Leeskring');
    }");
    visitor.open(LIST);
    visitor.wait_for(vec!["Verteluur", "Taalles"], || visitor.listed());
    assert!(!visitor.sees("Veranderd"));
}

#[test]
fn the_app_takes_the_place_of_the_published_pages_and_nothing_moves() {
    // Each heading, link and button that all see before and after, and where it stands.
    const PLACES: &str = "[...document.querySelectorAll('main :is(h1, h2, article h4, article a, .save, .button, summary)')]
        .filter(e => e.checkVisibility())
        .map(e => e.getBoundingClientRect())
        .map(r => [r.left, r.top + scrollY, r.width, r.height].map(Math.round).join(' '))";
    const WATCH: &str = "window.moved = 0; new PerformanceObserver(list => {
        for (const shift of list.getEntries()) window.moved += shift.value;
    }).observe({type: 'layout-shift', buffered: true});";
    for size in [SMALL, DESK] {
        for path in ["/agenda", "/agenda/taalcafe-leerdam", "/vestigingen", LIST] {
            let site = Site::published().with_fault(PROGRAM, Fault::Held);
            let visitor = Visitor::of(&site);
            visitor.set_size(size);
            visitor.before_each_page(WATCH);
            visitor.before_each_page(
                "localStorage.setItem('mijn-lijst-taalcafe-leerdam.2026-12-01', '');
                localStorage.setItem('mijn-lijst-taalcafe-leerdam.2026-12-08', '')",
            );
            visitor.go(path);
            let head = "JSON.stringify(document.querySelector('h1').getBoundingClientRect())";
            let (before, title) = (visitor.js(PLACES), visitor.js(head));
            assert_eq!(visitor.state(), "loading");
            site.front().set(PROGRAM, Fault::None);
            visitor.wait_until_ready();
            visitor.settle();
            assert_eq!(visitor.js(head), title, "{path} {size:?}");
            let after = visitor.js(PLACES);
            match path {
                // The list itself only the device knows.
                LIST => visitor.wait_for(2, || visitor.cards()),
                // Whether a branch is open now only the app knows, and the words for that may be longer.
                "/vestigingen" => assert_eq!(first(&after, 3), first(&before, 3), "{size:?}"),
                _ => assert_eq!(after, before, "{path} {size:?}"),
            }
            assert_eq!(visitor.js("window.moved"), 0, "{path} {size:?}");
        }
    }
}

fn first(places: &Value, many: usize) -> Option<&[Value]> {
    places.as_array()?.get(..many)
}

#[test]
fn without_scripts_there_are_no_buttons_that_do_nothing() {
    let site = Site::published();
    let visitor = Visitor::of(&site);
    visitor.switch_scripts_off();
    for path in ["/agenda", "/agenda/taalcafe-leerdam", "/vestigingen"] {
        visitor.go(path);
        let names = visitor.names("button");
        let ours = |name: &&String| name.starts_with("Bewaar") || name.starts_with("Zoek dichtbij");
        assert_eq!(names.iter().find(ours), None, "{path}");
        assert!(
            !visitor
                .names("DisclosureTriangle")
                .contains(&"Deel".to_owned())
        );
    }
    visitor.go(LIST);
    visitor.heading("Mijn lijst");
    visitor.expect_text("Bewaren werkt niet zonder JavaScript.");
}

#[test]
fn a_list_in_all_its_states_is_accessible() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    for what in [TAALLES, VERTELUUR, "Leeskring, vrijdag 4 december"] {
        visitor.save(what);
    }
    let mut left = events(json!({"status": "cancelled", "reason": "de docent is ziek"}));
    left.remove(2);
    site.write("events.json", &json!({"events": left}).to_string());
    visitor.set_clock("2026-12-03T09:00").open(LIST);
    visitor.heading("Niet meer in de agenda");
    visitor.heading("Voorbij");
    visitor.expect_text("Veranderd: Gaat niet door: de docent is ziek.");
    let mut findings = Findings::default();
    findings.look_at(&visitor, "a list with all there may be");
    findings.look_larger(&visitor, "a list with all there may be");
    visitor.set_size(DESK);
    visitor.open(&format!("{LIST}?lijst=taalles.2026-12-03.leeskring"));
    findings.look_at(&visitor, "a list in a link");
    visitor.before_each_page(BLOCKED).open("/agenda");
    visitor.save(TAALLES);
    visitor.expect_text("Je browser onthoudt je lijst niet.");
    findings.look_at(&visitor, "a list that is not kept");
    findings.look_larger(&visitor, "a list that is not kept");
    expect_nothing(&findings.lines(), "my list");
}

#[test]
fn on_paper_stands_the_list_and_no_button() {
    let site = Site::with_events(events(json!({})));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.save(TAALLES);
    visitor.open(LIST);
    visitor.wait_for(1, || visitor.cards());
    assert_eq!(paper(&visitor.print()), [(210, 297)]);
    visitor.cdp("Emulation.setEmulatedMedia", json!({"media": "print"}));
    visitor.expect_text("donderdag 3 december");
    assert_eq!(visitor.names("button"), Vec::<String>::new());
    assert!(!visitor.sees("Deel"));
    visitor.cdp("Emulation.setEmulatedMedia", json!({"media": ""}));
}
