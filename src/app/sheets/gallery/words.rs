//! Words, buttons, drawings: the smallest parts.

use leptos::prelude::*;

use super::{DAY, GallerySection};
use crate::app::components::date_leaf::DateLeaf;
use crate::app::components::drawing::{Drawing, DrawingName};
use crate::app::components::entrance::Entrance;
use crate::app::components::facts::{Fact, FactList};
use crate::app::components::print_button::PrintButton;
use crate::app::components::words::ExampleMark;
use crate::app::route::Route;
use crate::app::texts::{sheets, texts};
use crate::content::GroupId;

pub fn parts() -> [GallerySection; 5] {
    let text = sheets::gallery();
    [
        GallerySection::new("woorden", text.words, words()),
        GallerySection::new("knoppen", text.buttons, buttons()),
        GallerySection::new("ingangen", text.entrances, entrances()),
        GallerySection::new("tekeningen", text.drawings, drawings()),
        GallerySection::new("datumblad", text.leaf, view! { <DateLeaf day=DAY/> }),
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
        <p><a href=Route::Agenda.href()>{text.words_link}</a> " " <ExampleMark example=true/></p>
        <h3>{text.words_table}</h3>
        <FactList facts/>
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
    let text = texts().home;
    let all = [
        (
            Route::TipsFor(GroupId::Baby),
            DrawingName::Baby,
            text.baby,
            text.baby_hint,
        ),
        (
            Route::TipsFor(GroupId::Young),
            DrawingName::Youth,
            text.young,
            text.young_hint,
        ),
        (
            Route::TipsFor(GroupId::Adults),
            DrawingName::Adults,
            text.adults,
            text.adults_hint,
        ),
        (Route::Help, DrawingName::Help, text.help, text.help_hint),
        (
            Route::BoekStart,
            DrawingName::Suitcase,
            text.boekstart,
            text.boekstart_hint,
        ),
        (
            Route::Feedback,
            DrawingName::Speech,
            text.feedback,
            text.feedback_hint,
        ),
    ];
    let all = all.into_iter().map(|(route, drawing, label, hint)| {
        view! { <Entrance href=route.href() drawing label hint/> }
    });
    view! { <ul class="entrances__list">{all.collect_view()}</ul> }.into_any()
}

fn drawings() -> AnyView {
    let all = [
        DrawingName::Baby,
        DrawingName::Youth,
        DrawingName::Adults,
        DrawingName::Help,
        DrawingName::Suitcase,
        DrawingName::Speech,
        DrawingName::Search,
    ];
    let all = all.into_iter().map(|name| view! { <Drawing name/> });
    view! { <p class="actions">{all.collect_view()}</p> }.into_any()
}
