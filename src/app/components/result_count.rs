//! How many results there are, also said aloud.

use std::time::Duration;

use crate::app::html::{Node, html};
use crate::app::pause::Pause;
use crate::app::signals::{RwSignal, Signal, follow};

/// While someone types, the count is said after a pause: a screen reader that says every keystroke's
/// count can not be followed.
const PAUSE: Duration = Duration::from_millis(500);

/// The count, in a live region that is there from the start.
pub fn result_count(phrase: Signal<String>) -> Node {
    let said = RwSignal::new(phrase.get_untracked());
    let pause = Pause::new(PAUSE);
    follow(move || {
        let phrase = phrase.get();
        pause.then(move || said.set(phrase));
    });
    html! { p(class="result-count", role="status") { (move || said.get()) } }
}
