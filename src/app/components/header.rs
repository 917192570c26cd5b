//! The top of every page: the name of the library, how the visitor likes a page, and the menu. On a phone the
//! menu is a bar at the bottom, within reach of a thumb.

use leptos::prelude::*;

use crate::app::components::brand_mark::BrandMark;
use crate::app::components::comfort::Comfort;
use crate::app::components::icon::{Icon, IconName};
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
    /// How many activities the visitor saved, and how many of them have changed.
    #[prop(into)]
    saved: Signal<(usize, usize)>,
) -> impl IntoView {
    view! {
        <header class="header">
            <div class="header__inner">
                <a class="brand" href=Route::Home.href()>
                    <BrandMark/>
                    <span class="brand__name"><LiveText text=name/></span>
                </a>
                <Comfort/>
                <Menu route saved/>
            </div>
            <Show when=move || has_examples.get()>
                <p class="spoken-only">{texts().site.has_examples}</p>
            </Show>
            <Rivers/>
        </header>
    }
}

/// The ways to all parts of the app. Where there is room all stand in one row; on a phone the first three do,
/// and the others unfold.
#[component]
fn Menu(route: Signal<Option<Route>>, saved: Signal<(usize, usize)>) -> impl IntoView {
    let nav = texts().nav;
    let first = [
        (Route::Agenda, nav.agenda, IconName::Calendar),
        (Route::Tips, nav.tips, IconName::Reader),
        (Route::Help, nav.help, IconName::Help),
    ];
    let others = [
        (Route::BoekStart, nav.boekstart),
        (Route::Branches, nav.branches),
        (Route::Feedback, nav.feedback),
    ];
    let my_list = move || view! { <MyListLink route saved/> };
    let rest = [
        (Route::Home, nav.home),
        (Route::About, nav.about),
        (Route::Privacy, nav.privacy),
        (Route::Accessibility, nav.accessibility),
    ];
    let main = first.map(|(target, label, icon)| {
        view! { <li><MenuLink route target label icon/></li> }
    });
    let link = move |(target, label): (Route, &'static str)| {
        view! { <li><MenuLink route target label/></li> }
    };
    let wide = others.clone().map(|(target, label)| {
        view! { <li class="menu__wide"><MenuLink route target label/></li> }
    });
    view! {
        <nav class="menu" aria-label=nav.label>
            <ul role="list" class="menu__list">
                {main.into_iter().collect_view()}
                {wide.into_iter().collect_view()}
                <li class="menu__wide">{my_list()}</li>
                <li class="menu__narrow">
                    <details class="menu__more passing">
                        <summary class="menu__link menu__summary">
                            <Icon name=IconName::Menu/>
                            {nav.more}
                            <MenuNews saved/>
                        </summary>
                        <ul role="list" class="menu__panel">
                            <li>{my_list()}</li>
                            {others.map(link).collect_view()}
                            {rest.map(link).collect_view()}
                        </ul>
                    </details>
                </li>
            </ul>
        </nav>
    }
}

/// A link that says whether the visitor is there.
#[component]
fn MenuLink(
    route: Signal<Option<Route>>,
    target: Route,
    label: &'static str,
    #[prop(optional)] icon: Option<IconName>,
) -> impl IntoView {
    let href = target.href();
    let current = move || route.with(|route| current(route.as_ref(), &target));
    let icon = icon.map(|name| view! { <Icon name/> });
    view! { <a class="menu__link" href=href aria-current=current>{icon} {label}</a> }
}

/// The link to what the visitor saved. How much that is has its place from the start, so that nothing moves.
#[component]
fn MyListLink(route: Signal<Option<Route>>, saved: Signal<(usize, usize)>) -> impl IntoView {
    let target = Route::MyList;
    let href = target.href();
    let current = move || route.with(|route| current(route.as_ref(), &target));
    let text = texts().nav.my_list;
    let label = move || match saved.get() {
        (0, _) => None,
        (count, changed) => {
            Some([text, ", ", &(texts().save_phrase.mark)(count, changed)].concat())
        }
    };
    let count = Signal::derive(move || match saved.get() {
        (0, _) => String::new(),
        (count, 0) => count.to_string(),
        (count, _) => [&count.to_string(), NEWS].concat(),
    });
    view! {
        <a class="menu__link" href=href aria-current=current aria-label=label>
            {text} " " <span class="menu__count"><LiveText text=count/></span>
        </a>
    }
}

/// Says that something in the list has changed, to who sees it.
const NEWS: &str = " !";

/// The same on what unfolds, where the list itself is not seen.
#[component]
fn MenuNews(saved: Signal<(usize, usize)>) -> impl IntoView {
    let has_news = move || saved.get().1 > 0;
    let mark = Signal::derive(move || {
        if has_news() {
            NEWS.to_owned()
        } else {
            String::new()
        }
    });
    let said = Signal::derive(move || match saved.get().1 {
        0 => String::new(),
        changed => [". ", &(texts().save_phrase.menu)(changed)].concat(),
    });
    view! {
        <span class="menu__corner" aria-hidden="true"><LiveText text=mark/></span>
        <span class="spoken-only"><LiveText text=said/></span>
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
    let is_under = route.parent().as_ref() == Some(target);
    is_under.then_some("true")
}
