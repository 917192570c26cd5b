use bieb::tool::serve::{LivePages, Options, Server};
use std::path::PathBuf;
use std::sync::Arc;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let (app, port, content, now) = (
        PathBuf::from(&a[1]),
        a[2].parse().unwrap(),
        PathBuf::from(&a[3]),
        a.get(4).map(|n| n.parse().unwrap()),
    );
    let pages = Arc::new(LivePages::new(&app, &content, now).unwrap());
    let _server = Server::start(Options {
        pages: Some(pages),
        content: Some(content),
        port,
        rate_limit: 0,
        ..Options::new(&app)
    })
    .unwrap();
    loop {
        std::thread::park();
    }
}
