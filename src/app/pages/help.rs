//! Help with the digital government: what one can ask, what to bring, and where to go when.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::address::use_address;
use crate::app::components::contact::ContactInfo;
use crate::app::components::fold::Fold;
use crate::app::components::live::Remount;
use crate::app::components::occurrence_list::OccurrenceList;
use crate::app::components::print_button::PrintButton;
use crate::app::components::result_count::ResultCount;
use crate::app::components::text_list::TextList;
use crate::app::components::words::{Paragraphs, Words};
use crate::app::file_resource::Loaded;
use crate::app::pages::desks::{AllDesks, NextDesksSection};
use crate::app::pages::loaded::with_file;
use crate::app::pages::upcoming::{Soonest, soonest};
use crate::app::pages::use_title;
use crate::app::route::{self, Route};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::browser::page;
use crate::content::{HelpFile, Text, Topic};
use crate::domain::filter::Filter;
use crate::domain::help::{self, is_digital_help, is_other_desk};
use crate::domain::search::Index;

/// The part of the page that says what to bring.
pub const BRING: &str = "meenemen";

/// How many upcoming hours are shown.
const UPCOMING: usize = 6;
/// How many hours of partners.
const OTHERS: usize = 6;

#[component]
pub fn HelpPage() -> impl IntoView {
    let store = use_store();
    let text = texts().help;
    use_title(|| vec![texts().help.title.into()]);
    let intro = |help: &HelpFile| view! { <Paragraphs texts=help.intro.clone()/> };
    let rules = move || {
        let help = store.help.get();
        Some(view! { <Rules help=HelpFile::clone(help.value()?)/> })
    };
    view! {
        <h1 tabindex="-1">{text.title}</h1>
        <div class="answer-page">
            <div class="answer-page__first"><NextDesksSection/></div>
            <div class="answer-page__way">
                <Topics/>
            </div>
            <div class="answer-page__rest">
                {with_file(store.help, intro)}
                <AllDesks/>
                <Remount>{rules()}</Remount>
                <UpcomingHours/>
                <OtherDesks/>
                <Questions/>
            </div>
        </div>
    }
}

/// Search in the words of residents, and the topics that are found.
#[component]
fn Topics() -> impl IntoView {
    let store = use_store();
    let text = texts().help;
    let (words, type_words, keep_words) = use_words();
    let found = Memo::new(move |_| find_topics(store, &words.get()));
    let phrase = Signal::derive(move || match store.help.get() {
        Loaded::Ready { .. } => (texts().phrase.topics_found)(found.with(Vec::len)),
        Loaded::Waiting | Loaded::Failed => String::new(),
    });
    let has_found = move || found.with(|found| !found.is_empty());
    let is_ready = move || store.help.get().value().is_some();
    view! {
        <section>
            <h2 tabindex="-1" id="onderwerpen">{text.topics}</h2>
            <TopicSearch words type_words keep_words/>
            <ResultCount phrase question=words/>
            <Show when=is_ready>
                <Show when=has_found fallback=move || view! { <NoTopics keep_words/> }>
                    <Remount><TopicList topics=found.get()/></Remount>
                </Show>
            </Show>
        </section>
    }
}

