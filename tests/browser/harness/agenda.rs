//! What visitors do in the agenda, in words.

use std::cell::RefCell;

use super::find::Found;
use super::visitor::Visitor;

impl Visitor {
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

    /// The first link to an activity, in a list. Its name goes on with the date: `Taalcafé, dinsdag 1 december`.
    #[track_caller]
    pub fn activity(&self, title: &str) -> Found<'_> {
        let begin = [title, ", "].concat();
        let found = RefCell::new(None);
        self.wait(&format!("there is an activity “{title}”"), || {
            let mut links = self.all("link").into_iter();
            *found.borrow_mut() = links.find(|link| link.name.starts_with(&begin));
            found.borrow().is_some()
        });
        found.into_inner().expect("it was waited for")
    }

    /// How many activities are found, as it is said: `12 activiteiten`.
    #[track_caller]
    pub fn result(&self) -> String {
        self.settle();
        self.status().join(" ")
    }

    /// The titles of the activities that are listed.
    pub fn listed(&self) -> Vec<String> {
        let titles = self.js(
            "[...document.querySelectorAll('article')].map(a => a.querySelector('a').innerText)",
        );
        let titles = titles.as_array().into_iter().flatten();
        titles
            .filter_map(|title| title.as_str().map(str::to_owned))
            .collect()
    }

    /// The buttons of an empty result that say which choice to drop.
    pub fn ways_out(&self) -> Vec<String> {
        let mut names = self.names("button");
        names.retain(|name| name.starts_with("Zonder “"));
        names
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
