//! What comes later: all pages but those that most visits begin with, and the sending of messages.
//!
//! Where the publisher divides the program, the code for that stands in a file of its own. Nothing here says
//! what goes into the file: it is all code to which only [`open`] leads.

use std::cell::{Cell, RefCell};

use leptos::prelude::{GetValue, Owner, StoredValue, provide_context, untrack};
use leptos::task::spawn_local;

use super::{
    agenda, boekstart, branch, branches, event, feedback, help, help_topic, home, not_found,
    occurrence, text_page, tips, use_title,
};
use crate::app::components::load_state::load_failed;
use crate::app::html::{Node, html};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::app::signals::{Callback, RwSignal};
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::browser::shelf::DeviceShelf;
use crate::browser::{page, program};

/// What only the code that comes later can do.
#[derive(Clone, Copy)]
struct Later {
    draw: fn(Option<Route>) -> Node,
    /// Goes on with the messages of an earlier visit, and takes new ones.
    open_outbox: fn(Store),
}

const LATER: Later = Later {
    draw,
    open_outbox: |store| provide_context(Outbox::new(store)),
};

thread_local! {
    /// Once the code is there. On the host it always is.
    static HERE: Cell<Option<Later>> =
        const { Cell::new(if cfg!(target_arch = "wasm32") { None } else { Some(LATER) }) };
    /// Where the outbox is opened then.
    static SHELL: RefCell<Option<(Owner, Store)>> = const { RefCell::new(None) };
}

/// Hands out the code.
pub fn open() {
    HERE.set(Some(LATER));
    if let Some((shell, store)) = SHELL.take() {
        shell.with(|| (LATER.open_outbox)(store));
    }
}

/// Opens the outbox for all that stands in the current owner: now, or when its code is there. That is asked
/// for where messages wait; else the form for new ones brings it along.
pub fn open_outbox(store: Store) {
    if let Some(later) = HERE.get() {
        (later.open_outbox)(store);
        return;
    }
    SHELL.set(Owner::current().map(|shell| (shell, store)));
    if DeviceShelf::holds_any() {
        spawn_local(async {
            // Without it they wait for the next visit.
            program::load_later().await;
        });
    }
}

/// The page of a route; a line that asks for patience while its code is not there.
pub fn later_page(route: Option<Route>) -> Node {
    match HERE.get() {
        Some(later) => (later.draw)(route),
        None => waiting_page(route),
    }
}

/// How far the code is.
#[derive(Clone, Copy)]
enum Code {
    Waiting,
    Here,
    Failed,
}

fn waiting_page(route: Option<Route>) -> Node {
    let code = RwSignal::new(Code::Waiting);
    // It goes with the page.
    let stands = StoredValue::new(());
    let ask = Callback::new(move |()| {
        code.set(Code::Waiting);
        spawn_local(async move {
            let is_here = program::load_later().await;
            // Who went elsewhere meanwhile is busy there.
            if stands.try_get_value().is_none() {
                return;
            }
            code.set(if is_here { Code::Here } else { Code::Failed });
            // It has another heading now.
            page::focus("main h1");
        });
    });
    ask.run(());
    Node::live(move || match code.get() {
        Code::Waiting => headed(texts().load.page),
        Code::Here => untrack(|| later_page(route.clone())),
        Code::Failed => html! { (headed(texts().load.no_page)) (load_failed(ask)) },
    })
}

fn headed(heading: &'static str) -> Node {
    use_title(move || vec![heading.to_owned()]);
    html! { h1(tabindex="-1") { (heading) } }
}

fn draw(route: Option<Route>) -> Node {
    match route {
        Some(Route::Home) => home::home_page(),
        Some(Route::Agenda) => agenda::agenda_page(),
        Some(Route::Event(id)) => event::event_page(id),
        Some(Route::Occurrence(id, date)) => occurrence::occurrence_page(id, date),
        Some(Route::Tips) => tips::tips_page(),
        Some(Route::TipsFor(group)) => tips::tips_for_page(group),
        Some(Route::BoekStart) => boekstart::boekstart_page(),
        Some(Route::Help) => help::help_page(),
        Some(Route::HelpTopic(id)) => help_topic::help_topic_page(id),
        Some(Route::Feedback) => feedback::feedback_page(),
        Some(Route::Branches) => branches::branches_page(),
        Some(Route::Branch(id)) => branch::branch_page(id),
        Some(Route::About) => text_page::about_page(),
        Some(Route::Privacy) => text_page::privacy_page(),
        Some(Route::Accessibility) => text_page::text_page(texts().accessibility),
        None => not_found::not_found_page(),
    }
}
