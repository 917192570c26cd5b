//! Each component in each state, for whoever works on the app. What it shows is invented, and it is
//! always the same moment there.

mod content;
mod forms;
mod words;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::app::components::contents::contents;
use crate::app::components::footer::footer;
use crate::app::components::header::header;
use crate::app::components::notices::notice_list;
use crate::app::html::{IntoNode, Node, html};
use crate::app::sheets::Drawn;
use crate::app::signals::Signal;
use crate::app::store::Store;
use crate::app::texts::{sheets, texts};
use crate::content::{Content, EventsFile, Group, GroupId, LibraryFile, ReadingTipsFile};

/// A Tuesday morning.
const DAY: NaiveDate = NaiveDate::from_ymd_opt(2027, 1, 12).expect("a day in January");
const TIME: NaiveTime = NaiveTime::from_hms_opt(10, 30, 0).expect("a time in the morning");

/// The samples beside this folder.
struct Samples {
    library: LibraryFile,
    events: EventsFile,
    tips: Group,
    now: NaiveDateTime,
}

impl Samples {
    fn read() -> Option<Samples> {
        let tips = parse::<ReadingTipsFile>(include_str!("../samples/reading-tips.json"))?;
        Some(Samples {
            library: parse(include_str!("../samples/library.json"))?,
            events: parse(include_str!("../samples/events.json"))?,
            tips: tips.group(GroupId::Baby)?.clone(),
            now: DAY.and_time(TIME),
        })
    }
}

fn parse<T: Content>(json: &str) -> Option<T> {
    T::parse(json).ok().map(|parsed| parsed.value)
}

/// A part of the gallery.
struct Part {
    id: &'static str,
    heading: &'static str,
    view: Node,
}

impl Part {
    fn new(id: &'static str, heading: &'static str, view: impl IntoNode) -> Self {
        Part {
            id,
            heading,
            view: view.into_node(),
        }
    }
}

/// `None` when the samples cannot be read, which a test would have told.
pub fn draw(store: Store) -> Option<Drawn> {
    let samples = Samples::read()?;
    let text = sheets::gallery();
    let parts: Vec<Part> = words::parts()
        .into_iter()
        .chain(content::parts(&samples))
        .chain(forms::parts(&samples))
        .collect();
    let headings = parts.iter().map(|part| (part.id.to_owned(), part.heading));
    let headings = contents(headings.collect());
    let sections = parts.into_iter().map(|part| {
        html! { section(aria-labelledby=part.id) { h2(id=part.id) { (part.heading) } (part.view) } }
    });
    let sections: Vec<Node> = sections.collect();
    let notices = samples.library.notices.clone();
    let library = Signal::stored(Some(std::sync::Arc::new(samples.library)));
    let view = html! {
        a(class="skip-link", href="#inhoud") { (texts().site.skip) }
        (header(store.library_name().into(), None.into()))
        (notice_list(notices.into()))
        main(id="inhoud", class="page", tabindex="-1") {
            h1 { (text.title) }
            p(class="lead") { (text.lead) }
            p(class="notice") { (text.what) }
            (headings)
            (sections)
        }
        (footer(library, (None, None)))
    };
    Some(Drawn::new(store, &[text.title], view.into_node()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_samples_are_good_content() {
        #[track_caller]
        fn check<T: Content>(json: &str, most: usize) {
            let parsed = T::parse(json).ok().unwrap();
            assert!(parsed.problems.len() <= most, "{:#?}", parsed.problems);
        }
        check::<LibraryFile>(include_str!("../samples/library.json"), 0);
        // One says about registration what nobody can read, on purpose.
        check::<EventsFile>(include_str!("../samples/events.json"), 1);
        check::<ReadingTipsFile>(include_str!("../samples/reading-tips.json"), 0);
        assert!(Samples::read().is_some());
    }
}
