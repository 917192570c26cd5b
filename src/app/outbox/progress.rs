//! How a message of this visit fares.

use crate::domain::feedback::Entry;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
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

impl Progress {
    /// How it stands between two rounds: `kept` is what the device has of it, also by another tab.
    pub fn between_rounds(self, kept: Option<&Entry>) -> Self {
        match (self, kept.map(|entry| entry.refused)) {
            (Progress::Sending | Progress::Waiting, Some(None)) => Progress::Waiting,
            (Progress::Sending | Progress::Waiting, Some(Some(_))) => Progress::Refused,
            (Progress::Sending | Progress::Waiting, None) => Progress::Elsewhere,
            (
                Progress::Sent | Progress::Refused | Progress::Expired | Progress::Elsewhere,
                Some(_) | None,
            ) => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::feedback::{Draft, Kind, Message, MessageId};

    fn kept(refused: Option<u16>) -> Option<Entry> {
        let draft = Draft {
            kind: Some(Kind::Idea),
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
        fn check(before: Progress, kept: Option<Entry>, after: Progress) {
            assert_eq!(before.between_rounds(kept.as_ref()), after);
        }
        for on_its_way in [Progress::Sending, Progress::Waiting] {
            check(on_its_way, kept(None), Progress::Waiting);
            check(on_its_way, kept(Some(422)), Progress::Refused);
            check(on_its_way, None, Progress::Elsewhere);
        }
        for end in [Progress::Sent, Progress::Expired, Progress::Elsewhere] {
            check(end, None, end);
        }
        check(Progress::Refused, kept(Some(422)), Progress::Refused);
    }
}
