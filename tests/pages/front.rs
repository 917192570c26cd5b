//! The front page: today and this week, without ever being too long.

use bieb::tool::render::{self, Renderer};
use serde_json::{Value, json};

use crate::activities::{event, site_of};
use crate::{html, shipped};

/// So many activities at noon of a day.
fn many(count: usize, date: &str) -> Vec<Value> {
    let one = |number| {
        let times = json!({"start": format!("{date}T12:00"), "end": format!("{date}T13:00")});
        event(&format!("op-{date}-{number}"), "Les", times)
    };
    (0..count).map(one).collect()
}

fn cards(html: &str) -> usize {
    html::tags(html).filter(|tag| tag.name == "article").count()
}

/// The headings, and the links with a number in them, of the front page with so many activities on these
/// days. Wednesday 13 January 2027, in the morning.
#[track_caller]
fn check(days: &[(usize, &str)], shown: usize, expected: &[&str], not: &[&str]) {
    let events: Vec<Value> = days
        .iter()
        .flat_map(|(count, date)| many(*count, date))
        .collect();
    let page = site_of(&events, "2027-01-13T09:00:00").page("/");
    let text = html::text(&page.html);
    assert_eq!(cards(&page.html), shown, "{days:?}");
    for line in expected {
        assert!(text.lines().any(|known| known == *line), "{line}\n{text}");
    }
    for line in not {
        assert!(!text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn a_busy_day_is_cut_with_a_link_to_the_rest() {
    let of_today = "Alle 200 van vandaag";
    let of_week = "Alle 220 van deze week";
    check(
        &[(200, "2027-01-13"), (20, "2027-01-17"), (5, "2027-01-18")],
        6,
        &[of_today, of_week, "Vandaag", "Deze week"],
        &["Binnenkort"],
    );
    let page = site_of(&many(200, "2027-01-13"), "2027-01-13T09:00:00").page("/");
    let links = html::attributes(&page.html, "href");
    let all = "/agenda?van=vandaag&tot=vandaag";
    // The entrance at the top, and the rest of the list.
    assert_eq!(links.iter().filter(|link| *link == all).count(), 2);
}

#[test]
fn what_is_left_of_this_week_goes_until_sunday() {
    check(
        &[(1, "2027-01-13"), (6, "2027-01-17"), (3, "2027-01-18")],
        4,
        &["Deze week", "Alle 7 van deze week"],
        &["Binnenkort", "18 januari"],
    );
}

#[test]
fn when_nothing_is_left_this_week_it_tells_what_comes_soon() {
    check(
        &[(2, "2027-01-13"), (9, "2027-01-18")],
        5,
        &["Binnenkort"],
        &["van deze week"],
    );
    // When nothing is left today, the first day on which there is something stands in its place.
    check(
        &[(2, "2027-01-14"), (9, "2027-01-18")],
        5,
        &[
            "Vandaag zijn er geen activiteiten meer.",
            "Morgen",
            "Binnenkort",
        ],
        &["van deze week"],
    );
    check(
        &[],
        0,
        &[
            "Vandaag zijn er geen activiteiten meer.",
            "Er is nog niets gepland.",
        ],
        &[],
    );
}

#[test]
fn a_kept_page_names_the_days_it_means() {
    let mut sources = render::read(&shipped()).expect("the folder has the four files");
    let events = [many(20, "2027-01-13"), many(9, "2027-01-17")].concat();
    sources.events = json!({ "events": events }).to_string();
    let now = "2027-01-13T09:00:00".parse().expect("a moment");
    let page = Renderer::to_publish(&sources, now, None).page("/");
    let text = html::text(&page.html);
    for line in [
        "Woensdag 13 januari",
        "Alle 20 van woensdag 13 januari",
        "Tot en met zondag 17 januari",
        "Alle 29 van woensdag 13 januari tot en met zondag 17 januari",
    ] {
        assert!(text.lines().any(|known| known == line), "{line}\n{text}");
    }
    let links = html::attributes(&page.html, "href");
    assert!(links.contains(&"/agenda?van=2027-01-13&tot=2027-01-17".to_owned()));
}

#[test]
fn without_the_library_the_pages_say_so_once_and_offer_another_try() {
    let mut sources = render::read(&shipped()).expect("the folder has the four files");
    let notices = |sources: &_, address: &str| {
        let now = "2026-12-01T11:00:00".parse().expect("a moment");
        let page = render::page(sources, address, now);
        let text = html::text(&page.html);
        (
            text.matches("Niet alles is te zien.").count(),
            text.matches("Probeer opnieuw").count(),
            cards(&page.html),
        )
    };
    let taalcafe = "/agenda/taalcafe-vianen";
    let pages = ["/", "/agenda", taalcafe, &format!("{taalcafe}/2026-12-03")];
    for address in pages {
        let (missing, tries, _) = notices(&sources, address);
        assert_eq!((missing, tries), (0, 0), "{address}");
    }
    for broken in ["", "{", "<!doctype html>"] {
        sources.library = broken.into();
        for address in pages {
            let (missing, tries, cards) = notices(&sources, address);
            assert_eq!((missing, tries), (1, 1), "{address}");
            assert!(cards > 0, "{address} still shows what there is to do");
        }
    }
    // When nothing came, one try asks for all.
    sources.events = String::new();
    for address in pages {
        let (missing, tries, _) = notices(&sources, address);
        assert_eq!((missing, tries), (0, 1), "{address}");
    }
}
