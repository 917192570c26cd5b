//! New and changed activities, for feed readers: Atom (RFC 4287).
//!
//! | module | job |
//! |---|---|
//! | [`words`] | what a feed says of an activity, which does not change with the day on which it is read |
//!
//! Names are `tag:` URIs (RFC 4151) of the library's own domain: they stay when the site moves to another host, and a
//! site that does not know its host has them too. Links are whole addresses where it does, and else paths, which a
//! reader resolves from where it found the feed (RFC 4287, section 2).

mod words;

use atom_syndication as atom;
use chrono::NaiveDateTime;

use super::base_url::BaseUrl;
use super::change_record::ChangeRecord;
use super::page_renderer::Snapshot;
use crate::app::route::{Feed, Route};
use crate::app::texts::feeds::feeds;
use crate::app::texts::texts;
use crate::content::{Branch, Event, LibraryFile, Text};
use crate::domain::instant;
use crate::tool::check::Checked;
pub use words::{Words, allowed_in_xml};

/// Who follows a feed has read what is older.
const MOST: usize = 100;

/// A year in which the domain was the library's (RFC 4151, section 2.1).
const OWNED_IN: &str = "2026";

/// The place in the record of a feed in which there is nothing: no activity has an empty id.
const NOTHING: &str = "";

const MEDIA: &str = "application/atom+xml";

/// An activity that has not been yet, and since when it shows what it shows.
struct Item<'s> {
    event: &'s Event,
    words: Words,
    since: NaiveDateTime,
}

/// The feeds of all branches and of each, as XML. What they say is written down in `record`.
pub fn files(
    snapshot: &Snapshot,
    base: Option<&BaseUrl>,
    record: &mut ChangeRecord,
) -> Vec<(Feed, String)> {
    let library = snapshot.checked.library.as_ref();
    let items = items(snapshot, record);
    let site = Site {
        base,
        authority: authority(library, base),
        library,
        // What never changes has been so since it was first published.
        updated: record.since(NOTHING, NOTHING, updated(snapshot), snapshot.now),
    };
    let all: Vec<&Item> = items.iter().collect();
    let mut files = vec![(Feed::Agenda, site.feed(None, &all))];
    for branch in library.iter().flat_map(|library| &library.branches) {
        let own = items.iter().filter(|item| concerns(item.event, branch));
        let own: Vec<&Item> = own.collect();
        files.push((
            Feed::Branch(branch.id.clone()),
            site.feed(Some(branch), &own),
        ));
    }
    files
}

/// The `<link>`s of a page to what a feed reader may follow there.
pub fn links(route: &Route, content: &Checked) -> String {
    let (feed, title) = match route {
        Route::Home
        | Route::Agenda
        | Route::Event(_)
        | Route::Occurrence(..)
        | Route::Calendars => (Feed::Agenda, feeds().title.to_owned()),
        Route::Branch(id) => {
            let library = content.library.as_ref();
            let Some(branch) = library.and_then(|library| library.branch(id)) else {
                return String::new();
            };
            let title = (feeds().title_in)(branch.name.as_str());
            (Feed::Branch(id.clone()), title)
        }
        Route::Tips
        | Route::TipsFor(_)
        | Route::BoekStart
        | Route::Help
        | Route::HelpTopic(_)
        | Route::Feedback
        | Route::Branches
        | Route::MyList
        | Route::About
        | Route::Privacy
        | Route::Accessibility
        | Route::OpenData => return String::new(),
    };
    format!(
        "<link rel=\"alternate\" type=\"{MEDIA}\" href=\"{}\" title=\"{}\">\n",
        feed.href(),
        html_escape::encode_double_quoted_attribute(&title)
    )
}

/// When the content was edited, as staff say. It is no later than now: readers show what lies ahead for ever.
fn updated(snapshot: &Snapshot) -> NaiveDateTime {
    let file = snapshot.checked.events.as_ref();
    let said = file.and_then(|file| file.updated);
    said.map_or(snapshot.now, |said| said.min(snapshot.now))
}

/// All that has not been yet: what changed last comes first.
fn items<'s>(snapshot: &'s Snapshot, record: &mut ChangeRecord) -> Vec<Item<'s>> {
    let Some(agenda) = &snapshot.agenda else {
        return Vec::new();
    };
    let (first, now) = (updated(snapshot), snapshot.now);
    let mut items: Vec<Item> = Vec::new();
    for event in agenda.events() {
        let words = Words::new(event, snapshot.checked.library.as_ref());
        // What has been is remembered too: staff may give it new dates.
        let since = record.since(event.id.as_str(), &words.all(), first, now);
        if event.start >= now || !agenda.coming(event, now).is_empty() {
            items.push(Item {
                event,
                words,
                since,
            });
        }
    }
    items.sort_by(|one, other| (other.since, &one.event.id).cmp(&(one.since, &other.event.id)));
    items
}

