//! News of the library, above every page: one line each, which unfolds.

use leptos::prelude::*;

use crate::app::components::links::WebLink;
use crate::app::components::live::Remount;
use crate::app::components::words::{ExampleMark, Words};
use crate::app::texts::texts;
use crate::content::{Id, Notice, NoticeLevel};
use crate::domain::notices;

/// A notice, and whether all see it.
#[derive(Clone, PartialEq)]
pub struct ShownNotice {
    pub notice: Notice,
    /// A published page has it for who chose this branch; `comfort.js` shows it to them.
    pub only_for: Option<Id>,
}

/// The notices of today; nothing at all without notices.
#[component]
pub fn NoticeList(
    #[prop(into)] notices: Signal<Vec<ShownNotice>>,
    /// Puts a notice away on this device, by its mark.
    #[prop(into)]
    on_put_away: Callback<String>,
) -> impl IntoView {
    // The same notices come again with each page.
    let notices = Memo::new(move |_| notices.get());
    let section = move || {
        let notices = notices.get();
        let item = |shown| view! { <NoticeItem shown on_put_away/> };
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
fn NoticeItem(shown: ShownNotice, on_put_away: Callback<String>) -> impl IntoView {
    let ShownNotice { notice, only_for } = shown;
    let level = notice.level.unwrap_or(NoticeLevel::Info);
    let look = match level {
        NoticeLevel::Info => "notice",
        NoticeLevel::Warning => "notice notice--warning",
    };
    let look = match &only_for {
        Some(_) => [look, " notice--of-branch"].concat(),
        None => look.to_owned(),
    };
    let mark = notices::mark(&notice);
    let remembered = mark.clone();
    let id = ["mededeling-", &mark].concat();
    let (first, rest) = match notice.text.first_sentence() {
        Some((first, rest)) => (first, Some(rest)),
        None => (notice.text, None),
    };
    view! {
        <li class=look data-notice=mark data-branch=only_for.map(|id| id.to_string())>
            <details class="notice__fold" id=id>
                <summary class="notice__summary">
                    <span class="notice__line">
                        <strong>{(texts().phrase.notice)(level)} ": "</strong>
                        <Words text=first/>
                    </span>
                </summary>
                {rest.map(|text| view! { <p><Words text/></p> })}
                {notice.link.map(|link| view! { <p><WebLink link/></p> })}
                <ExampleMark example=notice.example/>
                <button type="button" class="button button--quiet scripted"
                    on:click=move |_| on_put_away.run(remembered.clone())>
                    {texts().home.put_away}
                </button>
            </details>
        </li>
    }
}
