//! The filter of the agenda, as it stands in the address.

use std::time::Duration;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::address::use_address;
use crate::app::debounce::Debounce;
use crate::app::route;
use crate::domain::filter::Filter;

/// After this pause the words that are typed stand in the address. Not at each keystroke: browsers
/// refuse to write the address more than a few times a second.
const PAUSE: Duration = Duration::from_millis(400);

/// The filter in the address, and two ways to change it.
///
/// The address is the truth. What is being typed stands before it until it is written there.
pub struct AgendaFilter {
    pub filter: Memo<Filter>,
    /// Whether words are being typed: more of them may come at once.
    pub is_typing: Memo<bool>,
    /// Changes it at once.
    pub set: Callback<Filter>,
    /// Changes its words while they are typed.
    pub set_words: Callback<String>,
}

pub fn use_filter() -> AgendaFilter {
    let query = use_query_map();
    let set_address = use_address();
    let typed = RwSignal::new(None::<String>);
    let debounce = Debounce::new(PAUSE);
    let filter = Memo::new(move |_| {
        let mut filter = query.with(|query| Filter::from_query(|key| query.get(key)));
        if let Some(words) = typed.get() {
            filter.words = words;
        }
        filter
    });
    let is_typing = Memo::new(move |_| typed.with(Option::is_some));
    let set = Callback::new(move |filter: Filter| {
        debounce.stop();
        set_address(&route::agenda(&filter));
        typed.set(None);
    });
    let set_words = Callback::new(move |words: String| {
        typed.set(Some(words));
        debounce.then(move || set.run(filter.get_untracked()));
    });
    AgendaFilter {
        filter,
        is_typing,
        set,
        set_words,
    }
}
