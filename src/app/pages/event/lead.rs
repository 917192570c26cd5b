//! When an activity is, and whether one can come: what its page says first.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::call_first::CallFirst;
use crate::app::components::date_leaf::DateLeaf;
use crate::app::components::save_button::{SaveButton, ToSave};
use crate::app::components::share::Share;
use crate::app::components::standing_badge::{MovedBadge, StandingBadge};
use crate::app::components::when::When;
use crate::app::describe;
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Event, LibraryFile, PhoneNumber};
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// What stands first about an occurrence, as plain values.
#[derive(Clone, PartialEq)]
pub struct Lead {
    start: NaiveDateTime,
    when: String,
    is_now: bool,
    moved_to: Option<String>,
    standing: Standing,
    phrase: String,
    /// What is different from the plan.
    moves: Vec<String>,
    /// Whom to call first, where it may be otherwise than it says.
    call_first: Option<Option<PhoneNumber>>,
}

impl Lead {
    pub fn new(
        event: &Event,
        occurrence: &Occurrence,
        library: Option<&LibraryFile>,
        now: NaiveDateTime,
    ) -> Self {
        let standing = Standing::new(event, occurrence, now);
        Lead {
            start: occurrence.start,
            when: describe::when(event, occurrence, now.date()),
            is_now: describe::is_now(event, occurrence, now),
            moved_to: describe::moved_to(event, occurrence, library, now),
            standing,
            phrase: describe::standing(event, occurrence, now),
            moves: describe::moves(event, occurrence, library, now.date()),
            call_first: describe::call_first(event, occurrence, library),
        }
    }
}

/// When it is, and whether one can come.
#[component]
pub fn OccurrenceLead(lead: Lead) -> impl IntoView {
    let now = lead
        .is_now
        .then(|| view! { <p class="event-card__now">{texts().event.now}</p> });
    view! {
        {lead.call_first.map(|number| view! { <CallFirst text=texts().standing.uncertain number/> })}
        <div class="occurrence-lead">
            <DateLeaf day=lead.start.date()/>
            <div class="occurrence-lead__body">
                <p class="occurrence-lead__when">
                    <time datetime=describe::machine_time(lead.start)><When said=lead.when/></time>
                </p>
                {now}
                {lead.moved_to.map(|phrase| view! { <MovedBadge phrase/> })}
                <StandingBadge standing=lead.standing phrase=lead.phrase/>
            </div>
            <Moves lines=lead.moves/>
        </div>
    }
}

/// What is different from the plan; nothing when nothing is.
#[component]
fn Moves(lines: Vec<String>) -> impl IntoView {
    if lines.is_empty() {
        return None;
    }
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    Some(view! {
        <div class="notice notice--warning">
            <p class="notice__title">{texts().event.moved_title}</p>
            <ul role="list" class="plain-list">{lines.collect_view()}</ul>
        </div>
    })
}

/// What one can do with an activity: save it, and share its page. It stands beside what changes, and keeps the focus.
#[component]
pub fn LeadActions(
    /// The date that the page is about; `None` when there is none to come.
    to_save: Memo<Option<ToSave>>,
    /// What is shared.
    title: Memo<String>,
    page: Route,
) -> impl IntoView {
    let has_date = move || to_save.with(Option::is_some);
    view! {
        <div class="actions lead-actions">
            <Show when=has_date><LeadSave to_save/></Show>
            <Share label=texts().share.share title path=Signal::stored(page.href())/>
        </div>
    }
}

#[component]
fn LeadSave(to_save: Memo<Option<ToSave>>) -> impl IntoView {
    let first = to_save.get_untracked()?;
    // Without a date the button goes, and until then it is what it was.
    let to_save = Memo::new(move |before: Option<&ToSave>| {
        to_save
            .get()
            .unwrap_or_else(|| before.unwrap_or(&first).clone())
    });
    Some(view! { <SaveButton to_save/> })
}
