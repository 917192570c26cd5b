//! An address that leads nowhere: says so, and shows the way.

use leptos::prelude::*;

use crate::app::components::drawing::{Drawing, DrawingName};
use crate::app::pages::use_title;
use crate::app::route::Route;
use crate::app::texts::texts;

#[component]
pub fn NotFoundPage() -> impl IntoView {
    let text = texts().not_found;
    use_title(|| vec![texts().not_found.title.into()]);
    view! {
        <Drawing name=DrawingName::Search/>
        <h1 tabindex="-1">{text.title}</h1>
        <p>{text.text}</p>
        <ul role="list" class="link-list">
            <li><a href=Route::Agenda.href()>{text.agenda}</a></li>
            <li><a href=Route::Home.href()>{text.home}</a></li>
        </ul>
    }
}
