//! Which text a file of the content was read from, and whether there is a newer one. The same for all files, so
//! that its code is there once.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;

use crate::browser::fetch::{self, Fetched};

/// Which text a file was read from.
#[derive(Clone, Default)]
pub struct Edition {
    hash: u64,
    /// When that text was current, as [`Fetched::at`].
    at: String,
}

impl Edition {
    fn new(fetched: &Fetched) -> Self {
        let mut hasher = DefaultHasher::new();
        fetched.text.hash(&mut hasher);
        Edition {
            hash: hasher.finish(),
            at: fetched.at.clone(),
        }
    }
}

/// Shows what came.
pub type Show = Box<dyn FnOnce()>;

/// What came of asking for a file again.
pub struct Answer {
    /// Puts what came in the place of what is shown; `None`: it is the same, or nothing better came.
    pub update: Option<Show>,
    /// Whether the server itself answered with a good file.
    pub is_current: bool,
    /// When what is shown was current, where the server did not answer now.
    pub age: Option<String>,
}

impl Answer {
    pub fn current() -> Self {
        Answer {
            update: None,
            is_current: true,
            age: None,
        }
    }

    fn old(at: &str) -> Self {
        Answer {
            update: None,
            is_current: false,
            age: (!at.is_empty()).then(|| at.to_owned()),
        }
    }
}

/// Fetches a file for the first time. `None`: it did not come.
pub async fn fetch(address: String, edition: StoredValue<Edition>) -> Option<String> {
    let fetched = fetch::text(&address).await.ok()?;
    edition.set_value(Edition::new(&fetched));
    Some(fetched.text)
}

/// What reads a text that has changed, and gives what shows it.
pub type Read = Box<dyn FnOnce(&str) -> Option<Show>>;

/// Asks whether a file has changed. Nothing happens to what is shown before the update is run. `read` gives what
/// shows a text; `None`: it is no such file.
pub async fn ask(address: String, edition: StoredValue<Edition>, read: Read) -> Answer {
    let known = edition.get_value();
    let Ok(fetched) = fetch::text(&address).await else {
        return Answer::old(&known.at);
    };
    let new = Edition::new(&fetched);
    // The copy on the device may be older than what is shown.
    if fetched.is_copy && new.at <= known.at {
        return Answer::old(&known.at);
    }
    let mut answer = match fetched.is_copy {
        true => Answer::old(&new.at),
        false => Answer::current(),
    };
    if new.hash == known.hash {
        edition.set_value(new);
        return answer;
    }
    let Some(show) = read(&fetched.text) else {
        return Answer::old(&known.at);
    };
    answer.update = Some(Box::new(move || {
        edition.set_value(new);
        show();
    }));
    answer
}
