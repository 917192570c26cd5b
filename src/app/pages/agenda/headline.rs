//! What the agenda is called: with what was chosen, and how many activities that gives. Who arrives by a link hears
//! the answer with it, and finds it again among their tabs.

use leptos::prelude::*;

use crate::app::components::live::Remount;
use crate::app::debounce::{Debounce, SPOKEN_PAUSE};
use crate::app::pages::use_title;
use crate::app::texts::texts;
use crate::domain::dutch;
use crate::domain::filter::{Day, Facet, Filter};

/// The heading of the page, which is also its title. What was chosen is heard and not seen there: it is seen on the
/// buttons above the list, and a heading of two lines would push away the field in which somebody types.
#[component]
pub fn Headline(
    filter: Memo<Filter>,
    choices: Memo<Vec<(Facet, String)>>,
    /// How many there are; empty while that is not known.
    #[prop(into)]
    count: Signal<String>,
) -> impl IntoView {
    let now = Memo::new(move |_| {
        let choices = choices.get();
        filter.with(|filter| answer(filter, &choices, count.get()))
    });
    let shown = RwSignal::new(now.get_untracked());
    let debounce = Debounce::new(SPOKEN_PAUSE);
    Effect::new(move |_| {
        let now = now.get();
        debounce.then(move || shown.set(now));
    });
    use_title(move || vec![[texts().agenda.title, &shown.get()].concat()]);
    let title = texts().agenda.title;
    let heading = move || match shown.with(String::is_empty) {
        true => view! { <span>{title}</span> }.into_any(),
        false => {
            let spoken = [title, &shown.get()].concat();
            view! {
                <span aria-hidden="true">{title}</span>
                <span class="spoken-only">{spoken}</span>
            }
            .into_any()
        }
    };
    view! { <h1 tabindex="-1"><Remount>{heading()}</Remount></h1> }
}

/// `: deze week, 2 activiteiten`; nothing where nothing is chosen.
fn answer(filter: &Filter, choices: &[(Facet, String)], count: String) -> String {
    if choices.is_empty() {
        return String::new();
    }
    let choices = choices
        .iter()
        .map(|(part, choice)| say(filter, *part, choice));
    let parts: Vec<String> = choices
        .chain((!count.is_empty()).then(|| dutch::small(&count)))
        .collect();
    [": ", &parts.join(", ")].concat()
}

/// A choice in the middle of a sentence.
fn say(filter: &Filter, part: Facet, choice: &str) -> String {
    match part {
        Facet::Words => ["“", choice, "”"].concat(),
        Facet::Branch | Facet::Topic => choice.to_owned(),
        Facet::Dates => match (filter.from, filter.until) {
            (Some(Day::Today), Some(Day::Sunday)) => texts().home.of_week.to_owned(),
            (Some(Day::Saturday), Some(Day::Sunday)) => texts().home.of_weekend.to_owned(),
            _ => dutch::small(choice),
        },
        Facet::Free | Facet::WalkIn | Facet::Once => (texts().phrase.part)(part).to_owned(),
        Facet::Age | Facet::Kind | Facet::Access => dutch::small(choice),
    }
}
