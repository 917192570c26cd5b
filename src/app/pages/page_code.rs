//! Opening a page whose code may still have to come.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use futures_util::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_params_map;
use leptos_router::params::ParamsMap;

use super::{not_found_code, use_title};
use crate::app::components::load_state::LoadFailed;
use crate::app::debounce::{Debounce, SPOKEN_PAUSE};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::browser::{arrival, clock, page};
use crate::content::ContentFile;

/// How long the code of a page may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A page that is drawn when its code is there. `None`: that did not come.
pub type PageFuture = Pin<Box<dyn Future<Output = Option<AnyView>>>>;

/// How a page is opened.
#[derive(Clone, Copy)]
pub struct PageCode {
    /// The content it shows.
    pub files: &'static [ContentFile],
    /// Loads its part of the program, unless it is there. Gives whether it is.
    pub load: fn() -> Pin<Box<dyn Future<Output = bool>>>,
    /// Draws it with the parameters of its address. `None`: they are no such parameters.
    pub draw: fn(&ParamsMap) -> Option<PageFuture>,
}

/// Declares `load` and `open` of a page: for one of the first part at once, for the others when their part
/// is there.
macro_rules! page_code {
    (first, $module:ident::$page:ident, $($param:ident: $type:ty),*) => {
        async fn load() -> bool {
            true
        }

        async fn open($($param: $type),*) -> Option<AnyView> {
            Some(view! { <$module::$page $($param=$param)*/> }.into_any())
        }
    };
    ($part:ident, $module:ident::$page:ident, $($param:ident: $type:ty),*) => {
        lazy! {
            $part, load_part,
            fn $page($($param: $type),*) -> Result<AnyView> {
                view! { <$module::$page $($param=$param)*/> }.into_any()
            }
        }

        async fn load() -> bool {
            load_part().await.is_ok()
        }

        async fn open($($param: $type),*) -> Option<AnyView> {
            $page($($param),*).await.ok()
        }
    };
}

pub(super) use page_code;

/// The view of a route.
pub fn page_at(code: PageCode) -> impl Fn() -> AnyView + Clone + Send + 'static {
    move || view! { <PageAt code/> }.into_any()
}

/// The page at the address of now. It is made anew for each address: what was typed and opened on the one
/// before is not its own.
#[component]
fn PageAt(code: PageCode) -> impl IntoView {
    let params = use_params_map();
    view! {
        <For each=move || [params.get()] key=ParamsMap::to_query_string let(params)>
            <OpenPage code params/>
        </For>
    }
}

/// Where the code of a page is.
#[derive(Clone, Copy)]
enum Code {
    Waiting,
    Ready,
    Failed,
}

impl Code {
    fn loaded(is_loaded: bool) -> Self {
        match is_loaded {
            true => Code::Ready,
            false => Code::Failed,
        }
    }
}

/// A page; a line that asks for patience while its code is not there.
#[component]
pub fn OpenPage(code: PageCode, params: ParamsMap) -> impl IntoView {
    let code = match (code.draw)(&params) {
        Some(_) => code,
        None => not_found_code(),
    };
    use_store().need(code.files);
    let state = RwSignal::new(Code::Waiting);
    let load = Callback::new(move |()| {
        let mut loading = (code.load)();
        match loading.as_mut().now_or_never() {
            Some(is_loaded) => state.set(Code::loaded(is_loaded)),
            None => {
                state.set(Code::Waiting);
                spawn_local(async move {
                    let is_loaded = clock::within(PATIENCE, loading).await == Some(true);
                    // The visitor has navigated away; do not steal the focus.
                    if state.try_set(Code::loaded(is_loaded)).is_some() {
                        return;
                    }
                    if !is_loaded {
                        page::lacks_part();
                    }
                    // It has another heading now.
                    arrival::focus_page(&page::path(), &page::hash(), "main h1");
                });
            }
        }
    });
    load.run(());
    move || match state.get() {
        Code::Waiting => view! { <ComingHeading/> }.into_any(),
        Code::Ready => untrack(|| (code.draw)(&params)?.now_or_never()?).into_any(),
        Code::Failed => {
            view! { <Heading text=texts().load.no_page/> <LoadFailed on_retry=load/> }.into_any()
        }
    }
}

/// A heading that asks for patience. Not at once: the focus would go to it and then on to that of the page, and who
/// hears the app would hear two headings where there is hardly anything to wait for.
#[component]
fn ComingHeading() -> impl IntoView {
    let is_late = RwSignal::new(false);
    Debounce::new(SPOKEN_PAUSE).then(move || is_late.set(true));
    view! {
        <Show when=move || is_late.get()>
            <Heading text=texts().load.page/>
        </Show>
    }
}

/// A heading that is also the title.
#[component]
fn Heading(text: &'static str) -> impl IntoView {
    use_title(move || vec![text.to_owned()]);
    view! { <h1 tabindex="-1">{text}</h1> }
}
