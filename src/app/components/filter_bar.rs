//! The search field and the choices of the agenda.

use chrono::NaiveDate;

use crate::app::components::field::{CheckField, SelectField, SelectOption};
use crate::app::components::icon::{Icon, icon};
use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::{Callback, Memo, Signal};
use crate::app::texts::texts;
use crate::browser::dom;
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
    /// A part of the filter. Who follows it hears nothing while other parts change, as at each keystroke.
    fn part<T: PartialEq + Send + Sync + 'static>(self, of: fn(&Filter) -> T) -> Signal<T> {
        Memo::new(move || self.filter.with(of)).into()
    }

    /// Chooses the filter after `change`.
    fn change(self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        self.on_choose.run(filter);
    }
}

/// Search field and choices. A choice takes effect at once, without a button.
pub struct FilterBar {
    pub filter: Signal<Filter>,
    pub options: Signal<Options>,
    pub today: Signal<NaiveDate>,
    /// What is typed in the search field, at each keystroke.
    pub on_words: Callback<String>,
    /// The filter after a choice.
    pub on_choose: Callback<Filter>,
}

impl IntoNode for FilterBar {
    fn into_node(self) -> Node {
        let FilterBar {
            filter,
            options,
            today,
            on_words,
            on_choose,
        } = self;
        let text = texts().filter;
        let choice = Choice { filter, on_choose };
        html! {
            form(
                class="filter", role="search", aria-label=text.title,
                on:submit=|event| event.prevent_default()
            ) {
                (search_field(choice, on_words))
                details(class="filter__more") {
                    summary(class="filter__summary") { (text.show) }
                    div(class="filter__choices") {
                        (branch_field(choice, options))
                        (date_fields(choice, today))
                        (age_fields(choice))
                        (kind_field(choice))
                        (topic_field(choice, options))
                        (check_fields(choice))
                    }
                }
            }
        }
    }
}

fn search_field(choice: Choice, on_words: Callback<String>) -> Node {
    let text = texts().filter;
    html! {
        div(class="field filter__words") {
            label(class="field__label", for="filter-q") { (text.words) }
            p(class="field__hint", id="filter-q-hint") { (text.words_hint) }
            div(class="filter__search") {
                (icon(Icon::Search))
                input(
                    id="filter-q", type="search", name="q", autocomplete="off",
                    enterkeyhint="search", aria-describedby="filter-q-hint",
                    prop:value=choice.part(|filter| filter.words.clone()),
                    on:input=move |event| on_words.run(dom::value(&event))
                );
            }
        }
    }
}

fn branch_field(choice: Choice, options: Signal<Options>) -> Node {
    let branches = Signal::derive(move || options.with(|options| options.branches.clone()));
    let chosen = choice.part(|filter| filter.branch.as_ref().map(Id::to_string));
    let choose = move |value: String| choice.change(|filter| filter.branch = Id::new(&value));
    let text = texts().filter;
    SelectField {
        id: "filter-vestiging",
        label: text.branch,
        none: text.all_branches,
        options: branches,
        chosen,
        on_choose: Callback::new(choose),
    }
    .into_node()
}

fn topic_field(choice: Choice, options: Signal<Options>) -> Node {
    let topics = Signal::derive(move || options.with(|options| options.topics.clone()));
    let chosen = choice.part(|filter| filter.topic.clone());
    let choose = move |topic: String| {
        choice.change(|filter| filter.topic = (!topic.is_empty()).then_some(topic));
    };
    let text = texts().filter;
    SelectField {
        id: "filter-onderwerp",
        label: text.topic,
        none: text.all_topics,
        options: topics,
        chosen,
        on_choose: Callback::new(choose),
    }
    .into_node()
}

