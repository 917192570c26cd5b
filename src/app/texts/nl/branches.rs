//! The branches and their opening hours.

use super::{Branches, Hours};

pub const BRANCHES: Branches = Branches {
    title: "Vestigingen",
    lead: "Waar we zijn en wanneer we open zijn.",
    none: "We laten hier nu geen vestigingen zien. Bel of mail ons.",
    map: "Kaart met alle vestigingen",
    map_hint: "Het noorden is boven.",
    nearby: "Andere vestigingen",
    address: "Adres",
    phone: "Telefoon",
    email: "E-mail",
    chosen_note: "Op de voorpagina zie je eerst wat hier te doen is.",
    hours: "Openingstijden",
    exceptions: "Andere tijden",
    access: "Toegankelijkheid",
    features: "Wat je hier vindt",
    help: "Hulp bij digitale overheid (IDO)",
    more_help: "Waarmee we helpen",
    bring: "Wat neem je mee?",
    no_help: "We weten niet of hier een spreekuur is. Bel ons.",
    activities: "Activiteiten",
    no_activities: "Er zijn hier nu geen activiteiten gepland.",
    unknown_title: "Deze vestiging kennen we niet",
    unknown_text: "Misschien is de vestiging verhuisd, of is het adres niet goed.",
    contact: "Adres en contact",
    on_the_map: "Op de kaart",
    this_month: "Print de agenda van deze maand",
    next_month: "Print de agenda van volgende maand",
};

pub const HOURS: Hours = Hours {
    closed: "gesloten",
    none: "niet",
    no_staff: "Er zijn dan geen medewerkers. Je kunt zelf naar binnen.",
    uncertain: "Kijk uit: bel even of we dan open zijn",
    self_service_hint: "Zonder medewerkers kun je zelf naar binnen om te lenen of te studeren. Vraag ons hoe je binnenkomt.",
    unknown: "Gesloten",
    unknown_hint: "We weten nog niet wanneer we weer open zijn. Bel ons.",
    day: "Dag",
    staffed: "Met medewerkers",
    self_service: "Zonder medewerkers",
    today: "vandaag",
    and: " en ",
    until: "tot",
};
