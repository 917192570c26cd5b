//! The site as it ships, read as a visitor without scripts does: page by page, from the server.

use std::collections::HashSet;
use std::fs;
use std::io::Read;
use std::sync::{Arc, LazyLock};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bieb::app::route::Sheet;
use bieb::tool::headers::CachePolicy;
use bieb::tool::serve::{LivePages, Options, Server};
use sha2::{Digest, Sha256};

use crate::folder::Folder;
use crate::html;

pub struct Published {
    pub folder: Folder,
    server: Server,
    /// Every address in the sitemap.
    pub paths: Vec<String>,
}

/// Published once for all tests.
pub fn site() -> &'static Published {
    static SITE: LazyLock<Published> = LazyLock::new(|| {
        let folder = Folder::shipped();
        folder
            .publish()
            .unwrap_or_else(|failure| panic!("{failure}"));
        let server = Server::start(Options::new(&folder.order.out));
        let paths = folder.read("sitemap.xml");
        let paths = paths.split("<loc>https://app.voorbeeld.nl").skip(1);
        let paths = paths.map(|rest| rest.split('<').next().unwrap_or_default().to_owned());
        Published {
            paths: paths.collect(),
            server: server.unwrap_or_else(|failure| panic!("{failure}")),
            folder,
        }
    });
    &SITE
}

/// What the server answers: the status and the text.
fn get(path: &str) -> (u16, String) {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .into();
    let mut answer = agent
        .get(site().server.url(path))
        .call()
        .expect("the server answers");
    let text = answer.body_mut().read_to_string().expect("pages are text");
    (answer.status().as_u16(), text)
}

#[test]
fn every_page_can_be_read_without_scripts() {
    assert!(
        site().paths.len() > 1_000,
        "only {} pages",
        site().paths.len()
    );
    for path in &site().paths {
        let (status, page) = get(path);
        assert_eq!(status, 200, "{path}");
        let headings = html::tags(&page).filter(|tag| tag.name == "h1").count();
        assert_eq!(
            headings, 1,
            "{path} has {headings} headings of the first level"
        );
        let (_, main) = page
            .split_once("<main")
            .unwrap_or_else(|| panic!("{path} has no main"));
        let main = main.split_once("</main>").map_or(main, |(main, _)| main);
        let words = html::text(main).split_whitespace().count();
        assert!(words > 10, "{path} says only {words} words");
        assert!(page.contains("href=\"tel:"), "{path} has no phone number");
        assert!(
            page.contains("Deze pagina is gemaakt op 1 december 2026, 09.00 uur."),
            "{path}"
        );
    }
}

#[test]
fn every_link_leads_to_a_page() {
    let paths = site().paths.iter().map(String::as_str);
    // Search engines are not told of it: it is another one for each visitor.
    let known: HashSet<&str> = paths.chain(["/mijn-lijst"]).collect();
    for path in &site().paths {
        let page = site().folder.read(&file_of(path));
        for link in html::attributes(&page, "href") {
            let target = &link[..link.find(['?', '#']).unwrap_or(link.len())];
            if target.starts_with('/') && target.ends_with(".ics") {
                let file = site().folder.order.out.join(target.trim_start_matches('/'));
                assert!(
                    file.exists(),
                    "{path} leads to {target}, which is not there"
                );
            }
            if target.starts_with('/') && !target.contains('.') {
                let is_sheet = Sheet::parse(target).is_some() && get(target).0 == 200;
                assert!(
                    known.contains(target) || is_sheet,
                    "{path} leads to {target}, which is not there"
                );
            }
        }
    }
}

#[test]
fn a_page_that_may_be_old_does_not_say_what_is_so_now() {
    for path in &site().paths {
        let page = site().folder.read(&file_of(path));
        let (_, body) = page.split_once("<body").expect("a page has a body");
        let text = html::text(body);
        for now in [
            "Nu open",
            "Nu bezig",
            "Gesloten, ",
            "Vandaag, ",
            "Morgen, ",
            "vandaag open om",
        ] {
            assert!(!text.contains(now), "{path} says “{now}”");
        }
    }
}

