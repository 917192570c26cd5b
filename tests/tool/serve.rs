//! What the server answers, and to which address.

use std::fs;
use std::io::{Read, Write};

use bieb::tool::serve::addresses::is_page;

use crate::web::{SCRIPT, WASM, Web};

const FOREVER: &str = "public, max-age=31536000, immutable";

#[test]
fn each_kind_of_file_says_what_it_is_and_how_long_to_keep_it() {
    let web = Web::new();
    #[track_caller]
    fn check(web: &Web, path: &str, content_type: &str, cache: &str) {
        let answer = web.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), content_type, "{path}");
        assert_eq!(answer.header("cache-control"), cache, "{path}");
        assert!(answer.header("etag").starts_with('"'), "{path}");
    }
    let css = "/base-0123456789abcdef.css";
    check(&web, "/", "text/html; charset=utf-8", "no-cache");
    check(
        &web,
        "/agenda?q=taal",
        "text/html; charset=utf-8",
        "no-cache",
    );
    check(
        &web,
        "/boot.js",
        "text/javascript; charset=utf-8",
        "no-cache",
    );
    check(&web, "/sw.js", "text/javascript; charset=utf-8", "no-cache");
    check(&web, SCRIPT, "text/javascript; charset=utf-8", FOREVER);
    check(&web, WASM, "application/wasm", FOREVER);
    check(&web, css, "text/css; charset=utf-8", FOREVER);
    check(
        &web,
        "/agenda/les-0123456789abcdef",
        "text/html; charset=utf-8",
        "no-cache",
    );
    check(&web, "/logo.svg", "image/svg+xml", "no-cache");
    check(&web, "/foto.png", "image/png", "no-cache");
    check(
        &web,
        "/kalender.ics",
        "text/calendar; charset=utf-8",
        "no-cache",
    );
    check(
        &web,
        "/manifest.webmanifest",
        "application/manifest+json",
        "no-cache",
    );
    check(&web, "/content/events.json", "application/json", "no-cache");
    check(
        &web,
        "/content/foto-0123456789abcdef.png",
        "image/png",
        "no-cache",
    );
}

#[test]
fn an_address_of_the_app_gets_the_app_and_an_unknown_one_too_but_as_missing() {
    let web = Web::new();
    #[track_caller]
    fn check(web: &Web, path: &str, status: u16, text: &str) {
        let answer = web.get(path);
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.text().contains(text), "{path}: {}", answer.text());
    }
    check(&web, "/agenda/", 200, "De app");
    check(&web, "/agenda/taalcafe/2027-01-12", 200, "De app");
    check(&web, "/over", 200, "Over ons");
    check(&web, "/over/", 200, "Over ons");
    check(&web, "/nergens", 404, "De app");
    check(&web, "/agenda/taalcafe/2027-02-30", 404, "De app");
    assert_eq!(web.get("/nergens").header("cache-control"), "no-store");
}

#[test]
fn the_addresses_of_the_app() {
    let pages = "/ /agenda /agenda/x /agenda/x/2027-01-12 /leestips /leestips/0-4 /leestips/4-18 \
        /leestips/volwassenen /boekstart /hulp /hulp/digid /feedback /vestigingen \
        /vestigingen/vianen /mijn-lijst /kalender /over /privacy /toegankelijkheid /open-data";
    for path in pages.split_whitespace() {
        assert!(is_page(path), "{path}");
    }
    let others = "/agenda/x/morgen /agenda/x/2027-01-12/y /leestips/5-6 /boekstart/x /over/ons /x";
    for path in others.split_whitespace() {
        assert!(!is_page(path), "{path}");
    }
}

#[test]
fn a_missing_file_is_never_answered_with_the_app() {
    let web = Web::new();
    for path in [
        "/bieb-fedcba9876543210.js",
        "/agenda/weg.js",
        "/weg.wasm",
        "/content/weg.json",
        "/content/weg",
        "/content/",
        "/content",
        "/api/feedback",
        "/api",
        "/.geheim",
    ] {
        let answer = web.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(
            answer.header("content-type"),
            "text/plain; charset=utf-8",
            "{path}"
        );
        assert!(!answer.text().contains('<'), "{path}");
    }
}

