//! Feedback from end to end: what the receiver answers and keeps, through HTTP and through `bieb inbox`.

mod export;
mod kept;
mod kill;
mod load;
mod moved;
mod post;
mod receiver;
mod trouble;
