//! Components: each gets values and callbacks, and knows no store and no address bar.

pub mod address;
pub mod age_form;
pub mod book_list;
pub mod branch_choice;
pub mod contact;
pub mod date_leaf;
pub mod empty_result;
pub mod facts;
pub mod field;
pub mod filter_bar;
pub mod filter_chips;
pub mod footer;
pub mod header;
pub mod icon;
pub mod links;
pub mod load_state;
pub mod notices;
pub mod occurrence_card;
pub mod occurrence_list;
pub mod programme;
pub mod result_count;
pub mod standing_badge;
pub mod tip_list;
pub mod words;
