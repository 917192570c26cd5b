//! News of the library, above every page.

use leptos::prelude::*;

use crate::app::components::links::link;
use crate::app::components::words::{example_mark, words};
use crate::app::texts::texts;
use crate::content::{Notice, NoticeLevel};

/// The notices of today.
#[component]
pub fn Notices(#[prop(into)] notices: Signal<Vec<Notice>>) -> impl IntoView {
    let notice = |notice: Notice| {
        let level = notice.level.unwrap_or(NoticeLevel::Info);
        let look = match level {
            NoticeLevel::Info => "notice",
            NoticeLevel::Warning => "notice notice--warning",
        };
        view! {
            <li class=look>
                <p>
                    <strong>{(texts().phrase.notice)(level)} ": "</strong> {words(&notice.text)} " "
                    {notice.link.as_ref().map(link)} " " {example_mark(notice.example)}
                </p>
            </li>
        }
        .into_any()
    };
    move || {
        let notices = notices.get();
        (!notices.is_empty()).then(|| {
            view! {
                <section class="notices" aria-label=texts().home.notices>
                    <ul class="notices__list">{notices.into_iter().map(notice).collect_view()}</ul>
                </section>
            }
        })
    }
}
