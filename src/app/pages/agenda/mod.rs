//! The agenda: search, choose, and a list by day.

mod calendar;
mod choices;
mod empty;
mod filter;
mod for_everyone;
mod headline;
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
use crate::app::route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::browser::{focus, fold};
use crate::domain::agenda::Found;
use crate::domain::filter::{Facet, Filter};
use calendar::ListInCalendar;
use choices::{choices, filter_options};
use empty::NothingFound;
use filter::{AgendaFilter, use_filter};
use for_everyone::ForEveryone;
use headline::Headline;
use results::{ResultList, ResultsByDay};

#[component]
pub fn AgendaPage() -> impl IntoView {
    let store = use_store();
    let AgendaFilter {
        filter,
        is_typing,
        set,
        set_words,
    } = use_filter();
    let found = Memo::new(move |_| {
        let agenda = store.agenda.get();
        agenda
            .map(|agenda| filter.with(|filter| agenda.found(filter, store.now.get())))
            .unwrap_or_default()
    });
    let choices = Memo::new(move |_| {
        let (library, agenda) = (store.library.get(), store.agenda.get());
        let library = library.value().map(|library| &**library);
        filter.with(|filter| choices(filter, library, agenda.as_deref(), store.today.get()))
    });
    let count = Memo::new(move |_| match store.agenda.with(Option::is_some) {
        true => {
            let has_choices = choices.with(|choices| !choices.is_empty());
            found.with(|found| say_count(found, has_choices))
        }
        false => String::new(),
    });
    Effect::new(|_| fold::unfold_when_wide(".filter__more"));

    let options = Memo::new(move |_| filter_options(store));
    let asked = RwSignal::new(0u32);
    let ask = move |()| asked.update(|asked| *asked += 1);
    view! {
        <Headline filter choices count/>
        <div class="agenda">
            <FilterBar filter options today=store.today on_words=set_words on_ask=ask on_choose=set>
                <a class="button skip-choices" href="#resultaten" rel="external">{texts().agenda.skip}</a>
                <QuickChoices filter mine=store.my_branch on_choose=set/>
            </FilterBar>
            <Results filter is_typing found choices count asked on_choose=set/>
        </div>
    }
}

fn say_count(found: &Found, has_choices: bool) -> String {
    let count = found.first().len();
    match found.is_only_for_everyone() {
        true => (texts().phrase.only_for_everyone)(count),
        false => (texts().phrase.found)(count, has_choices),
    }
}

/// What fits the choices, and a way to drop each of them.
#[component]
fn Results(
    filter: Memo<Filter>,
    /// More words may come at once.
    is_typing: Memo<bool>,
    found: Memo<Found>,
    choices: Memo<Vec<(Facet, String)>>,
    count: Memo<String>,
    /// How often the visitor asked for what they had asked for already.
    asked: RwSignal<u32>,
    on_choose: Callback<Filter>,
) -> impl IntoView {
    let window = use_store().list_window;
    let list = ResultList {
        of: Found::first,
        window,
        links: ".agenda__list article a",
        prefix: "",
    };
    // The button that was pressed goes with its choice: the focus goes to what it was about.
    let choose = move |filter| {
        on_choose.run(filter);
        focus::focus("#resultaten");
    };
    let on_drop = Callback::new(move |part| choose(filter.get_untracked().without(part)));
    let on_clear = Callback::new(move |()| choose(Filter::default()));
    let question =
        Signal::derive(move || [filter.with(route::agenda), asked.get().to_string()].concat());
    view! {
        <section class="agenda__results">
            <div class="agenda__summary">
                <h2 class="agenda__heading" tabindex="-1" id="resultaten">{texts().agenda.results}</h2>
                <ResultCount phrase=count question/>
            </div>
            <FilterChips choices on_drop on_clear/>
            <AgendaReady>
                <WithoutLibrary/>
                <EventsLeftOut/>
                <Show
                    when=move || found.with(|found| !found.first().is_empty())
                    fallback=move || view! { <NothingFound filter choices on_drop on_clear/> }
                >
                    <Show when=move || found.with(Found::is_only_for_everyone)>
                        <p>{texts().agenda.nothing_for_age}</p>
                    </Show>
                    <div class="agenda__list"><ResultsByDay filter is_typing found list/></div>
                    <ListInCalendar found choices/>
                    <ForEveryone filter is_typing found/>
                </Show>
            </AgendaReady>
        </section>
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
