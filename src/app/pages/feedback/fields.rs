//! The fields of the form.

use super::about;
use super::form::Form;
use super::phase::Phase;
use crate::app::address::use_address;
use crate::app::components::character_count::character_count;
use crate::app::components::field::CheckField;
use crate::app::components::radio_group::RadioGroup;
use crate::app::components::text_field::{Shape, TextField};
use crate::app::html::{IntoNode, Node, html};
use crate::app::route::{self, Route};
use crate::app::signals::{Callback, Signal};
use crate::app::texts::texts;
use crate::domain::feedback::{Draft, Field, Kind, TRAP, WANTS_ANSWER, room_left};

/// The id of a field.
pub fn id(field: Field) -> &'static str {
    match field {
        Field::Kind => "soort",
        Field::Message => "bericht",
        Field::Name => "naam",
        Field::Email => "e-mail",
        Field::Phone => "telefoon",
        Field::About => "over",
        // Not in the form.
        Field::Id | Field::Language | Field::WrittenAt => "",
    }
}

/// All fields, and the button.
pub fn fields(form: Form) -> Node {
    let text = &texts().feedback.form;
    html! {
        p { (text.all_fields) }
        (about_line(form))
        (kind(form))
        (message(form))
        (answer(form))
        (trap())
        (promises(form))
        (send_button(form))
    }
}

/// Where nothing receives messages: the text goes by the resident's own mail.
pub fn fields_for_mail(form: Form) -> Node {
    let text = texts().feedback;
    let href = move || {
        let library = form.store.library.get();
        let address = library.value().and_then(|library| library.email.as_ref());
        let draft = form.draft.get();
        let kind = draft.kind.unwrap_or_default();
        let about = draft
            .about
            .map(|about| about::for_staff(form.store, &about));
        let about = about.map_or_else(String::new, |about| {
            ["\n\n", text.form.about, " ", &about].concat()
        });
        let to = address.map_or("", |address| address.as_str());
        route::mail(to, (text.kind)(kind), &[&draft.message, &*about].concat())
    };
    html! {
        p { (text.by_mail.lead) }
        (about_line(form))
        (kind(form))
        (message(form))
        p(class="actions") { a(class="button button--primary", href=href) { (text.by_mail.send) } }
    }
}

fn about_line(form: Form) -> Node {
    let text = &texts().feedback.form;
    let set_address = use_address();
    let drop = Callback::new(move |()| {
        if form.is_on_its_way() {
            return;
        }
        form.edit(|draft| draft.about = None);
        // Otherwise a reload would bring it back.
        set_address(&Route::Feedback.href());
        crate::browser::page::focus("#bericht");
    });
    let line = move || {
        let about = form.draft.with(|draft| draft.about.clone())?;
        Some(html! {
            div(class="about-line") {
                p { (text.about) " " strong { (about::words(form.store, &about)) } }
                button(
                    type="button", class="button button--quiet", on:click=move |_| drop.run(())
                ) {
                    (text.drop_about)
                }
            }
        })
    };
    line.into_node()
}

fn kind(form: Form) -> Node {
    let label = texts().feedback.kind;
    let options = Kind::ALL.map(|kind| (kind.word(), label(kind))).to_vec();
    let chosen = Signal::derive(move || {
        let kind = form.draft.with(|draft| draft.kind);
        kind.map_or("", Kind::word)
    });
    let choose = Callback::new(move |word: &str| form.type_in(Field::Kind, word.to_owned()));
    RadioGroup {
        id: id(Field::Kind),
        name: Field::Kind.name(),
        legend: texts().feedback.form.kind,
        options,
        chosen,
        on_choose: choose,
    }
    .into_node()
}

fn message(form: Form) -> Node {
    let text = &texts().feedback.form;
    let hint = [text.message_hint, text.no_private].join(" ");
    let room = Signal::derive(move || form.draft.with(|draft| room_left(&draft.message)));
    let writing = text_field(
        form,
        Field::Message,
        text.message,
        hint,
        Shape::Lines,
        |draft| draft.message.clone(),
    );
    let not_kept = move || {
        (!form.is_kept.get())
            .then(|| html! { p(class="notice notice--warning") { (text.not_kept) } })
    };
    html! { (writing) (character_count(room)) (not_kept) }
}

/// Whether an answer is wanted, and how it can reach the resident.
fn answer(form: Form) -> Node {
    let text = &texts().feedback.form;
    let wanted = Signal::derive(move || form.draft.with(|draft| draft.wants_answer));
    let want = Callback::new(move |wanted| form.edit(|draft| draft.wants_answer = wanted));
    let field =
        |field, label, shape, value| text_field(form, field, label, String::new(), shape, value);
    let name = field(Field::Name, text.name, Shape::Name, |draft| {
        draft.name.clone()
    });
    let email = field(Field::Email, text.email, Shape::Email, |draft| {
        draft.email.clone()
    });
    let phone = field(Field::Phone, text.phone, Shape::Phone, |draft| {
        draft.phone.clone()
    });
    html! {
        p(class="field__hint") { (text.anonymous) }
        (CheckField {
            id: "antwoord".into(),
            name: Some(WANTS_ANSWER),
            label: text.wants_answer,
            checked: wanted,
            on_change: want,
        })
        div(class="answer") { p { (text.reach_hint) } (name) (email) (phone) }
    }
}

fn text_field(
    form: Form,
    field: Field,
    label: &'static str,
    hint: String,
    shape: Shape,
    value: fn(&Draft) -> String,
) -> Node {
    let value = Signal::derive(move || form.filled.with(value));
    let error = Signal::derive(move || form.error(field));
    let locked = Signal::derive(move || form.phase() == Phase::Sending);
    let write = Callback::new(move |typed| form.type_in(field, typed));
    TextField {
        id: id(field),
        name: field.name(),
        label,
        hint,
        shape,
        required: field == Field::Message,
        value,
        error,
        locked,
        on_input: write,
    }
    .into_node()
}

/// A field that people do not see and programs fill in. It only marks a message, and drops none.
fn trap() -> Node {
    html! {
        div(hidden=true) {
            label(for=TRAP) { (texts().feedback.form.trap) }
            input(
                id=TRAP, name=TRAP, type="text", tabindex="-1", autocomplete="off"
            );
        }
    }
}

/// What we do with the message, and when.
fn promises(form: Form) -> Node {
    let lines = move || {
        let library = form.store.library.get();
        let feedback = library
            .value()
            .and_then(|library| library.feedback.as_ref());
        let phrase = texts().phrase;
        let answer = feedback.and_then(|feedback| feedback.answer_within_days);
        let keep = feedback.and_then(|feedback| feedback.keep_days);
        let lines = [
            Some(texts().feedback.form.purpose.to_owned()),
            answer.map(|days| (phrase.answer_within)(days.0)),
            keep.map(|days| (phrase.keep_for)(days.0)),
        ];
        lines
            .into_iter()
            .flatten()
            .map(|line| html! { p { (line) } })
            .collect::<Node>()
    };
    html! { div(class="quiet") { (lines) } }
}

/// The button is never disabled: pressed again while we send, it does nothing.
fn send_button(form: Form) -> Node {
    let busy = move || (form.phase() == Phase::Sending).then_some("true");
    html! {
        p(class="actions") {
            button(type="submit", class="button button--primary", aria-disabled=busy) {
                (texts().feedback.form.send)
            }
        }
    }
}
