//! The page about open data.

use super::super::page::{Own, Part::*, Section, TextPage, To::*};
use crate::app::route::{CalendarFile, DataFile, Feed, Route};
use crate::content::{ContentFile, GroupId};

pub const OPEN_DATA: TextPage = TextPage {
    title: "Open gegevens",
    lead: "Wat in deze app staat, kun je ook met een programma ophalen.",
    sections: &[
        Section {
            heading: "Wat mag je ermee?",
            parts: &[
                Own(
                    Own::License,
                    "Onder welke licentie je onze gegevens mag gebruiken, is nog niet bekend. Vraag het ons.",
                ),
                Paragraph("Kijk goed of het nog klopt. Onze gegevens kunnen elke dag veranderen."),
                Paragraph(
                    "Staat bij een activiteit of vestiging “example” op “true”? Dan is die verzonnen. Gebruik die niet.",
                ),
            ],
        },
        Section {
            heading: "Volg de agenda in je eigen kalender",
            parts: &[
                Paragraph("Kopieer een adres naar de kalender op je telefoon of computer."),
                Paragraph("Verandert er iets? Dan verandert je kalender mee."),
                Link(Page(Route::Calendars), "Zo volg je een kalender"),
                Link(
                    File(DataFile::Calendar(CalendarFile::All)),
                    "Agenda met alle activiteiten",
                ),
                Link(
                    File(DataFile::Calendar(CalendarFile::Age(GroupId::Baby))),
                    "Agenda voor 0 tot 4 jaar",
                ),
                Link(
                    File(DataFile::Calendar(CalendarFile::Age(GroupId::Young))),
                    "Agenda voor 4 tot 18 jaar",
                ),
                Link(
                    File(DataFile::Calendar(CalendarFile::Age(GroupId::Adults))),
                    "Agenda voor volwassenen",
                ),
                Own(Own::BranchCalendars, ""),
            ],
        },
        Section {
            heading: "Volg wat er nieuw is",
            parts: &[
                Paragraph("Heb je een programma dat nieuws voor je leest? Geef het dan dit adres."),
                Paragraph("Je ziet daar nieuwe activiteiten, en wat er verandert."),
                Link(
                    File(DataFile::Feed(Feed::Agenda)),
                    "Nieuw in alle vestigingen",
                ),
                Own(Own::BranchFeeds, ""),
            ],
        },
        Section {
            heading: "Alle gegevens",
            parts: &[
                Paragraph("Dit zijn de bestanden die de app zelf ook leest. De vorm is JSON."),
                Link(
                    File(DataFile::Content(ContentFile::Events)),
                    "Alle activiteiten",
                ),
                Link(
                    File(DataFile::Content(ContentFile::Library)),
                    "Vestigingen, openingstijden en mededelingen",
                ),
                Link(
                    File(DataFile::Content(ContentFile::ReadingTips)),
                    "Alle leestips",
                ),
                Link(
                    File(DataFile::Content(ContentFile::Help)),
                    "Hulp en spreekuren",
                ),
                Fold(
                    "Uitleg van elk veld",
                    &[
                        Paragraph("Wat elk veld betekent, staat in een JSON Schema."),
                        Paragraph("Alle tijden zijn de tijd in Nederland."),
                        Link(
                            File(DataFile::Schema(ContentFile::Events)),
                            "Uitleg bij de activiteiten",
                        ),
                        Link(
                            File(DataFile::Schema(ContentFile::Library)),
                            "Uitleg bij de vestigingen",
                        ),
                        Link(
                            File(DataFile::Schema(ContentFile::ReadingTips)),
                            "Uitleg bij de leestips",
                        ),
                        Link(
                            File(DataFile::Schema(ContentFile::Help)),
                            "Uitleg bij hulp en spreekuren",
                        ),
                    ],
                ),
                Link(Page(Route::About), "Over de Bibliotheek"),
            ],
        },
    ],
};
