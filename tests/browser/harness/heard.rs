//! What a screen reader has to say: the title when it changes, what gets the focus, and live text, in the order in which
//! they come. So that silence and doubling can fail.

use super::visitor::Visitor;

/// Writes it down in the page. The name of what has the focus is its label or its text; what is hidden from screen
/// readers is no part of it.
const RECORDER: &str = "{
    window.heard = [];
    const spoken = e => {
        const copy = e.cloneNode(true);
        copy.querySelectorAll('[aria-hidden=true], svg').forEach(hidden => hidden.remove());
        return copy.textContent.replace(/\\s+/g, ' ').trim();
    };
    // The name of a part of the page is no list of all that is in it.
    const content = e => e.matches('h1, h2, h3, h4, a, button, summary') ? spoken(e) : '';
    const name = e => e.getAttribute('aria-label') || (e.labels?.[0] ? spoken(e.labels[0]) : content(e));
    const roles = {A: 'link', BUTTON: 'button', SUMMARY: 'fold', INPUT: 'field', TEXTAREA: 'field', SELECT: 'field'};
    const role = e => /^H[1-6]$/.test(e.tagName) ? 'heading' : roles[e.tagName] ?? e.tagName.toLowerCase();
    document.addEventListener('focusin', event => {
        heard.push(`focus: ${role(event.target)} “${name(event.target)}”`);
    });
    let title = document.title;
    const text = node => node.nodeType === 1 ? node : node.parentElement;
    new MutationObserver(changes => {
        if (document.title !== title) {
            title = document.title;
            heard.push(`title: ${title.split(' – ')[0]}`);
        }
        const regions = new Set(changes.map(change => text(change.target)?.closest('[role=status], [role=alert], [aria-live]')));
        for (const region of regions) {
            if (region?.isConnected && region.ariaLive !== 'off' && spoken(region)) heard.push(`live: ${spoken(region)}`);
        }
    }).observe(document, {subtree: true, childList: true, characterData: true});
}";

impl Visitor {
    /// Listens from now on, for as long as the page is not loaded again.
    pub fn hear(&self) {
        self.js(RECORDER);
    }

    /// What was to be heard since the last time that somebody asked, when the page has come to rest.
    #[track_caller]
    pub fn heard(&self) -> Vec<String> {
        self.settle();
        let heard = self.js("heard.splice(0)");
        let heard = heard.as_array().into_iter().flatten();
        heard
            .filter_map(|line| line.as_str().map(str::to_owned))
            .collect()
    }
}
