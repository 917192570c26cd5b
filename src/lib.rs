//! The residents' app of De Bibliotheek Lek & IJssel, and `bieb`, the tool its staff publish it with.
//!
//! One crate with two doors: in the browser it mounts the app, on the host it is the tool. The types
//! that check the content also show it; the components that the browser runs also publish the pages.
//!
//! One straight stair. Each floor stands on those above it in this list and knows nothing of those
//! below:
//!
//! | floor | what it knows |
//! |---|---|
//! | [`content`] | what staff publish: types, and a reader that keeps the good and names the bad |
//! | [`domain`] | the rules: occurrences, filter, search, words for dates; time is passed in |
//! | [`browser`] | the edge in the browser: fetch, clock, storage, sending, focus |
//! | [`app`] | routes, texts, store, components, pages |
//! | [`tool`] | the edge on the host: check, build, serve |

pub mod app;
pub mod browser;
pub mod content;
pub mod domain;
#[cfg(not(target_arch = "wasm32"))]
pub mod tool;
