//! A form that is sent twice is one message: a second click, or a browser that asks again.
//!
//! Without scripts a form has no id of its own, so we give it one, and know it again for a while by who
//! sent it and what stands in it. Of that only a hash is kept, in memory, with a salt that nobody has.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::domain::feedback::MessageId;

/// After this the same words are another message.
const SAME: Duration = Duration::from_secs(120);

/// So many forms are known at most.
const MANY: usize = 10_000;

/// The forms that came lately.
#[derive(Default)]
pub struct Dedup {
    /// Chance from the system, one for each half of an id.
    salt: [RandomState; 2],
    /// When each came first.
    came: Mutex<HashMap<[u8; 16], Instant>>,
}

impl Dedup {
    /// The id of a form: the same one when the same sender sends the same again.
    pub fn id(&self, sender: IpAddr, form: &[u8], now: Instant) -> MessageId {
        let mut came = self.came.lock().unwrap_or_else(PoisonError::into_inner);
        came.retain(|_, first| now < *first + SAME);
        if came.len() >= MANY {
            // Rather the oldest message twice than a memory that fills up.
            let oldest = came.iter().min_by_key(|(_, first)| **first);
            if let Some(oldest) = oldest.map(|(hash, _)| *hash) {
                came.remove(&oldest);
            }
        }
        let first = *came.entry(self.hash((sender, form))).or_insert(now);
        MessageId::from_random(self.hash((sender, form, first)))
    }

    fn hash(&self, of: impl Hash) -> [u8; 16] {
        let [first, second] = self.salt.each_ref().map(|salt| salt.hash_one(&of));
        (u128::from(first) << 64 | u128::from(second)).to_be_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_comes_again_is_the_same_message() {
        let forms = Dedup::default();
        let start = Instant::now();
        #[track_caller]
        fn check(forms: &Dedup, first: Instant, then: (&str, &str, u64), is_same: bool) {
            let (sender, text, seconds) = then;
            let id = |sender: &str, text: &str, at| {
                forms.id(sender.parse().unwrap(), text.as_bytes(), at)
            };
            let known = id("192.0.2.1", "message=Thee", first);
            let again = id(sender, text, first + Duration::from_secs(seconds));
            assert_eq!(known == again, is_same);
        }
        check(&forms, start, ("192.0.2.1", "message=Thee", 0), true);
        check(&forms, start, ("192.0.2.1", "message=Thee", 119), true);
        check(&forms, start, ("192.0.2.1", "message=Koek", 0), false);
        check(&forms, start, ("192.0.2.2", "message=Thee", 0), false);
        check(&forms, start, ("192.0.2.1", "message=Thee", 120), false);
        let other = Dedup::default();
        let sender = [192, 0, 2, 1].into();
        assert_ne!(
            forms.id(sender, b"x", start),
            other.id(sender, b"x", start),
            "nobody can work out an id"
        );
    }
}
