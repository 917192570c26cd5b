//! The pages about the library and about this app: text, and how to reach us.

use crate::app::components::contact::contact;
use crate::app::components::words::{paragraphs, words};
use crate::app::html::{Node, html};
use crate::app::pages::use_title;
use crate::app::store::{Store, use_store};
use crate::app::texts::page::{Part, Section, TextPage as Page};
use crate::app::texts::texts;
use crate::content::Principle;

/// A page of text. The address decides which.
pub fn text_page(page: &'static Page) -> Node {
    page_with(page, Node::default())
}

/// The page about the library, with what this one says of itself.
pub fn about_page() -> Node {
    let store = use_store();
    page_with(texts().about, Node::live(move || own_words(store)))
}

/// A page of text; below its lead something of the library's own.
fn page_with(page: &'static Page, own: Node) -> Node {
    let store = use_store();
    use_title(move || vec![page.title.into()]);
    let sections: Vec<Node> = page.sections.iter().map(section).collect();
    html! {
        h1(tabindex="-1") { (page.title) }
        p(class="lead") { (page.lead) }
        (own)
        (sections)
        section(aria-labelledby="vragen") {
            h2(id="vragen") { (texts().help.ask) }
            (move || contact(None, store.library.get().value().map(|library| &**library)))
        }
    }
}

/// The privacy page, which also says how long this library keeps a message.
pub fn privacy_page() -> Node {
    let store = use_store();
    html! { (text_page(texts().privacy)) (move || keeping(store)) }
}

fn keeping(store: Store) -> Option<Node> {
    let library = store.library.get();
    let feedback = library.value()?.feedback.as_ref()?;
    let phrase = texts().phrase;
    let answer = feedback
        .answer_within_days
        .map(|days| html! { p { ((phrase.answer_within)(days.0)) } });
    let keep = feedback
        .keep_days
        .map(|days| html! { p { ((phrase.keep_for)(days.0)) } });
    Some(html! {
        section(class="prose", aria-labelledby="bewaren") {
            h2(id="bewaren") { (texts().site.keeping) }
            (answer)
            (keep)
        }
    })
}

fn own_words(store: Store) -> Option<Node> {
    let library = store.library.get();
    let about = library.value()?.about.as_ref()?;
    let text = texts().library;
    let mission = html! { (paragraphs(&about.mission)) };
    Some(html! {
        (own_section(text.mission, about.mission.is_empty(), mission))
        (own_section(text.lines, about.lines.is_empty(), principles(&about.lines)))
        (own_section(text.values, about.values.is_empty(), principles(&about.values)))
    })
}

fn own_section(heading: &'static str, is_empty: bool, inside: Node) -> Option<Node> {
    (!is_empty).then(|| html! { section(class="prose") { h2 { (heading) } (inside) } })
}

fn principles(principles: &[Principle]) -> Node {
    let items = principles.iter().map(|principle| {
        html! { li { strong { (words(&principle.name)) } ": " (words(&principle.text)) } }
    });
    html! { ul { (items.collect::<Node>()) } }
}

fn section(section: &'static Section) -> Node {
    let parts: Vec<Node> = section.parts.iter().map(part).collect();
    html! { section(class="prose") { h2 { (section.heading) } (parts) } }
}

fn part(part: &'static Part) -> Node {
    match part {
        Part::Paragraph(text) => html! { p { (*text) } },
        Part::List(items) => {
            let items = items.iter().map(|item| html! { li { (*item) } });
            html! { ul { (items.collect::<Node>()) } }
        }
        Part::Link(to, label) => html! { p { a(href=to.href()) { (*label) } } },
    }
}
