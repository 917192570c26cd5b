//! Whether an activity takes place, and whether there is room.

vocabulary! {
    /// Whether it takes place as planned (schema.org `eventStatus`).
    pub enum Status, "Status", also SPELLINGS {
        Scheduled = "scheduled", "Gaat door";
        Cancelled = "cancelled", "Gaat niet door";
        Postponed = "postponed", "Uitgesteld: nieuwe datum nog niet bekend";
        Moved = "moved", "Verplaatst naar een andere datum of plaats";
    }
}

impl Status {
    /// What staff write in other words. To take a word that cancels for none would send residents to a
    /// closed door.
    const SPELLINGS: [(&str, Self); 19] = [
        ("gaat door", Status::Scheduled),
        ("gepland", Status::Scheduled),
        ("planned", Status::Scheduled),
        ("canceled", Status::Cancelled),
        ("cancel", Status::Cancelled),
        ("gaat niet door", Status::Cancelled),
        ("afgelast", Status::Cancelled),
        ("geannuleerd", Status::Cancelled),
        ("annuleren", Status::Cancelled),
        ("afgezegd", Status::Cancelled),
        ("geschrapt", Status::Cancelled),
        ("vervallen", Status::Cancelled),
        ("uitgesteld", Status::Postponed),
        ("opgeschort", Status::Postponed),
        ("postpone", Status::Postponed),
        ("verplaatst", Status::Moved),
        ("verzet", Status::Moved),
        ("verschoven", Status::Moved),
        ("rescheduled", Status::Moved),
    ];
}

vocabulary! {
    /// Whether there is room.
    pub enum Availability, "Plek", also SPELLINGS {
        Open = "open", "Er is plek";
        Few = "few", "Nog een paar plekken";
        Full = "full", "Vol";
        WaitingList = "waiting-list", "Vol, met wachtlijst";
    }
}

impl Availability {
    /// What staff write in other words: to take "vol" for nothing would leave the door open.
    const SPELLINGS: [(&str, Self); 22] = [
        ("vrij", Availability::Open),
        ("er is plek", Availability::Open),
        ("plek", Availability::Open),
        ("beschikbaar", Availability::Open),
        ("available", Availability::Open),
        ("weinig", Availability::Few),
        ("bijna vol", Availability::Few),
        ("nog een paar plekken", Availability::Few),
        ("nog enkele plekken", Availability::Few),
        ("almost full", Availability::Few),
        ("vol", Availability::Full),
        ("volgeboekt", Availability::Full),
        ("volzet", Availability::Full),
        ("uitverkocht", Availability::Full),
        ("geen plek", Availability::Full),
        ("sold out", Availability::Full),
        ("sold-out", Availability::Full),
        ("wachtlijst", Availability::WaitingList),
        ("wacht-lijst", Availability::WaitingList),
        ("vol met wachtlijst", Availability::WaitingList),
        ("vol, met wachtlijst", Availability::WaitingList),
        ("waiting list", Availability::WaitingList),
    ];
}
