//! The parts of a message, and what can be wrong with them.

use serde::Serialize;

/// What kind of feedback it is, in the order of the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FeedbackKind {
    #[default]
    Idea,
    Wish,
    Compliment,
    Complaint,
    Question,
    /// Something does not work, or shuts people out.
    Barrier,
    /// Residents want to organise something themselves.
    Activity,
}

impl FeedbackKind {
    pub const ALL: [FeedbackKind; 7] = [
        FeedbackKind::Idea,
        FeedbackKind::Wish,
        FeedbackKind::Compliment,
        FeedbackKind::Complaint,
        FeedbackKind::Question,
        FeedbackKind::Barrier,
        FeedbackKind::Activity,
    ];

    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            FeedbackKind::Idea => "idea",
            FeedbackKind::Wish => "wish",
            FeedbackKind::Compliment => "compliment",
            FeedbackKind::Complaint => "complaint",
            FeedbackKind::Question => "question",
            FeedbackKind::Barrier => "barrier",
            FeedbackKind::Activity => "activity",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        FeedbackKind::ALL
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// A part of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Id,
    Kind,
    Message,
    Name,
    Email,
    Phone,
    About,
    Language,
    WrittenAt,
}

impl Field {
    /// What a resident fills in, in the order of the form.
    pub const IN_FORM: [Field; 5] = [
        Field::Kind,
        Field::Message,
        Field::Name,
        Field::Email,
        Field::Phone,
    ];

    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Field::Id => "id",
            Field::Kind => "kind",
            Field::Message => "message",
            Field::Name => "name",
            Field::Email => "email",
            Field::Phone => "phone",
            Field::About => "about",
            Field::Language => "language",
            Field::WrittenAt => "written_at",
        }
    }
}

/// What has to be put right first. The words for it are in the texts of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    NoKind,
    NoMessage,
    MessageTooLong,
    NameTooLong,
    NotAnEmail,
    NotAPhone,
    /// An answer is wanted, and there is no way to give one.
    NoWayToAnswer,
    AboutTooLong,
    NotAnId,
    NotALanguage,
    NotAMoment,
    /// A number or a list where words belong.
    NotText(Field),
}

impl Mistake {
    pub fn field(self) -> Field {
        match self {
            Mistake::NoKind => Field::Kind,
            Mistake::NoMessage | Mistake::MessageTooLong => Field::Message,
            Mistake::NameTooLong => Field::Name,
            Mistake::NotAnEmail | Mistake::NoWayToAnswer => Field::Email,
            Mistake::NotAPhone => Field::Phone,
            Mistake::AboutTooLong => Field::About,
            Mistake::NotAnId => Field::Id,
            Mistake::NotALanguage => Field::Language,
            Mistake::NotAMoment => Field::WrittenAt,
            Mistake::NotText(field) => field,
        }
    }
}
