//! Eight things that residents come for, with the keyboard alone and as they are heard: each step with all that a screen
//! reader has to say, in order. What is missing there is silence, what stands there twice is said twice.

use std::cell::Cell;

use crate::feedback::RECEIVER;
use crate::harness::{Fault, Site, Visitor};

/// A visitor who hears the page, and how many keys they press.
struct Listener {
    visitor: Visitor,
    keys: Cell<usize>,
}

impl Listener {
    #[track_caller]
    fn at(site: &Site, address: &str) -> Self {
        let visitor = Visitor::of(site);
        visitor.open(address);
        visitor.settle();
        visitor.hear();
        Listener {
            visitor,
            keys: Cell::new(0),
        }
    }

    fn key(&self, name: &str) {
        self.keys.set(self.keys.get() + 1);
        self.visitor.press(name);
    }

    /// Presses Tab until the focus is on what begins so. On the way each stop is said, and nothing else is.
    #[track_caller]
    fn go_to(&self, wanted: &str) {
        self.visitor.heard();
        for _ in 0..150 {
            if self.visitor.focus().starts_with(wanted) {
                let heard = self.visitor.heard();
                let others: Vec<_> = heard
                    .iter()
                    .filter(|line| !line.starts_with("focus: "))
                    .collect();
                assert!(others.is_empty(), "on the way to {wanted}: {others:?}");
                return;
            }
            self.key("Tab");
        }
        panic!("Tab never reaches {wanted}\n{}", self.visitor.scene());
    }

    /// Presses a key; then exactly this is heard.
    #[track_caller]
    fn hears(&self, key: &str, expected: &[&str]) {
        self.visitor.heard();
        self.key(key);
        self.expect(&format!("after {key}"), expected);
    }

    /// Types text; then exactly this is heard.
    #[track_caller]
    fn types(&self, text: &str, expected: &[&str]) {
        self.visitor.heard();
        self.keys.set(self.keys.get() + text.chars().count());
        self.visitor.type_text(text);
        self.expect(&format!("after “{text}”"), expected);
    }

    /// Past the menu, by the first link of each page.
    #[track_caller]
    fn skip_the_menu(&self) {
        self.key("Tab");
        assert_eq!(self.visitor.focus(), "link “Naar de inhoud”");
        self.hears("Enter", &["focus: main “”"]);
    }

    #[track_caller]
    fn expect(&self, when: &str, expected: &[&str]) {
        let heard = self.visitor.heard();
        assert_eq!(heard, expected, "{when}");
    }

    /// No more keys than this. A table of them stands in the output.
    #[track_caller]
    fn has_pressed_at_most(&self, task: &str, most: usize) {
        let keys = self.keys.get();
        println!("{task}: {keys} keys");
        assert!(keys <= most, "{task}: {keys} keys, and not {most}");
    }
}

#[test]
fn a_taalcafe_this_week_in_vianen() {
    let site = Site::shipped();
    let visitor = Listener::at(&site, "/");
    visitor.skip_the_menu();
    visitor.go_to("link “Deze week”");
    visitor.hears(
        "Enter",
        &[
            "title: Agenda: deze week, 25 activiteiten",
            "focus: heading “Agenda: deze week, 25 activiteiten”",
        ],
    );
    visitor.go_to("searchbox");
    visitor.types(
        "taalcafe vianen",
        &[
            "title: Agenda: “taalcafe vianen”, deze week, 1 activiteit",
            "live: 1 activiteit",
        ],
    );
    visitor.go_to("link “Naar de activiteiten”");
    visitor.hears("Enter", &["focus: heading “Activiteiten”"]);
    visitor.go_to("link “Taalcafé Vianen, ");
    visitor.hears(
        "Enter",
        &[
            "title: Taalcafé Vianen, donderdag 3 december",
            "focus: heading “Taalcafé Vianen”",
        ],
    );
    visitor.has_pressed_at_most("taalcafé", 36);
}

#[test]
fn the_next_boekstart_near_leerdam() {
    let site = Site::shipped();
    let visitor = Listener::at(&site, "/");
    visitor.go_to("link “BoekStart");
    visitor.hears("Enter", &["title: BoekStart", "focus: heading “BoekStart”"]);
    visitor.go_to("DisclosureTriangle “Bibliotheek Leerdam");
    visitor.hears("Enter", &[]);
    visitor.go_to("link “BoekStart");
    visitor.hears(
        "Enter",
        &[
            "title: BoekStart Pret in Leerdam: verplaatst naar donderdag 3 december",
            "focus: heading “BoekStart Pret in Leerdam: verplaatst naar donderdag 3 december”",
        ],
    );
    visitor.has_pressed_at_most("BoekStart", 21);
}

#[test]
fn the_desk_in_ijsselstein_and_what_to_bring() {
    let site = Site::shipped();
    let visitor = Listener::at(&site, "/");
    visitor.go_to("link “Vestigingen”");
    visitor.hears(
        "Enter",
        &["title: Vestigingen", "focus: heading “Vestigingen”"],
    );
    visitor.go_to("link “Bibliotheek IJsselstein”");
    visitor.hears(
        "Enter",
        &[
            "title: Bibliotheek IJsselstein",
            "focus: heading “Bibliotheek IJsselstein”",
        ],
    );
    visitor.go_to("link “Wat neem je mee?”");
    visitor.hears(
        "Enter",
        &[
            "title: Hulp bij digitale overheid (IDO)",
            "focus: fold “Neem dit mee”",
        ],
    );
    visitor.has_pressed_at_most("IDO", 33);
}

