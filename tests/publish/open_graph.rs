//! What a page shows where somebody shares it.

use std::collections::HashSet;
use std::fs;
use std::time::SystemTime;

use bieb::tool::headers::CachePolicy;

use crate::folder::{Folder, ONE_EVENT};
use crate::html;
use crate::shipped::{file_of, site};

/// The content of a `<meta property>`.
fn shared(page: &str, property: &str) -> Option<String> {
    let mut metas = html::tags(page).filter(|tag| tag.name == "meta");
    let found = metas.find(|tag| tag.attribute("property").as_deref() == Some(property))?;
    found.attribute("content")
}

fn picture_of(folder: &Folder, page: &str) -> String {
    let address = shared(&folder.read(&file_of(page)), "og:image").expect("it has a picture");
    let path = address
        .strip_prefix("https://app.voorbeeld.nl")
        .expect("it is ours");
    path.to_owned()
}

/// The pictures of a site, and when each was drawn.
fn pictures(folder: &Folder) -> Vec<(String, SystemTime)> {
    let files = folder.files().into_iter();
    let pictures =
        files.filter(|(file, ..)| file.parent().is_some_and(|parent| parent.ends_with("og")));
    pictures
        .map(|(file, _, made)| {
            (
                format!("/og/{}", file.file_name().unwrap().to_string_lossy()),
                made,
            )
        })
        .collect()
}

#[test]
fn every_page_says_what_it_is_where_somebody_shares_it() {
    let mut seen = HashSet::new();
    // The list of a visitor is shared, and in no sitemap.
    let paths = site().paths.iter().map(String::as_str);
    for path in paths.chain(["/mijn-lijst"]) {
        let page = site().folder.read(&file_of(path));
        let property =
            |name: &str| shared(&page, name).unwrap_or_else(|| panic!("{path} has no {name}"));
        assert_eq!(property("og:type"), "website");
        assert_eq!(property("og:locale"), "nl_NL");
        assert_eq!(property("og:site_name"), "De Bibliotheek Lek & IJssel");
        assert_eq!(
            property("og:url"),
            format!("https://app.voorbeeld.nl{path}")
        );
        let title = page
            .split_once("<title>")
            .unwrap()
            .1
            .split('<')
            .next()
            .unwrap();
        assert_eq!(property("og:title"), title.replace("&amp;", "&"), "{path}");
        assert!(property("og:description").len() > 20, "{path}");
        assert_eq!(
            (property("og:image:width"), property("og:image:height")),
            ("1200".into(), "630".into())
        );
        if seen.insert(property("og:image")) {
            let picture = picture_of(&site().folder, path);
            assert_eq!(
                CachePolicy::for_path(&picture),
                CachePolicy::Revalidate,
                "a rule of its own for each of a thousand pictures is too much for a host: {picture}"
            );
            let bytes = fs::read(site().folder.order.out.join(&picture[1..])).expect("it is drawn");
            let info = png::Decoder::new(std::io::Cursor::new(&bytes))
                .read_info()
                .unwrap();
            assert_eq!(
                (info.info().width, info.info().height),
                (1200, 630),
                "{picture}"
            );
        }
    }
    assert_eq!(
        pictures(&site().folder).len(),
        seen.len(),
        "each picture belongs to a page"
    );
    assert!(seen.len() > 80, "only {}", seen.len());
}

#[test]
fn all_dates_of_an_activity_share_its_picture() {
    let folder = &site().folder;
    let activity = picture_of(folder, "/agenda/ido-spreekuur-vianen");
    assert_eq!(
        picture_of(folder, "/agenda/ido-spreekuur-vianen/2026-12-08"),
        activity
    );
    assert_ne!(
        picture_of(folder, "/agenda/boekstart-pret-leerdam"),
        activity
    );
    assert_ne!(picture_of(folder, "/agenda"), activity);
}

#[test]
fn only_what_shows_something_else_is_drawn_anew() {
    let folder = Folder::with_one_event();
    folder.publish().unwrap();
    let before = pictures(&folder);
    let old = picture_of(&folder, "/agenda/knutselen");

    folder.write_content("events.json", &ONE_EVENT.replace("Knutselen", "Tekenen"));
    folder.publish().unwrap();
    let after = pictures(&folder);
    let new = picture_of(&folder, "/agenda/knutselen");
    assert_ne!(old, new);
    assert_eq!(before.len(), after.len(), "the old one is gone");
    for known in &after {
        assert_eq!(before.contains(known), known.0 != new, "{known:?}");
    }

    // After a power cut a file may be there, and be half of itself.
    let broken = folder.order.out.join(&new[1..]);
    let whole = fs::read(&broken).unwrap();
    fs::write(&broken, &whole[..whole.len() / 2]).unwrap();
    folder.publish().unwrap();
    assert!(fs::read(&broken).unwrap() == whole);
}

#[test]
fn a_site_that_does_not_know_its_address_has_no_pictures() {
    let mut folder = Folder::with_one_event();
    folder.order.base_url = None;
    folder.publish().unwrap();
    let page = folder.read("agenda/knutselen/index.html");
    for property in ["og:image", "og:url"] {
        assert_eq!(shared(&page, property), None);
    }
    assert!(shared(&page, "og:title").is_some_and(|title| title.starts_with("Knutselen")));
    assert!(pictures(&folder).is_empty());
}
