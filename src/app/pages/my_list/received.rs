//! A list that somebody shares in a link. Nothing of it goes on the visitor's own list before they say so.

use leptos::prelude::*;

use super::shown::{Around, Shown};
use super::{AgendaReady, Days};
use crate::app::components::live::LiveText;
use crate::app::pages::upcoming::with_agenda;
use crate::app::route::Route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::domain::saved::{Saved, SavedList, read_link};

#[component]
pub fn ReceivedList(
    /// The list as it stands in the address.
    link: String,
) -> impl IntoView {
    let text = texts().my_list;
    let list = read_link(&link);
    let lead = match list.ids.is_empty() {
        true => text.none_readable,
        false => text.received_lead,
    };
    let is_part = !list.is_whole && !list.ids.is_empty();
    let items = list.ids.into_iter().map(|id| Saved {
        id,
        seen: String::new(),
    });
    let items = StoredValue::new(SavedList::new(items));
    view! {
        <p class="lead">{lead}</p>
        {is_part.then(|| view! { <p class="notice notice--warning">{text.partly}</p> })}
        <AgendaReady><Parts items/></AgendaReady>
        <p class="onward"><a href=Route::MyList.href()>{text.own}</a></p>
    }
}

#[component]
fn Parts(items: StoredValue<SavedList>) -> impl IntoView {
    let store = use_store();
    let shown = Memo::new(move |_| {
        with_agenda(store, |agenda, library, now| {
            let around = Around {
                agenda,
                library,
                now,
            };
            items.with_value(|items| Shown::new(items, None, around))
        })
        .unwrap_or_default()
    });
    let said = RwSignal::new(String::new());
    let add_all = move |_| {
        let known = store.saved.list().with_untracked(SavedList::len);
        let coming = shown.with_untracked(|shown| shown.coming_items());
        coming.into_iter().for_each(|item| store.saved.add(item));
        let added = store.saved.list().with_untracked(SavedList::len) - known;
        said.set(match added {
            0 => texts().my_list.added.to_owned(),
            added => (texts().my_list_phrase.added)(added),
        });
    };
    let days = Memo::new(move |_| shown.with(|shown| shown.days.clone()));
    let left_out = Signal::derive(move || {
        let (past, gone) = shown.with(|shown| (shown.past.len(), shown.gone.len()));
        (texts().my_list_phrase.left_out)(past, gone)
    });
    let has_any = move || days.with(|days| !days.is_empty());
    view! {
        <Show when=has_any>
            <p class="actions">
                <button type="button" class="button button--primary" on:click=add_all>
                    {texts().my_list.add_all}
                </button>
            </p>
        </Show>
        <p class="field__note" role="status"><LiveText text=said/></p>
        <Days days/>
        <p class="quiet"><LiveText text=left_out/></p>
    }
}
