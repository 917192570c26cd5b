//! Search that forgives: accents, capitals, compounds and one typing error do not matter.
//!
//! Dutch glues words together and residents type as they hear. So a query word is looked for inside
//! the words of a document (`spreekuur` finds `inloopspreekuur`), across two neighbours (`taalcafe`
//! finds `taal café`), and only when neither exists anywhere, with one typing error (`spreekur`).
//! All words of a query must be found. There is no ranking: lists are in the order of their dates.
//!
//! ```
//! use bieb::domain::search::Index;
//!
//! let index = Index::new(["Inloopspreekuur digitale overheid", "Taal café in Vianen"]);
//! let matches = index.find("TAALCAFÉ").unwrap();
//! assert!(matches.contains(1) && !matches.contains(0));
//! assert!(index.find("spreekur").unwrap().contains(0));
//! assert!(index.find(" … ").is_none());
//! ```

mod approximate;
mod fold;
mod index;
mod matches;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use fold::{fold, slug};
pub use index::Index;
pub use matches::Matches;
