//! How a message of this visit fares.

use crate::domain::feedback::Entry;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    Sending,
    /// Not yet, and it will be tried again.
    Waiting,
    Sent,
    Refused,
    /// It waited for too long, and is gone.
    Expired,
    /// Another tab has sent it, or someone has removed it there.
    Elsewhere,
}

impl Delivery {
    /// How it stands between two rounds: `kept` is what the device has of it, also by another tab.
    pub fn between_rounds(self, kept: Option<&Entry>) -> Self {
        match (self, kept.map(|entry| entry.refused)) {
            (Delivery::Sending | Delivery::Waiting, Some(None)) => Delivery::Waiting,
            (Delivery::Sending | Delivery::Waiting, Some(Some(_))) => Delivery::Refused,
            (Delivery::Sending | Delivery::Waiting, None) => Delivery::Elsewhere,
            (
                Delivery::Sent | Delivery::Refused | Delivery::Expired | Delivery::Elsewhere,
                Some(_) | None,
            ) => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::feedback::{Draft, FeedbackKind, Message, MessageId};

    fn kept(refused: Option<u16>) -> Option<Entry> {
        let draft = Draft {
            kind: Some(FeedbackKind::Idea),
            message: "Meer thee.".into(),
            ..Draft::default()
        };
        let message = Message {
            id: MessageId::from_random([1; 16]),
            feedback: draft.validate().unwrap(),
            language: "nl".into(),
            written_at: NaiveDate::default().into(),
            flags: Vec::new(),
        };
        Some(Entry { message, refused })
    }

    #[test]
    fn what_another_tab_did_counts() {
        #[track_caller]
        fn check(before: Delivery, kept: Option<Entry>, after: Delivery) {
            assert_eq!(before.between_rounds(kept.as_ref()), after);
        }
        for on_its_way in [Delivery::Sending, Delivery::Waiting] {
            check(on_its_way, kept(None), Delivery::Waiting);
            check(on_its_way, kept(Some(422)), Delivery::Refused);
            check(on_its_way, None, Delivery::Elsewhere);
        }
        for end in [Delivery::Sent, Delivery::Expired, Delivery::Elsewhere] {
            check(end, None, end);
        }
        check(Delivery::Refused, kept(Some(422)), Delivery::Refused);
    }
}
