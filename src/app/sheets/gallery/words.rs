//! Words, buttons, drawings: the smallest parts.

use leptos::prelude::*;

use super::{DAY, Part};
use crate::app::components::date_leaf::DateLeaf;
use crate::app::components::drawing::{Drawing, drawing};
use crate::app::components::entrance::entrance;
use crate::app::components::facts::{Fact, Facts};
use crate::app::components::print_button::PrintButton;
use crate::app::components::words::example_mark;
use crate::app::route::Route;
use crate::app::texts::{sheets, texts};
use crate::content::GroupId;

pub fn parts() -> [Part; 5] {
    let text = sheets::gallery();
    [
        Part::new("woorden", text.words, words()),
        Part::new("knoppen", text.buttons, buttons()),
        Part::new("ingangen", text.entrances, entrances()),
        Part::new("tekeningen", text.drawings, drawings()),
        Part::new("datumblad", text.leaf, view! { <DateLeaf day=DAY/> }),
    ]
}

fn words() -> AnyView {
    let text = sheets::gallery();
    let facts = vec![
        Fact::new(texts().event.when, text.closed),
        Fact::new(texts().event.for_whom, texts().event.all_welcome),
    ];
    view! {
        <p class="lead">{text.words_lead}</p>
        <p>{text.words_text}</p>
        <p class="quiet">{text.words_quiet}</p>
        <p><a href=Route::Agenda.href()>{text.words_link}</a> " " {example_mark(true)}</p>
        <h3>{text.words_table}</h3>
        <Facts facts/>
    }
    .into_any()
}

fn buttons() -> AnyView {
    let text = sheets::gallery();
    view! {
        <div class="actions">
            <button type="button" class="button button--primary">{text.primary}</button>
            <button type="button" class="button">{text.button}</button>
            <button type="button" class="button button--quiet">{text.quiet_button}</button>
            <button type="button" class="button button--primary" aria-disabled="true">{text.busy}</button>
            <a class="button" href=Route::Agenda.href()>{text.words_link}</a>
        </div>
        <button type="button" class="button button--choice">{text.choice_button}</button>
        <PrintButton label=texts().help.print on_print=Callback::new(|()| ())/>
    }
    .into_any()
}

fn entrances() -> AnyView {
    let text = &texts().home;
    view! {
        <ul class="entrances__list">
            {entrance(Route::TipsFor(GroupId::Baby).href(), Drawing::Baby, text.baby, text.baby_hint)}
            {entrance(Route::TipsFor(GroupId::Young).href(), Drawing::Youth, text.young, text.young_hint)}
            {entrance(Route::TipsFor(GroupId::Adults).href(), Drawing::Adults, text.adults, text.adults_hint)}
            {entrance(Route::Help.href(), Drawing::Help, text.help, text.help_hint)}
            {entrance(Route::BoekStart.href(), Drawing::Suitcase, text.boekstart, text.boekstart_hint)}
            {entrance(Route::Feedback.href(), Drawing::Speech, text.feedback, text.feedback_hint)}
        </ul>
    }
    .into_any()
}

fn drawings() -> AnyView {
    let all = [
        Drawing::Baby,
        Drawing::Youth,
        Drawing::Adults,
        Drawing::Help,
        Drawing::Suitcase,
        Drawing::Speech,
        Drawing::Search,
    ];
    let all: Vec<AnyView> = all.map(|one| drawing(one).into_any()).into();
    view! { <p class="actions">{all}</p> }.into_any()
}
