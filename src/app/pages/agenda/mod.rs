//! The agenda: search, choose, and a list by day.

mod calendar;
mod choices;
mod empty;
mod filter;
mod results;

use leptos::prelude::*;

use crate::app::components::filter_bar::FilterBar;
use crate::app::components::filter_chips::FilterChips;
use crate::app::components::live::Remount;
use crate::app::components::load_state::LeftOutNote;
use crate::app::components::quick_choices::QuickChoices;
use crate::app::components::result_count::ResultCount;
use crate::app::file_resource::Loaded;
use crate::app::pages::loaded::WithoutLibrary;
use crate::app::pages::upcoming::AgendaReady;
use crate::app::pages::use_title;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::browser::{focus, fold};
use crate::domain::agenda::Listed;
use crate::domain::filter::{Facet, Filter};
use calendar::ListInCalendar;
use choices::{choices, filter_options};
use empty::NothingFound;
use filter::{AgendaFilter, use_filter};
use results::ResultsByDay;

#[component]
pub fn AgendaPage() -> impl IntoView {
    let store = use_store();
    use_title(|| vec![texts().agenda.title.into()]);
    let AgendaFilter {
        filter,
        is_typing,
        set,
        set_words,
    } = use_filter();
    Effect::new(|_| fold::unfold_when_wide(".filter__more"));

    let options = Memo::new(move |_| filter_options(store));
    view! {
        <h1 tabindex="-1">{texts().agenda.title}</h1>
        <div class="agenda">
            <FilterBar filter options today=store.today on_words=set_words on_choose=set>
                <a class="button skip-choices" href="#resultaten" rel="external">{texts().agenda.skip}</a>
                <QuickChoices filter mine=store.my_branch on_choose=set/>
            </FilterBar>
            <Results filter is_typing on_choose=set/>
        </div>
    }
}

/// What fits the choices, and a way to drop each of them.
#[component]
fn Results(
    filter: Memo<Filter>,
    /// More words may come at once.
    is_typing: Memo<bool>,
    on_choose: Callback<Filter>,
) -> impl IntoView {
    let store = use_store();
    let found = Memo::new(move |_| {
        let agenda = store.agenda.get();
        agenda
            .map(|agenda| filter.with(|filter| agenda.list(filter, store.now.get())))
            .unwrap_or_default()
    });
    let choices = Memo::new(move |_| {
        let (library, agenda) = (store.library.get(), store.agenda.get());
        let library = library.value().map(|library| &**library);
        filter.with(|filter| choices(filter, library, agenda.as_deref(), store.today.get()))
    });
    // The button that was pressed goes with its choice: the focus goes to what it was about.
    let choose = move |filter| {
        on_choose.run(filter);
        focus::focus("#resultaten");
    };
    let on_drop = Callback::new(move |part| choose(filter.get_untracked().without(part)));
    let on_clear = Callback::new(move |()| choose(Filter::default()));
    view! {
        <section class="agenda__results">
            <Summary found choices/>
            <FilterChips choices on_drop on_clear/>
            <AgendaReady>
                <WithoutLibrary/>
                <EventsLeftOut/>
                <Show
                    when=move || found.with(|found| !found.is_empty())
                    fallback=move || view! { <NothingFound filter choices on_drop on_clear/> }
                >
                    <ResultsByDay filter is_typing found/>
                    <ListInCalendar found choices/>
                </Show>
            </AgendaReady>
        </section>
    }
}

/// The heading of the results, and how many there are.
#[component]
fn Summary(found: Memo<Vec<Listed>>, choices: Memo<Vec<(Facet, String)>>) -> impl IntoView {
    let store = use_store();
    let phrase = Signal::derive(move || match store.agenda.with(Option::is_some) {
        true => {
            let has_choices = choices.with(|choices| !choices.is_empty());
            (texts().phrase.found)(found.with(Vec::len), has_choices)
        }
        false => String::new(),
    });
    view! {
        <div class="agenda__summary">
            <h2 class="agenda__heading" tabindex="-1" id="resultaten">{texts().agenda.results}</h2>
            <ResultCount phrase/>
        </div>
    }
}

/// Says it when some events could not be read.
#[component]
fn EventsLeftOut() -> impl IntoView {
    let store = use_store();
    let note = move || match store.events.get() {
        Loaded::Waiting | Loaded::Failed => None,
        Loaded::Ready { left_out, .. } => Some(view! { <LeftOutNote count=left_out/> }),
    };
    view! { <Remount>{note()}</Remount> }
}
