//! What there is to say above the form.

use leptos::prelude::*;

use super::fields;
use super::form::{BSN, ERRORS, Form};
use super::phase::Phase;
use crate::app::components::error_summary::ErrorSummary;
use crate::app::components::live::{LiveText, Remount};
use crate::app::texts::texts;
use crate::browser::focus;

/// The words of a phase.
#[component]
pub fn WordsAbove(form: Form, phase: Memo<Phase>) -> impl IntoView {
    let states = &texts().feedback.states;
    let lead = |text: &'static str| view! { <p class="lead">{text}</p> }.into_any();
    let words = move || match phase.get() {
        Phase::Empty | Phase::Sending => lead(texts().feedback.form.lead),
        Phase::Errors => view! { <Mistakes form/> }.into_any(),
        Phase::AsksAboutBsn => view! { <BsnQuestion form/> }.into_any(),
        Phase::Sent => view! { <Thanks form/> }.into_any(),
        Phase::Waiting if form.message_is_kept() => lead(states.waiting),
        Phase::Waiting => lead(states.waiting_not_kept),
        Phase::Refused => lead(states.refused),
        Phase::Expired => lead(texts().feedback.waiting.expired),
        Phase::Elsewhere => lead(states.elsewhere),
    };
    view! { <Remount>{words()}</Remount> }
}

/// What has to be put right first.
#[component]
fn Mistakes(form: Form) -> impl IntoView {
    let errors = Signal::derive(move || {
        let mistakes = form.mistakes.get();
        let said = texts().feedback.mistake;
        mistakes
            .into_iter()
            .map(|mistake| (fields::id(mistake.field()), said(mistake)))
            .collect::<Vec<_>>()
    });
    let choose = Callback::new(focus::focus_field);
    view! { <ErrorSummary id=ERRORS errors on_choose=choose/> }
}

/// Whether what looks like a BSN may be sent.
#[component]
fn BsnQuestion(form: Form) -> impl IntoView {
    let text = &texts().feedback.states;
    view! {
        <section class="error-summary" aria-labelledby=BSN>
            <h2 id=BSN tabindex="-1">{text.bsn_title}</h2>
            <p>{text.bsn_text}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| form.leave_question()>
                    {text.bsn_change}
                </button>
                <button type="button" class="button" on:click=move |_| form.submit_anyway()>
                    {text.bsn_send}
                </button>
            </div>
        </section>
    }
}

#[component]
fn Thanks(form: Form) -> impl IntoView {
    view! {
        <p class="lead">{texts().feedback.states.sent}</p>
        <p><LiveText text=Signal::derive(move || answer_time(form))/></p>
    }
}

/// When an answer comes, for a resident who asked for one.
fn answer_time(form: Form) -> String {
    if !form.draft.with(|draft| draft.wants_answer) {
        return texts().feedback.states.no_answer.to_owned();
    }
    let library = form.store.library.get();
    let feedback = library
        .value()
        .and_then(|library| library.feedback.as_ref());
    let days = feedback.and_then(|feedback| feedback.answer_within_days);
    days.map(|days| (texts().feedback.answer_comes)(days.0))
        .unwrap_or_default()
}
