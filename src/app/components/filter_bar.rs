//! The search field and the choices of the agenda.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::components::field::{CheckField, SelectField, SelectOption};
use crate::app::components::icon::{Icon, icon};
use crate::app::texts::texts;
use crate::content::{Facility, GroupId, Id, Kind, parse_date};
use crate::domain::filter::{AgeWish, Day, Filter};

/// What can be chosen besides what is always there.
#[derive(Clone, PartialEq, Default)]
pub struct Options {
    /// The visitor's own branch first.
    pub branches: Vec<SelectOption>,
    pub topics: Vec<SelectOption>,
}

/// A filter and the way to choose another.
#[derive(Clone, Copy)]
struct Choice {
    filter: Signal<Filter>,
    on_choose: Callback<Filter>,
}

impl Choice {
    /// A part of the filter, followed.
    fn part<T: Send + Sync + 'static>(self, of: fn(&Filter) -> T) -> Signal<T> {
        Signal::derive(move || self.filter.with(of))
    }

    /// Chooses the filter after `change`.
    fn change(self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        self.on_choose.run(filter);
    }
}

/// Search field and choices. A choice takes effect at once, without a button.
#[component]
pub fn FilterBar(
    #[prop(into)] filter: Signal<Filter>,
    #[prop(into)] options: Signal<Options>,
    #[prop(into)] today: Signal<NaiveDate>,
    /// What is typed in the search field, at each keystroke.
    on_words: Callback<String>,
    /// The filter after a choice.
    on_choose: Callback<Filter>,
) -> impl IntoView {
    let text = &texts().filter;
    let choice = Choice { filter, on_choose };
    view! {
        <form class="filter" role="search" aria-label=text.title on:submit=|event| event.prevent_default()>
            {search_field(choice, on_words)}
            <details class="filter__more">
                <summary class="filter__summary">{text.show}</summary>
                <div class="filter__choices">
                    {branch_field(choice, options)}
                    {date_fields(choice, today)}
                    {age_fields(choice)}
                    {kind_field(choice)}
                    {topic_field(choice, options)}
                    {check_fields(choice)}
                </div>
            </details>
        </form>
    }
}

fn search_field(choice: Choice, on_words: Callback<String>) -> AnyView {
    let text = &texts().filter;
    view! {
        <div class="field filter__words">
            <label class="field__label" for="filter-q">{text.words}</label>
            <p class="field__hint" id="filter-q-hint">{text.words_hint}</p>
            <div class="filter__search">
                {icon(Icon::Search)}
                <input
                    id="filter-q" type="search" name="q" autocomplete="off" enterkeyhint="search"
                    aria-describedby="filter-q-hint"
                    prop:value=choice.part(|filter| filter.words.clone())
                    on:input:target=move |event| on_words.run(event.target().value())
                />
            </div>
        </div>
    }
    .into_any()
}

fn branch_field(choice: Choice, options: Signal<Options>) -> AnyView {
    let branches = Signal::derive(move || options.with(|options| options.branches.clone()));
    let chosen = choice.part(|filter| filter.branch.as_ref().map(Id::to_string));
    let choose = move |value: String| choice.change(|filter| filter.branch = Id::new(&value));
    let text = &texts().filter;
    view! {
        <SelectField id="filter-vestiging" label=text.branch none=text.all_branches
            options=branches chosen on_choose=Callback::new(choose)/>
    }
    .into_any()
}

fn topic_field(choice: Choice, options: Signal<Options>) -> AnyView {
    let topics = Signal::derive(move || options.with(|options| options.topics.clone()));
    let chosen = choice.part(|filter| filter.topic.clone());
    let choose = move |topic: String| {
        choice.change(|filter| filter.topic = (!topic.is_empty()).then_some(topic));
    };
    let text = &texts().filter;
    view! {
        <SelectField id="filter-onderwerp" label=text.topic none=text.all_topics
            options=topics chosen on_choose=Callback::new(choose)/>
    }
    .into_any()
}

fn kind_field(choice: Choice) -> AnyView {
    let option = |kind: &Kind| SelectOption::new(kind.word(), (texts().phrase.kind)(*kind));
    let kinds = Signal::derive(move || Kind::ALL.iter().map(option).collect());
    let chosen = choice.part(|filter| filter.kind.map(|kind| kind.word().to_owned()));
    let choose = move |value: String| choice.change(|filter| filter.kind = Kind::from_word(&value));
    let text = &texts().filter;
    view! {
        <SelectField id="filter-soort" label=text.kind none=text.all_kinds
            options=kinds chosen on_choose=Callback::new(choose)/>
    }
    .into_any()
}