#[test]
fn each_page_says_what_it_is() {
    let mut known = HashSet::new();
    for path in &site().paths {
        let page = site().folder.read(&file_of(path));
        let between = |start: &str| {
            let (_, rest) = page
                .split_once(start)
                .unwrap_or_else(|| panic!("{path} has no {start}"));
            rest.split(['"', '<']).next().unwrap_or_default().to_owned()
        };
        for start in ["<title>", "name=\"description\" content=\""] {
            let said = between(start);
            assert!(said.len() > 20, "{path}: {start}{said}");
            assert!(known.insert(said), "{path} shares its {start}");
        }
        let place = between("rel=\"canonical\" href=\"");
        assert_eq!(place, format!("https://app.voorbeeld.nl{path}"));
        assert!(page.contains("<html lang=\"nl\""), "{path}");
    }
    let vianen = site().folder.read("vestigingen/vianen/index.html");
    for said in [
        "<title>Bibliotheek Vianen – Vestigingen – De Bibliotheek Lek &amp; IJssel</title>",
        r#"<meta name="description" content="Bibliotheek Vianen, "#,
    ] {
        assert!(vianen.contains(said), "{vianen}");
    }
}

#[test]
fn a_page_loads_nothing_from_others() {
    for path in &site().paths {
        let page = without_inline(&site().folder.read(&file_of(path)));
        for tag in html::tags(&page) {
            let name = tag.name;
            let loads = match name {
                "a" => None,
                "link" => tag.attribute("href"),
                _ => tag.attribute("src"),
            };
            let is_place = tag.attribute("rel").as_deref() == Some("canonical");
            let is_ours = |address: &String| address.starts_with('/') && !address.starts_with("//");
            assert!(
                is_place || loads.as_ref().is_none_or(is_ours),
                "{path} loads {loads:?}"
            );
            for inline in ["style", "onclick", "onload", "onerror", "srcset", "data"] {
                assert_eq!(tag.attribute(inline), None, "{path}: {name} {inline}");
            }
        }
    }
}

#[test]
fn nothing_is_waited_for_before_a_page_is_painted() {
    for page in each_kind() {
        let html = without_inline(&site().folder.read(&page));
        assert!(!html.contains("stylesheet"), "{page} asks for a style");
        for script in html.split("<script ").skip(1) {
            let tag = script.split('>').next().unwrap_or_default();
            // The last is data, which no browser runs (HTML, "data block").
            let may_come_later = tag.split(' ').any(|one| {
                ["defer", "type=\"module\"", "type=\"application/ld+json\""].contains(&one)
            });
            assert!(may_come_later, "{page} waits for <script {tag}>");
        }
    }
}

#[test]
fn each_text_has_smaller_copies_that_hold_the_same() {
    let mut checked = 0;
    for (file, bytes, _) in site().folder.files() {
        let beside = |ending: &str| {
            let mut name = file.clone().into_os_string();
            name.push(ending);
            fs::read(name).unwrap_or_else(|error| panic!("{}{ending}: {error}", file.display()))
        };
        let ending = file.extension().unwrap_or_default().to_string_lossy();
        let is_text = ["html", "js", "css", "json", "wasm", "xml", "atom"].contains(&&*ending);
        // The pages of one activity differ in their date; every tenth will do.
        checked += usize::from(is_text);
        if !is_text || (ending == "html" && checked % 10 != 0) {
            continue;
        }
        let (mut brotli, mut gzip) = (Vec::new(), Vec::new());
        let (br, gz) = (beside(".br"), beside(".gz"));
        let read = brotli::Decompressor::new(&*br, 4096).read_to_end(&mut brotli);
        read.expect("it is Brotli");
        let read = flate2::read::GzDecoder::new(&*gz).read_to_end(&mut gzip);
        read.expect("it is gzip");
        assert!(brotli == bytes && gzip == bytes, "{}", file.display());
        assert!(br.len() < bytes.len() && gz.len() < bytes.len());
    }
    assert!(checked > 1_000, "only {checked} texts");
}

