//! The mark of the library: a book with two rivers.

use leptos::prelude::*;

/// Class and strokes of each part, in a square of 40 by 40.
pub const PARTS: [(&str, &str); 3] = [
    (
        "brand__page",
        "M4 9c6-2.5 11-2 16 1.5V34C15 30.5 10 30 4 32.5z",
    ),
    (
        "brand__page brand__page--right",
        "M36 9c-6-2.5-11-2-16 1.5V34c5-3.5 10-4 16-1.5z",
    ),
    (
        "brand__river",
        "M8 17c4-2 8-1.5 12 1s8 3 12 1M8 23c4-2 8-1.5 12 1s8 3 12 1",
    ),
];

/// Hidden from screen readers: the name stands beside it.
#[component]
pub fn BrandMark() -> impl IntoView {
    let part = |(class, strokes)| view! { <path class=class d=strokes/> };
    view! {
        <svg class="brand__mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
            {PARTS.map(part).collect_view()}
        </svg>
    }
}
