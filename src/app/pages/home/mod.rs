//! The front page: what there is today and soon, and the quickest way to everything else.

mod entrances;
mod sections;
mod soon;

use leptos::prelude::*;

use crate::app::components::branch_choice::BranchChoice;
use crate::app::components::drawing::BookStreet;
use crate::app::components::field::SelectOption;
use crate::app::pages::loaded::WithoutLibrary;
use crate::app::pages::upcoming::{AgendaReady, with_agenda};
use crate::app::pages::use_title;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::domain::filter::Filter;
use entrances::QuickEntrances;
use sections::{LaterSection, TodaySection};
use soon::Soon;

#[component]
pub fn HomePage() -> impl IntoView {
    let store = use_store();
    let text = texts().home;
    use_title(|| vec![texts().home.title.into()]);

    let branches = Memo::new(move |_| {
        let library = store.library.get();
        let branches = library.value().into_iter();
        branches
            .flat_map(|library| &library.branches)
            .map(|branch| SelectOption::new(branch.id.as_str(), branch.name.as_str()))
            .collect::<Vec<_>>()
    });
    let (filter, soon) = use_soon();
    let choose = Callback::new(move |branch| store.choose_branch(branch));
    view! {
        <div class="hero">
            <div class="hero__words">
                <h1 tabindex="-1">{text.title}</h1>
                <p class="lead">{text.lead}</p>
            </div>
            <BookStreet/>
        </div>
        <div class="answer-page answer-page--wide">
            <Activities filter soon/>
            <div class="answer-page__way"><QuickEntrances/></div>
            <div class="answer-page__rest">
                <Later filter soon/>
                <BranchChoice branches chosen=store.my_branch on_choose=choose/>
            </div>
        </div>
    }
}

/// What there is on the first day with activities: today, or else the next one.
#[component]
fn Activities(filter: Memo<Filter>, soon: Memo<Soon>) -> impl IntoView {
    view! {
        <div class="answer-page__first">
            <AgendaReady>
                <WithoutLibrary/>
                <TodaySection filter soon/>
            </AgendaReady>
        </div>
    }
}

/// What there is in the rest of this week, or else soon.
#[component]
fn Later(filter: Memo<Filter>, soon: Memo<Soon>) -> impl IntoView {
    let is_ready = use_store().agenda;
    view! {
        <Show when=move || is_ready.with(Option::is_some)>
            <LaterSection filter soon/>
        </Show>
    }
}

/// What comes first, in the visitor's own branch when there is one; and the filter for that branch.
fn use_soon() -> (Memo<Filter>, Memo<Soon>) {
    let store = use_store();
    let filter = Memo::new(move |_| Filter {
        branch: store.my_branch.get(),
        ..Filter::default()
    });
    let soon = Memo::new(move |_| {
        with_agenda(store, |agenda, library, now| {
            filter.with(|filter| Soon::find(agenda, library, filter, now))
        })
        .unwrap_or_default()
    });
    (filter, soon)
}
