//! The edge in the browser: fetch, clock, storage, sending, the page itself.
//!
//! The only floor that touches web APIs. It compiles for the host too, because the components that
//! publish the pages name it; the host never runs it, since it runs no effects and handles no events.

#![allow(
    clippy::disallowed_methods,
    reason = "the edge is where web APIs belong"
)]

pub mod arrival;
pub mod attention;
pub mod clock;
pub mod download;
pub mod fetch;
pub mod field;
pub mod focus;
pub mod fold;
pub mod local_storage;
pub mod news;
pub mod page;
pub mod position;
pub mod post;
pub mod random;
pub mod saved_storage;
pub mod share;
pub mod storage;
pub mod tab_lock;
pub mod way_back;
