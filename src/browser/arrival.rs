//! The focus of a visitor who comes to a page, or to a part of one.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::browser::fold::{part, unfold_around};
use crate::browser::page::path;

/// The code of a page may take twenty seconds; then another page says so. At 60 frames a second.
const FRAMES: u32 = 25 * 60;

/// So long a page waits for the part that its address names: about half a second.
const FRAMES_FOR_PART: u32 = 30;

/// Puts the focus on the part of the page at `path` that its address names, or else on the first element that fits
/// `selector`, as soon as the page stands. Not before: what is there until then goes, and the focus with it. A
/// visitor who has navigated away by then, or moved the focus, stays there.
pub fn focus_page(path: &str, hash: &str, selector: &'static str) {
    let goal = Goal {
        path: path.to_owned(),
        hash: hash.to_owned(),
        selector: Some(selector),
        from: document().active_element(),
    };
    goal.seek(0);
}

/// Puts the focus on the part of the page that stands at `path`, when its address names one.
pub fn focus_part(path: &str, hash: &str) {
    let goal = Goal {
        path: path.to_owned(),
        hash: hash.to_owned(),
        selector: None,
        from: document().active_element(),
    };
    goal.seek(0);
}

/// Where the focus has to go.
struct Goal {
    path: String,
    hash: String,
    selector: Option<&'static str>,
    /// What had the focus before.
    from: Option<Element>,
}

impl Goal {
    /// Looks in each frame whether it is there.
    fn seek(self, frame: u32) {
        request_animation_frame(move || {
            if !self.reach(frame) && frame < FRAMES && !self.is_given_up() {
                self.seek(frame + 1);
            }
        });
    }

    fn reach(&self, frame: u32) -> bool {
        if path() != self.path {
            return false;
        }
        if let Some(part) = part(&self.hash) {
            show(&part);
            return true;
        }
        let waits_for_part = !self.hash.is_empty() && frame < FRAMES_FOR_PART;
        let selector = self.selector.filter(|_| !waits_for_part);
        let found = selector.and_then(|selector| document().query_selector(selector).ok()?);
        match found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            Some(found) => {
                // An element that cannot take the focus leaves it where it was.
                _ = found.focus();
                true
            }
            None => self.selector.is_none() && !waits_for_part,
        }
    }

    /// Whether the focus is on something else by now. It is on the body when what had it is gone.
    fn is_given_up(&self) -> bool {
        let focused = document().active_element();
        focused != self.from && focused.is_some_and(|element| element.tag_name() != "BODY")
    }
}

/// Unfolds and shows a part, and puts the focus there: on the line of a fold, which says what it is and that it is
/// open.
fn show(part: &Element) {
    unfold_around(part);
    part.scroll_into_view();
    // The browser itself may have put it there already.
    if document().active_element().as_ref() == Some(part) {
        return;
    }
    let line = part
        .parent_element()
        .filter(|around| around.tag_name() == "DETAILS")
        .and_then(|fold| fold.query_selector("summary").ok().flatten());
    if let Some(goal) = line.as_ref().unwrap_or(part).dyn_ref::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it was.
        _ = goal.focus();
    }
}
