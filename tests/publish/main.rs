//! The published site: every page readable without scripts, whole or not at all, and the same again
//! when nothing changed.

mod folder;
mod hosts;
#[path = "../pages/html.rs"]
mod html;
mod loader;
#[path = "../machine/mod.rs"]
mod machine;
mod markup;
mod replace;
mod shipped;
