//! The shell around every page: skip link, header, notices, the page itself, footer.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;

use crate::app::components::footer::Footer;
use crate::app::components::header::Header;
use crate::app::components::live::LiveText;
use crate::app::components::notices::{NoticeList, ShownNotice};
use crate::app::components::page_made::{PageMade, WithoutScripts};
use crate::app::components::save_button::SaveActions;
use crate::app::components::save_note::SaveNote;
use crate::app::outbox::slot::provide_outbox;
use crate::app::pages::Pages;
use crate::app::published::{only_alive, published};
use crate::app::route::Route;
use crate::app::saved_changes::count_changes;
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::browser::{arrival, focus, fold, page, storage, way_back};
use crate::content::{Id, LibraryFile, Notice};
use crate::domain::notices::{self, Matters, Whereabouts};
use crate::domain::saved::SavedList;

/// The whole app. Needs a [`Store`] in the context.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <Shell/>
        </Router>
    }
}

#[component]
fn Shell() -> impl IntoView {
    let store = use_store();
    let path = use_location().pathname;
    let route = Signal::derive(move || Route::parse(&path.get()));
    let library = Signal::derive(move || store.library.get().value().cloned());
    let name = Signal::derive(move || store.library_name());
    let has_examples = Memo::new(move |_| store.has_examples(route.get().as_ref()));
    let put_away = RwSignal::new(storage::load(PUT_AWAY).unwrap_or_default());
    let on_put_away = Callback::new(move |mark: String| {
        put_away.update(|known| {
            known.push(' ');
            known.push_str(&mark);
        });
        // Where nothing can be kept it stays away until the page is left.
        _ = storage::save(PUT_AWAY, Some(&put_away.get_untracked()));
        focus::focus_if_lost("main h1");
    });
    let hash = use_location().hash;
    Effect::new(|_| fold::unfold_target());
    provide_outbox(store);
    provide_context(SaveActions {
        list: store.saved.list(),
        on_toggle: Callback::new(move |item| store.saved.toggle(item)),
    });
    count_changes(store);
    focus_on_arrival(path, hash);
    Effect::new(move |_| {
        path.track();
        // It was about the page before.
        store.news.set(String::new());
        store.saved.note.set("");
    });
    view! {
        <a class="skip-link" href="#inhoud" rel="external">{texts().site.skip}</a>
        <Header name route has_examples saved=saved_mark(store)/>
        {published().map(|_| view! { <WithoutScripts/> })}
        <NoticeList notices=current_notices(store, library, route, put_away) on_put_away/>
        <main id="inhoud" class="page" tabindex="-1"><Pages/></main>
        <Footer library known_contact=store.known_contact.get_value()/>
        <p class="spoken-only" role="status"><LiveText text=store.news/></p>
        {only_alive(()).map(|()| view! {
            <SaveNote note=store.saved.note on_close=move |()| store.saved.note.set("")/>
        })}
        {published().map(|moment| {
            let (library, path) = (library.get_untracked(), path.get_untracked());
            view! { <PageMade moment library path/> }
        })}
    }
}

/// Where the device keeps the marks of the notices that were put away. `comfort.js` reads it too.
const PUT_AWAY: &str = "weggezet";

/// How many activities are saved, and how many of them have changed.
fn saved_mark(store: Store) -> Signal<(usize, usize)> {
    let list = store.saved.list();
    Signal::derive(move || (list.with(SavedList::len), store.saved.changed.get()))
}

/// The notices of today, as far as they matter on this page and to this visitor. A published page does not know
/// the visitor: it holds those of each branch.
fn current_notices(
    store: Store,
    library: Signal<Option<Arc<LibraryFile>>>,
    route: Signal<Option<Route>>,
    put_away: RwSignal<String>,
) -> Memo<Vec<ShownNotice>> {
    Memo::new(move |_| {
        let library = library.get();
        let Some(library) = library.as_deref() else {
            return Vec::new();
        };
        let at = route.with(|route| whereabouts(store, route.as_ref()));
        let mine = store.my_branch.get();
        let shown = |notice: &Notice| {
            let only_for = match notices::matters(notice, library, &at)? {
                Matters::ToAll => None,
                Matters::ToItsOwn if published().is_some() => notice.branch.clone(),
                Matters::ToItsOwn if notice.branch == mine => None,
                Matters::ToItsOwn => return None,
            };
            Some(ShownNotice {
                notice: notice.clone(),
                only_for,
            })
        };
        let is_here = |notice: &&Notice| {
            let mark = notices::mark(notice);
            put_away.with(|known| known.split(' ').all(|known| known != mark))
        };
        let current = notices::current(library, store.today.get());
        current.filter(is_here).filter_map(shown).collect()
    })
}

fn whereabouts(store: Store, route: Option<&Route>) -> Whereabouts {
    Whereabouts {
        is_home: route == Some(&Route::Home),
        is_among_branches: route == Some(&Route::Branches),
        branch: route.and_then(|route| branch_of(store, route)),
    }
}

/// The branch that a page is about, or where its activity is.
fn branch_of(store: Store, route: &Route) -> Option<Id> {
    if let Route::Branch(branch) = route {
        return Some(branch.clone());
    }
    let id = route.event()?;
    let agenda = store.agenda.get()?;
    agenda.event(id.as_str())?.place.as_ref()?.branch.clone()
}

/// Puts the focus on the heading of each new page, or on the part of it that the address names. Not on the first page:
/// there the visitor starts at the top, like on any page.
fn focus_on_arrival(path: Memo<String>, hash: Memo<String>) {
    // One memo for the effect to follow, as in `ResultCount`.
    let place = Memo::new(move |_| (path.get(), hash.get()));
    Effect::new(move |before: Option<(String, String)>| {
        let (path, hash) = place.get();
        match before {
            None => {}
            Some((before, _)) if before == path => arrival::focus_part(&path, &hash),
            // The router writes the address of a link when its page stands; back and forward have
            // changed it already.
            Some(_) if page::path() == path => way_back::return_to("main h1"),
            Some(_) => arrival::focus_page(&path, &hash, "main h1"),
        }
        (path, hash)
    });
}
