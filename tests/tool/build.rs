//! The app as it is built, once for all who ask.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bieb::tool::build::ensure_app;
use bieb::tool::project;
use bieb::tool::serve::{Options, Server};
use sha2::{Digest, Sha256};

#[test]
fn the_app_is_built_once_and_can_be_served() {
    let builders = [(); 3].map(|()| thread::spawn(|| ensure_app().unwrap()));
    let [app, second, third] = builders.map(|builder| builder.join().unwrap());
    assert!(app == second && app == third);
    assert!(!app.join("content").exists());

    let started = Instant::now();
    assert_eq!(ensure_app().unwrap(), app);
    assert!(started.elapsed() < Duration::from_secs(5));

    let server = Server::start(Options {
        content: Some(project::content()),
        ..Options::new(&app)
    })
    .unwrap();
    let read = |path: &str| {
        let mut answer = ureq::get(server.url(path)).call().unwrap();
        answer.body_mut().read_to_vec().unwrap()
    };
    let page = String::from_utf8(read("/agenda")).unwrap();
    // The Content-Security-Policy allows no other script inside the page than that with this hash.
    let answer = ureq::get(server.url("/agenda")).call().unwrap();
    let policy = answer.headers()["content-security-policy"]
        .to_str()
        .unwrap();
    let scripts: Vec<&str> = page.split("<script>").skip(1).collect();
    assert_eq!(scripts.len(), 1, "{page}");
    let (script, _) = scripts[0].split_once("</script>").unwrap();
    let hash = STANDARD.encode(Sha256::digest(script));
    assert!(policy.contains(&format!("'sha256-{hash}'")), "{policy}");
    assert!(!page.contains("<script type=\"module\">"), "{page}");
    for attribute in ["src=\"/boot", "data-js=\"", "data-wasm=\""] {
        let at = page.find(attribute).unwrap() + attribute.find('"').unwrap() + 1;
        let path = page[at..].split('"').next().unwrap();
        assert!(!read(path).is_empty(), "{path}");
        for copy in ["br", "gz"] {
            assert!(
                app.join(format!("{}.{copy}", &path[1..])).is_file(),
                "{path}.{copy}"
            );
        }
    }
    assert!(!read("/content/events.json").is_empty());
}

#[test]
fn the_program_of_the_app_comes_in_parts() {
    let app = ensure_app().unwrap();
    let size = |name: &str| fs::metadata(app.join(name)).unwrap().len();
    for part in ["activities", "tips", "help", "feedback", "about"] {
        let part = size(&format!("split_{part}.wasm"));
        assert!(part > 10_000, "{part}");
        assert!(part < size("bieb_bg.wasm") / 2, "{part}");
    }
    let glue = fs::read_to_string(app.join("bieb.js")).unwrap();
    assert!(!glue.contains("import * as"), "a visit would wait for it");
}