#[test]
fn search_engines_are_told_where_the_pages_are() {
    assert_eq!(
        site().folder.read("robots.txt"),
        "User-agent: *\nDisallow: /api/\nSitemap: https://app.voorbeeld.nl/sitemap.xml\n"
    );
    let mut nameless = Folder::with_one_event();
    nameless.order.base_url = None;
    nameless.publish().expect("the content is good");
    assert_eq!(
        nameless.read("robots.txt"),
        "User-agent: *\nDisallow: /api/\n"
    );
    assert!(!nameless.order.out.join("sitemap.xml").exists());
    assert!(!nameless.read("index.html").contains("canonical"));
}

#[test]
fn an_address_that_leads_nowhere_is_not_found_and_says_so() {
    for path in [
        "/nergens",
        "/agenda/nooit-geweest",
        "/agenda/taalcafe-leerdam/2001-01-01",
    ] {
        let (status, page) = get(path);
        assert_eq!(status, 404, "{path}");
        assert!(
            page.contains("Deze pagina bestaat niet") && page.contains("noindex"),
            "{path}"
        );
    }
}

#[test]
fn a_browser_is_told_which_bytes_to_accept() {
    let page = site().folder.read("index.html");
    for name in [" integrity=\"sha384-", "data-version=\""] {
        assert!(page.contains(name), "{name}");
    }
}

#[test]
fn the_program_and_its_parts_are_asked_for_by_names_that_say_what_is_in_them() {
    let folder = &site().folder;
    let page = folder.read("index.html");
    let js = html::tags(&page).find_map(|tag| tag.attribute("data-js"));
    let wasm = html::tags(&page).find_map(|tag| tag.attribute("data-wasm"));
    let js = js.expect("the page names it");
    let glue = folder.read(js.trim_start_matches('/'));
    for stem in ["help", "tips", "shared"] {
        let name = folder.path_of(stem);
        assert!(glue.contains(&format!(".{name}")), "{name} in {glue}");
    }
    for built in ["split_", "./shared.wasm", "'bieb_bg.wasm'"] {
        assert!(!glue.contains(built), "{built} in {glue}");
    }
    for path in [js, wasm.expect("the page names it")] {
        assert_eq!(
            CachePolicy::for_path(&path),
            CachePolicy::Immutable,
            "{path}"
        );
        assert_eq!(get(&path).0, 200, "{path}");
    }
}

#[test]
fn the_loader_is_one_module() {
    let loader = site().folder.path_of("boot");
    let loader = site().folder.read(loader.trim_start_matches('/'));
    assert!(loader.contains("boot-retry") && loader.contains("boot-typed"));
    assert!(
        !loader.contains("from '.") && !loader.contains("export "),
        "{loader}"
    );
    assert!(!site().folder.order.out.join("boot").exists());
}

#[test]
fn the_worker_keeps_only_files_whose_names_say_what_is_in_them() {
    let worker = site().folder.read("sw.js");
    let files = worker.split_once("const FILES = {").expect("a list").1;
    let files = files.split_once('}').expect("a list").0;
    let files: Vec<_> = files
        .lines()
        .filter_map(|line| line.trim().strip_suffix("',")?.split_once("': '"))
        .map(|(path, integrity)| (path.trim_matches('\''), integrity))
        .collect();
    assert!(files.len() >= 3, "{files:?}");
    for (path, integrity) in &files {
        assert_eq!(get(path).0, 200, "{path}");
        assert_eq!(
            CachePolicy::for_path(path),
            CachePolicy::Immutable,
            "{path}"
        );
        assert!(integrity.starts_with("sha384-"), "{path}: {integrity}");
    }
    for stem in ["boot", "help", "shared"] {
        let path = site().folder.path_of(stem);
        assert!(files.iter().any(|(known, _)| *known == path), "{path}");
    }
    for form in ["'/',", "'/agenda/:event/:date',"] {
        assert!(worker.contains(form), "the worker knows no {form}");
    }
}

/// A page of each kind: of the app, of nothing, of any address, and what is only published.
fn each_kind() -> [String; 8] {
    [
        "index.html",
        "agenda/index.html",
        "leestips/0-4/index.html",
        "hulp/index.html",
        "404.html",
        "app.html",
        "voorbeelden/index.html",
        "vestigingen/vianen/maand/index.html",
    ]
    .map(str::to_owned)
}

