//! Each component in each state, for whoever works on the app. What it shows is invented, and it is
//! always the same moment there.

mod content;
mod forms;
mod words;

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use leptos::prelude::*;

use crate::app::components::contents::Contents;
use crate::app::components::footer::Footer;
use crate::app::components::header::Header;
use crate::app::components::notices::{NoticeList, ShownNotice};
use crate::app::sheets::Drawn;
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
struct GallerySection {
    id: &'static str,
    heading: &'static str,
    view: AnyView,
}

impl GallerySection {
    fn new(id: &'static str, heading: &'static str, view: impl IntoAny) -> Self {
        GallerySection {
            id,
            heading,
            view: view.into_any(),
        }
    }
}

/// `None` when the samples cannot be read, which a test would have told.
pub fn draw(store: Store) -> Option<Drawn> {
    let samples = Samples::read()?;
    let text = sheets::gallery();
    let parts: Vec<GallerySection> = words::parts()
        .into_iter()
        .chain(content::parts(&samples))
        .chain(forms::parts(&samples))
        .collect();
    let notices = samples.library.notices.iter().cloned();
    let notices = notices.map(|notice| ShownNotice {
        notice,
        only_for: None,
    });
    let notices: Vec<ShownNotice> = notices.collect();
    let library = Signal::stored(Some(Arc::new(samples.library)));
    let view = view! {
        <a class="skip-link" href="#inhoud">{texts().site.skip}</a>
        <Header name=store.library_name() route=Signal::stored(None) has_examples=Signal::stored(true)
            saved=Signal::stored((0, 0))/>
        <NoticeList notices on_put_away=|_: String| ()/>
        <main id="inhoud" class="page" tabindex="-1">
            <h1>{text.title}</h1>
            <p class="lead">{text.lead}</p>
            <p class="notice">{text.what}</p>
            <Parts parts/>
        </main>
        <Footer library known_contact=(None, None)/>
    };
    Some(Drawn::new(store, &[text.title], view))
}

/// The parts, with links to them.
#[component]
fn Parts(parts: Vec<GallerySection>) -> impl IntoView {
    let headings = parts.iter().map(|part| (part.id.to_owned(), part.heading));
    let headings: Vec<_> = headings.collect();
    let sections = parts.into_iter().map(|part| {
        view! {
            <section aria-labelledby=part.id>
                <h2 id=part.id>{part.heading}</h2>
                {part.view}
            </section>
        }
    });
    view! {
        <Contents parts=headings/>
        {sections.collect_view()}
    }
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
