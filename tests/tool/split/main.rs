//! A program with a table whose base the compiler folds into the address: it reads from 4 × 65 bytes before
//! where the table begins. One table in each part, and one that both parts need.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_split_helpers::SplitLoaderError;

const fn table(step: u32) -> [u32; 26] {
    let mut table = [0; 26];
    let mut at = 0;
    while at < table.len() {
        table[at] = 1 + step * at as u32;
        at += 1;
    }
    table
}

static ODD: [u32; 26] = table(2);
static EVEN: [u32; 26] = table(3);
static SHARED: [u32; 26] = table(1000);

/// What a table says to each letter. A macro, because only a table that is known here has such a base.
macro_rules! look_up {
    ($table:ident, $text:ident) => {
        $text.bytes().fold(String::new(), |said, c| match c {
            b'A'..=b'Z' => said + &$table[(c - b'A') as usize].to_string() + " ",
            _ => said,
        })
    };
}

fn odd(text: &str) -> String {
    look_up!(ODD, text) + &look_up!(SHARED, text)
}

fn even(text: &str) -> String {
    look_up!(EVEN, text) + &look_up!(SHARED, text)
}

type Answer = fn(&str) -> String;

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(odd, fallible)]
fn later_odd() -> Result<Answer, SplitLoaderError> {
    Ok(odd)
}
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(even, fallible)]
fn later_even() -> Result<Answer, SplitLoaderError> {
    Ok(even)
}
#[cfg(not(feature = "split"))]
async fn later_odd() -> Result<Answer, SplitLoaderError> {
    Ok(odd)
}
#[cfg(not(feature = "split"))]
async fn later_even() -> Result<Answer, SplitLoaderError> {
    Ok(even)
}

#[wasm_bindgen]
pub async fn answer(text: String, wants_odd: bool) -> Option<String> {
    let answer = if wants_odd { later_odd().await } else { later_even().await };
    Some(answer.ok()?(&text))
}

fn main() {}
