//! The clock: Amsterdam wall time, whatever time zone the device is in.

use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Europe::Amsterdam;
use futures_util::future::{Either, select};
use gloo_timers::future::sleep;
use leptos::prelude::set_interval;
use std::future::Future;
use std::pin::pin;
use std::time::Duration;

/// The time in Amsterdam, now.
pub fn now() -> NaiveDateTime {
    let millis = js_sys::Date::now() as i64;
    let utc = DateTime::from_timestamp_millis(millis).unwrap_or_default();
    utc.with_timezone(&Amsterdam).naive_local()
}

/// The moment in UTC, as in RFC 3339.
pub fn timestamp() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// The moment in milliseconds since 1970.
pub fn millis() -> f64 {
    js_sys::Date::now()
}

/// Calls `tick` every half minute, for as long as the page is open.
pub fn on_tick(tick: impl Fn() + 'static) {
    set_interval(tick, Duration::from_secs(30));
}

/// What the future gives within this time. `None`: it takes longer, and is abandoned.
pub async fn within<T>(limit: Duration, future: impl Future<Output = T>) -> Option<T> {
    match select(pin!(future), pin!(sleep(limit))).await {
        Either::Left((value, _)) => Some(value),
        Either::Right(_) => None,
    }
}
