//! Following every link from the front page, as a patient visitor would.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::LazyLock;

use bieb::app::route::{Route, Sheet};
use bieb::app::texts::texts;
use bieb::tool::render::{Rendered, Renderer};

use crate::{html, shipped, site};

/// The addresses of the pages that are always there.
pub const ALWAYS: [&str; 16] = [
    "/",
    "/agenda",
    "/kalender",
    "/leestips",
    "/leestips/0-4",
    "/leestips/4-18",
    "/leestips/volwassenen",
    "/boekstart",
    "/hulp",
    "/feedback",
    "/vestigingen",
    "/mijn-lijst",
    "/over",
    "/privacy",
    "/toegankelijkheid",
    "/open-data",
];

/// The pages of the content that ships.
pub static SHIPPED: LazyLock<BTreeMap<String, Rendered>> =
    LazyLock::new(|| every_page(&site(&shipped())));

/// Every page that can be reached, by its path, each drawn once.
pub fn every_page(site: &Renderer) -> BTreeMap<String, Rendered> {
    let mut pages = BTreeMap::new();
    let mut waiting: VecDeque<String> = ALWAYS.map(str::to_owned).into();
    while let Some(path) = waiting.pop_front() {
        if pages.contains_key(&path) {
            continue;
        }
        let sheet = Sheet::parse(&path).and_then(|sheet| site.sheet(&sheet));
        let page = sheet.unwrap_or_else(|| site.page(&path));
        waiting.extend(own_links(&page.html).map(|link| path_of(&link)));
        pages.insert(path, page);
    }
    pages
}

/// The links that stay on the site. Files for programs are looked at where they are published.
fn own_links(html: &str) -> impl Iterator<Item = String> {
    let links = html::attributes(html, "href").into_iter();
    links.filter(|link| link.starts_with('/') && !path_of(link).contains('.'))
}

fn path_of(link: &str) -> String {
    let end = link.find(['?', '#']).unwrap_or(link.len());
    link[..end].to_owned()
}

#[test]
fn every_link_leads_to_a_page() {
    let nowhere = [
        texts().not_found.title,
        texts().event.unknown_title,
        texts().help.unknown_title,
        texts().branches.unknown_title,
    ];
    let pages = &*SHIPPED;
    assert!(pages.len() > 100, "only {} pages", pages.len());
    for (path, page) in pages {
        let is_ours = Route::parse(path).is_some() || Sheet::parse(path).is_some();
        assert!(is_ours, "{path} is no address of ours");
        let lost = nowhere.iter().any(|title| page.title.starts_with(title));
        assert!(!lost, "{path}: {}", page.title);
    }
}

#[test]
fn every_page_is_whole() {
    for (path, page) in &*SHIPPED {
        let html = &page.html;
        let headings = html::tags(html).filter(|tag| tag.name == "h1").count();
        assert_eq!(
            headings, 1,
            "{path} has {headings} headings of the first level"
        );

        let ids = html::attributes(html, "id");
        let known: HashSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), known.len(), "{path} has an id twice: {ids:?}");
        let named = ["aria-labelledby", "aria-describedby", "for"];
        for name in named {
            for id in html::attributes(html, name)
                .iter()
                .flat_map(|ids| ids.split(' '))
            {
                assert!(
                    known.contains(&id.to_owned()),
                    "{path}: {name} {id} is nothing"
                );
            }
        }
        for link in html::attributes(html, "href") {
            assert!(!link.is_empty(), "{path} has an empty link");
            if let Some(id) = link.strip_prefix('#') {
                assert!(
                    known.contains(&id.to_owned()),
                    "{path}: {link} leads nowhere"
                );
            }
        }
    }
}

#[test]
fn every_page_has_a_title_of_its_own() {
    let mut known: HashMap<&str, &str> = HashMap::new();
    for (path, page) in &*SHIPPED {
        assert!(!page.title.is_empty(), "{path} has no title");
        if let Some(other) = known.insert(&page.title, path) {
            panic!("{path} and {other} are both called “{}”", page.title);
        }
    }
}

#[test]
fn headings_go_down_step_by_step() {
    for (path, page) in &*SHIPPED {
        let main = page
            .html
            .split_once("<main")
            .expect("a page has a main part")
            .1;
        let mut before = 1;
        for level in html::tags(main).filter_map(|tag| level(tag.name)) {
            assert!(
                level <= before + 1,
                "{path}: h{before} is followed by h{level}"
            );
            before = level;
        }
    }
}

fn level(name: &str) -> Option<u32> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}
