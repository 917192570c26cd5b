//! Components: each gets values and callbacks, and knows no store and no address bar.
//!
//! No element consists of literals alone. Leptos makes such an element by setting `innerHTML`, and the
//! Content-Security-Policy (Trusted Types) refuses that: the app would not start.

pub mod access_list;
pub mod address;
pub mod age_form;
pub mod book_list;
pub mod branch_choice;
pub mod branch_map;
pub mod brand_mark;
pub mod breadcrumb;
pub mod call_first;
pub mod character_count;
pub mod comfort;
pub mod contact;
pub mod contents;
pub mod date_leaf;
pub mod desk;
pub mod drawing;
pub mod empty_result;
pub mod entrance;
pub mod error_summary;
pub mod facts;
pub mod field;
pub mod filter_bar;
pub mod filter_chips;
pub mod fold;
pub mod footer;
pub mod header;
pub mod hours_table;
pub mod icon;
pub mod links;
pub mod live;
pub mod load_state;
pub mod next_desks;
pub mod notices;
pub mod occurrence_card;
pub mod occurrence_list;
pub mod open_state;
pub mod outbox_list;
pub mod page_made;
pub mod print_button;
pub mod programme;
pub mod quick_choices;
pub mod radio_group;
pub mod result_count;
pub mod save_button;
pub mod save_note;
pub mod share;
pub mod standing_badge;
pub mod text_field;
pub mod text_list;
pub mod tip_list;
pub mod when;
pub mod words;
