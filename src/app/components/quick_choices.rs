//! What most visitors choose in the agenda, ready to tap.

use leptos::prelude::*;

use crate::app::texts::texts;
use crate::browser::fold;
use crate::content::{GroupId, Id};
use crate::domain::filter::{AgeWish, Day, Filter};

/// A choice that is on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quick {
    Days(Day, Day),
    Group(GroupId),
    WalkIn,
}

impl Quick {
    const ALL: [Quick; 6] = [
        Quick::Days(Day::Today, Day::Today),
        Quick::Days(Day::Saturday, Day::Sunday),
        Quick::Group(GroupId::Baby),
        Quick::Group(GroupId::Young),
        Quick::Group(GroupId::Adults),
        Quick::WalkIn,
    ];

    fn label(self) -> &'static str {
        let (home, filter) = (texts().home, texts().filter);
        match self {
            Quick::Days(Day::Today, _) => home.today_link,
            Quick::Days(..) => home.weekend_link,
            Quick::Group(group) => (texts().phrase.group)(group),
            Quick::WalkIn => filter.walk_in,
        }
    }

    fn is_in(self, filter: &Filter) -> bool {
        match self {
            Quick::Days(from, until) => (filter.from, filter.until) == (Some(from), Some(until)),
            Quick::Group(group) => filter.age == Some(AgeWish::Group(group)),
            Quick::WalkIn => filter.walk_in,
        }
    }

    fn put(self, on: bool, filter: &mut Filter) {
        match self {
            Quick::Days(from, until) => {
                filter.from = on.then_some(from);
                filter.until = on.then_some(until);
            }
            Quick::Group(group) => filter.age = on.then_some(AgeWish::Group(group)),
            Quick::WalkIn => filter.walk_in = on,
        }
    }
}

/// A row of choices; each is on or off, and takes effect at once.
#[component]
pub fn QuickChoices(
    #[prop(into)] filter: Signal<Filter>,
    /// The visitor's own branch.
    #[prop(into)]
    mine: Signal<Option<Id>>,
    #[prop(into)] on_choose: Callback<Filter>,
) -> impl IntoView {
    let item = |quick: Quick| {
        let is_on = Memo::new(move |_| filter.with(|filter| quick.is_in(filter)));
        let press = move || {
            let mut filter = filter.get_untracked();
            quick.put(!is_on.get_untracked(), &mut filter);
            on_choose.run(filter);
        };
        view! { <QuickButton label=quick.label() is_on on_press=press/> }
    };
    let is_mine = Memo::new(move |_| {
        let mine = mine.get();
        mine.is_some() && filter.with(|filter| filter.branch == mine)
    });
    let press_mine = move || {
        let mut filter = filter.get_untracked();
        filter.branch = mine.get_untracked().filter(|_| !is_mine.get_untracked());
        on_choose.run(filter);
    };
    view! {
        <div class="quick scripted" role="group" aria-label=texts().filter.quick>
            {Quick::ALL.map(item).into_iter().collect_view()}
            <Show when=move || mine.with(Option::is_some)>
                <QuickButton label=texts().branch.mine is_on=is_mine on_press=press_mine/>
            </Show>
        </div>
    }
}

#[component]
fn QuickButton(
    label: &'static str,
    is_on: Memo<bool>,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    let pressed = move || if is_on.get() { "true" } else { "false" };
    view! {
        <button type="button" class="chip chip--quick" aria-pressed=pressed
            on:focus:target=|event| fold::slide_into_view(&event.target()) on:click=move |_| on_press.run(())>
            {label}
        </button>
    }
}
