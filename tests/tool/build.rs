//! The app as it is built, once for all who ask.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use bieb::tool::build::ensure_app;
use bieb::tool::divide::{DOOR, Parts, divide};
use bieb::tool::project;
use bieb::tool::serve::{Options, Server};

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
    // The Content-Security-Policy allows no script inside the page.
    assert!(
        !page.contains("<script>") && !page.contains("type=\"module\""),
        "{page}"
    );
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

/// If the linker were told otherwise (`.cargo/config.toml`), most of the program would look needed at once.
#[test]
fn the_program_of_the_app_can_be_divided() {
    let files = fs::read_dir(ensure_app().unwrap()).unwrap();
    let names = files.map(|file| file.unwrap().path());
    let program = names
        .filter(|file| file.extension().is_some_and(|ending| ending == "wasm"))
        .map(|file| fs::read(file).unwrap())
        .next()
        .unwrap();
    let Parts { first, later } = divide(&program, DOOR).unwrap();
    for part in [&first, &later] {
        wasmparser::validate(part).unwrap();
    }
    assert!(
        later.len() * 4 > first.len(),
        "{} and {} bytes",
        first.len(),
        later.len()
    );
}
