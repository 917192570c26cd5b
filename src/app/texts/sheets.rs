//! The texts of the pages that are only published. Apart from the others, so that the app in the browser
//! need not carry them.

group! { Month {
    title, open, contact, until, no_activities, print, this_month, next_month, back, changes, walk_in, register,
    register_if_you_can, lead, all_examples,
} }

/// The texts of the month on paper.
pub fn month() -> &'static Month {
    &super::nl::sheets::MONTH
}

group! { Gallery {
    title, lead, what, words, words_lead, words_text, words_quiet, words_link, buttons, button, primary, quiet_button, busy,
    choice_button, entrances, drawings, leaf, cards, standing_hint, states, success, success_text, open, closed, filter,
    fields, field, field_hint, field_error, wrong, choose, choose_error, lines, count, outbox, waiting, refused, parts, fold,
    fold_text, tips, programme, branch, words_table,
} }

/// The texts of the gallery.
pub fn gallery() -> &'static Gallery {
    &super::nl::sheets::GALLERY
}