/// Whether it is in this branch, on one of its days at least.
fn concerns(event: &Event, branch: &Branch) -> bool {
    let planned = event.place.as_ref().and_then(|place| place.branch.as_ref());
    let changed = event
        .changes
        .iter()
        .filter_map(|change| change.branch.as_ref());
    planned
        .into_iter()
        .chain(changed)
        .any(|id| *id == branch.id)
}

/// The domain in the names of the feeds.
fn authority(library: Option<&LibraryFile>, base: Option<&BaseUrl>) -> String {
    let website = library.and_then(|library| library.website.as_ref());
    let website = website.map(|url| url.as_str().to_owned());
    let address = website.or_else(|| base.map(ToString::to_string));
    let host = address.as_deref().and_then(|address| {
        let (_, rest) = address.split_once("://")?;
        rest.split(['/', ':', '?', '#']).next()
    });
    // Of a library without a website we know no domain; this one is nobody's (RFC 6761).
    host.unwrap_or("localhost").to_ascii_lowercase()
}

/// What all feeds of a site share.
struct Site<'s> {
    base: Option<&'s BaseUrl>,
    authority: String,
    library: Option<&'s LibraryFile>,
    /// Of a feed in which there is nothing.
    updated: NaiveDateTime,
}

impl Site<'_> {
    /// The feed of a branch, or of all.
    fn feed(&self, branch: Option<&Branch>, items: &[&Item]) -> String {
        let (feed, title) = match branch {
            Some(branch) => (
                Feed::Branch(branch.id.clone()),
                (feeds().title_in)(branch.name.as_str()),
            ),
            None => (Feed::Agenda, feeds().title.to_owned()),
        };
        let name = self.library.and_then(|library| library.name.as_ref());
        let name = name.map_or(texts().site.name, Text::as_str);
        let website = self.library.and_then(|library| library.website.as_ref());
        let made = items.first().map_or(self.updated, |item| item.since);
        let feed = atom::Feed {
            title: plain(&(texts().phrase.document_title)(&[&title, name])),
            subtitle: Some(plain(feeds().subtitle)),
            id: self.name(&feed.href()),
            updated: instant::of(made).fixed_offset(),
            authors: vec![atom::Person {
                name: words::allowed_in_xml(name),
                uri: website.map(|url| url.as_str().to_owned()),
                ..atom::Person::default()
            }],
            links: vec![
                self.link("self", MEDIA, &feed.href()),
                self.link("alternate", "text/html", &feed.page().href()),
            ],
            entries: items
                .iter()
                .take(MOST)
                .map(|item| self.entry(item))
                .collect(),
            lang: Some("nl".to_owned()),
            ..atom::Feed::default()
        };
        feed.to_string()
    }

    fn entry(&self, item: &Item) -> atom::Entry {
        let page = Route::Event(item.event.id.clone()).href();
        let kind = item.event.kind.map(|kind| atom::Category {
            term: kind.word().to_owned(),
            label: Some((texts().phrase.kind)(kind).to_owned()),
            scheme: None,
        });
        atom::Entry {
            title: plain(&item.words.title),
            id: self.name(&page),
            updated: instant::of(item.since).fixed_offset(),
            links: vec![self.link("alternate", "text/html", &page)],
            categories: kind.into_iter().collect(),
            summary: item.words.summary.as_deref().map(plain),
            content: Some(atom::Content {
                content_type: Some("html".to_owned()),
                value: Some(item.words.html.clone()),
                ..atom::Content::default()
            }),
            ..atom::Entry::default()
        }
    }

    /// `tag:www.bibliotheek.nl,2026:/agenda/taalcafe`.
    fn name(&self, path: &str) -> String {
        format!("tag:{},{OWNED_IN}:{path}", self.authority)
    }

    fn link(&self, rel: &str, media: &str, path: &str) -> atom::Link {
        atom::Link {
            rel: rel.to_owned(),
            mime_type: Some(media.to_owned()),
            href: self
                .base
                .map_or_else(|| path.to_owned(), |base| base.join(path)),
            ..atom::Link::default()
        }
    }
}

fn plain(text: &str) -> atom::Text {
    atom::Text::plain(words::allowed_in_xml(text))
}
