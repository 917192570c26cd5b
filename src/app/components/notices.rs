//! News of the library, above every page.

use leptos::prelude::*;

use crate::app::components::links::WebLink;
use crate::app::components::live::Remount;
use crate::app::components::words::{ExampleMark, Words};
use crate::app::texts::texts;
use crate::content::{Notice, NoticeLevel};

/// The notices of today; nothing at all without notices.
#[component]
pub fn NoticeList(#[prop(into)] notices: Signal<Vec<Notice>>) -> impl IntoView {
    // The same notices come again with each page.
    let notices = Memo::new(move |_| notices.get());
    let section = move || {
        let notices = notices.get();
        let item = |notice| view! { <NoticeItem notice/> };
        (!notices.is_empty()).then(|| {
            view! {
                <section class="notices" aria-label=texts().home.notices>
                    <ul role="list" class="notices__list">{notices.into_iter().map(item).collect_view()}</ul>
                </section>
            }
        })
    };
    view! { <Remount>{section()}</Remount> }
}

#[component]
fn NoticeItem(notice: Notice) -> impl IntoView {
    let level = notice.level.unwrap_or(NoticeLevel::Info);
    let look = match level {
        NoticeLevel::Info => "notice",
        NoticeLevel::Warning => "notice notice--warning",
    };
    view! {
        <li class=look>
            <p>
                <strong>{(texts().phrase.notice)(level)} ": "</strong>
                <Words text=notice.text/> " "
                {notice.link.map(|link| view! { <WebLink link/> })} " "
                <ExampleMark example=notice.example/>
            </p>
        </li>
    }
}
