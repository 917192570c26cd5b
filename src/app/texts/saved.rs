//! The texts about what the visitor saves, and about sharing.

group! { Save { save, saved, not_kept, full, close } }

group! { Share { share, list, copy, copied, not_copied, address, mail, whatsapp, list_title, only_first } }

/// What a saved activity is called, and the mark in the menu. With every visit.
pub struct SavePhrases {
    /// What the button is heard as: it begins with the word that is seen (WCAG 2.5.3).
    pub button: fn(&str, bool) -> String,
    /// How many there are, and how many have changed.
    pub mark: fn(usize, usize) -> String,
    /// What the menu is heard as when some have changed.
    pub menu: fn(usize) -> String,
}

group! { MyList {
    title, lead, loading, without_scripts, empty, how, to_agenda, taken_off, past, past_lead, clear_past, put_back, gone, gone_lead,
    coming, received, received_lead, none_readable, partly, add_all, added, own, cancelled, postponed, goes_on, full, waiting_list,
    few, room_again, registration_open, registration_closed, online, unknown,
} }

/// Sentences around a value, on the page of the list.
pub struct MyListPhrases {
    pub saved: fn(usize) -> String,
    pub changed: fn(&str) -> String,
    pub moved_to: fn(&str) -> String,
    pub now_at: fn(&str) -> String,
    pub now_in: fn(&str) -> String,
    pub was_called: fn(&str) -> String,
    pub call: fn(Option<&str>) -> String,
    pub cleared: fn(usize) -> String,
    /// Of a list from a link: how many are past, and how many the agenda does not have.
    pub left_out: fn(usize, usize) -> String,
    pub added: fn(usize) -> String,
}
