//! The texts of the feedback form, and of the receiver, which has the same rules.

use crate::domain::feedback::{Kind, Mistake};

/// All of them.
pub struct Feedback {
    pub kind: fn(Kind) -> &'static str,
    /// What to do about a mistake.
    pub mistake: fn(Mistake) -> &'static str,
}
