//! What there is today and soon: two sections of the front page.

use leptos::prelude::*;

use super::soon::Soon;
use crate::app::components::live::{LiveText, Remount};
use crate::app::components::words::Words;
use crate::app::pages::upcoming::UpcomingList;
use crate::app::published::published;
use crate::app::route::{self, Route};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::Text;
use crate::domain::dutch;
use crate::domain::filter::{Day, Filter};

#[component]
pub fn TodaySection(
    /// The visitor's own branch, and nothing else.
    filter: Memo<Filter>,
    soon: Memo<Soon>,
) -> impl IntoView {
    let store = use_store();
    let text = texts().home;
    // A published page is read on other days too: it says which days it means.
    let none = match published() {
        Some(_) => texts().published.nothing_that_day,
        None => text.nothing_today,
    };
    let day = Memo::new(move |_| soon.with(|soon| soon.day));
    let title = Signal::derive(move || {
        let today = store.today.get();
        let day = day.get().unwrap_or(today);
        dutch::capital(&match published() {
            Some(_) => dutch::date(day, today),
            None => dutch::relative_day(day, today),
        })
    });
    let no_more = move || day.get().map(|_| view! { <p class="quiet">{none}</p> });
    let branch = Memo::new(move |_| own_branch(store));
    let name = move || {
        let name = branch.get();
        name.map(|text| view! { <span class="quiet"><Words text/></span> })
    };
    let cards = Memo::new(move |_| soon.with(|soon| soon.today.clone()));
    let all = Memo::new(move |_| soon.with(|soon| soon.all_today));
    view! {
        <section>
            {no_more}
            <h2 tabindex="-1" id="vandaag"><LiveText text=title/> " " <Remount>{name()}</Remount></h2>
            <UpcomingList cards none/>
            <AllUntil filter all until=Day::Today of=text.of_today/>
        </section>
    }
}

#[component]
pub fn LaterSection(
    /// The visitor's own branch, and nothing else.
    filter: Memo<Filter>,
    soon: Memo<Soon>,
) -> impl IntoView {
    let store = use_store();
    let text = texts().home;
    let title = Signal::derive(
        move || match (soon.with(|soon| soon.is_this_week), published()) {
            (true, Some(_)) => {
                let today = store.today.get();
                (texts().phrase.until_day)(&dutch::date(Day::Sunday.date(today), today))
            }
            (true, None) => text.this_week.to_owned(),
            (false, _) => text.soon.to_owned(),
        },
    );
    let branch = Memo::new(move |_| own_branch(store));
    let in_branch = move || {
        branch.get().map(|name| {
            let label = (texts().phrase.all_in)(name.as_str());
            view! { <a class="button" href=filter.with(route::agenda)>{label}</a> }
        })
    };
    let cards = Memo::new(move |_| soon.with(|soon| soon.later.clone()));
    let all = Memo::new(move |_| soon.with(|soon| soon.all_this_week));
    view! {
        <section>
            <h2 tabindex="-1" id="daarna"><LiveText text=title/></h2>
            <UpcomingList cards none=text.nothing_soon/>
            <AllUntil filter all until=Day::Sunday of=text.of_week/>
            <p class="actions">
                <a class="button button--primary" href=Route::Agenda.href()>{text.all_activities}</a>
                <Remount>{in_branch()}</Remount>
            </p>
        </section>
    }
}

/// The way to all activities from today on, when they are more than stand here.
#[component]
fn AllUntil(
    filter: Memo<Filter>,
    /// How many there are; `None` when all stand here.
    all: Memo<Option<usize>>,
    until: Day,
    /// What they are of: `vandaag`.
    of: &'static str,
) -> impl IntoView {
    let store = use_store();
    let link = move || {
        let count = all.get()?;
        let today = store.today.get();
        let last = until.date(today);
        let (from, until, of) = match published() {
            Some(_) => (
                Day::On(today),
                Day::On(last),
                dutch::days(today, last, today),
            ),
            None => (Day::Today, until, of.to_owned()),
        };
        let href = route::agenda(&Filter {
            from: Some(from),
            until: Some(until),
            ..filter.get()
        });
        let label = (texts().phrase.all_of)(count, &of);
        Some(view! { <p class="actions"><a class="button" href=href>{label}</a></p> })
    };
    view! { <Remount>{link()}</Remount> }
}

/// The name of the visitor's own branch.
fn own_branch(store: Store) -> Option<Text> {
    let library = store.library.get();
    let branch = library.value()?.branch(&store.my_branch.get()?)?;
    Some(branch.name.clone())
}
