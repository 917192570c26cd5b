//! The content that ships, the guide for staff, and what bad content costs: one item, never the page.

mod bad_input;
mod desks;
mod everyday_words;
mod guide;
mod links;
mod mutations;
mod schemas;
mod shipped;
