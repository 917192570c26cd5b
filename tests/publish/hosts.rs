//! A published folder on real servers, with the configuration that the README shows: the same answers as
//! from `bieb serve`.

use std::collections::BTreeMap;

use bieb::tool::headers::{InlineHashes, for_every_answer};
use bieb::tool::publish::inline_hashes;
use bieb::tool::serve::{Options, Server};
use serde_json::json;
use ureq::http::Response;

use crate::folder::Folder;
use crate::machine::Host;

/// Headers that must be the same, beside those of every answer.
const SAME: [&str; 3] = ["content-type", "cache-control", "content-encoding"];

/// The names of the headers of every answer.
fn of_every_answer() -> [&'static str; 6] {
    for_every_answer(&InlineHashes::default(), None).map(|(name, _)| name)
}

const POLICY: &str = "content-security-policy";

struct Sites {
    ours: Server,
    others: [Host; 2],
    folder: Folder,
}

impl Sites {
    fn published() -> Self {
        let folder = Folder::with_one_event();
        // A name that looks like one of ours.
        folder.write_content("foto-0123456789abcdef.png", "png");
        folder
            .publish()
            .unwrap_or_else(|failure| panic!("{failure}"));
        let ours = Server::start(Options {
            inbox: Some(folder.path().join("inbox.sqlite")),
            rate_limit: 2,
            ..Options::new(&folder.order.out)
        });
        let ours = ours.unwrap_or_else(|failure| panic!("{failure}"));
        Sites {
            others: Host::all(&folder.order.out, ours.address()),
            ours,
            folder,
        }
    }
}

struct Answer {
    status: u16,
    headers: ureq::http::HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> String {
        let values = self.headers.get_all(name).into_iter();
        let values: Vec<_> = values.filter_map(|value| value.to_str().ok()).collect();
        values.join(" | ")
    }
}

fn get(url: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = ureq::get(url).config().http_status_as_error(false).build();
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    read(request.call())
}

fn read(answer: Result<Response<ureq::Body>, ureq::Error>) -> Answer {
    let mut answer = answer.expect("the server answers");
    Answer {
        status: answer.status().as_u16(),
        headers: answer.headers().clone(),
        body: answer.body_mut().read_to_vec().expect("a whole answer"),
    }
}

#[test]
fn other_servers_answer_as_ours_does() {
    let sites = Sites::published();
    let mut same = SAME.map(str::to_owned).to_vec();
    same.extend(of_every_answer().map(str::to_owned));
    for host in &sites.others {
        let [loader, program] = ["boot", "bieb"].map(|stem| sites.folder.path_of(stem));
        for path in [
            loader.as_str(),
            program.as_str(),
            "/",
            "/agenda",
            "/agenda/",
            "/agenda/knutselen/2027-01-12",
            "/hulp?q=digid",
            "/sw.js",
            "/app.html",
            "/manifest.webmanifest",
            "/icon.svg",
            "/icon-192.png",
            "/content/events.json",
            "/content/library.json",
            "/content/foto-0123456789abcdef.png",
            "/robots.txt",
            "/sitemap.xml",
            "/nergens",
            "/agenda/nooit-geweest",
            "/agenda/knutselen/2027-01-13/",
            "/bieb-fedcba9876543210.js",
            "/agenda/weg.js",
            "/content/weg.json",
        ] {
            for accepted in ["identity", "gzip", "gzip, deflate, br"] {
                let asked = [("accept-encoding", accepted)];
                let wanted = get(&sites.ours.url(path), &asked);
                let got = get(&host.url(path), &asked);
                let what = format!("{} {path} {accepted}", host.name);
                assert_eq!(got.status, wanted.status, "{what}");
                for name in &same {
                    assert_eq!(got.header(name), wanted.header(name), "{what} {name}");
                }
                // More than needed does no harm, and what nobody keeps cannot be mixed up.
                let vary = wanted.header("vary");
                let is_kept = wanted.status == 200;
                assert!(
                    !is_kept || got.header("vary").contains(&vary),
                    "{what} vary"
                );
                let [got, wanted] = [&got, &wanted].map(|answer| answer.body.trim_ascii_end());
                assert!(got == wanted, "{what}: other bytes");
            }
        }
    }
}

/// Files that somebody put in the folder, as the web knows them, and what leads out of it.
#[cfg(unix)]
#[test]
fn other_servers_keep_to_the_folder_as_ours_does() {
    let sites = Sites::published();
    let site = &sites.folder.order.out;
    let outside = sites.folder.path().join("elders");
    std::fs::create_dir(&outside).expect("the folder is ours");
    let write =
        |path: &std::path::Path| std::fs::write(path, "geheim").expect("the folder is ours");
    write(&outside.join("brief.txt"));
    write(&site.join(".geheim"));
    write(&site.join("agenda/.geheim.txt"));
    std::fs::create_dir(site.join(".well-known")).expect("the folder is ours");
    write(&site.join(".well-known/security.txt"));
    for (link, to) in [
        ("brief.txt", outside.join("brief.txt")),
        ("elders", outside.clone()),
    ] {
        std::os::unix::fs::symlink(to, site.join(link)).expect("the folder is ours");
    }
    let [nginx, caddy] = &sites.others;
    let links = ["/brief.txt", "/elders/brief.txt"];
    let hidden = ["/.geheim", "/agenda/.geheim.txt"];
    for (name, url, paths) in [
        (
            "bieb",
            &|path: &str| sites.ours.url(path) as String,
            [links, hidden].concat(),
        ),
        (
            "nginx",
            &|path: &str| nginx.url(path),
            [links, hidden].concat(),
        ),
        ("Caddy", &|path: &str| caddy.url(path), hidden.to_vec()),
    ] as [(&str, &dyn Fn(&str) -> String, Vec<&str>); 3]
    {
        for path in paths {
            let answer = get(&url(path), &[]);
            assert_eq!(answer.status, 404, "{name} {path}");
            assert!(!answer.body.ends_with(b"geheim"), "{name} {path}");
        }
        let known = get(&url("/.well-known/security.txt"), &[]);
        assert_eq!(
            (known.status, &known.body[..]),
            (200, &b"geheim"[..]),
            "{name}"
        );
    }
}