/// A group, or the age of one person: the later choice replaces the earlier.
fn age_fields(choice: Choice) -> AnyView {
    let text = &texts().filter;
    let option = |group: &GroupId| SelectOption::new(group.word(), (texts().phrase.group)(*group));
    let groups = Signal::derive(move || GroupId::ALL.iter().map(option).collect());
    let group = choice.part(|filter| match filter.age {
        Some(AgeWish::Group(group)) => Some(group.word().to_owned()),
        Some(AgeWish::Years(_) | AgeWish::Months(_)) | None => None,
    });
    let choose_group = move |value: String| {
        choice.change(|filter| filter.age = GroupId::from_word(&value).map(AgeWish::Group));
    };
    let years = choice.part(|filter| match filter.age {
        Some(AgeWish::Years(years)) => years.to_string(),
        Some(AgeWish::Months(months)) => (months / 12).to_string(),
        Some(AgeWish::Group(_)) | None => String::new(),
    });
    let choose_years = move |typed: String| {
        let years = typed.trim().parse().ok().filter(|years| *years <= 125);
        choice.change(|filter| filter.age = years.map(AgeWish::Years));
    };
    view! {
        <SelectField id="filter-leeftijd" label=text.age none=text.all_ages
            options=groups chosen=group on_choose=Callback::new(choose_group)/>
        <div class="field">
            <label class="field__label" for="filter-jaar">{text.one_age}</label>
            <p class="field__hint" id="filter-jaar-hint">{text.age_hint}</p>
            <input id="filter-jaar" type="text" inputmode="numeric" name="leeftijd"
                class="input--short" aria-describedby="filter-jaar-hint" autocomplete="off"
                prop:value=years
                on:change:target=move |event| choose_years(event.target().value())/>
        </div>
    }
    .into_any()
}

fn date_fields(choice: Choice, today: Signal<NaiveDate>) -> AnyView {
    let text = &texts().filter;
    let from = choice.part(|filter| filter.from);
    let until = choice.part(|filter| filter.until);
    let from_field = date_field("filter-van", text.from, from, today, move |day| {
        choice.change(|filter| filter.from = day);
    });
    let until_field = date_field("filter-tot", text.until, until, today, move |day| {
        choice.change(|filter| filter.until = day);
    });
    view! {
        <fieldset class="filter__dates">
            <legend class="field__label">{text.dates}</legend>
            {from_field}
            {until_field}
        </fieldset>
    }
    .into_any()
}

fn date_field(
    id: &'static str,
    label: &'static str,
    day: Signal<Option<Day>>,
    today: Signal<NaiveDate>,
    on_choose: impl Fn(Option<Day>) + 'static,
) -> AnyView {
    let value = move || {
        day.get()
            .map(|day| day.date(today.get()).to_string())
            .unwrap_or_default()
    };
    let choose = move |typed: String| on_choose(parse_date(&typed).map(Day::On));
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input id=id type="date" prop:value=value
                on:change:target=move |event| choose(event.target().value())/>
        </div>
    }
    .into_any()
}

fn check_fields(choice: Choice) -> AnyView {
    let text = &texts().filter;
    let free = Callback::new(move |on| choice.change(|filter| filter.free = on));
    let walk_in = Callback::new(move |on| choice.change(|filter| filter.walk_in = on));
    let facilities = Facility::ALL
        .iter()
        .map(|facility| facility_field(choice, *facility));
    view! {
        <fieldset class="filter__checks">
            <legend class="field__label">{text.more}</legend>
            <CheckField id="filter-gratis" label=text.free
                checked=choice.part(|filter| filter.free) on_change=free/>
            <CheckField id="filter-inloop" label=text.walk_in
                checked=choice.part(|filter| filter.walk_in) on_change=walk_in/>
        </fieldset>
        <fieldset class="filter__checks">
            <legend class="field__label">{text.access}</legend>
            {facilities.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn facility_field(choice: Choice, facility: Facility) -> AnyView {
    let checked = Signal::derive(move || {
        choice
            .filter
            .with(|filter| filter.access.contains(&facility))
    });
    let change = Callback::new(move |on: bool| {
        choice.change(|filter| {
            filter.access.retain(|known| *known != facility);
            filter.access.extend(on.then_some(facility));
        });
    });
    let id = ["filter-", facility.word()].concat();
    view! {
        <CheckField id label=(texts().phrase.facility)(facility) checked on_change=change/>
    }
    .into_any()
}
