//! Content that stays current while the page is open. A phone sleeps for hours on an open page; who wakes it
//! must not read that something goes on that has been cancelled since.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use any_spawner::Executor;
use futures_util::future::join_all;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::edition::Answer;
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::browser::news::Reading;
use crate::browser::{attention, clock, page};
use crate::content::ContentFile;

/// How often we ask while the visitor looks at the page.
const PERIOD: Duration = Duration::from_secs(10 * 60);
/// The same after an answer that did not come.
const RETRY: Duration = Duration::from_secs(60);

/// So many changes are said; who wants to know more reads the page.
const SAID: usize = 3;

/// How the asking goes.
#[derive(Clone, Copy)]
struct Asking {
    /// Whether answers are awaited.
    is_busy: bool,
    /// Whether there was a reason to ask meanwhile: what is under way may have begun without a connection.
    once_more: bool,
    /// In milliseconds since 1970.
    last: f64,
    /// Whether all answers came, the last time.
    is_current: bool,
}

impl Asking {
    fn is_due(self, now: f64) -> bool {
        let period = if self.is_current { PERIOD } else { RETRY };
        // A clock that was set back counts as time too.
        (now - self.last).abs() >= period.as_millis() as f64
    }
}

impl Store {
    /// Keeps the time and the content current from now on.
    pub fn keep_current(self) {
        let asking = StoredValue::new(Asking {
            is_busy: false,
            once_more: false,
            last: clock::millis(),
            // The page may have begun with copies.
            is_current: false,
        });
        clock::on_tick(move || {
            self.tick();
            if attention::is_here() && asking.get_value().is_due(clock::millis()) {
                self.ask_again(asking);
            }
        });
        attention::on_return(move || {
            self.tick();
            self.ask_again(asking);
        });
    }

    fn ask_again(self, asking: StoredValue<Asking>) {
        if asking.get_value().is_busy {
            asking.update_value(|asking| asking.once_more = true);
            return;
        }
        asking.update_value(|asking| asking.is_busy = true);
        spawn_local(async move {
            loop {
                asking.update_value(|asking| asking.once_more = false);
                let is_current = self.update().await;
                asking.update_value(|asking| {
                    asking.last = clock::millis();
                    asking.is_current = is_current;
                });
                if !asking.get_value().once_more {
                    break;
                }
            }
            asking.update_value(|asking| asking.is_busy = false);
        });
    }

    /// Asks for all that was shown, and shows what has changed. Gives whether all of it is current now.
    async fn update(self) -> bool {
        let answers = join_all(ContentFile::ALL.map(|file| self.ask_file_again(file))).await;
        // The oldest of them.
        page::tell_age(
            answers
                .iter()
                .filter_map(|answer| answer.age.as_deref())
                .min(),
        );
        let is_current = answers.iter().all(|answer| answer.is_current);
        let updates: Vec<_> = answers
            .into_iter()
            .filter_map(|answer| answer.update)
            .collect();
        if !updates.is_empty() {
            let before = Reading::now();
            page::content_comes();
            for update in updates {
                update();
            }
            // Leptos draws a moment later.
            Executor::tick().await;
            page::content_stands();
            self.tell(before.news());
        }
        is_current
    }

    fn ask_file_again(self, file: ContentFile) -> Pin<Box<dyn Future<Output = Answer>>> {
        match file {
            ContentFile::Library => self.library.ask_again(),
            ContentFile::Events => self.events.ask_again(),
            ContentFile::ReadingTips => self.tips.ask_again(),
            ContentFile::Help => self.help.ask_again(),
        }
    }

    fn tell(self, news: Option<Vec<String>>) {
        if let Some(mut news) = news {
            news.truncate(SAID);
            self.news.set((texts().phrase.updated)(&news));
        }
    }
}
