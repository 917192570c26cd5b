//! The app: routes, texts, store, components, pages. Leptos, and no web API of its own.

mod address;
pub mod calendar;
pub mod components;
mod current;
mod debounce;
pub(crate) mod describe;
mod edition;
mod file_resource;
mod lazy;
mod list_window;
mod opening;
pub mod origin;
mod outbox;
mod page_data;
mod pages;
mod published;
pub mod route;
mod saved;
mod saved_changes;
#[cfg(not(target_arch = "wasm32"))]
pub mod sheets;
mod shell;
pub mod store;
pub mod texts;

pub use pages::PublishedTitle;
pub use published::Published;
pub use shell::App;

#[cfg(target_arch = "wasm32")]
pub use start::start;

#[cfg(target_arch = "wasm32")]
mod start;
