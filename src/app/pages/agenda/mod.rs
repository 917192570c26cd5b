//! The agenda: search, choose, and a list by day.

mod choices;
mod filter;
mod results;

use crate::app::components::filter_bar::FilterBar;
use crate::app::components::filter_chips::FilterChips;
use crate::app::components::load_state::left_out_note;
use crate::app::components::result_count::result_count;
use crate::app::html::{Node, html};
use crate::app::pages::loaded::{no_agenda, without_library};
use crate::app::pages::use_title;
use crate::app::signals::{Callback, Memo, Signal, follow};
use crate::app::store::{Loaded, use_store};
use crate::app::texts::texts;
use crate::browser::page;
use crate::domain::filter::Filter;
use choices::{choices as said, filter_options};
use filter::{AgendaFilter, use_filter};
use results::results as list;

pub fn agenda_page() -> Node {
    let store = use_store();
    use_title(|| vec![texts().agenda.title.into()]);
    let AgendaFilter {
        filter,
        is_typing,
        set: set_filter,
        set_words,
    } = use_filter();
    follow(|| page::unfold_when_wide(".filter__more"));

    let found = Memo::new(move || {
        let agenda = store.agenda.get();
        agenda
            .map(|agenda| filter.with(|filter| agenda.find(filter, store.now.get())))
            .unwrap_or_default()
    });
    let options = Signal::derive(move || filter_options(store));
    let choices = Signal::derive(move || {
        let library = store.library.get();
        filter.with(|filter| {
            said(
                filter,
                library.value().map(|library| &**library),
                store.agenda.get().as_deref(),
                store.today.get(),
            )
        })
    });
    // The button that was pressed goes with its choice: the focus goes to what it was about.
    let choose_from_results = move |filter| {
        set_filter.run(filter);
        page::focus("#resultaten");
    };
    let drop_part = Callback::new(move |part| {
        choose_from_results(filter.get_untracked().without(part));
    });
    let clear = Callback::new(move |()| choose_from_results(Filter::default()));
    let phrase = Signal::derive(move || match store.agenda.get() {
        Some(_) => (texts().phrase.found)(
            found.with(Vec::len),
            choices.with(|choices| !choices.is_empty()),
        ),
        None => String::new(),
    });

    html! {
        h1(tabindex="-1") { (texts().agenda.title) }
        div(class="agenda") {
            (FilterBar {
                filter: filter.into(),
                options,
                today: store.today.into(),
                on_words: set_words,
                on_choose: set_filter,
            })
            section(class="agenda__results", aria-labelledby="resultaten") {
                div(class="agenda__summary") {
                    h2(class="agenda__heading", id="resultaten", tabindex="-1") {
                        (texts().agenda.results)
                    }
                    (result_count(phrase))
                }
                (FilterChips { choices, on_drop: drop_part, on_clear: clear })
                (move || match store.events.get() {
                    Loaded::Waiting | Loaded::Failed => no_agenda(store),
                    Loaded::Here { left_out, .. } => html! {
                        (without_library(store))
                        (left_out_note(left_out))
                        (move || list(store, filter, is_typing, found, choices, drop_part, clear))
                    },
                })
            }
        }
    }
}
