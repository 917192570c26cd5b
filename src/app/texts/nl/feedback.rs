//! The feedback form in Dutch.

use crate::app::texts::feedback::Feedback;
use crate::domain::feedback::{Kind, Mistake};

pub const FEEDBACK: Feedback = Feedback {
    kind: |kind| match kind {
        Kind::Idea => "Een idee",
        Kind::Wish => "Een wens",
        Kind::Compliment => "Een compliment",
        Kind::Complaint => "Een klacht",
        Kind::Question => "Een vraag",
        Kind::Barrier => "Iets werkt niet of is niet toegankelijk",
        Kind::Activity => "Ik wil zelf iets organiseren",
    },
    mistake: |mistake| match mistake {
        Mistake::NoKind => "Kies wat je ons wilt laten weten.",
        Mistake::NoMessage => "Schrijf je bericht.",
        Mistake::MessageTooLong => "Maak je bericht korter. Er passen 5.000 tekens in.",
        Mistake::NameTooLong => "Maak je naam korter. Er passen 100 tekens in.",
        Mistake::NotAnEmail => "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
        Mistake::NotAPhone => "Vul een telefoonnummer in, bijvoorbeeld 06 12345678.",
        Mistake::NoWayToAnswer => {
            "Vul je e-mailadres of je telefoonnummer in. Dan kunnen we je antwoorden."
        }
        Mistake::AboutTooLong => "Maak korter waar je bericht over gaat.",
        Mistake::NotAnId => "Geef het bericht een UUID als kenmerk.",
        Mistake::NotALanguage => "Geef de taal als code, bijvoorbeeld nl.",
        Mistake::NotAMoment => "Geef de tijd zoals in 2027-01-12T10:00.",
        Mistake::NotText(_) => "Geef dit als tekst.",
    },
};
