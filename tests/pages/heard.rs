//! What a page says of itself to who hears it: regions, lists, names of links, and where a link within it leads.

use std::collections::{BTreeSet, HashMap};

use bieb::app::route::Sheet;
use bieb::app::texts::texts;

use serde_json::json;

use crate::activities::{event, site_of};
use crate::crawl::SHIPPED;
use crate::html::{self, Tag};

/// Each heading is heard once: a section is no region. What asks for attention by the focus has a name.
const NAMED_SECTIONS: [&str; 2] = ["error-summary", "notices"];

#[test]
fn sections_have_headings_and_are_no_regions() {
    for (path, page) in &*SHIPPED {
        for tag in html::tags(&page.html).filter(|tag| tag.name == "section") {
            let class = tag.attribute("class").unwrap_or_default();
            let is_named = ["aria-label", "aria-labelledby"]
                .iter()
                .any(|name| tag.attribute(name).is_some());
            assert!(
                !is_named || NAMED_SECTIONS.contains(&&*class),
                "{path}: a section is a region"
            );
        }
    }
}

#[test]
fn a_link_within_the_page_gives_the_focus_to_its_heading() {
    for (path, page) in &*SHIPPED {
        let tags: Vec<Tag> = html::tags(&page.html).collect();
        let links = tags.iter().filter(|tag| tag.name == "a");
        for target in
            links.filter_map(|link| link.attribute("href")?.strip_prefix('#').map(str::to_owned))
        {
            let there = tags
                .iter()
                .find(|tag| tag.attribute("id").as_ref() == Some(&target));
            let focus = there.and_then(|tag| tag.attribute("tabindex"));
            assert_eq!(focus.as_deref(), Some("-1"), "{path}#{target}");
        }
    }
}

/// Safari takes a list without marks for no list, unless it says that it is one.
#[test]
fn lists_without_marks_say_that_they_are_lists() {
    let style = include_str!("../../style/components/list.css");
    let unmarked = style.split('{').next().expect("the first rule");
    let unmarked: Vec<&str> = unmarked
        .lines()
        .filter_map(|line| Some(line.strip_prefix('.')?.trim_end_matches([',', ' '])))
        .collect();
    assert!(unmarked.len() > 10, "{unmarked:?}");
    for (path, page) in &*SHIPPED {
        for tag in html::tags(&page.html).filter(|tag| ["ul", "ol"].contains(&tag.name)) {
            let class = tag.attribute("class").unwrap_or_default();
            let is_unmarked = class.split(' ').any(|class| unmarked.contains(&class));
            assert!(
                !is_unmarked || tag.attribute("role").as_deref() == Some("list"),
                "{path}: {class}"
            );
        }
    }
}

#[test]
fn links_that_lead_elsewhere_are_called_otherwise() {
    let mut alike = BTreeSet::new();
    for (path, page) in &*SHIPPED {
        let mut known: HashMap<String, String> = HashMap::new();
        for link in page.html.split("<a ").skip(1) {
            let link = link.split("</a>").next().unwrap_or_default();
            let link = ["<a ", link, "</a>"].concat();
            let href = html::attributes(&link, "href").remove(0);
            let label = html::attributes(&link, "aria-label");
            let name = label
                .into_iter()
                .next()
                .unwrap_or_else(|| html::text(&link));
            let before = known.entry(name.clone()).or_insert_with(|| href.clone());
            if *before != href {
                alike.insert(format!("{path}: “{name}” leads to {before} and to {href}"));
            }
        }
    }
    assert!(alike.is_empty(), "{alike:#?}");
}

/// Marks are seen and not heard.
#[test]
fn who_hears_a_page_with_examples_is_told_once() {
    let said = texts().site.has_examples;
    let mut marked = 0;
    for (path, page) in &*SHIPPED {
        let is_paper = Sheet::parse(path).is_some();
        if !is_paper && page.html.contains("tag--example") {
            marked += 1;
            assert_eq!(page.html.matches(said).count(), 1, "{path}");
        }
    }
    assert!(marked > 20, "only {marked} pages");
}

/// In an `aria-label` a title would be said as Dutch.
#[test]
fn a_title_in_another_language_keeps_it() {
    let title = json!({"en": "Language café"});
    let activity = event("cafe", "Taalcafé", json!({"title": title}));
    for address in ["/agenda", "/agenda/cafe"] {
        let page = site_of(std::slice::from_ref(&activity), "2027-01-12T09:00:00").page(address);
        let said = "<span lang=\"en\" dir=\"auto\">Language café</span>";
        assert!(page.html.contains(said), "{address}: {}", page.html);
        let labels = html::attributes(&page.html, "aria-label");
        assert!(
            labels.iter().all(|label| !label.contains("Language")),
            "{address}: {labels:?}"
        );
    }
    let young = &SHIPPED["/leestips/4-18"].html;
    for book in ["The Hate U Give", "Heartstopper"] {
        let said = format!("<cite><span lang=\"en\" dir=\"auto\">{book}</span></cite>");
        assert!(young.contains(&said), "{book}");
    }
}

/// Who hears a page goes from heading to heading, and from a tip to the book it is about.
#[test]
fn each_book_has_a_heading_and_a_tip_leads_there() {
    let young = &SHIPPED["/leestips/4-18"].html;
    let books = young.matches("class=\"book-list__title\"").count();
    assert_eq!(books, 15);
    let book = "boek-het-leven-van-een-loser";
    let (_, tip) = young
        .split_once("id=\"tip-hekel-aan-lezen\"")
        .expect("the tip is there");
    let tip = tip.split("</li></ul>").next().unwrap_or_default();
    assert!(
        tip.contains(&format!("href=\"/leestips/4-18#{book}\"")),
        "{tip}"
    );
    let heading = html::tags(young).find(|tag| tag.attribute("id").as_deref() == Some(book));
    assert_eq!(heading.expect("the book is there").name, "h3");
}
