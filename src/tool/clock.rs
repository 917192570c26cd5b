//! The clock of the host: Amsterdam wall time.

use std::time::SystemTime;

use chrono::{DateTime, NaiveDateTime, SubsecRound, Utc};
use chrono_tz::Europe::Amsterdam;

/// The time in Amsterdam, now, to the second.
#[expect(clippy::disallowed_methods, reason = "the one place that reads it")]
pub fn now() -> NaiveDateTime {
    let utc: DateTime<Utc> = SystemTime::now().into();
    utc.with_timezone(&Amsterdam).naive_local().trunc_subsecs(0)
}
