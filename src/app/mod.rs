//! The app: routes, texts, store, components, pages. Leptos, and no web API of its own.

pub mod components;
mod describe;
mod opening;
mod pages;
pub mod route;
mod shell;
pub mod store;
pub mod texts;

pub use shell::App;

#[cfg(target_arch = "wasm32")]
pub use start::start;

#[cfg(target_arch = "wasm32")]
mod start;
