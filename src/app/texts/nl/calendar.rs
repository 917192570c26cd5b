//! Activities in someone's own calendar.

use super::{Calendar, CalendarProgram, CalendarWays};

pub const CALENDAR: Calendar = Calendar {
    example: "Voorbeeld",
    call_first: "Bel even",
    time_follows: "De tijd volgt nog.",
    page: "Meer weten",
    for_everyone: "Voor iedereen",
    add: "Zet in je kalender",
    add_all: "Zet alle datums in je kalender",
    more: "Meer keuzes",
    more_of: "voor je kalender",
    reminder: "Zet in je kalender met een herinnering, een dag van tevoren",
    added_hint: "Verandert er iets? Dan verandert je kalender niet altijd mee.",
    follow: "Laat je kalender meeveranderen",
    this_list: "Zet deze lijst in je kalender",
    failed: "Het bestand voor je kalender is niet gelukt. Probeer het nog een keer.",
};

pub const WAYS: CalendarWays = CalendarWays {
    title: "Activiteiten in je kalender",
    lead: "Volg onze agenda in de kalender van je telefoon of computer. Verandert er iets? Dan verandert je kalender mee.",
    all: "Alle activiteiten",
    by_branch: "Per vestiging",
    by_age: "Per leeftijd",
    open: "Volg",
    copy: "Kopieer adres",
    copied: "Het adres is gekopieerd.",
    not_copied: "Je browser kopieert niet. Houd je vinger op het adres en kies ‘Kopieer’.",
    address: "Adres",
    how: "Zo volg je een kalender",
    programs: &[
        CalendarProgram {
            name: "iPhone, iPad en Mac",
            steps: &[
                "Kies ‘Volg’.",
                "Kies in het venster dat opengaat ‘Abonneer’ of ‘Voeg toe’.",
            ],
            note: "Je kunt in de instellingen kiezen hoe vaak je iPhone of Mac kijkt.",
        },
        CalendarProgram {
            name: "Google Agenda",
            steps: &[
                "Kies ‘Kopieer adres’.",
                "Ga op een computer naar Google Agenda. In de app op je telefoon kan dit niet.",
                "Kies bij ‘Andere agenda's’ het plusje, en dan ‘Via URL’.",
                "Plak het adres en kies ‘Agenda toevoegen’.",
            ],
            note: "Google kijkt maar af en toe of er iets veranderd is. Dat kan een dag duren.",
        },
        CalendarProgram {
            name: "Outlook",
            steps: &[
                "Kies ‘Kopieer adres’.",
                "Ga naar Outlook op internet, en daar naar de agenda.",
                "Kies ‘Agenda toevoegen’ en dan ‘Abonneren via internet’.",
                "Plak het adres en kies ‘Importeren’.",
            ],
            note: "Outlook kijkt een paar keer per dag of er iets veranderd is.",
        },
    ],
    truth: "Wat verandert er mee?",
    follows: "Een kalender die je volgt, verandert mee. Gaat een activiteit niet door? Dan staat dat in de titel.",
    stays: "Een bestand met één activiteit staat los van ons. In Outlook en Nextcloud blijft staan wat je erin zet. Ook als een activiteit niet doorgaat. Kijk in onze agenda voordat je komt.",
    no_alarm: "Een kalender die je volgt geeft geen melding. Die stel je zelf in.",
};
