//! The pages whose code comes later: all but those that most visits begin with.
//!
//! Where the publisher divides the program, their code stands in a file of its own. Nothing here says what
//! goes into that file: it is all code to which only [`open`] leads.

use std::cell::Cell;

use leptos::prelude::untrack;
use leptos::task::spawn_local;

use super::{
    agenda, boekstart, branch, branches, event, feedback, help, help_topic, home, not_found,
    occurrence, text_page, tips, use_title,
};
use crate::app::components::load_state::load_failed;
use crate::app::html::{Node, html};
use crate::app::route::Route;
use crate::app::signals::{Callback, RwSignal};
use crate::app::texts::texts;
use crate::browser::{page, program};

type Draw = fn(Option<Route>) -> Node;

thread_local! {
    /// How these pages are drawn, once their code is there. On the host it always is.
    static DRAW: Cell<Option<Draw>> =
        const { Cell::new(if cfg!(target_arch = "wasm32") { None } else { Some(draw as Draw) }) };
}

/// Hands out the code.
pub fn open() {
    DRAW.set(Some(draw));
}

/// The page of a route; a line that asks for patience while its code is not there.
pub fn later_page(route: Option<Route>) -> Node {
    match DRAW.get() {
        Some(draw) => draw(route),
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
    let ask = Callback::new(move |()| {
        code.set(Code::Waiting);
        spawn_local(async move {
            code.set(if program::load_later().await {
                Code::Here
            } else {
                Code::Failed
            });
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