#[test]
fn no_path_leads_out_of_the_folders() {
    let web = Web::new();
    #[cfg(unix)]
    {
        let outside = web.folder.path().join("geheim.txt");
        std::os::unix::fs::symlink(&outside, web.folder.path().join("site/link.txt")).unwrap();
        std::os::unix::fs::symlink(web.folder.path(), web.folder.path().join("content/boven"))
            .unwrap();
    }
    for path in [
        "/../geheim.txt",
        "/content/../geheim.txt",
        "/content/../../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/content/%2E%2E/%2e%2e/geheim.txt",
        "/..%2fgeheim.txt",
        "/content%2f..%2f..%2fgeheim.txt",
        "/..\\geheim.txt",
        "/..%5cgeheim.txt",
        "/%252e%252e/geheim.txt",
        "//geheim.txt",
        "/./geheim.txt",
        "/geheim.txt%00",
        "/boot.js%00.png",
        "/%ff",
        "/link.txt",
        "/content/boven/geheim.txt",
        "/.geheim",
        "http://x/../geheim.txt",
    ] {
        let answer = web.get_raw(path);
        let status = answer.split(' ').nth(1).unwrap_or_default();
        assert!(matches!(status, "404" | "400"), "{path}: {answer}");
        assert!(!answer.ends_with("geheim"), "{path}");
    }
}

#[test]
fn only_reading_is_allowed() {
    let web = Web::new();
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
        let answer = web.ask(method, "/agenda", &[]);
        assert_eq!(answer.status, 405, "{method}");
        assert_eq!(answer.header("allow"), "GET, HEAD", "{method}");
    }
    let whole = web.get(SCRIPT);
    let head = web.ask("HEAD", SCRIPT, &[]);
    assert_eq!(head.status, 200);
    assert!(head.body.is_empty());
    for name in ["content-length", "content-type", "etag", "cache-control"] {
        assert_eq!(head.header(name), whole.header(name), "{name}");
    }
}

