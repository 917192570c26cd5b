//! Random bytes and numbers, from the browser.

use leptos::prelude::window;

/// Sixteen random bytes, for names that nobody else makes.
pub fn bytes() -> [u8; 16] {
    let mut bytes = [0; 16];
    let filled = window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if filled.is_err() {
        bytes.fill_with(|| (fraction() * 256.0) as u8);
    }
    bytes
}

/// A number from 0 to 1.
pub fn fraction() -> f64 {
    js_sys::Math::random()
}
