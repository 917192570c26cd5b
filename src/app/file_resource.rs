//! A file of the content: as it came, and asked for again.

use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::edition::{self, Answer, Edition, Show};
use crate::browser::focus;
use crate::content::{Content, Severity};

/// A file of the content, as far as it came.
pub enum Loaded<T> {
    Waiting,
    Ready {
        value: Arc<T>,
        /// How many items had to be left out.
        left_out: usize,
    },
    Failed,
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        match self {
            Loaded::Waiting => Loaded::Waiting,
            Loaded::Ready { value, left_out } => Loaded::Ready {
                value: Arc::clone(value),
                left_out: *left_out,
            },
            Loaded::Failed => Loaded::Failed,
        }
    }
}

impl<T> Loaded<T> {
    pub fn value(&self) -> Option<&Arc<T>> {
        match self {
            Loaded::Ready { value, .. } => Some(value),
            Loaded::Waiting | Loaded::Failed => None,
        }
    }

    pub fn is_waiting(&self) -> bool {
        matches!(self, Loaded::Waiting)
    }

    pub fn has_failed(&self) -> bool {
        matches!(self, Loaded::Failed)
    }
}

impl<T: Content + Send + Sync + 'static> Loaded<T> {
    /// A file as it came. A text that is no such file has failed, like one that did not come.
    pub fn parse(json: &str) -> Self {
        match T::parse(json) {
            Ok(parsed) => {
                let is_error = |severity| severity == Severity::Error;
                let left_out = parsed
                    .problems
                    .iter()
                    .filter(|p| is_error(p.severity))
                    .count();
                Loaded::Ready {
                    value: Arc::new(parsed.value),
                    left_out,
                }
            }
            Err(_) => Loaded::Failed,
        }
    }
}

/// One file and the way to ask for it again.
pub struct FileResource<T> {
    loaded: RwSignal<Loaded<T>>,
    /// Whether an answer is awaited.
    is_asked: StoredValue<bool>,
    edition: StoredValue<Edition>,
}

impl<T> Clone for FileResource<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for FileResource<T> {}

impl<T: Content + Send + Sync + 'static> FileResource<T> {
    pub fn new(loaded: Loaded<T>) -> Self {
        FileResource {
            loaded: RwSignal::new(loaded),
            is_asked: StoredValue::new(false),
            edition: StoredValue::default(),
        }
    }

    /// The file as it is now. Reading it in a view follows it.
    pub fn get(self) -> Loaded<T> {
        self.loaded.get()
    }

    /// Fetches the file, unless it is there or on its way.
    pub async fn load(self) {
        if self
            .loaded
            .with_untracked(|loaded| loaded.value().is_some())
            || self.is_asked.get_value()
        {
            return;
        }
        self.is_asked.set_value(true);
        let json = edition::fetch(Self::address(), self.edition).await;
        let loaded = json.map_or(Loaded::Failed, |json| Loaded::parse(&json));
        self.is_asked.set_value(false);
        self.loaded.set(loaded);
    }

    fn address() -> String {
        ["/content/", T::FILE].concat()
    }

    /// Asks whether the file has changed.
    pub fn ask_again(self) -> Pin<Box<dyn Future<Output = Answer>>> {
        // What no page has shown yet is fetched when one does.
        if self.loaded.with_untracked(Loaded::is_waiting) {
            return Box::pin(ready(Answer::current()));
        }
        let read = move |json: &str| -> Option<Show> {
            match Loaded::parse(json) {
                loaded @ Loaded::Ready { .. } => Some(Box::new(move || self.loaded.set(loaded))),
                Loaded::Waiting | Loaded::Failed => None,
            }
        };
        Box::pin(edition::ask(Self::address(), self.edition, Box::new(read)))
    }

    /// Whether it was asked for in vain.
    pub fn has_failed(self) -> bool {
        self.loaded.with_untracked(Loaded::has_failed)
    }

    /// Fetches the file once more after a failure.
    pub fn retry(self) {
        self.loaded.set(Loaded::Waiting);
        spawn_local(async move {
            self.load().await;
            // The heading of an activity comes with its file.
            focus::focus("main h1");
        });
    }

    /// Fetches the file when a page that needs it is shown.
    pub fn need(self) {
        // In the browser only: on the host no effect runs, and every file is there from the start.
        Effect::new(move |_| {
            if self.loaded.with_untracked(Loaded::is_waiting) {
                spawn_local(self.load());
            }
        });
    }
}
