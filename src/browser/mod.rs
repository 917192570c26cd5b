//! The edge in the browser: fetch, clock, storage, focus.
