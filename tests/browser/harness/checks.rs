//! What must hold on every page, whatever it is about. Each check gives what is wrong, a line each;
//! `self_test.rs` shows that each sees what it is for.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::visitor::Visitor;

/// What a visitor operates, in the order of the page.
pub(super) const CONTROLS: &str = "[...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
    .filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true}))";

/// A link in running text: words stand beside it in the same block. It is as high as the line it is in,
/// and WCAG 2.5.8 excepts it.
const IN_TEXT: &str = "e => {
    if (!e.matches('a')) return false;
    const block = within => {
        while (getComputedStyle(within).display === 'inline') within = within.parentElement;
        return within;
    };
    const own = block(e.parentElement);
    const texts = document.createTreeWalker(own, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { data, parentElement: around } = texts.currentNode;
        if (/\\p{L}/u.test(data) && !around.closest('a, button') && block(around) === own) return true;
    }
    return false;
}";

/// What a thumb can hit: of a choice the label too, of a card with one link the whole card.
const TARGET: &str = "e => {
    if (e.type === 'checkbox' || e.type === 'radio') return e.parentElement;
    const cover = getComputedStyle(e, '::after');
    const covers = cover.content !== 'none' && cover.position === 'absolute'
        && [cover.top, cover.right, cover.bottom, cover.left].every(edge => edge === '0px');
    return covers ? e.offsetParent : e;
}";

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
                    && !e.matches('select, option, svg *, .visually-hidden')
                    // The line of a fold: unfolded it is whole.
                    && !e.closest('details:not([open]) > summary'))
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

    /// Text that keeps our colours where the visitor forces others.
    pub fn own_colours(&self) -> Vec<String> {
        let own = self.js("[...document.body.querySelectorAll('*')]
                .filter(e => getComputedStyle(e).forcedColorAdjust !== 'auto')
                .filter(e => !e.closest('svg') && e.innerText?.trim())
                .map(e => `keeps its colours: ${e.outerHTML.slice(0, 120)}`)");
        texts(&own)
    }

    /// Controls that a thumb misses: smaller than `least` by `least` CSS pixels. Links in running text aside.
    pub fn small_targets(&self, least: u32) -> Vec<String> {
        let small = self.js(&format!(
            "(() => {{
                const inText = {IN_TEXT};
                const target = {TARGET};
                return {CONTROLS}
                    .filter(e => !inText(e))
                    .map(e => [target(e).getBoundingClientRect(), e])
                    .filter(([r]) => r.width > 1)
                    // A part of a pixel is lost in rounding.
                    .filter(([r]) => r.width < {least} - 0.1 || r.height < {least} - 0.1)
                    .map(([r, e]) => `${{Math.round(r.width)}} × ${{Math.round(r.height)}}: ${{e.outerHTML.slice(0, 100)}}`);
            }})()"
        ));
        texts(&small)
    }

    /// What moves by itself.
    pub fn animations(&self) -> Vec<String> {
        let moving = self.js("document.getAnimations().map(one => {
                const e = one.effect?.target;
                return `${one.animationName ?? one.transitionProperty ?? 'something'} moves: ${e?.outerHTML.slice(0, 120)}`;
            })");
        texts(&moving)
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

/// The titles of the pages that were seen, each with where.
#[derive(Default)]
pub struct Titles(BTreeMap<String, String>);

impl Titles {
    /// What is wrong with the title of the page that is open: another page has it too.
    pub fn look_at(&mut self, visitor: &Visitor, place: &str) -> Vec<String> {
        let title = visitor.title();
        let same = self.0.insert(title.clone(), place.to_owned());
        let same = same.filter(|other| other != place);
        let say = |other| format!("{place} and {other} have the same title: {title}");
        same.map(say).into_iter().collect()
    }
}

/// Fails with what is wrong, when anything is.
#[track_caller]
pub fn expect_nothing(wrong: &[String], on: &str) {
    assert!(wrong.is_empty(), "on {on}:\n  {}", wrong.join("\n  "));
}

pub(super) fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect()
}