#[test]
fn what_the_browser_has_is_not_sent_again() {
    let web = Web::new();
    let etag = web.get("/boot.js").header("etag").to_owned();
    let date = web.get("/boot.js").header("last-modified").to_owned();
    for known in [
        &[("if-none-match", etag.as_str())][..],
        &[("if-none-match", &format!("W/{etag}"))],
        &[("if-none-match", &format!("\"x\", {etag}"))],
        // Two lines are one list.
        &[("if-none-match", "\"x\""), ("if-none-match", &etag)],
        &[("if-none-match", "*")],
        &[("if-modified-since", &date)],
    ] {
        let answer = web.get_with("/boot.js", known);
        assert_eq!(answer.status, 304, "{known:?}");
        assert!(answer.body.is_empty());
        assert_eq!(answer.header("etag"), etag);
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
    for other in [
        ("if-none-match", "\"x\""),
        ("if-modified-since", "Thu, 01 Jan 2015 00:00:00 GMT"),
    ] {
        assert_eq!(web.get_with("/boot.js", &[other]).status, 200);
    }
    // Missing stays missing, whatever the browser has.
    assert_eq!(
        web.get_with("/nergens", &[("if-none-match", "*")]).status,
        404
    );
}

#[test]
fn text_and_wasm_travel_compressed_for_those_who_accept_it() {
    let web = Web::new();
    let plain = web.get(WASM);
    assert_eq!(plain.header("content-encoding"), "");
    assert_eq!(plain.header("vary"), "Accept-Encoding");
    #[track_caller]
    fn check(web: &Web, accept: &str, encoding: &str) {
        let answer = web.get_with(WASM, &[("accept-encoding", accept)]);
        assert_eq!(answer.header("content-encoding"), encoding, "{accept}");
        let unpacked = unpack(&answer.body, encoding);
        assert_eq!(unpacked, web.get(WASM).body, "{accept}");
        let known = [
            ("accept-encoding", accept),
            ("if-none-match", answer.header("etag")),
        ];
        assert_eq!(web.get_with(WASM, &known).status, 304, "{accept}");
    }
    check(&web, "br", "br");
    check(&web, "gzip, deflate, br, zstd", "br");
    check(&web, "gzip", "gzip");
    check(&web, "br;q=0, gzip;q=0.5", "gzip");
    check(&web, "identity", "");
    check(&web, "deflate", "");
    check(&web, "br;q=0", "");
    check(&web, "br;Q=0", "");
    check(&web, "BR", "br");
    let image = web.get_with("/foto.png", &[("accept-encoding", "br")]);
    assert_eq!(image.header("content-encoding"), "");
    assert_eq!(image.header("vary"), "");
}

fn unpack(packed: &[u8], encoding: &str) -> Vec<u8> {
    let mut plain = Vec::new();
    match encoding {
        "br" => brotli::Decompressor::new(packed, 4096).read_to_end(&mut plain),
        "gzip" => flate2::read::GzDecoder::new(packed).read_to_end(&mut plain),
        _ => return packed.to_owned(),
    }
    .unwrap();
    plain
}

#[test]
fn smaller_copies_made_in_advance_are_used_until_the_file_changes() {
    let web = Web::new();
    let site = web.folder.path().join("site");
    bieb::tool::compress::compress_folder(&site).unwrap();
    let made = fs::read(site.join("boot.js.br")).unwrap();
    let asked = [("accept-encoding", "br")];
    assert_eq!(web.get_with("/boot.js", &asked).body, made);

    // Older than the file it is a copy of: not a copy of it any more.
    let copy = fs::File::options()
        .write(true)
        .open(site.join("boot.js.br"))
        .unwrap();
    copy.set_modified(std::time::SystemTime::UNIX_EPOCH)
        .unwrap();
    let changed = "// nieuw\n".repeat(100);
    web.write("site/boot.js", &changed);
    let answer = web.get_with("/boot.js", &asked);
    assert_eq!(unpack(&answer.body, "br"), changed.as_bytes());
}

#[test]
fn a_copy_that_is_empty_is_no_copy() {
    let web = Web::new();
    web.write("site/boot.js.br", "");
    let answer = web.get_with("/boot.js", &[("accept-encoding", "br")]);
    assert_eq!(unpack(&answer.body, "br"), web.get("/boot.js").body);
}

#[test]
fn a_part_of_a_file_can_be_asked_for() {
    let web = Web::new();
    let film: String = ('a'..='z').cycle().take(1_000).collect();
    web.write("site/film.mp4", &film);
    #[track_caller]
    fn check(web: &Web, range: &str, status: u16, content_range: &str, body: &str) {
        let answer = web.get_with("/film.mp4", &[("range", range)]);
        assert_eq!(answer.status, status, "{range}");
        assert_eq!(answer.header("content-range"), content_range, "{range}");
        assert_eq!(answer.text(), body, "{range}");
    }
    assert_eq!(web.get("/film.mp4").header("accept-ranges"), "bytes");
    // What an iPhone asks before it plays a film.
    check(&web, "bytes=0-1", 206, "bytes 0-1/1000", "ab");
    check(&web, "bytes=25-27", 206, "bytes 25-27/1000", "zab");
    check(&web, "bytes=-2", 206, "bytes 998-999/1000", &film[998..]);
    check(&web, "bytes=990-", 206, "bytes 990-999/1000", &film[990..]);
    check(&web, "bytes=1000-", 416, "bytes */1000", "");
    check(&web, "bytes=0-1,5-6", 200, "", &film);
    // Of a film that is another one by now.
    for known in ["\"x\"", "Thu, 01 Jan 2015 00:00:00 GMT"] {
        let asked = [("range", "bytes=500-"), ("if-range", known)];
        let answer = web.get_with("/film.mp4", &asked);
        assert_eq!(
            (answer.status, answer.text()),
            (200, film.clone()),
            "{known}"
        );
    }
    let head = web.ask("HEAD", "/film.mp4", &[("range", "bytes=0-1")]);
    assert_eq!((head.status, head.header("content-length")), (200, "1000"));
}

#[test]
fn what_staff_keep_for_themselves_is_not_served() {
    let web = Web::new();
    for name in [
        "events.json~",
        "events.json.bak",
        "Kopie van events.json",
        "deelnemers.xlsx",
        "x.txt",
    ] {
        web.write(&format!("content/{name}"), "van mij");
        let path = format!("/content/{}", name.replace(' ', "%20"));
        assert_eq!(web.get(&path).status, 404, "{name}");
    }
}

#[test]
fn an_edit_of_the_content_shows_on_the_next_reload() {
    let web = Web::new();
    let before = web.get("/content/events.json");
    assert_eq!(before.text(), r#"{"events": []}"#);
    for edit in ["{\"events\": [1]}", "{\"events\": [2]}"] {
        let edit = edit.to_owned() + &" ".repeat(1000);
        web.write("content/events.json", &edit);
        let known = [
            ("if-none-match", before.header("etag")),
            ("accept-encoding", "br"),
        ];
        let after = web.get_with("/content/events.json", &known);
        assert_eq!(after.status, 200);
        assert_eq!(unpack(&after.body, "br"), edit.as_bytes());
    }
    fs::remove_file(web.folder.path().join("content/events.json")).unwrap();
    assert_eq!(web.get("/content/events.json").status, 404);
}

/// However it was changed, and also when nobody can see that from its name, its length and its date.
#[cfg(unix)]
#[test]
fn an_answer_that_was_given_before_is_given_again_only_while_it_is_right() {
    let web = Web::new();
    let at = |name: &str| web.folder.path().join(name);
    let filler = fs::read(at("site/boot.js")).unwrap();
    let copy_of = |text: &[u8]| {
        let mut copy = brotli::CompressorWriter::new(Vec::new(), 4096, 5, 22);
        copy.write_all(text).unwrap();
        copy.into_inner()
    };
    fs::write(at("site/boot.js.br"), copy_of(&filler)).unwrap();
    let asked = |accepted| {
        let answer = web.get_with("/boot.js", &[("accept-encoding", accepted)]);
        let encoding = answer.header("content-encoding").to_owned();
        (answer.status, unpack(&answer.body, &encoding))
    };
    let check = |expected: &[u8]| {
        // The first may be kept, and the second is given from what was kept.
        for accepted in ["br", "identity", "br", "identity"] {
            assert_eq!(asked(accepted), (200, expected.to_owned()), "{accepted}");
        }
    };
    // What was changed just now is not kept.
    let settle = || std::thread::sleep(std::time::Duration::from_secs(3));
    settle();
    check(&filler);

    // In its place, with the same length and the same date.
    let other = filler.to_ascii_uppercase();
    let date = |name: &str| fs::metadata(at(name)).unwrap().modified().unwrap();
    let dates = ["site/boot.js", "site/boot.js.br"].map(|name| (name, date(name)));
    fs::write(at("site/boot.js"), &other).unwrap();
    fs::write(at("site/boot.js.br"), copy_of(&other)).unwrap();
    for (name, date) in dates {
        let file = fs::File::options().write(true).open(at(name)).unwrap();
        file.set_modified(date).unwrap();
    }
    check(&other);
    settle();
    check(&other);

    // Another whole site, in one step.
    fs::rename(at("site"), at("old")).unwrap();
    fs::create_dir(at("site")).unwrap();
    fs::write(at("site/boot.js"), &filler).unwrap();
    check(&filler);
    fs::rename(at("site"), at("new")).unwrap();
    fs::rename(at("old"), at("site")).unwrap();
    check(&other);

    // A link that leads out of the folder.
    fs::remove_file(at("site/boot.js.br")).unwrap();
    fs::remove_file(at("site/boot.js")).unwrap();
    std::os::unix::fs::symlink(at("geheim.txt"), at("site/boot.js")).unwrap();
    assert_eq!(asked("br").0, 404);
    fs::remove_file(at("site/boot.js")).unwrap();
    assert_eq!(asked("br").0, 404);
}

#[test]
fn many_readers_at_once_all_get_the_whole_answer() {
    let web = Web::new();
    let whole = web.get(SCRIPT).body;
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..20 {
                    let answer = web.get_with(SCRIPT, &[("accept-encoding", "br")]);
                    assert_eq!(unpack(&answer.body, "br"), whole);
                }
            });
        }
    });
}