#[test]
fn for_a_child_of_two_and_free_and_one_choice_less() {
    let site = Site::shipped();
    let visitor = Listener::at(&site, "/agenda");
    visitor.skip_the_menu();
    visitor.go_to("textbox “Precieze leeftijd”");
    visitor.types("2", &[]);
    visitor.hears(
        "Tab",
        &[
            "focus: field “Soort”",
            "title: Agenda: 2 jaar, 69 activiteiten",
            "live: 69 activiteiten",
        ],
    );
    visitor.go_to("checkbox “Alleen gratis”");
    visitor.hears(
        "Space",
        &[
            "title: Agenda: 2 jaar, gratis, 69 activiteiten",
            "live: 69 activiteiten",
        ],
    );
    visitor.go_to("button “Wis de keuze 2 jaar”");
    visitor.hears(
        "Enter",
        &[
            "focus: heading “Activiteiten”",
            "title: Agenda: gratis, 1.453 activiteiten",
            "live: 1.453 activiteiten",
        ],
    );
    visitor.has_pressed_at_most("age and free", 40);
}

#[test]
fn feedback_with_a_mistake_and_then_right() {
    let site = Site::shipped();
    let visitor = Listener::at(&site, "/feedback");
    visitor.skip_the_menu();
    visitor.go_to("textbox “Je bericht”");
    visitor.types("Meer thee.", &[]);
    visitor.go_to("checkbox “Ik wil graag antwoord");
    visitor.hears("Space", &[]);
    visitor.go_to("button “Versturen”");
    visitor.hears(
        "Enter",
        &[
            "title: Het formulier is niet verstuurd, er is 1 foutmelding",
            "focus: heading “Er klopt nog iets niet”",
        ],
    );
    visitor.go_to("link “Vul je e-mailadres");
    visitor.hears("Enter", &["focus: field “Je e-mailadres (niet verplicht)”"]);
    visitor.types("jo@voorbeeld.nl", &[]);
    visitor.hears(
        "Enter",
        &[
            "title: Stuur een bericht",
            "live: Bezig met versturen…",
            "title: Je bericht is verstuurd",
            "focus: heading “Je bericht is verstuurd”",
        ],
    );
    visitor.has_pressed_at_most("feedback", 45);
}

#[test]
fn feedback_without_a_connection() {
    let site = Site::shipped().with_fault(RECEIVER, Fault::Cut);
    let visitor = Listener::at(&site, "/feedback");
    visitor.visitor.expect_errors(RECEIVER);
    visitor.skip_the_menu();
    visitor.go_to("textbox “Je bericht”");
    visitor.types("Meer thee.", &[]);
    visitor.go_to("button “Versturen”");
    visitor.hears(
        "Enter",
        &[
            "live: Bezig met versturen…",
            "title: Je bericht is nog niet verstuurd",
            "focus: heading “Je bericht is nog niet verstuurd”",
        ],
    );
    visitor.go_to("button “Verwijderen”");
    visitor.hears(
        "Enter",
        &[
            "title: Stuur een bericht",
            "live: Bericht verwijderd.",
            "focus: button “Zet terug”",
        ],
    );
    visitor.hears(
        "Enter",
        &[
            "live: Je bericht staat er weer.",
            "focus: heading “Je berichten op dit apparaat”",
        ],
    );
    visitor.has_pressed_at_most("offline", 26);
}

#[test]
fn a_tip_and_a_book_for_a_boy_of_13() {
    let site = Site::shipped();
    let visitor = Listener::at(&site, "/leestips");
    visitor.skip_the_menu();
    visitor.go_to("link “4 tot 18 jaar");
    visitor.hears(
        "Enter",
        &[
            "title: Lezen met kinderen en jongeren van 4 tot 18 jaar",
            "focus: heading “Lezen met kinderen en jongeren van 4 tot 18 jaar”",
        ],
    );
    visitor.go_to("DisclosureTriangle “Voor ouders van jongeren");
    visitor.hears("Enter", &[]);
    visitor.go_to("link “Een boek om mee te beginnen");
    visitor.hears("Enter", &["focus: heading “Het leven van een loser”"]);
    visitor.has_pressed_at_most("tip", 30);
}

#[test]
fn larger_text_and_back() {
    let site = Site::shipped();
    let visitor = Listener::at(&site, "/");
    visitor.go_to("DisclosureTriangle “Tekst groter”");
    visitor.hears("Enter", &[]);
    visitor.go_to("radio “Normaal”");
    visitor.hears("ArrowDown", &["focus: field “Groot”"]);
    visitor.hears("ArrowDown", &["focus: field “Extra groot”"]);
    visitor.hears("ArrowDown", &["focus: field “Normaal”"]);
    visitor.has_pressed_at_most("larger text", 10);
}
