//! The search field and the choices of the agenda.

mod ages;
mod checks;
mod choice;
mod dates;

use chrono::NaiveDate;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::components::field::{SelectField, SelectOption};
use crate::app::components::icon::{Icon, IconName};
use crate::app::texts::texts;
use crate::content::{Id, Kind};
use crate::domain::filter::Filter;
use ages::AgeFields;
use checks::CheckFields;
use choice::Choice;
use dates::DateFields;

/// What can be chosen besides what is always there.
#[derive(Clone, PartialEq, Default)]
pub struct FilterOptions {
    /// The visitor's own branch first.
    pub branches: Vec<SelectOption>,
    pub topics: Vec<SelectOption>,
}

/// Search field and choices. A choice takes effect at once, without a button.
#[component]
pub fn FilterBar(
    #[prop(into)] filter: Signal<Filter>,
    #[prop(into)] options: Signal<FilterOptions>,
    #[prop(into)] today: Signal<NaiveDate>,
    /// What is typed in the search field, at each keystroke.
    #[prop(into)]
    on_words: Callback<String>,
    /// The visitor presses Enter in the search field.
    #[prop(into)]
    on_ask: Callback<()>,
    /// The filter after a choice.
    #[prop(into)]
    on_choose: Callback<Filter>,
    /// Stands under the search field.
    children: Children,
) -> impl IntoView {
    let text = texts().filter;
    let choice = Choice { filter, on_choose };
    view! {
        <form class="filter" role="search" aria-label=text.title on:submit=|event| event.prevent_default()>
            <SearchField words=choice.part(|filter| filter.words.clone()) on_words on_ask/>
            {children()}
            <details class="filter__more" id="filter-meer">
                <summary class="filter__summary">{text.show}</summary>
                <div class="filter__choices">
                    <BranchField choice options/>
                    <DateFields choice today/>
                    <AgeFields choice/>
                    <KindField choice/>
                    <TopicField choice options/>
                    <CheckFields choice/>
                </div>
            </details>
        </form>
    }
}

#[component]
fn SearchField(
    words: Signal<String>,
    on_words: Callback<String>,
    on_ask: Callback<()>,
) -> impl IntoView {
    let text = texts().filter;
    // A form of several fields without a button is not submitted by Enter.
    let ask = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            on_ask.run(());
        }
    };
    view! {
        <div class="field filter__words">
            <label class="field__label" for="filter-q">{text.words}</label>
            <p class="field__hint" id="filter-q-hint">{text.words_hint}</p>
            <div class="filter__search">
                <Icon name=IconName::Search/>
                <input id="filter-q" type="search" name="q" autocomplete="off" enterkeyhint="search"
                    aria-describedby="filter-q-hint" prop:value=words
                    on:input:target=move |event| on_words.run(event.target().value())
                    on:keydown=ask/>
            </div>
        </div>
    }
}

#[component]
fn BranchField(choice: Choice, options: Signal<FilterOptions>) -> impl IntoView {
    let text = texts().filter;
    let branches = Memo::new(move |_| options.with(|options| options.branches.clone()));
    let chosen = choice.part(|filter| filter.branch.as_ref().map(Id::to_string));
    let choose = move |value: String| choice.change(|filter| filter.branch = Id::new(&value));
    view! {
        <SelectField id="filter-vestiging" label=text.branch none=text.all_branches options=branches chosen
            on_choose=choose/>
    }
}

#[component]
fn TopicField(choice: Choice, options: Signal<FilterOptions>) -> impl IntoView {
    let text = texts().filter;
    let topics = Memo::new(move |_| options.with(|options| options.topics.clone()));
    let chosen = choice.part(|filter| filter.topic.clone());
    let choose = move |topic: String| {
        choice.change(|filter| filter.topic = (!topic.is_empty()).then_some(topic));
    };
    view! {
        <SelectField id="filter-onderwerp" label=text.topic none=text.all_topics options=topics chosen
            on_choose=choose/>
    }
}

#[component]
fn KindField(choice: Choice) -> impl IntoView {
    let text = texts().filter;
    let option = |kind: &Kind| SelectOption::new(kind.word(), (texts().phrase.kind)(*kind));
    let kinds: Vec<SelectOption> = Kind::ALL.iter().map(option).collect();
    let chosen = choice.part(|filter| filter.kind.map(|kind| kind.word().to_owned()));
    let choose = move |value: String| choice.change(|filter| filter.kind = Kind::from_word(&value));
    view! {
        <SelectField id="filter-soort" label=text.kind none=text.all_kinds options=kinds chosen
            on_choose=choose/>
    }
}
