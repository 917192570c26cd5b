//! The mark of the library: a book with two rivers.

use crate::app::html::{Node, html};

/// Hidden from screen readers: the name stands beside it.
pub fn brand_mark() -> Node {
    html! {
        svg(class="brand__mark", viewBox="0 0 40 40", aria-hidden="true", focusable="false") {
            path(class="brand__page", d="M4 9c6-2.5 11-2 16 1.5V34C15 30.5 10 30 4 32.5z");
            path(
                class="brand__page brand__page--right",
                d="M36 9c-6-2.5-11-2-16 1.5V34c5-3.5 10-4 16-1.5z"
            );
            path(
                class="brand__river",
                d="M8 17c4-2 8-1.5 12 1s8 3 12 1M8 23c4-2 8-1.5 12 1s8 3 12 1"
            );
        }
    }
}
