//! The statement on accessibility, with the parts of the Dutch model (digitoegankelijk.nl).

use super::super::page::{Own, OwnWords, Part::*, Section, TextPage, To::*};
use crate::content::Conformity;
use crate::domain::feedback::FeedbackKind;

pub const ACCESSIBILITY: TextPage = TextPage {
    title: "Toegankelijkheid",
    lead: "Iedereen moet de app kunnen gebruiken. Lukt iets niet? Vertel het ons.",
    sections: &[
        Section {
            heading: "Waar deze verklaring over gaat",
            parts: &[
                Paragraph("Over alle pagina's van deze app, ook op papier."),
                Paragraph("Niet over andere websites waar een link naartoe gaat."),
                Paragraph("De eisen zijn die van WCAG 2.2, niveau AA."),
                Own(
                    Own::Law,
                    "Of de wet deze verklaring van ons vraagt, staat hier nog niet.",
                ),
            ],
        },
        Section {
            heading: "Hoe toegankelijk de app is",
            parts: &[
                Own(
                    Own::Status,
                    "Hier staat nog geen status. We zeggen dus niet dat alles aan de eisen voldoet.",
                ),
                Link(
                    Site("https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/status"),
                    "Wat de statussen A tot en met E betekenen",
                ),
            ],
        },
        Section {
            heading: "Wat er is onderzocht",
            parts: &[
                Own(
                    Own::Research,
                    "Een bureau van buiten heeft de app nog niet onderzocht.",
                ),
                Fold("Wat we zelf testen, en wat nog niet", OWN_TESTS),
            ],
        },
        Section {
            heading: "Wat nog niet goed is",
            parts: &[Own(
                Own::Deviations,
                "Hier staat nog niets. Dat betekent niet dat alles goed is.",
            )],
        },
        Section {
            heading: "Lukt iets niet?",
            parts: &[
                Paragraph("Vertel ons wat niet lukt, en op welke pagina."),
                Link(Feedback(FeedbackKind::Barrier), "Meld wat niet lukt"),
                Paragraph("Bellen of mailen mag ook."),
                Own(Own::Answer, ""),
                Paragraph(
                    "Kun je iets niet lezen? Vraag het ons. Dan zoeken we een andere manier.",
                ),
            ],
        },
        Section {
            heading: "Ben je niet tevreden met ons antwoord?",
            parts: &[
                Paragraph(
                    "Of krijg je geen antwoord? Dan kun je naar de Nationale ombudsman. Dat is gratis.",
                ),
                Link(
                    Site("https://www.nationaleombudsman.nl/"),
                    "Naar de Nationale ombudsman",
                ),
            ],
        },
        Section {
            heading: "Wie deze verklaring geeft",
            parts: &[Own(
                Own::Signed,
                "Nog niemand heeft deze verklaring getekend.",
            )],
        },
        Section {
            heading: "Zo maak je het prettig",
            parts: &[
                Paragraph(
                    "Boven aan elke pagina staat “Tekst groter”. Daar maak je de pagina ook rustiger.",
                ),
                Paragraph("De kleuren volgen je apparaat: licht of donker, of met meer contrast."),
            ],
        },
    ],
};

const OWN_TESTS: &[super::super::page::Part] = &[
    Paragraph("Dit testen we bij elke verandering. Deze tests vinden nu geen fouten."),
    List(&[
        "Een programma (axe-core) zoekt op elk soort pagina naar fouten, in een echte browser.",
        "Dat gebeurt op de breedte van een telefoon, een tablet en een laptop.",
        "Steeds met lichte, met donkere en met eigen kleuren.",
        "Ook met letters van 200 procent, met extra ruimte en met 400 procent zoom.",
        "Een ander programma doet alles met alleen het toetsenbord. Het let op of je ziet waar je bent.",
        "We meten of knoppen groot genoeg zijn voor een duim.",
        "We meten hoe lang de zinnen zijn, en of er moeilijke woorden in staan.",
        "We testen ook de tests zelf. We maken expres fouten, en kijken of de tests die vinden.",
    ]),
    Paragraph(
        "Lighthouse geeft onze belangrijkste pagina's 100 van de 100 punten. Dat kijken we na voor elke uitgave.",
    ),
    Paragraph(
        "Zulke programma's vinden ongeveer de helft van wat mensen hindert. Dit moet nog gebeuren:",
    ),
    List(&[
        "Testen met een schermlezer: NVDA, VoiceOver en TalkBack.",
        "Testen met inwoners. We willen het doen met vijf mensen die elk anders lezen.",
        "Testen op echte telefoons, en met andere browsers dan Chromium.",
        "De geprinte pagina's ophangen en van een afstand lezen.",
        "Andere talen. De app is er alleen in het Nederlands.",
    ]),
    Paragraph("Deze uitleg hebben we voor het laatst bekeken in november 2026."),
];

pub const OWN: OwnWords = OwnWords {
    officer: "Onze functionaris gegevensbescherming let op privacy. Heb je een vraag over je gegevens?",
    report: "Lees het rapport",
    cause: "Oorzaak",
    consequence: "Gevolg",
    measure: "Wat we doen",
    planned: "Klaar op",
    declared_on: "Datum",
    signed_by: "Getekend door",
    license: "Onze licentie",
    calendar_of: |branch| ["Agenda van ", branch].concat(),
    feed_of: |branch| ["Nieuw in ", branch].concat(),
    updated: |date| ["Bijgewerkt op ", date, "."].concat(),
    status: |status| match status {
        Conformity::A => (
            "Status A: voldoet volledig",
            "Alles is onderzocht, en alles voldoet aan de eisen.",
        ),
        Conformity::B => (
            "Status B: voldoet gedeeltelijk",
            "Alles is onderzocht. Nog niet alles voldoet aan de eisen.",
        ),
        Conformity::C => (
            "Status C: eerste maatregelen genomen",
            "Nog niet alles is onderzocht. Dat gebeurt binnen zes maanden.",
        ),
        Conformity::D => (
            "Status D: voldoet niet",
            "Nog niet alles is onderzocht. Daarom weten we niet of alles aan de eisen voldoet.",
        ),
        Conformity::E => (
            "Status E: geen verklaring",
            "Er is nog geen verklaring. We weten niet of alles aan de eisen voldoet.",
        ),
    },
    researched: |by, date| match (by, date) {
        (Some(by), Some(date)) => ["Door ", by, ", ", date, "."].concat(),
        (Some(by), None) => ["Door ", by, "."].concat(),
        (None, Some(date)) => [date, "."].concat(),
        (None, None) => String::new(),
    },
};
