//! Leestips and BoekStart.

use super::{BoekStart, Tips};

pub const TIPS: Tips = Tips {
    title: "Leestips",
    lead: "Tips voor thuis, boeken en activiteiten. Kies voor wie je zoekt.",
    groups: "Voor wie zoek je?",
    why: "Waarom",
    activities: "Activiteiten",
    no_activities: "Er zijn nu geen activiteiten gepland.",
    programmes: "Doe mee",
    books: "Boeken om mee te beginnen",
    contact: "Vraag het ons",
    contact_text: "Wil je een boek of een tip die bij je past? Loop binnen, bel of mail.",
    boekstart: "BoekStart: haal het gratis koffertje",
    another: "Toon een andere tip",
    child_age: "Hoe oud is je kind?",
    child: "4 tot 12 jaar",
    teen: "12 tot 18 jaar",
};

pub const BOEKSTART: BoekStart = BoekStart {
    title: "BoekStart",
    lead: "Boekjes kijken met je baby. Zo haal je het koffertje, en hier kom je samen lezen.",
    suitcase: "Zo krijg je het koffertje",
    suitcase_all: "Alle stappen, en wat je nog meer kunt weten",
    suitcase_unknown: "Wil je weten hoe je het koffertje krijgt? Bel of mail ons.",
    activities: "Kom naar een activiteit",
    age: "Hoe oud is je kind?",
    age_hint: "Bijvoorbeeld 18 maanden, anderhalf of 2 jaar",
    age_error: "Vul een leeftijd in, bijvoorbeeld 18 maanden, 1,5 of 2 jaar.",
    unit: "Maanden of jaren",
    months: "maanden",
    years: "jaar",
    show: "Toon activiteiten",
    all_ages: "Toon alle leeftijden",
    no_activities: "Er zijn nu geen activiteiten van BoekStart. Kijk later nog eens, of vraag het ons.",
    elsewhere: "Op een andere plek",
    corner: "Een BoekStarthoek bij jou in de buurt",
    corner_here: "Deze vestigingen hebben een BoekStarthoek:",
    corner_ask: "Wil je weten of jouw vestiging een BoekStarthoek heeft? Vraag het ons.",
    tips: "Tips om voor te lezen aan je baby of peuter",
    questions: "Vraag het ons",
};
