//! The clock: Amsterdam wall time, whatever time zone the device is in.

use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Europe::Amsterdam;
use leptos::prelude::set_interval;
use std::time::Duration;

/// The time in Amsterdam, now.
pub fn now() -> NaiveDateTime {
    let millis = js_sys::Date::now() as i64;
    let utc = DateTime::from_timestamp_millis(millis).unwrap_or_default();
    utc.with_timezone(&Amsterdam).naive_local()
}

/// Calls `tick` every half minute with the time, for as long as the page is open.
pub fn on_tick(tick: impl Fn(NaiveDateTime) + 'static) {
    set_interval(move || tick(now()), Duration::from_secs(30));
}
