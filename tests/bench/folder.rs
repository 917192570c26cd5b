//! A folder with a site, served with copies in Brotli's best, as our own server gives them. For pages that are
//! measured beside ours: no header of ours is in their way.

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use brotli::enc::BrotliEncoderParams;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::harness::ports::on_a_new_port;

/// A site in a temporary folder.
pub struct Folder {
    folder: TempDir,
}

/// A running server. Its port is one that no browser knows.
pub struct Served {
    address: SocketAddr,
    // Ends the answers with it.
    _runtime: Runtime,
}

impl Folder {
    pub fn new() -> Self {
        Folder {
            folder: TempDir::new().expect("a temporary folder can be made"),
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).expect("the folder is ours");
    }

    /// The files as they are now.
    pub fn serve(&self) -> Served {
        let runtime = Runtime::new().expect("threads can be made");
        let bind = || {
            let bound = runtime.block_on(TcpListener::bind("127.0.0.1:0"));
            bound.expect("there is a free port")
        };
        let address = |listener: &TcpListener| listener.local_addr().expect("it listens");
        let listener = on_a_new_port(bind, |listener| address(listener).port());
        let address = address(&listener);
        let files = Arc::new(packed_files(self.path()));
        let app = Router::new().fallback(answer).with_state(files);
        runtime.spawn(async move { axum::serve(listener, app).await });
        Served {
            address,
            _runtime: runtime,
        }
    }
}

impl Served {
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

/// The compressed bytes of each file, by its name.
type Files = HashMap<String, Vec<u8>>;

fn packed_files(folder: &Path) -> Files {
    let files = fs::read_dir(folder).expect("the folder is ours").flatten();
    files
        .map(|file| {
            let bytes = fs::read(file.path()).expect("the folder is ours");
            let name = file.file_name().to_string_lossy().into_owned();
            (name, packed(&bytes))
        })
        .collect()
}

/// The bytes in Brotli's best.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut small = Vec::new();
    brotli::BrotliCompress(
        &mut Cursor::new(bytes),
        &mut small,
        &BrotliEncoderParams::default(),
    )
    .expect("memory is enough");
    small
}

/// What is no file is a page of the app.
async fn answer(State(files): State<Arc<Files>>, request: Request) -> Response {
    let asked = request.uri().path().trim_start_matches('/');
    let is_page = !asked.contains('.');
    let name = if is_page { "index.html" } else { asked };
    let Some(bytes) = files.get(name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match Path::new(name).extension().and_then(|kind| kind.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        other => panic!("no media type is known here for {other:?}"),
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_ENCODING, "br"),
    ];
    (headers, bytes.clone()).into_response()
}