#[test]
fn static_hosts_are_told_the_same() {
    let site = Folder::with_one_event();
    site.publish().expect("the content is good");
    let text = site.read("_headers");
    let mut rules: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
    let mut path = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.trim_start().split_once(": ") {
            Some((name, value)) if line.starts_with(' ') => {
                let known = rules.entry(path).or_default();
                known.push((name.to_owned(), value.to_owned()));
            }
            _ => path = line,
        }
    }
    let inline = inline_hashes(&site.order.out).expect("the site is there");
    let all = for_every_answer(&inline, None).map(|(name, value)| (name.to_owned(), value));
    assert_eq!(rules.remove("/*"), Some(all.to_vec()));
    // Each file that may be kept has a rule of its own; the rest is asked for each time.
    let server = Server::start(Options::new(&site.order.out));
    let server = server.unwrap_or_else(|failure| panic!("{failure}"));
    for (file, _, _) in site.files() {
        let name = file
            .strip_prefix(&site.order.out)
            .expect("it is in the site");
        let path = format!("/{}", name.display());
        if path.ends_with(".br") || path.ends_with(".gz") {
            continue;
        }
        let said = get(&server.url(&path), &[]).header("cache-control");
        match rules.remove(path.as_str()) {
            Some(rule) => assert_eq!(rule, [("cache-control".to_owned(), said)], "{path}"),
            None => assert_eq!(said, "no-cache", "{path}"),
        }
    }
    assert!(rules.is_empty(), "for files that are not there: {rules:?}");
}

#[test]
fn other_servers_send_nothing_again_that_a_browser_has() {
    let sites = Sites::published();
    for host in &sites.others {
        for path in ["/agenda", "/content/events.json", "/sw.js"] {
            let asked = ("accept-encoding", "br");
            let tag = get(&host.url(path), &[asked]).header("etag");
            let again = get(&host.url(path), &[asked, ("if-none-match", &tag)]);
            assert_eq!(again.status, 304, "{} {path}", host.name);
            assert_eq!(again.header("cache-control"), "no-cache");
            assert!(!again.header(POLICY).is_empty());
        }
    }
}

/// The privacy page says so. What fails is what servers like to write down most.
#[test]
fn no_server_writes_down_who_reads_what() {
    let sites = Sites::published();
    // Nobody receives anything there.
    let closed = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
    let closed = closed.expect("there is a free port");
    for host in Host::all(&sites.folder.order.out, closed) {
        for (path, status) in [("/agenda", 200), ("/nergens", 404), ("/api/feedback", 502)] {
            assert_eq!(
                get(&host.url(path), &[]).status,
                status,
                "{} {path}",
                host.name
            );
        }
        let written = host.written();
        for trace in ["client", "remote_ip", "nergens", "GET"] {
            assert!(!written.contains(trace), "{}: {written}", host.name);
        }
    }
}

#[test]
fn other_servers_pass_feedback_on_and_nobody_dodges_the_limit() {
    let sites = Sites::published();
    let mut number = 0;
    let mut send = |host: &Host| {
        number += 1;
        let message = json!({
            "id": format!("00000000-0000-4000-8000-00000000000{number}"),
            "kind": "idea", "message": "Meer stripboeken", "language": "nl",
            "written_at": "2026-12-01T09:00",
        });
        let request = ureq::post(host.url("/api/feedback"));
        let request = request.config().http_status_as_error(false).build();
        let request = request.header("content-type", "application/json");
        // Anyone may claim to pass on for somebody else.
        let request = request.header("x-forwarded-for", format!("192.0.2.{number}"));
        read(request.send(message.to_string()))
    };
    for host in &sites.others {
        let answer = send(host);
        let said = String::from_utf8_lossy(&answer.body);
        assert_eq!(answer.status, 201, "{}: {said}", host.name);
        assert_eq!(answer.header("cache-control"), "no-store");
        let policy = get(&sites.ours.url("/"), &[]).header(POLICY);
        assert_eq!(answer.header(POLICY), policy, "{}", host.name);
    }
    for host in &sites.others {
        let answer = send(host);
        assert_eq!(answer.status, 429, "{}", host.name);
        assert!(!answer.header("retry-after").is_empty(), "{}", host.name);
    }
}
