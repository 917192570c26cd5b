//! The top of every page: the name of the library, how the visitor likes a page, and the menu.

use leptos::prelude::*;

use crate::app::components::brand_mark::BrandMark;
use crate::app::components::comfort::Comfort;
use crate::app::components::live::LiveText;
use crate::app::route::Route;
use crate::app::texts::texts;

/// The name, which leads home, and the menu with the current page marked.
#[component]
pub fn Header(
    /// The name of the library.
    #[prop(into)]
    name: Signal<String>,
    #[prop(into)] route: Signal<Option<Route>>,
    /// Whether something on the page is invented. That is seen by a mark on it, and heard here.
    #[prop(into)]
    has_examples: Signal<bool>,
) -> impl IntoView {
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
        view! { <li><a class="menu__link" href=href aria-current=current>{label}</a></li> }
    };
    view! {
        <header class="header">
            <div class="header__inner">
                <a class="brand" href=Route::Home.href()>
                    <BrandMark/>
                    <span class="brand__name"><LiveText text=name/></span>
                </a>
                <Comfort/>
                <nav class="menu" aria-label=nav.label>
                    <ul role="list" class="menu__list">{items.map(item).collect_view()}</ul>
                </nav>
            </div>
            <Show when=move || has_examples.get()>
                <p class="spoken-only">{texts().site.has_examples}</p>
            </Show>
            <Rivers/>
        </header>
    }
}

/// Class and strokes of each river, in a tile of 48 by 12.
const RIVERS: [(&str, &str); 2] = [
    ("rivers__lek", "M-24 4q12-5 24 0t24 0 24 0 24 0"),
    ("rivers__ijssel", "M-24 9q12-5 24 0t24 0 24 0 24 0"),
];

/// The two rivers under the header, drawn by repeating one tile.
#[component]
fn Rivers() -> impl IntoView {
    let river = |(class, strokes)| view! { <path class=class d=strokes/> };
    let tile = "rivers";
    let fill = ["url(#", tile, ")"].concat();
    view! {
        <svg class="rivers" aria-hidden="true" focusable="false">
            <pattern id=tile width="48" height="12" patternUnits="userSpaceOnUse">
                {RIVERS.map(river).collect_view()}
            </pattern>
            <rect width="100%" height="100%" fill=fill/>
        </svg>
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
