//! The published site: every page readable without scripts, whole or not at all, and the same again
//! when nothing changed.

mod folder;
#[path = "../pages/html.rs"]
mod html;
mod replace;
mod shipped;
