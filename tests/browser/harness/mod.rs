//! A visitor in a real browser, and what a test needs to follow one.
//!
//! | file | job |
//! |---|---|
//! | [`site`] | the app, served to one test, with its own content |
//! | [`front`] | what goes wrong between server and visitor |
//! | [`visitor`] | opens pages, looks, waits, uses the keyboard |
//! | [`find`] | finds what a visitor finds: by role and name |
//! | [`outline`] | the page as screen readers are told it |
//! | [`device`] | the clock, the time zone, the screen, the visitor's preferences |
//! | [`agenda`] | what visitors do in the agenda |
//! | [`axe`] | what axe-core finds wrong |
//! | [`checks`] | what must hold on every page |
//! | [`focus`] | where the Tab key leads, and whether that is seen |
//! | [`heard`] | what a screen reader has to say |
//! | [`browser`] | starts Chromium, and lends it to one test after another |
//! | [`engines`] | starts Firefox and WebKit |
//! | [`guest`] | a visitor in one of those |
//! | [`kept`] | ends what was started, and cleans up |
//! | [`translator`] | the browser's translator |
//! | [`webdriver`] | talks to browsers |
//! | [`picture`] | what a page looks like, on the screen and on paper |
//! | [`programs`] | finds or installs browsers and axe-core |
//! | [`machine`] | what is on this machine, and gets installed |

mod agenda;
pub mod axe;
mod browser;
pub mod checks;
mod contrast;
pub mod device;
mod engines;
pub mod find;
mod focus;
pub mod front;
mod guest;
mod heard;
mod kept;
#[path = "../../machine/mod.rs"]
pub mod machine;
mod outline;
pub mod picture;
pub mod ports;
mod programs;
pub mod site;
mod translator;
pub mod visitor;
mod webdriver;

pub use engines::Engine;
pub use front::Fault;
pub use guest::Guest;
pub use site::{Site, event};
pub use visitor::Visitor;
