//! The ways in from the front page: by time, by age, and to help.

use leptos::prelude::*;

use crate::app::components::drawing::DrawingName;
use crate::app::components::entrance::Entrance;
use crate::app::route::{self, Route};
use crate::app::texts::texts;
use crate::content::GroupId;
use crate::domain::filter::{AgeWish, Day, Filter};

#[component]
pub fn QuickEntrances() -> impl IntoView {
    let text = texts().home;
    view! {
        <nav class="entrances" aria-label=text.entrances>
            <h2 class="entrances__title">{text.when}</h2>
            <ul role="list" class="entrances__times">
                <TimeEntrance from=Day::Today until=Day::Today label=text.today_link/>
                <TimeEntrance from=Day::Today until=Day::Sunday label=text.week_link/>
                <TimeEntrance from=Day::Saturday until=Day::Sunday label=text.weekend_link/>
            </ul>
            <h2 class="entrances__title">{text.ages}</h2>
            <ul role="list" class="entrances__list">
                <Entrance href=of_group(GroupId::Baby) drawing=DrawingName::Baby label=text.baby hint=text.baby_hint/>
                <Entrance
                    href=of_group(GroupId::Young)
                    drawing=DrawingName::Youth
                    label=text.young
                    hint=text.young_hint
                />
                <Entrance
                    href=of_group(GroupId::Adults)
                    drawing=DrawingName::Adults
                    label=text.adults
                    hint=text.adults_hint
                />
            </ul>
            <h2 class="entrances__title">{text.help_title}</h2>
            <ul role="list" class="entrances__list">
                <Entrance href=Route::Help.href() drawing=DrawingName::Help label=text.help hint=text.help_hint/>
                <Entrance
                    href=Route::BoekStart.href()
                    drawing=DrawingName::Suitcase
                    label=text.boekstart
                    hint=text.boekstart_hint
                />
                <Entrance
                    href=Route::Feedback.href()
                    drawing=DrawingName::Speech
                    label=text.feedback
                    hint=text.feedback_hint
                />
            </ul>
        </nav>
    }
}

/// The way to what there is in a few days.
#[component]
fn TimeEntrance(from: Day, until: Day, label: &'static str) -> impl IntoView {
    let href = route::agenda(&Filter {
        from: Some(from),
        until: Some(until),
        ..Filter::default()
    });
    view! { <li><a class="button" href=href>{label}</a></li> }
}

/// The address of what there is for a group.
fn of_group(group: GroupId) -> String {
    route::agenda(&Filter {
        age: Some(AgeWish::Group(group)),
        ..Filter::default()
    })
}
