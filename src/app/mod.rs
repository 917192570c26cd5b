//! The app: routes, texts, store, components, pages. Leptos, and no web API of its own.

mod address;
pub mod components;
mod describe;
pub mod html;
mod list_window;
mod needs;
mod opening;
mod outbox;
mod pages;
mod pause;
mod published;
pub mod route;
#[cfg(not(target_arch = "wasm32"))]
pub mod sheets;
mod shell;
pub mod signals;
pub mod store;
pub mod texts;

pub use pages::{PublishedTitle, open_later};
pub use published::Published;
pub use shell::App;

#[cfg(target_arch = "wasm32")]
pub use start::start;

#[cfg(target_arch = "wasm32")]
mod start;
