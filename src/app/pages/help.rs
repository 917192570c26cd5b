//! Help with the digital government: what one can ask, what to bring, and where to go when.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::address::use_address;
use crate::app::components::contact::contact;
use crate::app::components::contents::contents;
use crate::app::components::desk::desk_item;
use crate::app::components::load_state::loading;
use crate::app::components::print_button::print_button;
use crate::app::components::result_count::result_count;
use crate::app::components::text_list::text_list;
use crate::app::components::words::{paragraphs, words};
use crate::app::html::{Node, html};
use crate::app::pages::coming;
use crate::app::pages::loaded::with_file;
use crate::app::pages::use_title;
use crate::app::route::{self, Route};
use crate::app::signals::{Callback, Memo, RwSignal, Signal};
use crate::app::store::{Loaded, Store, use_store};
use crate::app::texts::texts;
use crate::browser::dom;
use crate::browser::page;
use crate::content::{HelpFile, Text, Topic, sort_short};
use crate::domain::filter::Filter;
use crate::domain::help::{self, is_digital_help, is_other_desk};
use crate::domain::search::Index;

/// How many coming hours are shown.
const COMING: usize = 6;
/// How many hours of partners.
const OTHERS: usize = 6;

pub fn help_page() -> Node {
    let store = use_store();
    store.help.need();
    let text = texts().help;
    let has_others = Memo::new(move || {
        let agenda = store.agenda.get();
        agenda.is_some_and(|agenda| {
            let found = agenda.soonest(&Filter::default(), &is_other_desk, store.now.get(), 1);
            !found.is_empty()
        })
    });
    use_title(|| vec![texts().help.title.into()]);
    html! {
        h1(tabindex="-1") { (text.title) }
        (move || with_file(store.help, |help| paragraphs_lead(&help.intro)))
        (move || contents(parts(has_others.get())))
        (topics_section(store))
        (move || store.help.get().value().map(|help| rules(help)))
        section(aria-labelledby="waar") { h2(id="waar") { (text.desks) } (move || desks(store)) }
        (coming_section(store))
        (coming::section(
            store, ("anders", text.others), Some(text.others_intro), Box::new(is_other_desk), OTHERS
        ))
        section(aria-labelledby="vragen") {
            h2(id="vragen") { (text.ask) }
            p { (text.ask_text) }
            (move || contact(None, store.library.get().value().map(|library| &**library)))
        }
    }
}

/// The parts of the page. Not always does a partner have a desk.
fn parts(has_others: bool) -> Vec<(String, &'static str)> {
    let text = texts().help;
    let mut parts = vec![
        ("onderwerpen", text.topics),
        ("wel", text.can),
        ("meenemen", text.bring),
        ("waar", text.desks),
        ("straks", text.coming),
    ];
    if has_others {
        parts.push(("anders", text.others));
    }
    parts.push(("vragen", text.ask));
    parts
        .into_iter()
        .map(|(id, heading)| (id.into(), heading))
        .collect()
}

fn paragraphs_lead(intro: &[Text]) -> Node {
    html! { div(class="lead") { (paragraphs(intro)) } }
}

/// Search in the words of residents, and the topics that are found.
fn topics_section(store: Store) -> Node {
    let text = texts().help;
    let (words, type_words, keep_words) = use_words();
    // Fifteen topics: an index of them is made in less time than a key goes down.
    let found = Signal::derive(move || {
        let help = store.help.get();
        let topics = help.value().map_or(&[][..], |help| &help.topics);
        let matches = Index::new(topics.iter().map(help::searchable)).find(&words.get());
        (0..topics.len())
            .filter(|at| matches.as_ref().is_none_or(|matches| matches.contains(*at)))
            .collect::<Vec<usize>>()
    });
    let phrase = Signal::derive(move || match store.help.get() {
        Loaded::Here { .. } => (texts().phrase.topics_found)(found.with(Vec::len)),
        Loaded::Waiting | Loaded::Failed => String::new(),
    });
    let links = move || {
        let help = store.help.get();
        let help = help.value()?;
        let found = found.get();
        if found.is_empty() {
            return Some(no_topics(keep_words));
        }
        let topics: Vec<Node> = found
            .iter()
            .filter_map(|at| help.topics.get(*at))
            .map(topic_link)
            .collect();
        Some(html! { ul(class="link-list topics") { (topics) } })
    };
    html! {
        section(aria-labelledby="onderwerpen") {
            h2(id="onderwerpen") { (text.topics) }
            form(
                class="search", role="search", aria-label=text.search,
                on:submit=move |event| {
                    event.prevent_default();
                    keep_words.run(words.get_untracked());
                }
            ) {
                div(class="field") {
                    label(class="field__label", for="hulp-q") { (text.search) }
                    p(class="field__hint", id="hulp-q-hint") { (text.search_hint) }
                    input(
                        id="hulp-q", type="search", name="q", autocomplete="off",
                        enterkeyhint="search", aria-describedby="hulp-q-hint", prop:value=words,
                        on:input=move |event| type_words.run(dom::value(&event)),
                        on:change=move |event| keep_words.run(dom::value(&event))
                    );
                }
            }
            (result_count(phrase))
            (links)
        }
    }
}

