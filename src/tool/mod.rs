//! The edge on the host: what `bieb` does with files, processes and sockets.
//!
//! | module | job |
//! |---|---|
//! | [`check`] | names each problem in the content |
//! | [`build`] | makes the app, when what it is made of has changed |
//! | [`toolchain`] | gets what building needs, once |
//! | [`serve`] | gives the app and the content to browsers |
//! | [`publish`] | writes the complete site into a folder, whole or not at all |
//! | [`render`] | draws the pages as HTML, without a browser |
//! | [`inbox`] | keeps the feedback that was received |
//! | [`headers`] | what every answer says about safety and keeping; the one source of it |
//! | `content_files` | which files of the content folder are for everyone |
//! | [`compress`] | smaller copies for slow connections |
//! | `optional_file` | reads files that may not be there |

pub mod build;
pub mod check;
mod cli;
pub mod clock;
pub mod compress;
mod content_files;
mod failure;
pub mod headers;
pub mod inbox;
pub mod media;
mod optional_file;
pub mod project;
pub mod publish;
pub mod render;
pub mod serve;
pub mod toolchain;

pub use cli::run;
pub use failure::Failure;
