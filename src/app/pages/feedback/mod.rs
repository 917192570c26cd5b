//! The feedback form, in each of its states, and what still waits on the device.

mod about;
mod fields;
mod form;
mod kept_messages;
mod phase;
mod words;

use std::time::Duration;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::components::contact::ContactInfo;
use crate::app::components::live::{LiveText, Remount};
use crate::app::outbox::slot::use_outbox;
use crate::app::pages::use_title;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::browser::focus;
use crate::domain::feedback::FeedbackKind;
use fields::Fields;
use form::Form;
use kept_messages::{ExpiredNote, KeptMessages, RemovedNote};
use phase::Phase;
use words::WordsAbove;

/// So often a visitor hears that a message is still on its way.
const STILL_SENDING: Duration = Duration::from_secs(5);

#[component]
pub fn FeedbackPage() -> impl IntoView {
    let form = use_form();
    let phase = Memo::new(move |_| form.phase());
    let status = RwSignal::new("");
    use_title(move || title(form, phase.get()));
    follow_phase(phase, status);
    say_that_it_goes_on(phase, status);
    let title = Signal::derive(move || heading(phase.get()).to_owned());
    let said = Signal::derive(move || status.get().to_owned());

    view! {
        <h1 tabindex="-1"><LiveText text=title/></h1>
        <div class="split">
            <div class="split__main">
                <WordsAbove form phase/>
                <ExpiredNote form phase/>
                <KeptMessages form status/>
                <RemovedNote form/>
                <FeedbackForm form phase/>
                <p class="form-status" role="status"><LiveText text=said/></p>
            </div>
            <Beside/>
        </div>
    }
}

/// The form for the address of now.
fn use_form() -> Form {
    let query = use_query_map();
    let over = Memo::new(move |_| {
        query
            .with(|query| query.get("over"))
            .as_deref()
            .and_then(about::page)
    });
    let kind = query.with_untracked(|query| query.get("soort"));
    let kind = kind.as_deref().and_then(FeedbackKind::from_word);
    Form::open(use_store(), use_outbox(), over, kind)
}

fn heading(phase: Phase) -> &'static str {
    let (form, states) = (&texts().feedback.form, &texts().feedback.states);
    match phase {
        Phase::Empty | Phase::Errors | Phase::AsksAboutBsn | Phase::Sending => form.title,
        Phase::Sent => states.sent_title,
        Phase::Waiting => states.waiting_title,
        Phase::Refused => states.refused_title,
        Phase::Expired | Phase::Elsewhere => states.elsewhere_title,
    }
}

fn title(form: Form, phase: Phase) -> Vec<String> {
    let text = texts().feedback;
    let first = match phase {
        Phase::Errors => (text.not_sent)(form.mistakes.with(Vec::len)),
        Phase::AsksAboutBsn => text.states.check_title.to_owned(),
        Phase::Empty | Phase::Sending => return vec![text.form.title.into()],
        Phase::Sent | Phase::Waiting | Phase::Refused => heading(phase).to_owned(),
        Phase::Expired | Phase::Elsewhere => heading(phase).to_owned(),
    };
    vec![first, text.form.title.into()]
}

/// Puts the focus where the news is. A resident who has gone on to something else hears it, and stays
/// there.
fn follow_phase(phase: Memo<Phase>, status: RwSignal<&'static str>) {
    Effect::new(move |before: Option<Phase>| {
        let now = phase.get();
        let was_sending = before == Some(Phase::Sending);
        status.set(match now {
            Phase::Sending => texts().feedback.form.sending,
            Phase::Sent | Phase::Refused if !was_sending => heading(now),
            Phase::Sent | Phase::Refused | Phase::Empty | Phase::Errors => "",
            Phase::AsksAboutBsn | Phase::Waiting | Phase::Expired | Phase::Elsewhere => "",
        });
        match before {
            Some(Phase::Sending) if !now.has_fields() => focus::focus("main h1"),
            Some(_) => focus::focus_if_lost("main h1"),
            None => {}
        }
        now
    });
}

/// While the receiver is silent a visitor who hears the page is not left in silence too. Two sentences in turn: the same
/// one again is no news for a screen reader.
fn say_that_it_goes_on(phase: Memo<Phase>, status: RwSignal<&'static str>) {
    let form = &texts().feedback.form;
    let is_sending = Memo::new(move |_| phase.get() == Phase::Sending);
    Effect::new(move |_| {
        if !is_sending.get() {
            return;
        }
        let say = move || {
            status.update(|said| {
                *said = match *said == form.still_sending {
                    true => form.please_wait,
                    false => form.still_sending,
                };
            });
        };
        // Where a browser keeps no time, nothing is said in between.
        let handle = set_interval_with_handle(say, STILL_SENDING);
        on_cleanup(move || {
            if let Ok(handle) = handle {
                handle.clear();
            }
        });
    });
}

/// The form itself. Its action is for whoever sends it before the app is there, or without it.
#[component]
fn FeedbackForm(form: Form, phase: Memo<Phase>) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form.submit();
    };
    view! {
        <form class="feedback-form" novalidate method="post" action=move || form.outbox.endpoint()
            data-state=move || phase.get().word() on:submit=submit>
            <Show when=move || phase.get().has_fields() fallback=move || view! { <AnotherButton form/> }>
                <Fields form/>
            </Show>
        </form>
    }
}

/// Begins another message.
#[component]
fn AnotherButton(form: Form) -> impl IntoView {
    view! {
        <button type="button" class="button" on:click=move |_| form.start_again()>
            {texts().feedback.states.another}
        </button>
    }
}

/// Phone and mail, for whoever would rather talk or write to a person.
#[component]
fn Beside() -> impl IntoView {
    let store = use_store();
    let text = &texts().feedback.form;
    let info = move || {
        let library = store.library.get().value().cloned();
        view! { <ContactInfo own=None library/> }
    };
    view! {
        <section class="split__side">
            <h2 tabindex="-1" id="bellen">{text.beside}</h2>
            <p>{text.beside_text}</p>
            <Remount>{info()}</Remount>
        </section>
    }
}
