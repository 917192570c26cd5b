//! The page about the library.

use super::super::page::{Part::*, Section, TextPage, To::*};
use super::Library;
use crate::app::route::Route;
use crate::content::GroupId;

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
            heading: "Wat je bij ons vindt",
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
                    "Lezen, taal en leren voor volwassenen",
                ),
                Link(
                    AgendaAbout("ontmoeten"),
                    "Samen: koffie, leestafel, leeskring en meer in de agenda",
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
                Paragraph("Schrijf het ons. Je naam hoeft er niet bij."),
                Link(Page(Route::Feedback), "Stuur een bericht"),
            ],
        },
        Section {
            heading: "Hoe we de app maken",
            parts: &[
                Paragraph("Bij elke activiteit lees je voor wie die is en waarom we het doen."),
                Paragraph("Onze medewerkers schrijven de agenda, de leestips en de uitleg zelf."),
                Paragraph(
                    "Een computerprogramma zoekt eerst naar fouten. Daarna komt de tekst in de app.",
                ),
                Paragraph(
                    "Staat er “voorbeeld” bij? Dan is het nog niet echt. Vraag ons hoe het zit.",
                ),
                Paragraph("Zie je een fout? Vertel het ons, dan kijken we ernaar."),
                Link(
                    Page(Route::OpenData),
                    "Open gegevens: haal op wat in de app staat",
                ),
            ],
        },
    ],
};
