//! Where one can go next for help: each place once, with its day as a leaf of a calendar.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::components::date_leaf::DateLeaf;
use crate::app::components::live::Remount;
use crate::app::components::words::{ExampleMark, Words};
use crate::app::route::Route;
use crate::content::{Id, Text};

/// When a desk helps next, in words.
#[derive(Clone, PartialEq)]
pub struct NextDesk {
    pub branch: Id,
    pub name: Text,
    pub day: NaiveDate,
    /// Said where only the leaf shows it.
    pub spoken_day: Option<String>,
    /// `Morgen, 10.00 - 12.00 uur`
    pub when: String,
    /// What one has to know before going: to call, to make an appointment.
    pub notes: Vec<String>,
    pub example: bool,
}

/// The desks in the order in which they are given.
#[component]
pub fn NextDesks(#[prop(into)] desks: Signal<Vec<NextDesk>>) -> impl IntoView {
    let item = |desk: NextDesk| view! { <NextDeskItem desk/> };
    let list = move || {
        let desks = desks.get();
        view! { <ul role="list" class="next-list">{desks.into_iter().map(item).collect_view()}</ul> }
    };
    view! { <Remount>{list()}</Remount> }
}

#[component]
fn NextDeskItem(desk: NextDesk) -> impl IntoView {
    let href = Route::Branch(desk.branch).href();
    let name = desk.name;
    let spoken = desk.spoken_day;
    let spoken = spoken.map(|day| view! { <span class="spoken-only">{day} ", "</span> });
    let notes = desk.notes.into_iter();
    let notes = notes.map(|note| view! { <p class="next-list__note">{note}</p> });
    view! {
        <li class="next-list__item">
            <DateLeaf day=desk.day/>
            <div class="next-list__body">
                <p class="next-list__when">{spoken} {desk.when}</p>
                <p class="next-list__place">
                    <a href=href><Words text=name/></a> " " <ExampleMark example=desk.example/>
                </p>
                {notes.collect_view()}
            </div>
        </li>
    }
}
