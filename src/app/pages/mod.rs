//! The pages. Each loads, derives, views.

mod agenda;
mod boekstart;
mod branch;
mod branches;
mod by_place;
mod calendar_button;
mod calendars;
mod desks;
mod event;
mod event_dates;
mod event_facts;
mod feedback;
mod help;
mod help_topic;
mod home;
mod loaded;
mod my_list;
mod not_found;
mod occurrence;
mod page_code;
mod text_page;
mod tips;
mod tonight;
mod upcoming;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route as PageRoute};
use leptos_router::params::ParamsMap;
use leptos_router::path;

use crate::app::lazy::lazy;
#[cfg(target_arch = "wasm32")]
use crate::app::route::Route;
use crate::app::route::{PathParam, routes};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::browser::page;
use crate::content::{ContentFile, GroupId, Id};
use page_code::{OpenPage, PageCode, PageFuture, page_at, page_code};

macro_rules! pages {
    ($(
        $name:ident $(($($param:ident: $type:ty),*))?,
        $path:tt, $module:ident::$page:ident, $part:ident, [$($needed:ident),* | $($shown:ident),*];
    )*) => {
        /// The code of each page, by the name of its route.
        // Routes and components have names of types.
        #[allow(non_snake_case)]
        mod code {
            use super::*;

            $(pub fn $name() -> PageCode {
                page_code!($part, $module::$page, $($($param: $type),*)?);
                // Most addresses have no parameters.
                #[allow(unused_variables)]
                fn draw(params: &ParamsMap) -> Option<PageFuture> {
                    Some(Box::pin(open(
                        $($(<$type as PathParam>::parse(params.get_str(stringify!($param))?)?),*)?
                    )))
                }
                PageCode {
                    files: &[$(ContentFile::$needed,)* $(ContentFile::$shown),*],
                    load: || Box::pin(load()),
                    draw,
                }
            })*
        }

        /// The page that fits the address.
        #[component]
        pub fn Pages() -> impl IntoView {
            view! {
                <FlatRoutes fallback=|| view! { <OpenPage code=not_found_code() params=ParamsMap::new()/> }>
                    $(<PageRoute path=path!($path) view=page_at(code::$name())/>)*
                </FlatRoutes>
            }
        }

        #[cfg(target_arch = "wasm32")]
        fn code_of(route: Option<&Route>) -> PageCode {
            match route {
                $(Some(Route::$name { .. }) => code::$name(),)*
                None => not_found_code(),
            }
        }
    };
}

routes!(pages);

#[allow(non_snake_case)]
fn not_found_code() -> PageCode {
    page_code!(about, not_found::NotFoundPage,);
    PageCode {
        files: &[ContentFile::Library],
        load: || Box::pin(load()),
        draw: |_| Some(Box::pin(open())),
    }
}

/// Loads the code of the page at a path, unless it is there. Says whether it is.
#[cfg(target_arch = "wasm32")]
pub async fn load_code(path: &str) -> bool {
    (code_of(Route::parse(path).as_ref()).load)().await
}

/// Where a page leaves its title when it is rendered on the host.
#[derive(Clone, Copy)]
pub struct PublishedTitle(pub RwSignal<String>);

/// Gives the page its title: the most particular part first, the library last (WCAG 2.4.2).
fn use_title(parts: impl Fn() -> Vec<String> + Copy + Send + Sync + 'static) {
    let store = use_store();
    let title = move || {
        let mut parts = parts();
        parts.push(store.library_name());
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        (texts().phrase.document_title)(&parts)
    };
    if let Some(published) = use_context::<PublishedTitle>() {
        published.0.set(title());
    }
    // One memo for the effect to follow, as in `ResultCount`.
    let title = Memo::new(move |_| title());
    Effect::new(move |_| title.with(|title| page::set_title(title)));
}