/// The topics that fit the words; all of them without words.
fn find_topics(store: Store, words: &str) -> Vec<Topic> {
    let help = store.help.get();
    let topics = help.value().map_or(&[][..], |help| &help.topics);
    // Fifteen topics: an index of them is made in less time than a key goes down.
    let matches = Index::new(topics.iter().map(help::searchable)).find(words);
    let fits = |at: &usize| matches.as_ref().is_none_or(|matches| matches.contains(*at));
    let found = topics.iter().enumerate().filter(|(at, _)| fits(at));
    found.map(|(_, topic)| topic.clone()).collect()
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

#[component]
fn TopicSearch(
    words: Signal<String>,
    /// Gets the words at each keystroke.
    type_words: Callback<String>,
    /// Gets the words when the visitor is done typing.
    keep_words: Callback<String>,
) -> impl IntoView {
    let text = texts().help;
    view! {
        <form class="search" role="search" aria-label=text.search
            on:submit=move |event| {
                event.prevent_default();
                keep_words.run(words.get_untracked());
            }>
            <div class="field">
                <label class="field__label" for="hulp-q">{text.search}</label>
                <p class="field__hint" id="hulp-q-hint">{text.search_hint}</p>
                <input id="hulp-q" type="search" name="q" autocomplete="off" enterkeyhint="search"
                    aria-describedby="hulp-q-hint" prop:value=words
                    on:input:target=move |event| type_words.run(event.target().value())
                    on:change:target=move |event| keep_words.run(event.target().value())/>
            </div>
        </form>
    }
}

#[component]
fn TopicList(topics: Vec<Topic>) -> impl IntoView {
    let links = topics.into_iter().map(|topic| view! { <TopicLink topic/> });
    view! { <ul role="list" class="link-list topics">{links.collect_view()}</ul> }
}

#[component]
fn TopicLink(topic: Topic) -> impl IntoView {
    let href = Route::HelpTopic(topic.id).href();
    let first = topic.questions.into_iter().next();
    view! {
        <li>
            <a href=href><Words text=topic.title/></a>
            {first.map(|asked| view! { <p class="quiet"><Words text=asked.question/></p> })}
        </li>
    }
}

#[component]
fn NoTopics(keep_words: Callback<String>) -> impl IntoView {
    let text = texts().help;
    view! {
        <div class="empty">
            <p>{text.no_topics}</p>
            <button type="button" class="button" on:click=move |_| keep_words.run(String::new())>
                {text.every_topic}
            </button>
        </div>
    }
}

/// What we do and do not do, what to bring, and how private it is.
#[component]
fn Rules(help: HelpFile) -> impl IntoView {
    let text = texts().help;
    let privacy = help.privacy.map(|privacy| {
        view! {
            <h3>{text.privacy}</h3>
            <p><Words text=privacy/></p>
        }
    });
    let warning = help.warning.map(|warning| {
        view! {
            <div class="notice notice--warning">
                <p class="notice__title">{text.warning}</p>
                <p><Words text=warning/></p>
            </div>
        }
    });
    let bring = help.bring;
    view! {
        <Fold id="wel" heading=text.can>
            <TextList items=help.can/>
            <h3>{text.cannot}</h3>
            <TextList items=help.cannot/>
            {privacy}
        </Fold>
        {(!bring.is_empty()).then(|| {
            view! {
                <Fold id=BRING heading=text.bring><BringList items=bring/></Fold>
            }
        })}
        {warning}
    }
}

/// What to bring: a list to print and take along.
#[component]
pub fn Bring(items: Vec<Text>) -> impl IntoView {
    let text = texts().help;
    (!items.is_empty()).then(|| {
        view! {
            <section class="prose">
                <h2 tabindex="-1" id=BRING>{text.bring}</h2>
                <BringList items/>
            </section>
        }
    })
}

#[component]
fn BringList(items: Vec<Text>) -> impl IntoView {
    let text = texts().help;
    view! {
        <div class="bring">
            <TextList items/>
            <PrintButton label=text.print on_print=Callback::new(|()| page::print("bring"))/>
        </div>
    }
}

/// The next hours of help in the agenda.
#[component]
fn UpcomingHours() -> impl IntoView {
    let text = texts().help;
    let all = route::agenda(&Filter {
        topic: Some(help::DIGITAL.to_owned()),
        ..Filter::default()
    });
    view! {
        <Fold id="straks" heading=text.coming>
            <Soonest fits=is_digital_help most=UPCOMING none=text.no_coming/>
            <p class="actions"><a class="button" href=all>{text.all_coming}</a></p>
        </Fold>
    }
}

/// The hours of partners; nothing at all where there are none.
#[component]
fn OtherDesks() -> impl IntoView {
    let text = texts().help;
    let cards = soonest(use_store(), Filter::default(), is_other_desk, OTHERS);
    view! {
        <Show when=move || cards.with(|cards| !cards.is_empty())>
            <Fold id="anders" heading=text.others>
                <p>{text.others_intro}</p>
                <OccurrenceList cards/>
            </Fold>
        </Show>
    }
}

/// Whom to ask.
#[component]
fn Questions() -> impl IntoView {
    let store = use_store();
    let text = texts().help;
    let info = move || {
        let library = store.library.get().value().cloned();
        view! { <ContactInfo own=None library/> }
    };
    view! {
        <section>
            <h2 tabindex="-1" id="vragen">{text.ask}</h2>
            <p>{text.ask_text}</p>
            <Remount>{info()}</Remount>
        </section>
    }
}