fn kind_field(choice: Choice) -> Node {
    let option = |kind: &Kind| SelectOption::new(kind.word(), (texts().phrase.kind)(*kind));
    let kinds = Signal::derive(move || Kind::ALL.iter().map(option).collect());
    let chosen = choice.part(|filter| filter.kind.map(|kind| kind.word().to_owned()));
    let choose = move |value: String| choice.change(|filter| filter.kind = Kind::from_word(&value));
    let text = texts().filter;
    SelectField {
        id: "filter-soort",
        label: text.kind,
        none: text.all_kinds,
        options: kinds,
        chosen,
        on_choose: Callback::new(choose),
    }
    .into_node()
}

/// A group, or the age of one person: the later choice replaces the earlier.
fn age_fields(choice: Choice) -> Node {
    let text = texts().filter;
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
    html! {
        (SelectField {
            id: "filter-leeftijd",
            label: text.age,
            none: text.all_ages,
            options: groups,
            chosen: group,
            on_choose: Callback::new(choose_group),
        })
        div(class="field") {
            label(class="field__label", for="filter-jaar") { (text.one_age) }
            p(class="field__hint", id="filter-jaar-hint") { (text.age_hint) }
            input(
                id="filter-jaar", type="text", inputmode="numeric", name="leeftijd",
                class="input--short", aria-describedby="filter-jaar-hint", autocomplete="off",
                prop:value=years, on:change=move |event| choose_years(dom::value(&event))
            );
        }
    }
}

fn date_fields(choice: Choice, today: Signal<NaiveDate>) -> Node {
    let text = texts().filter;
    let from = choice.part(|filter| filter.from);
    let until = choice.part(|filter| filter.until);
    let from_field = date_field("filter-van", text.from, from, today, move |day| {
        choice.change(|filter| filter.from = day);
    });
    let until_field = date_field("filter-tot", text.until, until, today, move |day| {
        choice.change(|filter| filter.until = day);
    });
    html! {
        fieldset(class="filter__dates") {
            legend(class="field__label") { (text.dates) }
            (from_field)
            (until_field)
        }
    }
}

fn date_field(
    id: &'static str,
    label: &'static str,
    day: Signal<Option<Day>>,
    today: Signal<NaiveDate>,
    on_choose: impl Fn(Option<Day>) + Send + 'static,
) -> Node {
    let value = move || {
        day.get()
            .map(|day| day.date(today.get()).to_string())
            .unwrap_or_default()
    };
    let choose = move |typed: String| on_choose(parse_date(&typed).map(Day::On));
    html! {
        div(class="field") {
            label(class="field__label", for=id) { (label) }
            input(
                id=id, type="date", prop:value=value,
                on:change=move |event| choose(dom::value(&event))
            );
        }
    }
}

fn check_fields(choice: Choice) -> Node {
    let text = texts().filter;
    let free = Callback::new(move |on| choice.change(|filter| filter.free = on));
    let walk_in = Callback::new(move |on| choice.change(|filter| filter.walk_in = on));
    let facilities = Facility::ALL
        .iter()
        .map(|facility| facility_field(choice, *facility));
    html! {
        fieldset(class="filter__checks") {
            legend(class="field__label") { (text.more) }
            (CheckField {
                id: "filter-gratis".into(),
                name: None,
                label: text.free,
                checked: choice.part(|filter| filter.free),
                on_change: free,
            })
            (CheckField {
                id: "filter-inloop".into(),
                name: None,
                label: text.walk_in,
                checked: choice.part(|filter| filter.walk_in),
                on_change: walk_in,
            })
        }
        fieldset(class="filter__checks") {
            legend(class="field__label") { (text.access) }
            (facilities.collect::<Node>())
        }
    }
}

fn facility_field(choice: Choice, facility: Facility) -> Node {
    let access = choice.filter;
    let checked = Memo::new(move || access.with(|filter| filter.access.contains(&facility)));
    let change = Callback::new(move |on: bool| {
        choice.change(|filter| {
            filter.access.retain(|known| *known != facility);
            filter.access.extend(on.then_some(facility));
        });
    });
    let id = ["filter-", facility.word()].concat();
    CheckField {
        id,
        name: None,
        label: (texts().phrase.facility)(facility),
        checked: checked.into(),
        on_change: change,
    }
    .into_node()
}
