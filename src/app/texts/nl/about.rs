//! The pages about the library and about this app.

use super::super::page::{Part::*, Section, TextPage, To::*};
use super::Library;
use crate::app::route::Route;
use crate::content::GroupId;
use crate::domain::feedback::FeedbackKind;

pub const LIBRARY: Library = Library {
    mission: "Wat we doen",
    lines: "Waar we aan werken",
    values: "Waar we voor staan",
};

pub const ABOUT: TextPage = TextPage {
    title: "Over de Bibliotheek",
    lead: "De Bibliotheek is er voor iedereen. Je loopt zo binnen.",
    sections: &[
        Section {
            heading: "Waar je bij ons terecht kunt",
            parts: &[
                Link(
                    Page(Route::TipsFor(GroupId::Baby)),
                    "Boeken en taal voor 0 tot 4 jaar",
                ),
                Link(
                    Page(Route::TipsFor(GroupId::Young)),
                    "Lezen en zoeken voor 4 tot 18 jaar",
                ),
                Link(Page(Route::Help), "Hulp bij DigiD en de overheid"),
                Link(
                    Page(Route::TipsFor(GroupId::Adults)),
                    "Tips voor volwassenen: lezen, taal en blijven leren",
                ),
                Link(
                    AgendaAbout("ontmoeten"),
                    "Samen: koffie, leestafel, leesclub en meer in de agenda",
                ),
                Link(
                    Page(Route::Branches),
                    "Waar we zijn en wanneer we open zijn",
                ),
            ],
        },
        Section {
            heading: "Doe je mee?",
            parts: &[
                Paragraph("Wat we doen, bepalen we graag samen met jou."),
                Paragraph(
                    "Heb je een idee, een wens, een compliment, een klacht of een vraag? Of wil je zelf iets organiseren?",
                ),
                Paragraph("Laat het ons weten. Je naam hoeft er niet bij."),
                Link(Page(Route::Feedback), "Laat het ons weten"),
            ],
        },
        Section {
            heading: "Hoe deze pagina's worden gemaakt",
            parts: &[
                Paragraph("Bij elke activiteit lees je voor wie die is en waarom we het doen."),
                Paragraph("Onze medewerkers schrijven de agenda, de leestips en de uitleg zelf."),
                Paragraph(
                    "Een programma kijkt eerst of er fouten in staan. Daarna komt het op deze pagina's.",
                ),
                Paragraph(
                    "Staat er “voorbeeld” bij? Dan is het nog niet echt. Vraag ons hoe het zit.",
                ),
                Paragraph("Zie je een fout? Vertel het ons, dan maken we het goed."),
            ],
        },
    ],
};

pub const PRIVACY: TextPage = TextPage {
    title: "Privacy",
    lead: "Deze pagina's volgen je niet.",
    sections: &[
        Section {
            heading: "Geen cookies en geen reclame",
            parts: &[
                Paragraph("We zetten geen cookies. We houden niet bij wat je bekijkt."),
                Paragraph(
                    "Alles op deze pagina's komt van onszelf. Er kijkt dus geen ander bedrijf mee.",
                ),
                Paragraph(
                    "Onze server ziet wel je internetadres. Anders kan een pagina niet bij je komen.",
                ),
                Paragraph(
                    "Bij een link naar een andere site staat “andere website”. Daar gelden de regels van die site.",
                ),
            ],
        },
        Section {
            heading: "Wat op je apparaat blijft",
            parts: &[
                Paragraph(
                    "Je browser bewaart soms iets op je eigen telefoon of computer. Wij zien dat niet.",
                ),
                List(&[
                    "Mijn vestiging, als je die kiest. Wil je dat niet meer? Kies op de voorpagina “Geen vaste vestiging”.",
                    "De grootte van de tekst en de rustige weergave, als je die kiest bij “Weergave”.",
                    "Een bericht dat je aan het schrijven bent. Sluit je het tabblad? Dan is het weg.",
                    "Een bericht dat nog niet weg kon, omdat er geen verbinding was. Na 7 dagen is het weg.",
                ]),
                Paragraph("Een bericht dat nog wacht, kun je zelf verwijderen."),
                Paragraph(
                    "Je browser bewaart ook pagina's, zodat ze de volgende keer sneller komen.",
                ),
            ],
        },
        Section {
            heading: "Wat we met je bericht doen",
            parts: &[
                Paragraph("We lezen je bericht om de Bibliotheek beter te maken."),
                Paragraph(
                    "Je naam, e-mailadres en telefoonnummer hoef je niet in te vullen. We gebruiken ze alleen om je te antwoorden.",
                ),
                Paragraph("Zet geen BSN of andere privégegevens in je bericht."),
            ],
        },
        Section {
            heading: "Wat je mag vragen",
            parts: &[
                Paragraph(
                    "Je mag vragen wat we van je weten. Je mag ook vragen of we het veranderen of weghalen.",
                ),
                Paragraph("Bel of mail ons, of stuur een bericht."),
                Link(Page(Route::Feedback), "Stuur een bericht"),
            ],
        },
        Section {
            heading: "Heb je een klacht?",
            parts: &[
                Paragraph(
                    "Vind je dat we niet goed omgaan met je gegevens? Vertel het eerst aan ons. We zoeken dan samen een oplossing.",
                ),
                Paragraph(
                    "Komen we er samen niet uit? Dan kun je een klacht sturen naar de Autoriteit Persoonsgegevens. Op autoriteitpersoonsgegevens.nl lees je hoe dat gaat.",
                ),
            ],
        },
    ],
};

