//! The states of the form.

/// Where the resident is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Empty,
    Errors,
    /// There may be a BSN in the message: we ask before we send it.
    AsksAboutBsn,
    Sending,
    Sent,
    Waiting,
    Refused,
    Expired,
    Elsewhere,
}

impl Phase {
    /// The word in `data-state`.
    pub fn word(self) -> &'static str {
        match self {
            Phase::Empty => "empty",
            Phase::Errors | Phase::AsksAboutBsn => "errors",
            Phase::Sending => "sending",
            Phase::Sent | Phase::Elsewhere => "sent",
            Phase::Waiting => "waiting",
            Phase::Refused | Phase::Expired => "refused",
        }
    }

    /// Whether there is a message of this form: then nothing more is typed into it.
    pub fn has_message(self) -> bool {
        self == Phase::Sending || !self.has_fields()
    }

    /// Whether the fields are in sight.
    pub fn has_fields(self) -> bool {
        match self {
            Phase::Empty | Phase::Errors | Phase::AsksAboutBsn | Phase::Sending => true,
            Phase::Sent | Phase::Waiting | Phase::Refused => false,
            Phase::Expired | Phase::Elsewhere => false,
        }
    }
}
