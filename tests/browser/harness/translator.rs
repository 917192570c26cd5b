//! A translator in the browser: it puts each text node into elements of its own, and goes on with what comes.

use super::visitor::Visitor;

/// As Chromium's does: `<font><font>text</font></font>` in the place of the text. What is written into the old
/// node after that is seen by nobody. Drawings it leaves alone.
const TRANSLATE: &str = "(() => {
    const swap = text => {
        if (!text.parentElement || text.parentElement.closest('script, style, textarea, svg, font')) return;
        const outer = document.createElement('font'), inner = document.createElement('font');
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    };
    const walk = within => {
        if (within.nodeType === Node.TEXT_NODE) return swap(within);
        const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) found.push(texts.currentNode);
        found.forEach(swap);
    };
    walk(document.body);
    new MutationObserver(changes => {
        for (const change of changes) change.addedNodes.forEach(walk);
    }).observe(document.body, {childList: true, subtree: true});
})()";

impl Visitor {
    /// Lets the browser translate the page, from now until it is loaded again.
    pub fn translate(&self) {
        self.js(TRANSLATE);
    }

    /// All that is shown, character by character. Where lines end and words part is not the same on a translated page.
    pub fn characters(&self) -> Vec<char> {
        self.text()
            .chars()
            .filter(|shown| !shown.is_whitespace())
            .collect()
    }

    /// It is this time in Amsterdam from now on, also on the page that is open.
    pub fn wait_until_it_is(&self, moment: &str) {
        let wall =
            chrono::NaiveDateTime::parse_from_str(moment, "%Y-%m-%dT%H:%M").expect("a moment");
        let moment = wall
            .and_local_timezone(chrono_tz::Europe::Amsterdam)
            .earliest();
        let millis = moment.expect("a time that exists").timestamp_millis();
        self.js(&format!(
            "(() => {{
                const shift = {millis} - RealDate.now();
                Date.now = () => RealDate.now() + shift;
                document.dispatchEvent(new Event('visibilitychange'));
            }})()"
        ));
    }
}
