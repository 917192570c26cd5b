//! What the visitor saves, and sharing.

use crate::app::texts::saved::{MyList, MyListPhrases, Save, SavePhrases, Share};
use crate::domain::dutch;

pub const SAVE: Save = Save {
    save: "Bewaar",
    saved: "Bewaard",
    not_kept: "Je browser onthoudt je lijst niet. Wat je bewaart, blijft tot je deze pagina sluit.",
    full: "Je lijst is vol. Er passen 500 activiteiten op. Haal er eerst een paar af.",
    close: "Sluit",
};

pub const SAVE_PHRASES: SavePhrases = SavePhrases {
    button: |what, is_saved| match is_saved {
        true => [SAVE.saved, " ", what].concat(),
        false => [SAVE.save, " ", what].concat(),
    },
    mark: |count, changed| {
        let count = [&count.to_string(), " bewaard"].concat();
        match changed {
            0 => count,
            changed => [&count, ", ", &changed.to_string(), " veranderd"].concat(),
        }
    },
    menu: |changed| ["Mijn lijst: ", &changed.to_string(), " veranderd"].concat(),
};

pub const SHARE: Share = Share {
    share: "Deel",
    list: "Deel mijn lijst",
    copy: "Kopieer de link",
    copied: "De link is gekopieerd.",
    not_copied: "Kopiëren lukt niet. Selecteer de link hieronder en kopieer die zelf.",
    address: "De link",
    mail: "Stuur per mail",
    whatsapp: "Stuur met WhatsApp",
    list_title: "Mijn lijst van de Bibliotheek",
    only_first: "In de link passen de eerste 50 activiteiten.",
};

pub const MY_LIST: MyList = MyList {
    title: "Mijn lijst",
    lead: "Activiteiten die je wilt onthouden. Je lijst staat alleen op dit apparaat. Wij zien die niet.",
    loading: "Even geduld, we halen je lijst op.",
    without_scripts: "Bewaren werkt niet zonder JavaScript.",
    empty: "Er staat nog niets op je lijst.",
    how: "Druk bij een activiteit op “Bewaar”. Dan vind je die hier terug, en zie je wat er verandert.",
    to_agenda: "Naar de agenda",
    taken_off: "Niet meer op je lijst. Druk op “Bewaar” om dit terug te zetten.",
    past: "Voorbij",
    past_lead: "Deze activiteiten zijn geweest.",
    clear_past: "Haal van mijn lijst wat voorbij is",
    put_back: "Zet terug",
    gone: "Niet meer in de agenda",
    gone_lead: "Deze activiteiten staan niet meer in onze agenda. Ga er niet zomaar heen.",
    coming: "Activiteiten",
    received: "Een lijst voor jou",
    received_lead: "Iemand deelt deze activiteiten met je. Je eigen lijst blijft zoals die is.",
    none_readable: "In deze link staat geen lijst die we kunnen lezen. Vraag of je de link nog een keer krijgt.",
    partly: "Een stuk van de link is niet te lezen. Dit is wat we wel kunnen lezen.",
    add_all: "Zet alles op mijn lijst",
    added: "Alles van deze lijst staat op je eigen lijst.",
    own: "Naar mijn eigen lijst",
    cancelled: "Gaat niet door",
    postponed: "Uitgesteld",
    goes_on: "Gaat toch door",
    full: "Vol",
    waiting_list: "Vol, je kunt op de wachtlijst",
    few: "Nog een paar plekken",
    room_again: "Er is weer plek",
    registration_open: "Je kunt je nu aanmelden",
    registration_closed: "Aanmelden kan niet meer",
    online: "Nu online",
    unknown: "Een activiteit",
};

pub const MY_LIST_PHRASES: MyListPhrases = MyListPhrases {
    saved: |count| match count {
        0 => "Er staat niets op je lijst".into(),
        count => {
            let count = dutch::count(count, "activiteit", "activiteiten");
            [&count, " op je lijst"].concat()
        }
    },
    changed: |what| ["Veranderd: ", what].concat(),
    moved_to: |when| ["Verplaatst naar ", when].concat(),
    now_at: |time| ["Begint nu om ", time].concat(),
    now_in: |place| ["Nu in ", place].concat(),
    was_called: |title| ["Heette eerst “", title, "”"].concat(),
    call: |number| match number {
        Some(number) => ["Vraag ons hoe het zit: bel ", number, "."].concat(),
        None => "Vraag ons hoe het zit.".into(),
    },
    cleared: |count| {
        let count = dutch::count(count, "activiteit is", "activiteiten zijn");
        [&count, " van je lijst gehaald."].concat()
    },
    left_out: |past, gone| {
        let past = match past {
            0 => String::new(),
            past => [
                &dutch::count(past, "activiteit is", "activiteiten zijn"),
                " al geweest. ",
            ]
            .concat(),
        };
        let gone = match gone {
            0 => String::new(),
            gone => [
                &dutch::count(gone, "activiteit staat", "activiteiten staan"),
                " niet in onze agenda.",
            ]
            .concat(),
        };
        [past, gone].concat()
    },
    added: |count| {
        let count = dutch::count(count, "activiteit", "activiteiten");
        [&count, " op je lijst gezet."].concat()
    },
};
