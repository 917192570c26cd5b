//! What must hold on every page, whatever it is about. Each check gives what is wrong, a line each;
//! `self_test.rs` shows that each sees what it is for.

use serde_json::{Value, json};

use super::visitor::Visitor;

/// What a keyboard can reach, in the order in which it should.
const CONTROLS: &str = "[...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
    .filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true}))";

/// Of answers that exclude each other the chosen one takes the Tab key, and arrows lead to the others.
const STOPS: &str = ".filter(e => e.type !== 'radio' || e.checked)";

/// How the focused control looks and lies.
const FOCUSED: &str = "(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const own = [...e.getClientRects()].filter(r => r.width * r.height > 0);
    const inner = r => [r.x + r.width / 2, r.y + r.height / 2];
    const hit = own.some(r => {
        const top = document.elementFromPoint(...inner(r));
        return top && (e.contains(top) || top.contains(e) && top.matches('label, summary'));
    });
    const ring = getComputedStyle(e);
    const lines = ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) > 0;
    return {
        at: CONTROLS.indexOf(e),
        name: (e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.innerText || e.id),
        hit,
        ring: lines || ring.boxShadow !== 'none',
    };
})()";

impl Visitor {
    /// Rules about a page as a whole: one heading of the first level, a title, landmarks, a language.
    pub fn structure(&self) -> Vec<String> {
        let count = |selector: &str| {
            self.js(&format!("document.querySelectorAll({selector:?}).length"))
                .as_u64()
                .unwrap_or_default()
        };
        let mut wrong = Vec::new();
        for (what, selector) in [
            ("h1", "h1"),
            ("main", "main"),
            ("header", "body > header, body > div > header"),
            ("footer", "footer"),
        ] {
            let found = count(selector);
            if found != 1 {
                wrong.push(format!("there is not one {what} but {found}"));
            }
        }
        if self.js("document.documentElement.lang") != "nl" {
            wrong.push("the page does not say that it is in Dutch".into());
        }
        if !self.title().ends_with("Bibliotheek Lek & IJssel") {
            wrong.push(format!("the title is “{}”", self.title()));
        }
        wrong
    }

    /// What is wider than the window, so that a reader would have to scroll sideways.
    pub fn overflow(&self) -> Vec<String> {
        let wide = self.js("(() => {
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const wide = [...document.body.querySelectorAll('*')]
                    .filter(e => e.getBoundingClientRect().right > width + 0.5)
                    .map(e => e.outerHTML.slice(0, 120));
                return [`${document.documentElement.scrollWidth} px wide`, ...wide.slice(0, 8)];
            })()");
        texts(&wide)
    }

    /// Text that is cut off by the box around it.
    pub fn clipped(&self) -> Vec<String> {
        let cut = self.js("[...document.body.querySelectorAll('*')]
                .filter(e => e.checkVisibility() && e.innerText?.trim()
                    && !e.matches('select, option, svg *, .visually-hidden'))
                .filter(e => {
                    const s = getComputedStyle(e);
                    const hides = v => v === 'hidden' || v === 'clip';
                    const r = e.getBoundingClientRect();
                    return r.width > 1 && r.height > 1
                        && ((hides(s.overflowX) && e.scrollWidth > e.clientWidth + 1)
                         || (hides(s.overflowY) && e.scrollHeight > e.clientHeight + 1));
                })
                .map(e => e.outerHTML.slice(0, 120))");
        texts(&cut)
    }

    /// Walks through the page with the Tab key: each control in order, the focus seen and not covered,
    /// and out again at the end.
    pub fn tab_walk(&self) -> Vec<String> {
        let stops = [CONTROLS, STOPS].concat();
        let controls = texts(&self.js(&format!(
            "{stops}.map(e => e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.innerText || e.id)"
        )));
        let look = FOCUSED.replace("CONTROLS", &stops);
        // Where an element with the focus was taken away, the next Tab begins.
        self.js("{
                const begin = document.createElement('span');
                begin.tabIndex = -1;
                document.body.prepend(begin);
                begin.focus();
                begin.remove();
            }");
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
            if focused["ring"] != true {
                wrong.push(format!("“{name}” does not show that it has the focus"));
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

    /// Text that keeps our colours where the visitor forces others.
    pub fn own_colours(&self) -> Vec<String> {
        let own = self.js("[...document.body.querySelectorAll('*')]
                .filter(e => getComputedStyle(e).forcedColorAdjust !== 'auto')
                .filter(e => !e.closest('svg') && e.innerText?.trim())
                .map(e => `keeps its colours: ${e.outerHTML.slice(0, 120)}`)");
        texts(&own)
    }

    /// Controls that a thumb misses: smaller than 24 by 24 CSS pixels (WCAG 2.5.8), links in text aside.
    pub fn small_targets(&self, least: u32) -> Vec<String> {
        let small = self.js(&format!(
            "{CONTROLS}
                .filter(e => !e.closest('p, li, dd') || e.matches('button, select'))
                .map(e => e.type === 'checkbox' || e.type === 'radio' ? e.parentElement : e)
                .map(e => [e.getBoundingClientRect(), e])
                .filter(([r]) => r.width > 1 && (r.width < {least} || r.height < {least}))
                .map(([r, e]) => `${{Math.round(r.width)}} × ${{Math.round(r.height)}}: ${{e.outerHTML.slice(0, 100)}}`)"
        ));
        texts(&small)
    }

    /// More space between letters, words and lines, as some readers need it (WCAG 1.4.12).
    pub fn space_the_text(&self) {
        // An injected <style> is stopped by the Content-Security-Policy; this is not.
        self.js("(() => {
                const spaced = new CSSStyleSheet();
                spaced.replaceSync(`* {
                    line-height: 1.5 !important; letter-spacing: 0.12em !important;
                    word-spacing: 0.16em !important;
                } p { margin-bottom: 2em !important; }`);
                document.adoptedStyleSheets.push(spaced);
            })()");
    }

    /// Takes back [`space_the_text`](Self::space_the_text).
    pub fn unspace_the_text(&self) {
        self.js("void document.adoptedStyleSheets.pop()");
    }

    /// Adds a rule to the styles of the page.
    pub fn add_style(&self, rule: &str) {
        let rule = json!(rule);
        self.js(&format!(
            "(() => {{
                const own = new CSSStyleSheet();
                own.replaceSync({rule});
                document.adoptedStyleSheets.push(own);
            }})()"
        ));
    }
}

/// Fails with what is wrong, when anything is.
#[track_caller]
pub fn expect_nothing(wrong: &[String], on: &str) {
    assert!(wrong.is_empty(), "on {on}:\n  {}", wrong.join("\n  "));
}

fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect()
}
