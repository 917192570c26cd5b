//! What visitors do in the agenda, in words.

use super::find::Found;
use super::visitor::Visitor;

impl<'s> Visitor<'s> {
    /// Waits until the page of an address stands, with this heading, and the focus on it.
    #[track_caller]
    pub fn arrives_at(&self, address: &str, heading: &str) {
        self.expect_address(address);
        self.wait_for(format!("heading “{heading}”"), || self.focus());
        let title = self.title();
        assert!(title.starts_with(heading), "the title is “{title}”");
    }

    /// Opens the choices beside the search field, where they are closed.
    #[track_caller]
    pub fn show_choices(&self) {
        let closed = self
            .all("DisclosureTriangle")
            .into_iter()
            .find(|summary| summary.name == "Toon keuzes" && summary.property("expanded") != true);
        if let Some(summary) = closed {
            summary.click();
        }
    }

    /// The link to an activity, in the list.
    #[track_caller]
    pub fn activity(&self, title: &str) -> Found<'_, 's> {
        self.link(title)
    }

    /// How many activities are found, as it is said: `12 activiteiten`.
    #[track_caller]
    pub fn result(&self) -> String {
        self.settle();
        self.status().join(" ")
    }

    /// How many that is. Nothing found is 0.
    #[track_caller]
    pub fn count(&self) -> usize {
        let said = self.result();
        let number = said.split(' ').next().unwrap_or_default();
        match said.as_str() {
            "Geen activiteiten gevonden" | "Geen activiteiten" => 0,
            _ => number
                .parse()
                .unwrap_or_else(|_| panic!("the result is “{said}”")),
        }
    }

    /// Waits until what was typed or chosen is found and said: half a second of quiet.
    #[track_caller]
    pub fn settle(&self) {
        self.js("new Promise(done => {
                let quiet;
                const later = () => { clearTimeout(quiet); quiet = setTimeout(end, 700); };
                const watch = new MutationObserver(later);
                const end = () => { watch.disconnect(); done(); };
                watch.observe(document.body, {subtree: true, childList: true, characterData: true});
                later();
            })");
    }
}
