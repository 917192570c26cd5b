//! The fields of the form.

use leptos::prelude::*;

use super::about;
use super::form::Form;
use super::phase::Phase;
use crate::app::address::use_address;
use crate::app::components::character_count::CharacterCount;
use crate::app::components::field::CheckField;
use crate::app::components::live::{LiveText, Remount};
use crate::app::components::radio_group::RadioGroup;
use crate::app::components::text_field::{Shape, TextField};
use crate::app::route::{self, Route};
use crate::app::texts::texts;
use crate::browser::focus;
use crate::domain::feedback::{
    Draft, FeedbackKind, Field, MAX_MESSAGE, TRAP, WANTS_ANSWER, room_left,
};

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

/// All fields, and the button. Where nothing receives messages, the text goes by the resident's own mail:
/// then we ask for no more than the message, and what is typed stays where it is.
#[component]
pub fn Fields(form: Form) -> impl IntoView {
    let text = texts().feedback;
    let by_mail = Memo::new(move |_| goes_by_mail(form));
    let lead = Signal::derive(move || {
        let lead = match by_mail.get() {
            true => text.by_mail.lead,
            false => text.form.all_fields,
        };
        lead.to_owned()
    });
    view! {
        <p><LiveText text=lead/></p>
        <AboutLine form/>
        <MessageField form/>
        <KindField form/>
        <Show when=move || !by_mail.get() fallback=move || view! { <MailButton form/> }>
            <AnswerFields form/>
            <Trap form/>
            <Promises form/>
            <SendButton form/>
        </Show>
    }
}

/// Whether the library says that it receives no messages. While we do not know, the form takes them.
fn goes_by_mail(form: Form) -> bool {
    let library = form.store.library.get();
    let feedback = library.value().map(|library| library.feedback.as_ref());
    feedback.is_some_and(|feedback| feedback.is_none_or(|feedback| feedback.endpoint.is_none()))
}

/// Opens a mail with the message in it.
#[component]
fn MailButton(form: Form) -> impl IntoView {
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
    view! {
        <p class="actions"><a class="button button--primary" href=href>{text.by_mail.send}</a></p>
    }
}

/// What the message is about, and a way to make it about nothing in particular.
#[component]
fn AboutLine(form: Form) -> impl IntoView {
    let text = &texts().feedback.form;
    let set_address = use_address();
    let drop = Callback::new(move |()| {
        if form.is_on_its_way() {
            return;
        }
        form.edit(|draft| draft.about = None);
        // Otherwise a reload would bring it back.
        set_address(&Route::Feedback.href());
        focus::focus("#bericht");
    });
    let about = Memo::new(move |_| form.draft.with(|draft| draft.about.clone()));
    let words = Signal::derive(move || {
        let about = about.get();
        about.map_or_else(String::new, |about| about::words(form.store, &about))
    });
    view! {
        <Show when=move || about.get().is_some()>
            <div class="about-line">
                <p>{text.about} " " <strong><LiveText text=words/></strong></p>
                <button type="button" class="button button--quiet" on:click=move |_| drop.run(())>
                    {text.drop_about}
                </button>
            </div>
        </Show>
    }
}

#[component]
fn KindField(form: Form) -> impl IntoView {
    let label = texts().feedback.kind;
    let options = FeedbackKind::ALL
        .map(|kind| (kind.word(), label(kind)))
        .to_vec();
    // No memo: a choice that came too late is put back, though the draft is the same.
    let chosen = Signal::derive(move || {
        let kind = form.draft.with(|draft| draft.kind);
        kind.map_or("", FeedbackKind::word)
    });
    let choose = Callback::new(move |word: &str| form.type_in(Field::Kind, word.to_owned()));
    view! {
        <RadioGroup id=id(Field::Kind) name=Field::Kind.name() legend=texts().feedback.form.kind options
            chosen on_choose=choose/>
    }
}

#[component]
fn MessageField(form: Form) -> impl IntoView {
    let text = &texts().feedback.form;
    let hint = [text.message_hint, text.no_private].join(" ");
    let room = Memo::new(move |_| form.draft.with(|draft| room_left(&draft.message)));
    view! {
        <FormField form field=Field::Message label=text.message hint shape=Shape::Lines
            value=|draft| draft.message.clone()/>
        <CharacterCount room most=MAX_MESSAGE/>
        <Show when=move || !form.is_kept.get()>
            <p class="notice notice--warning">{text.not_kept}</p>
        </Show>
    }
}

/// Whether an answer is wanted, and how it can reach the resident.
#[component]
fn AnswerFields(form: Form) -> impl IntoView {
    let text = &texts().feedback.form;
    // No memo, as with the kind.
    let wanted = Signal::derive(move || form.draft.with(|draft| draft.wants_answer));
    let want = Callback::new(move |wanted| form.edit(|draft| draft.wants_answer = wanted));
    view! {
        <p class="field__hint">{text.anonymous}</p>
        <CheckField id="antwoord" name=WANTS_ANSWER label=text.wants_answer checked=wanted on_change=want/>
        <div class="answer">
            <FormField form field=Field::Name label=text.name shape=Shape::Name
                value=|draft| draft.name.clone()/>
            <fieldset class="reach">
                <legend>{text.reach_hint}</legend>
                <FormField form field=Field::Email label=text.email shape=Shape::Email
                    value=|draft| draft.email.clone()/>
                <FormField form field=Field::Phone label=text.phone shape=Shape::Phone
                    value=|draft| draft.phone.clone()/>
            </fieldset>
        </div>
    }
}

/// A field of the draft to write in.
#[component]
fn FormField(
    form: Form,
    field: Field,
    label: &'static str,
    /// Shown under the label and read out with the field.
    #[prop(optional)]
    hint: String,
    shape: Shape,
    /// Where the draft has it.
    value: fn(&Draft) -> String,
) -> impl IntoView {
    // No memo: an empty form clears what was typed, though we put the same into the field.
    let value = Signal::derive(move || form.filled.with(value));
    let error = Memo::new(move |_| form.error(field));
    let locked = Memo::new(move |_| form.phase() == Phase::Sending);
    let write = Callback::new(move |typed| form.type_in(field, typed));
    view! {
        <TextField id=id(field) name=field.name() label hint shape required={field == Field::Message} value
            error locked on_input=write/>
    }
}

/// A field that people do not see and programs fill in. It only marks a message, and drops none.
#[component]
fn Trap(form: Form) -> impl IntoView {
    view! {
        <div hidden>
            <label for=TRAP>{texts().feedback.form.trap}</label>
            <input id=TRAP name=TRAP type="text" tabindex="-1" autocomplete="off" node_ref=form.trap/>
        </div>
    }
}

/// What we do with the message, and when.
#[component]
fn Promises(form: Form) -> impl IntoView {
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
        let lines = lines.into_iter().flatten();
        lines.map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <div class="quiet">
            <Remount>{lines()}</Remount>
            <p class="onward"><a href=Route::Privacy.href()>{texts().feedback.form.privacy}</a></p>
        </div>
    }
}

/// The button is never disabled: pressed again while we send, it does nothing.
#[component]
fn SendButton(form: Form) -> impl IntoView {
    let busy = move || (form.phase() == Phase::Sending).then_some("true");
    view! {
        <p class="actions">
            <button type="submit" class="button button--primary" aria-disabled=busy>
                {texts().feedback.form.send}
            </button>
        </p>
    }
}
