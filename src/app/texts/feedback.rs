//! The texts of the feedback form, and of the receiver, which has the same rules.

use crate::domain::feedback::{FeedbackKind, Mistake};

group! { Form {
    title, lead, all_fields, kind, message, message_hint, no_private, about, drop_about, wants_answer, anonymous,
    reach_hint, name, email, phone, trap, purpose, privacy, send, sending, still_sending, please_wait, not_kept, beside, beside_text,
} }

group! { States {
    errors_title, check_title, bsn_title, bsn_text, bsn_change, bsn_send, sent_title, sent, no_answer, waiting_title,
    waiting, waiting_not_kept, refused_title, refused, elsewhere_title, elsewhere, another,
    not_sent_title, go_back,
} }

group! { Waiting {
    title, waits, here, refused, expired, text, remove, removed, put_back, back, mail, copy, copied, not_copied, change,
} }

group! { ByMail { lead, send } }

/// All of them.
pub struct FeedbackTexts {
    /// The language of the interface (BCP 47).
    pub language: &'static str,
    /// The way to the form from a page.
    pub link: &'static str,
    pub form: Form,
    pub states: States,
    pub waiting: Waiting,
    pub by_mail: ByMail,
    pub kind: fn(FeedbackKind) -> &'static str,
    /// What to do about a mistake.
    pub mistake: fn(Mistake) -> &'static str,
    /// The title of the page when there are so many mistakes.
    pub not_sent: fn(usize) -> String,
    /// In so many working days.
    pub answer_comes: fn(u32) -> String,
    /// How many characters may still be typed; below zero: how many are too many.
    pub room: fn(isize) -> String,
}
