//! The same code with the content of another library: nothing of the first one may remain.

use std::path::{Path, PathBuf};

use bieb::content::{Content, LibraryFile, Text};
use bieb::tool::render;

use crate::crawl::every_page;
use crate::{html, shipped, site};

fn other() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/other-library")
}

/// All by which a visitor would know the library of this folder.
fn traces(folder: &Path) -> Vec<String> {
    let sources = render::read(folder).expect("the folder has the four files");
    let library = LibraryFile::parse(&sources.library)
        .expect("a library")
        .value;
    let mut traces = Vec::new();
    traces.extend(library.name.iter().map(Text::to_string));
    traces.extend(library.phone.iter().map(|phone| phone.to_string()));
    traces.extend(library.phone.iter().filter_map(|phone| phone.tel()));
    traces.extend(library.email.iter().map(|email| email.as_str().to_owned()));
    traces.extend(library.website.iter().map(|site| site.as_str().to_owned()));
    for branch in &library.branches {
        traces.push(format!("/{}", branch.id));
        traces.push(format!("={}", branch.id));
        let words = [
            Some(&branch.name),
            branch.street.as_ref(),
            branch.city.as_ref(),
            branch.municipality.as_ref(),
        ];
        traces.extend(words.into_iter().flatten().map(Text::to_string));
    }
    if let Some(about) = &library.about {
        traces.extend(about.mission.iter().map(Text::to_string));
        for principle in about.lines.iter().chain(&about.values) {
            traces.push(format!("<strong>{}</strong>", principle.name));
            traces.push(principle.text.to_string());
        }
    }
    traces.extend(["Lek &amp; IJssel", "lekijssel", "Lekstroom"].map(str::to_owned));
    traces
}

#[test]
fn no_library_is_built_into_the_code() {
    let pages = every_page(&site(&other()));
    for (path, page) in &pages {
        for trace in traces(&shipped()) {
            let found = page.html.contains(&trace) || page.title.contains(&trace);
            assert!(!found, "{path} still knows “{trace}”");
        }
    }
}

#[test]
fn a_library_says_itself_what_it_is_for() {
    #[track_caller]
    fn check(about: &str, shown: &[&str], not_shown: &[&str]) {
        let mut sources = render::read(&other()).expect("the folder has the four files");
        let library = sources.library.trim_start();
        let library = library.strip_prefix('{').expect("a library is an object");
        sources.library = format!("{{{about}{library}");
        let site = render::Renderer::new(&sources, crate::NOW.parse().expect("a moment"));
        let text = html::text(&site.page("/over").html);
        let has = |words: &&str| text.lines().any(|line| line == *words);
        for words in shown {
            assert!(has(words), "“{words}” is no line of {text}");
        }
        for words in not_shown {
            assert!(!has(words), "“{words}” is a line of {text}");
        }
    }
    let headings = ["Wat we doen", "Waar we aan werken", "Waar we voor staan"];
    check("", &["Over de Bibliotheek"], &headings);
    check(r#""about": {},"#, &["Doe je mee?"], &headings);
    check(
        r#""about": {"mission": ["We lezen op zee."], "values": [{"name": "Vrij", "text": "als een vogel."}]},"#,
        &[
            headings[0],
            "We lezen op zee.",
            headings[2],
            "Vrij: als een vogel.",
        ],
        &[headings[1]],
    );
}

#[test]
fn the_other_library_is_shown_under_its_own_name() {
    let site = site(&other());
    let home = site.page("/");
    assert!(
        home.title.ends_with("Boekenhuis de Kiekendief"),
        "{}",
        home.title
    );
    let text = html::text(&home.html);
    assert!(text.contains("Boekenhuis de Kiekendief") && text.contains("0519 12 34 56"));
    assert!(html::text(&site.page("/vestigingen").html).contains("Boekerij Oosterend"));
    assert!(html::text(&site.page("/boekstart").html).contains("Boekerij Oosterend"));
}

#[test]
fn files_that_cannot_be_read_leave_the_other_pages_whole() {
    let mut sources = render::read(&other()).expect("the folder has the four files");
    sources.tips = "<!doctype html>".into();
    sources.library = String::new();
    let site = render::Renderer::new(&sources, crate::NOW.parse().expect("a moment"));
    for path in crate::crawl::ALWAYS {
        let page = site.page(path);
        let headings = html::tags(&page.html)
            .filter(|tag| tag.name == "h1")
            .count();
        assert_eq!(headings, 1, "{path}");
    }
    let about = site.page("/over");
    assert!(about.title.ends_with("De Bibliotheek"), "{}", about.title);
}
