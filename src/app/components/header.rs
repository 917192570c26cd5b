//! The top of every page: the name of the library, how the visitor likes a page, and the menu.

use crate::app::components::brand_mark::brand_mark;
use crate::app::components::comfort::comfort;
use crate::app::html::{Node, html};
use crate::app::route::Route;
use crate::app::signals::Signal;
use crate::app::texts::texts;

/// The name, which leads home, and the menu with the current page marked.
pub fn header(name: Signal<String>, route: Signal<Option<Route>>) -> Node {
    let nav = texts().nav;
    let items = [
        (Route::Agenda, nav.agenda),
        (Route::Tips, nav.tips),
        (Route::BoekStart, nav.boekstart),
        (Route::Help, nav.help),
        (Route::Branches, nav.branches),
        (Route::Feedback, nav.feedback),
    ];
    let item = move |(target, label): (Route, &'static str)| {
        let href = target.href();
        let current = move || route.with(|route| current(route.as_ref(), &target));
        html! { li { a(class="menu__link", href=href, aria-current=current) { (label) } } }
    };
    html! {
        header(class="header") {
            div(class="header__inner") {
                a(class="brand", href=Route::Home.href()) {
                    (brand_mark())
                    span(class="brand__name") { (name) }
                }
                (comfort())
                nav(class="menu", aria-label=nav.label) {
                    ul(class="menu__list") { (items.map(item)) }
                }
            }
            svg(class="rivers", aria-hidden="true", focusable="false") {
                pattern(id="rivers", width="48", height="12", patternUnits="userSpaceOnUse") {
                    path(class="rivers__lek", d="M-24 4q12-5 24 0t24 0 24 0 24 0");
                    path(class="rivers__ijssel", d="M-24 9q12-5 24 0t24 0 24 0 24 0");
                }
                rect(width="100%", height="100%", fill="url(#rivers)");
            }
        }
    }
}

/// `page` for the page itself, `true` for a page under it (WAI-ARIA `aria-current`).
fn current(route: Option<&Route>, target: &Route) -> Option<&'static str> {
    let route = route?;
    if route == target {
        return Some("page");
    }
    let under = match (route, target) {
        (Route::Event(_) | Route::Occurrence(..), Route::Agenda) => true,
        (Route::TipsFor(_), Route::Tips) => true,
        (Route::HelpTopic(_), Route::Help) => true,
        (Route::Branch(_), Route::Branches) => true,
        (_, _) => false,
    };
    under.then_some("true")
}