/// What stands in the elements with this name that load nothing, to the letter.
fn inline<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let (begin, end) = (format!("<{name}>"), format!("</{name}>"));
    let rest = page.split(&begin).skip(1);
    rest.map(|rest| rest.split(&end).next().unwrap_or_default())
        .collect()
}

/// The page without its own style and script, which are no HTML.
fn without_inline(page: &str) -> String {
    let mut html = page.to_owned();
    for text in [inline(page, "style"), inline(page, "script")].concat() {
        html = html.replacen(text, "", 1);
    }
    html
}

/// The sources that a directive of the policy allows.
fn allowed(policy: &str, directive: &str) -> Vec<String> {
    let directives = policy.split("; ");
    let mut sources = directives.filter_map(|text| text.strip_prefix(directive)?.strip_prefix(' '));
    let sources = sources.next().expect("the directive is there");
    sources.split(' ').map(str::to_owned).collect()
}

/// As a browser calculates it (Content Security Policy Level 3, 6.7.3.3).
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[test]
fn a_host_allows_the_style_and_the_script_of_each_page_and_no_other() {
    let policy = policy("/");
    let (mut styles, mut scripts) = (HashSet::new(), HashSet::new());
    let pages = site().paths.iter().map(|path| file_of(path));
    for page in pages.chain(each_kind()) {
        let html = site().folder.read(&page);
        let of_page = inline(&html, "style");
        let is_sheet = page.starts_with("voorbeelden") || page.ends_with("maand/index.html");
        assert_eq!(of_page.len(), if is_sheet { 2 } else { 1 }, "{page}");
        styles.extend(of_page.into_iter().map(hash));
        let of_page = inline(&html, "script");
        assert_eq!(of_page.len(), 1, "{page}");
        scripts.extend(of_page.into_iter().map(hash));
    }
    let expected = |fixed: &[&str], hashes: HashSet<String>| {
        let fixed = fixed.iter().map(|source| (*source).to_owned());
        fixed.chain(hashes).collect::<HashSet<_>>()
    };
    let found = |directive| HashSet::from_iter(allowed(&policy, directive));
    assert_eq!(found("style-src"), expected(&["'self'"], styles));
    let fixed = ["'self'", "'wasm-unsafe-eval'"];
    assert_eq!(found("script-src"), expected(&fixed, scripts));
    assert!(!policy.contains("'unsafe-inline'"), "{policy}");

    for file in ["_headers", "_nginx.conf", "_Caddyfile"] {
        assert!(site().folder.read(file).contains(&policy), "{file}");
    }
    // The same pages, drawn when they are asked for.
    let order = &site().folder.order;
    let app = order.app.as_ref().expect("the app of the test");
    let pages = LivePages::new(app, &order.content, Some(order.now));
    let live = Server::start(Options {
        pages: Some(Arc::new(
            pages.unwrap_or_else(|failure| panic!("{failure}")),
        )),
        content: Some(order.content.clone()),
        ..Options::new(app)
    });
    let live = live.unwrap_or_else(|failure| panic!("{failure}"));
    let answer = ureq::get(live.url("/agenda")).call().expect("an answer");
    let said = answer.headers().get("content-security-policy");
    assert_eq!(said.and_then(|said| said.to_str().ok()), Some(&*policy));
    // A browser would rather have a smaller copy, and `/` has no name to find one by.
    for accepted in ["identity", "gzip", "br, gzip"] {
        let front = ureq::get(live.url("/")).header("accept-encoding", accepted);
        let answer = front.call().expect("the front page is there");
        assert_eq!(answer.status(), 200, "{accepted}");
    }
}

/// The policy that comes with a page.
fn policy(path: &str) -> String {
    let answer = ureq::get(site().server.url(path)).call();
    let answer = answer.expect("the page is there");
    let policy = answer.headers().get("content-security-policy");
    let policy = policy.and_then(|policy| policy.to_str().ok());
    policy.expect("each answer has one").to_owned()
}

