//! Where the device is, asked only when the visitor wants it, and told to nobody.

use std::time::Duration;

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Position, PositionError, PositionOptions};

use super::clock;
use crate::content::{Degrees, Location};

/// How long the device may look, once the visitor has said that it may.
const PATIENCE_MS: u32 = 15_000;
/// The same with the time in which the visitor decides: some browsers never answer a question that is closed.
const LONGEST: Duration = Duration::from_secs(60);
/// Who asks twice has not gone far.
const STILL_GOOD_MS: u32 = 5 * 60_000;

/// Why there is no position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPosition {
    /// The visitor, or the browser for them, does not want it.
    Refused,
    TimedOut,
    /// The device does not know, or cannot.
    Unknown,
}

/// The position of the device.
pub async fn here() -> Result<Location, NoPosition> {
    // Absent where the connection is not secure.
    let geolocation = window().navigator().geolocation();
    let geolocation = geolocation.map_err(|_| NoPosition::Unknown)?;
    if geolocation.is_falsy() {
        return Err(NoPosition::Unknown);
    }
    let options = PositionOptions::new();
    options.set_timeout(PATIENCE_MS);
    options.set_maximum_age(STILL_GOOD_MS);
    let asked = Promise::new(&mut |resolve, reject| {
        let asked = geolocation.get_current_position_with_error_callback_and_options(
            &resolve,
            Some(&reject),
            &options,
        );
        if let Err(error) = asked {
            // A promise takes any value, and gives it on.
            _ = reject.call1(&error, &error);
        }
    });
    let answer = clock::within(LONGEST, JsFuture::from(asked)).await;
    match answer.ok_or(NoPosition::TimedOut)? {
        Ok(position) => {
            let coords = position.unchecked_into::<Position>().coords();
            Ok(Location {
                lat: Degrees(coords.latitude()),
                lon: Degrees(coords.longitude()),
            })
        }
        Err(error) => Err(reason(&error.unchecked_into())),
    }
}

/// As the specification numbers them (Geolocation, `GeolocationPositionError`).
fn reason(error: &PositionError) -> NoPosition {
    match error.code() {
        1 => NoPosition::Refused,
        3 => NoPosition::TimedOut,
        _ => NoPosition::Unknown,
    }
}
