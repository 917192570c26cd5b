//! How often an entry changed, and when last: by this calendars know which of two files is the newer.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::domain::instant;

const BEGIN: &str = "BEGIN:VEVENT\r\n";
const END: &str = "END:VEVENT\r\n";

/// What stands in `SEQUENCE` and `LAST-MODIFIED` (RFC 5545, 3.8.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    pub sequence: u32,
    pub modified: DateTime<Utc>,
}

/// From here the minutes of a sequence are counted.
const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 1).expect("the calendar has this day");

impl Revision {
    /// The revision of what changed at this moment, in Amsterdam.
    ///
    /// The sequence is the number of minutes since 2026: so it rises with every change also where nobody knows
    /// the earlier one, because the old site is gone or the file is made on a visitor's device.
    pub fn at(moment: NaiveDateTime) -> Self {
        let minutes = (moment - EPOCH.and_time(NaiveTime::MIN)).num_minutes();
        Revision {
            sequence: u32::try_from(minutes).unwrap_or_default(),
            modified: instant::of(moment).to_utc(),
        }
    }

    /// The revision of what changed at this moment and had another one before.
    fn after(self, before: Option<Revision>) -> Self {
        let least = before.map_or(0, |before| before.sequence.saturating_add(1));
        Revision {
            sequence: self.sequence.max(least),
            ..self
        }
    }
}

/// The entries of an earlier file, by their UID: what each said, and its revision.
#[derive(Default)]
pub struct Revisions<'f>(HashMap<String, (Revision, &'f str)>);

impl<'f> Revisions<'f> {
    /// Reads what [`calendar`](super::calendar) wrote. What is cut short or of someone else is left out.
    pub fn read(file: &'f str) -> Self {
        let begins = file.match_indices(BEGIN).map(|(at, _)| at);
        let entries = begins.filter_map(|begin| {
            let text = &file[begin..];
            let text = &text[..text.find(END)? + END.len()];
            let lines = &text[BEGIN.len()..];
            // A line that goes on begins with a space, so text of staff begins no line.
            let value = |name: &str| {
                lines
                    .split("\r\n")
                    .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
            };
            let modified = value("LAST-MODIFIED")?.strip_suffix('Z')?;
            let modified = NaiveDateTime::parse_from_str(modified, "%Y%m%dT%H%M%S").ok()?;
            let revision = Revision {
                sequence: value("SEQUENCE")?.parse().ok()?,
                modified: modified.and_utc(),
            };
            Some((uid(lines)?, (revision, text)))
        });
        Revisions(entries.collect())
    }

    /// The text of an entry under the revision that it has now: the earlier one when it says the same, or
    /// else that of `now`.
    pub fn revised(
        &self,
        uid: &str,
        now: NaiveDateTime,
        write: impl Fn(Revision) -> String,
    ) -> String {
        let known = self.0.get(uid);
        if let Some((revision, text)) = known
            && write(*revision) == *text
        {
            return (*text).to_owned();
        }
        write(Revision::at(now).after(known.map(|(revision, _)| *revision)))
    }
}

/// The UID, which may go on in the next line.
fn uid(lines: &str) -> Option<String> {
    let (_, rest) = lines.split_once("\r\nUID:")?;
    let unfolded = rest.replace("\r\n ", "");
    Some(unfolded.split("\r\n").next()?.to_owned())
}