#[test]
fn a_page_asks_in_advance_for_what_it_needs() {
    #[track_caller]
    fn check(page: &str, content: &[&str]) {
        let html = site().folder.read(page);
        let links: Vec<_> = html::tags(&html)
            .filter(|tag| tag.attribute("as").as_deref() == Some("fetch"))
            .collect();
        let program = html::attributes(&html, "data-wasm").remove(0);
        let content = content.iter().map(|name| format!("/content/{name}.json"));
        let wanted: Vec<String> = [program].into_iter().chain(content).collect();
        let asked = links.iter().filter_map(|link| link.attribute("href"));
        assert_eq!(asked.collect::<Vec<_>>(), wanted, "{page}");
        for link in links {
            assert_eq!(link.attribute("rel").as_deref(), Some("preload"));
            assert_eq!(link.attribute("crossorigin").as_deref(), Some("anonymous"));
        }
    }
    for page in ["index.html", "agenda/index.html"] {
        check(page, &["events", "library"]);
    }
    check(
        "leestips/0-4/index.html",
        &["reading-tips", "library", "events"],
    );
    check("hulp/index.html", &["help", "library", "events"]);
    check(
        "vestigingen/vianen/index.html",
        &["library", "help", "events"],
    );
    for page in ["over/index.html", "404.html", "app.html"] {
        check(page, &["library"]);
    }
    for sheet in ["voorbeelden", "vestigingen/vianen/maand"] {
        let html = site().folder.read(&format!("{sheet}/index.html"));
        assert!(!html.contains("preload"), "{sheet} starts no app");
    }
}

#[test]
fn search_engines_pass_by_the_page_that_starts_the_app() {
    assert!(get("/app.html").1.contains("noindex"));
    assert!(!get("/agenda").1.contains("noindex"));
}

#[test]
fn the_open_data_is_there() {
    let page = site().folder.read("open-data/index.html");
    let links = html::tags(&page).filter(|tag| tag.name == "a");
    // The router would look for a page there.
    let files = links.filter(|link| link.attribute("rel").as_deref() == Some("external"));
    let files = files.filter_map(|link| link.attribute("href"));
    let files: Vec<String> = files.filter(|link| link.contains('.')).collect();
    for wanted in [
        "/content/events.json",
        "/content/library.json",
        "/content/reading-tips.json",
        "/content/help.json",
        "/open-data/events.schema.json",
        "/open-data/library.schema.json",
        "/open-data/reading-tips.schema.json",
        "/open-data/help.schema.json",
        "/agenda.atom",
        "/vestigingen/vianen.atom",
        "/vestigingen/ijsselstein.atom",
        "/kalender/alles.ics",
        "/kalender/leeftijd/0-4.ics",
        "/kalender/leeftijd/4-18.ics",
        "/kalender/leeftijd/volwassenen.ics",
        "/kalender/vestiging/vianen.ics",
    ] {
        assert!(
            files.iter().any(|file| file == wanted),
            "{wanted} in {files:?}"
        );
    }
    for file in &files {
        assert_eq!(get(file).0, 200, "{file}");
    }
    let schema = get("/open-data/events.schema.json").1;
    let own = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/public/content/schema/events.schema.json"
    );
    assert_eq!(schema, fs::read_to_string(own).expect("it ships"));
}

#[test]
fn what_only_staff_need_is_not_published() {
    for path in ["/content/README.md", "/content/schema/events.schema.json"] {
        assert_eq!(get(path).0, 404, "{path}");
    }
    assert_eq!(get("/content/events.json").0, 200);
}

/// The file of a page.
pub fn file_of(path: &str) -> String {
    let path = path.trim_start_matches('/');
    if path.is_empty() {
        return "index.html".to_owned();
    }
    format!("{path}/index.html")
}

#[test]
fn sheets_are_read_as_they_stand_and_search_engines_pass_them_by() {
    for path in [
        "/voorbeelden",
        "/vestigingen/vianen/maand",
        "/vestigingen/vianen/volgende-maand",
    ] {
        let (status, page) = get(path);
        assert_eq!(status, 200, "{path}");
        assert!(page.contains("noindex"), "{path}");
        assert!(page.contains("data-version=\""), "a worker keeps {path}");
        assert!(
            !page.contains("data-js") && !page.contains(".wasm"),
            "{path} starts the app"
        );
        assert!(!site().paths.iter().any(|known| known == path), "{path}");
    }
}
