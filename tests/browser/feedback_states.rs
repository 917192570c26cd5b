//! The states of the feedback form: WCAG 2.2 AA in each, as far as a machine can tell.

use crate::accessibility::Findings;
use crate::feedback::RECEIVER;
use crate::harness::checks::expect_nothing;
use crate::harness::{Fault, Site, Visitor};

/// Whoever looks at a form that is sending needs longer than a receiver gets.
const PATIENT: &str = "{
    const real = setTimeout;
    window.setTimeout = (f, ms, ...given) => ms === 15000 ? 0 : real(f, ms, ...given);
}";

/// A visitor who goes through the form, and looks at each state in all its appearances.
struct Look {
    site: Site,
    visitor: Visitor,
    findings: Findings,
}

impl Look {
    fn new() -> Self {
        let site = Site::shipped().with_fault(RECEIVER, Fault::None);
        let visitor = Visitor::of(&site);
        visitor.expect_errors(RECEIVER);
        visitor.before_each_page(PATIENT);
        Look {
            site,
            visitor,
            findings: Findings::default(),
        }
    }

    /// Sends a message to a receiver with a fault.
    #[track_caller]
    fn send(&self, fault: Fault) {
        self.site.front().set(RECEIVER, fault);
        self.visitor.open("/feedback");
        self.visitor.send("Meer thee.");
    }

    #[track_caller]
    fn check(&mut self, state: &str) {
        let visitor = &self.visitor;
        visitor.expect_form(state);
        let place = format!("the form that is {state}: {}", visitor.title());
        self.findings.look_at(visitor, &place);
        self.findings.look_larger(visitor, &place);
    }

    #[track_caller]
    fn end(self) {
        expect_nothing(&self.findings.lines(), "the form");
    }
}

#[test]
fn before_a_message_goes_the_form_is_accessible() {
    let mut look = Look::new();
    look.visitor.open("/feedback?over=/vestigingen/vianen");
    look.visitor
        .checkbox("Ik wil graag antwoord (niet verplicht)")
        .click();
    look.check("empty");
    look.visitor.button("Versturen").click();
    look.check("errors");
    look.visitor
        .checkbox("Ik wil graag antwoord (niet verplicht)")
        .click();
    look.visitor.send("123456782");
    look.visitor.heading("Staat er een BSN in je bericht?");
    look.check("errors");
    let library = r#"{"name": "De Bibliotheek Lek & IJssel", "branches": [],
        "phone": "085 483 5432", "email": "post@voorbeeld.nl"}"#;
    look.site.write("library.json", library);
    look.visitor.reload();
    look.visitor.link("Stuur per mail");
    look.check("empty");
    look.end();
}

#[test]
fn after_a_message_went_the_form_is_accessible() {
    let mut look = Look::new();
    look.send(Fault::None);
    look.check("sent");
    look.send(Fault::Stalled);
    look.check("sending");
    look.send(Fault::Status(500));
    look.check("waiting");
    look.send(Fault::Status(422));
    look.check("refused");
    look.end();
}
