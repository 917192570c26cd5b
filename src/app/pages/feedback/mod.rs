//! The feedback form, in each of its states, and what still waits on the device.

mod about;
mod fields;
mod form;
mod phase;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_query_map;

use crate::app::components::contact::contact;
use crate::app::components::error_summary::ErrorSummary;
use crate::app::components::outbox_list::{Actions, KeptMessage, outbox_list};
use crate::app::html::{IntoNode, Node, html};
use crate::app::outbox::use_outbox;
use crate::app::pages::use_title;
use crate::app::route;
use crate::app::signals::{Callback, Memo, RwSignal, Signal, follow};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::browser::dom::Event;
use crate::browser::page;
use crate::domain::feedback::{Entry, Kind};
use form::{BSN, ERRORS, Form};
use phase::Phase;

pub fn feedback_page() -> Node {
    let store = use_store();
    let query = use_query_map();
    let over = Memo::new(move || {
        query
            .with(|query| query.get("over"))
            .as_deref()
            .and_then(about::page)
    });
    let kind = query.with_untracked(|query| query.get("soort"));
    let kind = kind.as_deref().and_then(Kind::from_word);
    let form = Form::open(store, use_outbox(), over, kind);
    let phase = Memo::new(move || form.phase());
    let status = RwSignal::new("");
    use_title(move || title(form, phase.get()));
    follow_phase(phase, status);

    html! {
        h1(tabindex="-1") { (move || heading(phase.get())) }
        div(class="split") {
            div(class="split__main") {
                (move || words(form, phase.get()))
                (move || expired(form, phase.get()))
                (kept_messages(form, status))
                (form_view(form, phase))
                p(class="form-status", role="status") { (status) }
            }
            (beside(store))
        }
    }
}

