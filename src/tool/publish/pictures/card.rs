//! What stands in the picture of a page.

use sha2::{Digest, Sha256};

use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Id, Text};
use crate::tool::check::Checked;
use crate::tool::publish::feeds::Words;

/// Counts the looks: with another one each picture is drawn anew.
const LOOK: &str = "1";

/// So many bytes of the hash tell one picture from another.
const BYTES: usize = 8;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Whose page it is.
    pub library: String,
    pub title: String,
    /// Below the title: when and where, or what the page is about.
    pub lines: Vec<String>,
}

impl Card {
    /// The picture of a page with this title and description. All dates of an activity have that of the activity.
    pub fn new(route: &Route, content: &Checked, title: &str, description: &str) -> Self {
        let library = content.library.as_ref();
        let name = library.and_then(|library| library.name.as_ref());
        let library = name.map_or(texts().site.name, Text::as_str).to_owned();
        let of_event = route.event().and_then(|id| words(id, content));
        match of_event {
            Some(words) => Card {
                library,
                title: words.title,
                lines: [words.when, words.place]
                    .into_iter()
                    .filter(|line| !line.is_empty())
                    .collect(),
            },
            None => Card {
                library,
                title: title.to_owned(),
                lines: vec![description.to_owned()],
            },
        }
    }

    /// `og/0123456789abcdef.png`, from the top of the site.
    pub fn path(&self) -> String {
        let mut digest = Sha256::new();
        for part in [LOOK, &self.library, &self.title]
            .into_iter()
            .chain(self.lines.iter().map(String::as_str))
        {
            digest.update(part);
            digest.update([0]);
        }
        let digest = digest.finalize();
        let hash: String = digest
            .iter()
            .take(BYTES)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        ["og/", &hash, ".png"].concat()
    }
}

fn words(id: &Id, content: &Checked) -> Option<Words> {
    let events = &content.events.as_ref()?.events;
    let event = events.iter().find(|event| event.id == *id)?;
    Some(Words::new(event, content.library.as_ref()))
}