/// What is looked for; a way to follow the typing; and a way to keep the words in the address.
fn use_words() -> (Signal<String>, Callback<String>, Callback<String>) {
    let query = use_query_map();
    let set_address = use_address();
    let typed = RwSignal::new(None::<String>);
    let words = Signal::derive(move || {
        let kept = query.with(|query| query.get("q").unwrap_or_default());
        typed.get().unwrap_or(kept)
    });
    let keep = Callback::new(move |words: String| {
        set_address(&route::help(&words));
        typed.set(None);
    });
    (
        words,
        Callback::new(move |words| typed.set(Some(words))),
        keep,
    )
}

fn topic_link(topic: &Topic) -> Node {
    let href = Route::HelpTopic(topic.id.clone()).href();
    let question = topic.questions.first();
    let question = question.map(|question| html! { p(class="quiet") { (words(question)) } });
    html! { li { a(href=href) { (words(&topic.title)) } (question) } }
}

fn no_topics(keep_words: Callback<String>) -> Node {
    let text = texts().help;
    html! {
        div(class="empty") {
            p { (text.no_topics) }
            button(
                type="button", class="button", on:click=move |_| keep_words.run(String::new())
            ) {
                (text.every_topic)
            }
        }
    }
}

/// What we do and do not do, what to bring, and how private it is.
fn rules(help: &HelpFile) -> Node {
    let text = texts().help;
    let warning = help.warning.as_ref().map(|warning| {
        html! {
            div(class="notice notice--warning") {
                p(class="notice__title") { (text.warning) }
                p { (words(warning)) }
            }
        }
    });
    let privacy = help.privacy.as_ref().map(|privacy| {
        html! { h3 { (text.privacy) } p { (words(privacy)) } }
    });
    html! {
        section(class="prose", aria-labelledby="wel") {
            h2(id="wel") { (text.can) }
            (text_list(&help.can))
            h3 { (text.cannot) }
            (text_list(&help.cannot))
            (privacy)
        }
        (warning)
        (bring(&help.bring))
    }
}

/// What to bring: a list to print and take along.
pub fn bring(items: &[Text]) -> Node {
    if items.is_empty() {
        return Node::default();
    }
    html! {
        section(class="bring prose", aria-labelledby="meenemen") {
            h2(id="meenemen") { (texts().help.bring) }
            (text_list(items))
            (print_button(texts().help.print, Callback::new(|()| page::print("bring"))))
        }
    }
}

/// Where one can go, the visitor's own branch first. A desk of a branch that does not exist is left out.
pub fn desks(store: Store) -> Node {
    let text = texts().help;
    let (help, library) = (store.help.get(), store.library.get());
    if help.is_waiting() || library.is_waiting() {
        return loading();
    }
    let (Some(help), Some(library)) = (help.value(), library.value()) else {
        return html! { p { (text.no_desks) } };
    };
    let mine = store.my_branch.get();
    let mut desks: Vec<_> = help
        .desks
        .iter()
        .filter_map(|desk| Some((desk, library.branch(&desk.branch)?)))
        .collect();
    sort_short(&mut desks, |(_, branch)| Some(&branch.id) != mine.as_ref());
    let items: Vec<Node> = desks
        .into_iter()
        .map(|(desk, branch)| desk_item(desk, branch, store.now.get()))
        .collect();
    if items.is_empty() {
        return html! { p { (text.no_desks) } };
    }
    html! { p { (text.desks_intro) } ul(class="card-grid") { (items) } }
}

fn coming_section(store: Store) -> Node {
    let text = texts().help;
    let all = route::agenda(&Filter {
        topic: Some(help::DIGITAL.to_owned()),
        ..Filter::default()
    });
    let coming = move || {
        let filter = Filter::default();
        coming::soonest(store, &filter, &is_digital_help, COMING, text.no_coming)
    };
    html! {
        section(aria-labelledby="straks") {
            h2(id="straks") { (text.coming) }
            (coming)
            p(class="actions") { a(class="button", href=all) { (text.all_coming) } }
        }
    }
}
