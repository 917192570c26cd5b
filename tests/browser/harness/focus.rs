//! The focus: where the Tab key leads, and whether a visitor sees where they are.

use super::checks::{CONTROLS, texts};
use super::contrast::with_colours;
use super::visitor::Visitor;

/// Of answers that exclude each other the chosen one takes the Tab key, and arrows lead to the others.
const STOPS: &str = ".filter(e => e.type !== 'radio' || e.checked)";

const NAME: &str =
    "e => e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.innerText || e.id";

/// What is wrong with the ring around an element that has the focus. It must be an outline, because
/// systems with colours of their own drop shadows; 2 pixels or more; and stand out 3 : 1 from what lies
/// beside it (WCAG 1.4.11, 2.4.13), where that is one colour.
const RING: &str = "(() => {
    const ground = e => {
        for (; e; e = e.parentElement) {
            const style = getComputedStyle(e);
            const colour = rgba(style.backgroundColor);
            if (style.backgroundImage !== 'none' || colour[3] > 0 && colour[3] < 255) return null;
            if (colour[3] === 255) return colour;
        }
        return null;
    };
    return e => {
        const style = getComputedStyle(e);
        const width = parseFloat(style.outlineWidth);
        if (style.outlineStyle === 'none' || !(width > 0)) return ['does not show that it has the focus'];
        const wrong = [];
        if (width < 2) wrong.push(`has a ring of ${width} px`);
        const ring = rgba(style.outlineColor);
        const r = e.getBoundingClientRect();
        const far = parseFloat(style.outlineOffset) + width + 1;
        const [x, y] = [r.x + r.width / 2, r.y + r.height / 2];
        const beside = [[r.left - far, y], [r.right + far, y], [x, r.top - far], [x, r.bottom + far]]
            .map(point => document.elementFromPoint(...point))
            .filter(found => found && !e.contains(found));
        for (const behind of [e.parentElement, ...beside]) {
            const colour = ground(behind);
            const stands = colour && contrast(ring, colour);
            if (colour && stands < 3) {
                wrong.push(`has a ring that stands out ${stands.toFixed(1)} : 1 from rgb(${colour.slice(0, 3)})`);
                break;
            }
        }
        return wrong;
    };
})()";

/// How the focused control looks and lies.
const FOCUSED: &str = "(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const own = [...e.getClientRects()].filter(r => r.width * r.height > 0);
    const found = (x, y) => {
        const top = document.elementFromPoint(x, y);
        return [top, top && (e.contains(top) || top.contains(e) && top.matches('label, summary'))];
    };
    const staying = top => {
        for (; top; top = top.parentElement) {
            if (/fixed|sticky/.test(getComputedStyle(top).position)) return !top.contains(e);
        }
        return false;
    };
    const middle = r => r.x + r.width / 2;
    return {
        at: CONTROLS.indexOf(e),
        name: (NAME)(e),
        hit: own.some(r => found(middle(r), r.y + r.height / 2)[1]),
        // Not even in part: at its edges too.
        under: own.some(r => [r.top + 2, r.bottom - 2].some(y => staying(found(middle(r), y)[0]))),
        ring: (RING)(e),
    };
})()";

impl Visitor {
    /// Walks through the page with the Tab key: each control in order, the focus seen and not covered,
    /// and out again at the end.
    pub fn tab_walk(&self) -> Vec<String> {
        let stops = [CONTROLS, STOPS].concat();
        let controls = texts(&self.js(&format!("{stops}.map({NAME})")));
        let look = FOCUSED.replace("CONTROLS", &stops);
        let look = look
            .replace("NAME", NAME)
            .replace("RING", &with_colours(RING));
        self.begin_at_the_top();
        let mut wrong = Vec::new();
        let mut reached: Vec<usize> = Vec::new();
        // A date field has a stop for each of its parts.
        for _ in 0..controls.len() * 4 + 10 {
            self.press("Tab");
            let focused = self.js(&look);
            if focused.is_null() {
                break;
            }
            let at = focused["at"]
                .as_u64()
                .and_then(|at| usize::try_from(at).ok());
            let name = focused["name"].as_str().unwrap_or_default().to_owned();
            let Some(at) = at else {
                wrong.push(format!("“{name}” takes the focus and is no control"));
                continue;
            };
            if reached.last() == Some(&at) {
                continue;
            }
            if reached.first() == Some(&at) {
                break;
            }
            if reached.contains(&at) {
                wrong.push(format!("“{name}” holds the focus: a trap"));
                break;
            }
            if focused["hit"] != true {
                wrong.push(format!("“{name}” has the focus and is covered"));
            }
            if focused["under"] != false {
                wrong.push(format!("“{name}” has the focus and is covered in part"));
            }
            for problem in texts(&focused["ring"]) {
                wrong.push(format!("“{name}” {problem}"));
            }
            reached.push(at);
        }
        if !reached.is_sorted() {
            wrong.push(format!("the order is {reached:?}"));
        }
        let missed = (0..controls.len()).filter(|at| !reached.contains(at));
        wrong.extend(missed.map(|at| format!("“{}” is not reached", controls[at])));
        wrong
    }

    /// What is wrong with the rings around all controls, each having the focus in turn. Quicker than a
    /// walk, so for each appearance of a page.
    pub fn rings(&self) -> Vec<String> {
        let ring = with_colours(RING);
        let wrong = self.js(&format!(
            "(() => {{
                const ring = {ring};
                const name = {NAME};
                document.activeElement?.blur();
                // What is unfolded may fold when the focus leaves it, so that comes first.
                const folds = e => e.closest('details[open]') ? 0 : 1;
                const wrong = {CONTROLS}.sort((a, b) => folds(a) - folds(b)).flatMap(e => {{
                    // As after a key, also when a mouse was used before.
                    e.focus({{focusVisible: true}});
                    return ring(e).map(problem => `“${{name(e)}}” ${{problem}}`);
                }});
                document.activeElement?.blur();
                scrollTo(0, 0);
                return wrong;
            }})()"
        ));
        texts(&wrong)
    }

    /// Where an element with the focus was taken away, the next Tab begins.
    fn begin_at_the_top(&self) {
        self.js("{
                const begin = document.createElement('span');
                begin.tabIndex = -1;
                document.body.prepend(begin);
                begin.focus();
                begin.remove();
            }");
    }
}
