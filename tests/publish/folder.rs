//! Small sites to publish: an app of a few lines, with content that a test may change.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use bieb::tool::Failure;
use bieb::tool::publish::{BaseUrl, Order, Outcome, publish};
use tempfile::TempDir;

/// A Tuesday.
pub const NOW: &str = "2026-12-01T09:00:00";

/// One workshop on 12 January 2027.
pub const ONE_EVENT: &str =
    r#"{"events": [{"id": "knutselen", "title": "Knutselen", "start": "2027-01-12T10:00"}]}"#;

pub struct Folder {
    folder: TempDir,
    pub order: Order,
}

impl Folder {
    /// The library as it ships, with one event.
    pub fn with_one_event() -> Self {
        let made = Folder::shipped();
        made.write_content("events.json", ONE_EVENT);
        made
    }

    /// All content as it ships.
    pub fn shipped() -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let (app, content) = (folder.path().join("app"), folder.path().join("content"));
        let filler = "volgende(); // een regel die vaker voorkomt\n".repeat(100);
        let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
        let read = |name: &str| fs::read_to_string(public.join(name)).expect("it ships");
        for (name, text) in [
            ("index.html", &index()),
            ("sw.js", &read("sw.js")),
            ("bieb.js", &[GLUE, &filler].concat()),
            ("bieb_bg.wasm", &filler),
            ("split_help.wasm", &"help".repeat(100)),
            ("split_tips.wasm", &"tips".repeat(100)),
            ("shared.wasm", &"shared".repeat(100)),
            ("manifest.webmanifest", &read("manifest.webmanifest")),
            ("icon.svg", &read("icon.svg")),
            ("icon-192.png", &"png".to_owned()),
        ] {
            write(&app.join(name), text);
        }
        let modules = fs::read_dir(public.join("boot")).expect("the loader ships");
        for module in modules {
            let name = format!(
                "boot/{}",
                module.expect("it ships").file_name().to_string_lossy()
            );
            write(&app.join(&name), &read(&name));
        }
        for name in [
            "library.json",
            "events.json",
            "reading-tips.json",
            "help.json",
        ] {
            let text = fs::read_to_string(public.join("content").join(name));
            write(&content.join(name), &text.expect("the content ships"));
        }
        let order = Order {
            content,
            out: folder.path().join("site"),
            base_url: BaseUrl::parse("https://app.voorbeeld.nl").ok(),
            now: NOW.parse().expect("a moment"),
            app: Some(app),
        };
        Folder { folder, order }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn write_content(&self, name: &str, text: &str) {
        write(&self.order.content.join(name), text);
    }

    pub fn publish(&self) -> Result<Outcome, Failure> {
        publish(&self.order)
    }

    /// The text of a published file.
    pub fn read(&self, name: &str) -> String {
        let path = self.order.out.join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The path of the published file with a name such as `boot-0123456789abcdef.js`.
    pub fn path_of(&self, stem: &str) -> String {
        let files = self.files().into_iter();
        let mut names = files.filter_map(|(file, ..)| {
            let name = file.strip_prefix(&self.order.out).ok()?.to_str()?;
            Some(["/", name].concat())
        });
        let start = format!("/{stem}-");
        let found = names.find(|path| path.starts_with(&start));
        found.unwrap_or_else(|| panic!("{stem} has no name that says what is in it"))
    }

    /// Every published file: its name, its bytes and when it was made.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>, SystemTime)> {
        let mut files = Vec::new();
        collect(&self.order.out, &mut files);
        files.sort();
        files
    }
}

/// The page that starts the app, as Trunk makes it from ours.
fn index() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = include_str!("../../index.html").lines().filter_map(|line| {
        let Some(link) = line
            .trim()
            .strip_prefix("<link data-trunk rel=\"inline\" href=\"")
        else {
            return (!line.contains("data-trunk")).then(|| line.to_owned());
        };
        let source = link.split('"').next().unwrap_or_default();
        let text = fs::read_to_string(root.join(source)).expect("it ships");
        let element = if source.ends_with(".css") {
            "style"
        } else {
            "script"
        };
        Some(format!("<{element}>{text}</{element}>"))
    });
    let page: Vec<String> = page.collect();
    page.join("\n")
        .replacen("</head>", &format!("{STARTER}</head>"), 1)
}

/// Asks for the program and its parts, as the glue does.
const GLUE: &str = r#"
const program = new URL('bieb_bg.wasm', import.meta.url);
const parts = [fetchPart(new URL("./split_help.wasm", import.meta.url)), fetchPart(new URL("./split_tips.wasm", import.meta.url)),
    fetchPart(new URL('./shared.wasm', import.meta.url))];
"#;

const STARTER: &str = r#"<script type="module" src="/boot/main.js" data-js="/bieb.js" data-wasm="/bieb_bg.wasm"></script>
<script nomodule defer src="/boot/too-old.js"></script>"#;

fn write(path: &Path, text: &str) {
    let folder = path.parent().expect("a file is in a folder");
    fs::create_dir_all(folder).expect("the folder is ours");
    fs::write(path, text).expect("the folder is ours");
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>, SystemTime)>) {
    for entry in fs::read_dir(folder).expect("the site is there") {
        let path = entry.expect("the site is there").path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            let made = fs::metadata(&path).and_then(|data| data.modified());
            let bytes = fs::read(&path).expect("the file is there");
            files.push((path, bytes, made.expect("this disk keeps times")));
        }
    }
}
