//! Since when each activity shows what it shows: kept in the site itself, so that one publishing knows what the one
//! before it said.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Beside the pages: whoever copies the site takes it along.
pub const FILE: &str = "change-record.json";

/// So many bytes of the hash tell one text from another.
const BYTES: usize = 12;

/// What each activity shows, by its id.
#[derive(Debug, Default)]
pub struct ChangeRecord {
    /// `None`: nothing was published before.
    before: Option<BTreeMap<String, Shown>>,
    now: BTreeMap<String, Shown>,
}

#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
struct Shown {
    hash: String,
    /// Amsterdam wall time: `2026-12-01T09:00:00`.
    since: String,
}

impl ChangeRecord {
    /// What the old site remembers. What cannot be read is as if there was none.
    pub fn read(json: Option<&[u8]>) -> Self {
        ChangeRecord {
            before: json.and_then(|json| serde_json::from_slice(json).ok()),
            now: BTreeMap::new(),
        }
    }

    /// Since when the activity shows `what`: since `now`, unless it showed the same before. With nothing to compare
    /// with it is since `first`.
    pub fn since(
        &mut self,
        id: &str,
        what: &str,
        first: NaiveDateTime,
        now: NaiveDateTime,
    ) -> NaiveDateTime {
        let hash = hash(what);
        let since = match &self.before {
            None => first,
            Some(before) => before
                .get(id)
                .filter(|shown| shown.hash == hash)
                .and_then(|shown| shown.since.parse().ok())
                .unwrap_or(now),
        };
        let shown = Shown {
            hash,
            since: since.format("%FT%T").to_string(),
        };
        self.now.insert(id.to_owned(), shown);
        since
    }

    /// For the next publishing.
    pub fn to_json(&self) -> String {
        // A table of texts can always be written.
        serde_json::to_string_pretty(&self.now).unwrap_or_default()
    }
}

fn hash(what: &str) -> String {
    let digest = Sha256::digest(what);
    let bytes = digest.iter().take(BYTES);
    bytes.map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_change_moves_the_moment() {
        let moment = |text: &str| -> NaiveDateTime { text.parse().unwrap() };
        let (first, now) = (moment("2026-11-22T09:00:00"), moment("2026-12-01T09:00:00"));
        let mut record = ChangeRecord::read(None);
        assert_eq!(record.since("a", "Taalcafé", first, now), first);
        assert_eq!(record.since("b", "Knutselen", first, now), first);

        let later = moment("2026-12-02T09:00:00");
        let mut next = ChangeRecord::read(Some(record.to_json().as_bytes()));
        assert_eq!(next.since("a", "Taalcafé", first, later), first);
        assert_eq!(next.since("b", "Tekenen", first, later), later);
        assert_eq!(next.since("c", "Nieuw", first, later), later);

        // What is gone is forgotten.
        let mut last = ChangeRecord::read(Some(next.to_json().as_bytes()));
        assert_eq!(last.since("b", "Tekenen", first, now), later);
        assert!(!last.to_json().contains("\"a\""));
        for broken in ["", "{", "[]", r#"{"a": 1}"#] {
            let mut record = ChangeRecord::read(Some(broken.as_bytes()));
            assert_eq!(record.since("a", "Taalcafé", first, now), first, "{broken}");
        }
    }
}