pub const ACCESSIBILITY: TextPage = TextPage {
    title: "Toegankelijkheid",
    lead: "Iedereen moet deze pagina's kunnen gebruiken. Lukt iets niet? Vertel het ons.",
    sections: &[
        Section {
            heading: "Wat we willen",
            parts: &[
                Paragraph(
                    "Je moet alles kunnen doen met een muis, je vinger, het toetsenbord of een schermlezer.",
                ),
                Paragraph(
                    "De tekst moet kort zijn, in gewone woorden. De tekst moet groter kunnen.",
                ),
                Paragraph(
                    "We volgen de regels van WCAG 2.2, niveau AA. Of alles daaraan voldoet, weten we nog niet zeker.",
                ),
            ],
        },
        Section {
            heading: "Zo maak je het prettig",
            parts: &[
                Paragraph(
                    "Boven aan elke pagina staat “Weergave”. Daar maak je de tekst groter, of de pagina rustiger.",
                ),
                Paragraph(
                    "De kleuren volgen je apparaat: licht of donker, en met meer contrast als je dat wilt.",
                ),
            ],
        },
        Section {
            heading: "Wat we hebben getest",
            parts: &[
                List(&[
                    "Een programma (axe-core) zoekt naar fouten op elk soort pagina. Dat gebeurt in een echte browser (Chromium).",
                    "Het kijkt op drie breedtes: telefoon, tablet en laptop. Steeds in licht, in donker en met eigen kleuren.",
                    "Het kijkt ook met letters van 200 procent, met extra ruimte in de tekst en met 400 procent zoom.",
                    "Een ander programma doet de taken met alleen het toetsenbord. Het let erop dat je ziet waar je bent.",
                    "We meten of knoppen groot genoeg zijn voor een duim.",
                    "We meten hoe lang de zinnen zijn en of er moeilijke woorden in staan.",
                    "De tests testen we ook: we maken expres fouten, en kijken of die worden gevonden.",
                ]),
                Paragraph(
                    "Al deze tests doen we opnieuw bij elke verandering. Ze vinden nu geen fouten.",
                ),
                Paragraph(
                    "Lighthouse geeft onze belangrijkste pagina's 100 van de 100 punten. Dat kijken we na voor elke uitgave.",
                ),
                Paragraph(
                    "Zulke programma's vinden ongeveer de helft van wat mensen hindert. Daarom is er meer nodig.",
                ),
            ],
        },
        Section {
            heading: "Wat nog moet gebeuren",
            parts: &[
                List(&[
                    "Testen met een schermlezer: NVDA, VoiceOver en TalkBack. Dat heeft nog niemand gedaan.",
                    "Testen met inwoners. We willen het doen met vijf mensen die elk anders lezen.",
                    "Testen op echte telefoons, en met andere browsers dan Chromium.",
                    "De geprinte pagina's ophangen en van een afstand lezen.",
                    "Een onderzoek door een bureau van buiten. Dat is er nog niet geweest.",
                    "Andere talen. De pagina's zijn er alleen in het Nederlands.",
                ]),
                Paragraph("Wat op andere websites staat, hebben wij niet getest."),
                Paragraph("Deze uitleg hebben we het laatst bekeken in november 2026."),
            ],
        },
        Section {
            heading: "Lukt iets niet?",
            parts: &[
                Paragraph(
                    "Vertel ons wat niet lukt, en op welke pagina. Dan zoeken we samen een oplossing.",
                ),
                Link(Feedback(FeedbackKind::Barrier), "Meld wat niet lukt"),
            ],
        },
    ],
};
