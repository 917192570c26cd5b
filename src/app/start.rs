//! The door in the browser: fetch, then take the place of the page as it came, in one step.

use std::panic;

use any_spawner::Executor;
use futures_util::future::join;
use leptos::mount::mount_to_body;
use leptos::prelude::{Owner, provide_context};
use leptos::task::spawn_local;

use crate::app::pages;
use crate::app::shell::App;
use crate::app::store::Store;
use crate::app::texts::texts;
use crate::browser::page::{self, AppState};
use crate::browser::way_back;

/// Starts the app. Until the content is there the page as it came stays, so that nothing jumps.
pub fn start() {
    // A second start finds the executor there already, which is as good.
    _ = Executor::init_wasm_bindgen();
    panic::set_hook(Box::new(|panic| {
        page::log(&panic.to_string());
        let failure = texts().failure;
        // Where even the error page cannot be drawn there is nothing left to do.
        _ = page::show_failure(failure.title, failure.text, failure.reload);
    }));
    // The owner of the store lives as long as the page.
    let owner = Owner::new();
    owner.set();
    let store = Store::in_browser();
    spawn_local(async move {
        let path = page::path();
        let (has_code, ()) = join(pages::load_code(&path), store.load(&path)).await;
        // Published pages have what we lack.
        if page::is_published() && (!has_code || store.is_missing(&path)) {
            match has_code {
                true => page::give_up(),
                false => page::lacks_part(),
            }
            std::mem::forget(owner);
            return;
        }
        page::clear();
        mount_to_body(move || {
            provide_context(store);
            App()
        });
        // Leptos fills fields a moment later (`prop:value` waits for the options of a list). What the visitor
        // typed in the page as it came is put back after that.
        Executor::tick().await;
        way_back::remember_scroll();
        way_back::remember_links();
        page::set_state(AppState::Ready);
        std::mem::forget(owner);
    });
}