/// Whether the library says that it receives no messages. While we do not know, the form takes them.
fn goes_by_mail(store: Store) -> bool {
    let library = store.library.get();
    let feedback = library.value().map(|library| library.feedback.as_ref());
    feedback.is_some_and(|feedback| feedback.is_none_or(|feedback| feedback.endpoint.is_none()))
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

/// Puts the focus where the news is. Who has gone on to something else hears it, and stays there.
fn follow_phase(phase: Memo<Phase>, status: RwSignal<&'static str>) {
    let mut before = None;
    follow(move || {
        let now = phase.get();
        let was_sending = before == Some(Phase::Sending);
        status.set(match now {
            Phase::Sending => texts().feedback.form.sending,
            Phase::Sent | Phase::Refused if !was_sending => heading(now),
            Phase::Sent | Phase::Refused | Phase::Empty | Phase::Errors => "",
            Phase::AsksAboutBsn | Phase::Waiting | Phase::Expired | Phase::Elsewhere => "",
        });
        match before {
            Some(Phase::Sending) if !now.has_fields() => page::focus("main h1"),
            Some(_) => page::focus_if_lost("main h1"),
            None => {}
        }
        before = Some(now);
    });
}

/// What there is to say above the form.
fn words(form: Form, phase: Phase) -> Node {
    let states = &texts().feedback.states;
    let paragraph = |text: &'static str| html! { p(class="lead") { (text) } };
    match phase {
        Phase::Empty | Phase::Sending => paragraph(texts().feedback.form.lead),
        Phase::Errors => errors(form),
        Phase::AsksAboutBsn => question(form),
        Phase::Sent => html! { (paragraph(states.sent)) p { (answer_time(form)) } },
        Phase::Waiting if form.message_is_kept() => paragraph(states.waiting),
        Phase::Waiting => paragraph(states.waiting_not_kept),
        Phase::Refused => paragraph(states.refused),
        Phase::Expired => paragraph(texts().feedback.waiting.expired),
        Phase::Elsewhere => paragraph(states.elsewhere),
    }
}

/// When an answer comes, for who asked for one.
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

fn errors(form: Form) -> Node {
    let errors = Signal::derive(move || {
        let mistakes = form.mistakes.get();
        let said = texts().feedback.mistake;
        mistakes
            .into_iter()
            .map(|mistake| (fields::id(mistake.field()), said(mistake)))
            .collect::<Vec<_>>()
    });
    let choose = Callback::new(page::focus_field);
    let summary = ErrorSummary {
        id: ERRORS,
        errors,
        on_choose: choose,
    };
    summary.into_node()
}

fn question(form: Form) -> Node {
    let text = &texts().feedback.states;
    html! {
        section(class="error-summary", aria-labelledby=BSN) {
            h2(id=BSN, tabindex="-1") { (text.bsn_title) }
            p { (text.bsn_text) }
            div(class="actions") {
                button(type="button", class="button", on:click=move |_| form.leave_question()) {
                    (text.bsn_change)
                }
                button(type="button", class="button", on:click=move |_| form.submit_anyway()) {
                    (text.bsn_send)
                }
            }
        }
    }
}

/// The form itself. Its action is for who sends it before the app is there, or without it.
fn form_view(form: Form, phase: Memo<Phase>) -> Node {
    let has_fields = Memo::new(move || phase.get().has_fields());
    let by_mail = Memo::new(move || goes_by_mail(form.store));
    let inside = move || match (has_fields.get(), by_mail.get()) {
        (true, false) => fields::fields(form),
        (true, true) => fields::fields_for_mail(form),
        (false, _) => html! {
            button(type="button", class="button", on:click=move |_| form.start_again()) {
                (texts().feedback.states.another)
            }
        },
    };
    let submit = move |event: Event| {
        event.prevent_default();
        form.submit();
    };
    html! {
        form(
            class="feedback-form", novalidate=true, method="post",
            action=move || form.outbox.endpoint(), data-state=move || phase.get().word(),
            on:submit=submit
        ) {
            (inside)
        }
    }
}

/// What became of a message of an earlier visit.
fn expired(form: Form, phase: Phase) -> Option<Node> {
    let is_told = !form.outbox.has_expired() || phase == Phase::Expired;
    let said = texts().feedback.waiting.expired;
    (!is_told).then(|| html! { p(class="notice notice--warning") { (said) } })
}

/// The messages on this device, but not the one that is being changed or just now sent.
fn kept_messages(form: Form, status: RwSignal<&'static str>) -> Node {
    let store = form.store;
    let messages = Memo::new(move || {
        let hidden = form.hidden_message();
        let entries = form.outbox.entries().into_iter();
        entries
            .filter(|entry| Some(&entry.message.id) != hidden.as_ref())
            .map(|entry| kept_message(store, entry))
            .collect::<Vec<_>>()
    });
    let copy = move |text: String| {
        let said = &texts().feedback.waiting;
        spawn_local(async move {
            status.set("");
            status.set(match page::copy(&text).await {
                true => said.copied,
                false => said.not_copied,
            });
        });
    };
    let actions = Actions {
        remove: Callback::new(move |id| form.remove(id)),
        copy: Callback::new(copy),
        change: Callback::new(move |id| form.change(id)),
    };
    outbox_list(messages.into(), actions)
}

fn kept_message(store: Store, entry: Entry) -> KeptMessage {
    let library = store.library.get();
    let address = library.value().and_then(|library| library.email.as_ref());
    let feedback = &entry.message.feedback;
    let subject = (texts().feedback.kind)(feedback.kind());
    let about = feedback
        .about()
        .map(|about| [texts().feedback.form.about, " ", about].concat());
    let parts = [Some(feedback.message()), about.as_deref()];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    KeptMessage {
        mail: address.map(|address| route::mail(address.as_str(), subject, &text)),
        id: entry.message.id,
        refused: entry.refused.is_some(),
        text,
    }
}

/// Phone and mail, for who would rather talk or write to a person.
fn beside(store: Store) -> Node {
    let text = &texts().feedback.form;
    html! {
        section(class="split__side", aria-labelledby="bellen") {
            h2(id="bellen") { (text.beside) }
            p { (text.beside_text) }
            (move || contact(None, store.library.get().value().map(|library| &**library)))
        }
    }
}
