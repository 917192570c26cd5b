//! The feedback form in Dutch.

use crate::app::texts::feedback::{ByMail, FeedbackTexts, Form, States, Waiting};
use crate::domain::dutch;
use crate::domain::feedback::{FeedbackKind, Mistake};

pub const FEEDBACK: FeedbackTexts = FeedbackTexts {
    language: "nl",
    link: "Vraag of idee hierover? Stuur een bericht",
    form: Form {
        title: "Stuur een bericht",
        lead: "Heb je een idee, een vraag of een klacht? Wil je zelf iets organiseren? Schrijf ons.",
        all_fields: "Vul alle velden in. Als een veld niet verplicht is, staat dit erbij.",
        kind: "Wat wil je ons laten weten?",
        message: "Je bericht",
        message_hint: "Je bericht mag 5.000 tekens lang zijn.",
        no_private: "Zet geen BSN of andere privégegevens in je bericht.",
        about: "Dit gaat over:",
        drop_about: "Het gaat over iets anders",
        wants_answer: "Ik wil graag antwoord (niet verplicht)",
        anonymous: "Wil je geen antwoord? Dan hoef je niet te zeggen wie je bent.",
        reach_hint: "Vul je e-mailadres of je telefoonnummer in. Allebei mag ook.",
        name: "Je naam (niet verplicht)",
        email: "Je e-mailadres (niet verplicht)",
        phone: "Je telefoonnummer (niet verplicht)",
        trap: "Laat dit veld leeg",
        purpose: "We gebruiken je bericht om de Bibliotheek beter te maken en om je te antwoorden.",
        privacy: "Lees wat er met je gegevens gebeurt",
        send: "Versturen",
        sending: "Bezig met versturen…",
        still_sending: "We zijn nog bezig met versturen.",
        please_wait: "Het versturen duurt langer dan anders. Een ogenblik nog.",
        not_kept: "Je browser bewaart niet wat je typt. Sluit je deze pagina, dan is je tekst weg.",
        beside: "Liever bellen of mailen?",
        beside_text: "Dat kan ook. We helpen je graag.",
    },
    states: States {
        errors_title: "Er klopt nog iets niet",
        check_title: "Controleer je bericht",
        bsn_title: "Staat er een BSN in je bericht?",
        bsn_text: "We zien een getal dat een burgerservicenummer (BSN) kan zijn. Dat hebben we niet nodig. Haal het liever weg.",
        bsn_change: "Mijn bericht aanpassen",
        bsn_send: "Het is geen BSN, versturen",
        sent_title: "Je bericht is verstuurd",
        sent: "Bedankt. We hebben je bericht gekregen en we lezen het.",
        no_answer: "Je vroeg niet om antwoord. Daarom krijg je van ons geen bericht terug.",
        waiting_title: "Je bericht is nog niet verstuurd",
        waiting: "Het staat klaar. We proberen het steeds opnieuw. Dat gaat vanzelf, ook als je deze pagina later weer opent.",
        waiting_not_kept: "Je browser bewaart dit bericht niet. Laat deze pagina open tot het is verstuurd, of stuur het per mail.",
        refused_title: "Je bericht is niet aangekomen",
        refused: "Dat ligt aan ons. Je tekst is niet weg: die staat hieronder. Kopieer je tekst, of stuur die per mail.",
        elsewhere_title: "Dit bericht staat niet meer op dit apparaat",
        elsewhere: "Het is verstuurd of verwijderd in een ander tabblad.",
        another: "Schrijf nog een bericht",
        not_sent_title: "Je bericht is niet verstuurd",
        go_back: "Ga terug met de knop van je browser. Je tekst staat er dan nog.",
    },
    waiting: Waiting {
        title: "Je berichten op dit apparaat",
        waits: "Nog niet verstuurd. Het staat klaar.",
        here: "Dit bericht staat nog op dit apparaat.",
        refused: "Niet aangekomen",
        expired: "Een bericht stond 7 dagen op dit apparaat. Versturen lukte niet. Daarom is het nu verwijderd. Schrijf het nog een keer, of bel ons.",
        text: "Je tekst",
        remove: "Verwijderen",
        removed: "Bericht verwijderd.",
        put_back: "Zet terug",
        back: "Je bericht staat er weer.",
        mail: "Stuur per mail",
        copy: "Kopieer de tekst",
        copied: "De tekst is gekopieerd.",
        not_copied: "Kopiëren lukt niet. Selecteer de tekst zelf.",
        change: "Pas aan",
    },
    by_mail: ByMail {
        lead: "Schrijf hier je bericht. Daarna stuur je het met je eigen mail. Bellen kan ook.",
        send: "Stuur per mail",
    },
    kind: |kind| match kind {
        FeedbackKind::Idea => "Een idee",
        FeedbackKind::Wish => "Een wens",
        FeedbackKind::Compliment => "Een compliment",
        FeedbackKind::Complaint => "Een klacht",
        FeedbackKind::Question => "Een vraag",
        FeedbackKind::Barrier => "Iets werkt niet of is niet toegankelijk",
        FeedbackKind::Activity => "Ik wil zelf iets organiseren",
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
    not_sent: |count| {
        let mistakes = match count {
            1 => "er is 1 foutmelding".to_owned(),
            count => ["er zijn ", &count.to_string(), " foutmeldingen"].concat(),
        };
        ["Het formulier is niet verstuurd, ", &mistakes].concat()
    },
    answer_comes: |days| {
        let days = dutch::count(days as usize, "werkdag", "werkdagen");
        ["Je krijgt antwoord binnen ", &days, "."].concat()
    },
    room: |room| {
        let count = dutch::count(room.unsigned_abs(), "teken", "tekens");
        match room {
            ..0 => [&count, " te veel"].concat(),
            0.. => ["Nog ", &count].concat(),
        }
    },
};
