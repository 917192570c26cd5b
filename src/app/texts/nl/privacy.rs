//! The privacy page: what the General Data Protection Regulation (AVG), article 13, asks to tell.

use super::super::page::{Own, Part::*, Section, TextPage, To::*};
use crate::app::route::Route;

pub const PRIVACY: TextPage = TextPage {
    title: "Privacy",
    lead: "Wat er met je gegevens gebeurt, en wat je ons mag vragen.",
    sections: &[
        Section {
            heading: "Wie verantwoordelijk is",
            parts: &[
                Own(
                    Own::Responsible,
                    "Wie verantwoordelijk is, staat hier nog niet. Bel of mail ons.",
                ),
                Own(Own::Officer, ""),
            ],
        },
        Section {
            heading: "Als je alleen leest",
            parts: &[
                Paragraph("We zetten geen cookies en we maken geen reclame."),
                Paragraph(
                    "We houden niet bij wat je bekijkt. Ook onze webserver schrijft dat niet op.",
                ),
                Paragraph(
                    "Die server ziet wel je internetadres. Anders kan een pagina niet bij je komen.",
                ),
                Paragraph(
                    "Alles in de app komt van ons eigen adres. Niets komt van een ander bedrijf.",
                ),
                Paragraph(
                    "Bij een link naar een andere site staat “andere website”. Daar gelden de regels van die site.",
                ),
            ],
        },
        Section {
            heading: "Als je een bericht stuurt",
            parts: &[
                Paragraph("Dan krijgen we:"),
                List(&[
                    "je bericht, en of het een idee, een vraag of iets anders is",
                    "over welke pagina het gaat, en wanneer je het schreef",
                    "je naam, e-mailadres en telefoonnummer, als je die invult",
                    "een teken, als het lijkt of een computer het formulier heeft ingevuld",
                ]),
                Paragraph(
                    "Je hoeft niet te zeggen wie je bent. Zonder naam lezen we je bericht ook.",
                ),
                Paragraph("Zet geen BSN of andere privégegevens in je bericht."),
                Paragraph("Schrijf ook liever niet over je gezondheid. Bel ons dan."),
                Own(Own::Answer, ""),
            ],
        },
        Section {
            heading: "Waarvoor we je bericht gebruiken",
            parts: &[
                Paragraph("Om de Bibliotheek beter te maken, en om je te antwoorden."),
                Paragraph("Er beslist geen computer over je."),
                Fold(
                    "Hoe we misbruik tegenhouden",
                    &[
                        Paragraph(
                            "De server telt hoeveel berichten er van één internetadres komen. Zijn het er te veel? Dan nemen we er even geen aan.",
                        ),
                        Paragraph(
                            "Dat adres staat alleen in het geheugen van de server. Het komt niet bij je bericht. Na een dag is het weg.",
                        ),
                    ],
                ),
            ],
        },
        Section {
            heading: "Waarom dat mag",
            parts: &[Own(
                Own::Ground,
                "De wet vraagt om een reden (een grondslag). Die staat hier nog niet. Bel of mail ons.",
            )],
        },
        Section {
            heading: "Wie je bericht leest",
            parts: &[Own(
                Own::Readers,
                "Wie je bericht leest, staat hier nog niet. Bel of mail ons.",
            )],
        },
        Section {
            heading: "Hoe lang we je bericht bewaren",
            parts: &[Own(
                Own::Keeping,
                "Hoe lang we berichten bewaren, staat hier nog niet. Bel of mail ons.",
            )],
        },
        Section {
            heading: "Wat op je apparaat blijft",
            parts: &[
                Paragraph(
                    "Je browser bewaart soms iets op je eigen telefoon of computer. Wij zien dat niet.",
                ),
                Fold(
                    "Wat dat is, en hoe het weggaat",
                    &[
                        List(&[
                            "Mijn vestiging, als je die kiest. Wil je dat niet meer? Kies op de voorpagina “Geen vaste vestiging”.",
                            "Je lijst, als je activiteiten bewaart. Haal ze er weer af op “Mijn lijst”.",
                            "Waar je bent, als je op “Zoek dichtbij” drukt. Je browser onthoudt het niet, en wij krijgen het niet.",
                            "Hoe groot de tekst is en of de pagina rustig is, als je dat kiest.",
                            "Welke mededelingen je niet meer wilt zien.",
                            "Een bericht dat je aan het schrijven bent. Sluit je het tabblad? Dan is het weg.",
                            "Een bericht dat nog niet weg kon, omdat er geen internet was. Na 7 dagen is het weg.",
                        ]),
                        Paragraph("Een bericht dat nog wacht, kun je zelf verwijderen."),
                        Paragraph(
                            "Je browser bewaart ook pagina's, zodat ze de volgende keer sneller komen.",
                        ),
                    ],
                ),
            ],
        },
        Section {
            heading: "Wat je mag vragen",
            parts: &[
                Paragraph("Het zijn jouw gegevens. Je mag ons vragen:"),
                List(&[
                    "wat we van je weten (inzien)",
                    "of we het verbeteren, als er iets niet klopt",
                    "of we het wissen",
                    "of we het een tijd niet gebruiken (beperken)",
                    "of we ermee stoppen, als je er bezwaar tegen hebt (bezwaar maken)",
                ]),
                Paragraph(
                    "Heb je ergens toestemming voor gegeven? Die mag je altijd weer intrekken.",
                ),
                Paragraph("Bel of mail ons, of stuur een bericht. Het kost niets."),
                Link(Page(Route::Feedback), "Stuur een bericht"),
                Paragraph(
                    "Je krijgt binnen een maand antwoord. Is je vraag lastig? Dan zeggen we binnen die maand dat het langer duurt.",
                ),
                Paragraph(
                    "Schreef je zonder naam? Vertel dan wanneer. Anders vinden we je bericht misschien niet.",
                ),
            ],
        },
        Section {
            heading: "Heb je een klacht?",
            parts: &[
                Paragraph(
                    "Je mag altijd een klacht sturen naar de Autoriteit Persoonsgegevens. Je hoeft niet eerst bij ons te klagen.",
                ),
                Link(
                    Site("https://www.autoriteitpersoonsgegevens.nl/"),
                    "Naar de Autoriteit Persoonsgegevens",
                ),
                Paragraph("Wil je het ons vertellen? Dan kijken we wat er misging."),
            ],
        },
    ],
};
