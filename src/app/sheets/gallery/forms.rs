//! What a visitor fills in and chooses, and what the app then says.

use super::{DAY, Part, Samples};
use crate::app::components::age_form::AgeForm;
use crate::app::components::branch_choice::BranchChoice;
use crate::app::components::character_count::character_count;
use crate::app::components::empty_result::EmptyResult;
use crate::app::components::error_summary::ErrorSummary;
use crate::app::components::field::{CheckField, SelectOption};
use crate::app::components::filter_bar::{FilterBar, Options};
use crate::app::components::filter_chips::FilterChips;
use crate::app::components::load_state::{left_out_note, load_failed, loading};
use crate::app::components::outbox_list::{Actions, KeptMessage, outbox_list};
use crate::app::components::radio_group::RadioGroup;
use crate::app::components::result_count::result_count;
use crate::app::components::text_field::{Shape, TextField};
use crate::app::html::{IntoNode, Node, html};
use crate::app::signals::{Callback, Signal};
use crate::app::texts::{sheets, texts};
use crate::domain::feedback::MessageId;
use crate::domain::filter::{Filter, Part as Choice};

pub fn parts(samples: &Samples) -> [Part; 5] {
    let text = sheets::gallery();
    [
        Part::new("toestanden", text.states, states()),
        Part::new("zoeken", text.filter, filter(samples)),
        Part::new("velden", text.fields, fields()),
        Part::new("berichten", text.outbox, outbox()),
        Part::new("onderdelen", text.parts, folds(samples)),
    ]
}

/// Nothing happens here: there is no app behind it.
fn nothing<T: 'static>() -> Callback<T> {
    Callback::new(|_| ())
}

fn states() -> Node {
    let text = sheets::gallery();
    html! {
        (loading())
        (load_failed(nothing()))
        (left_out_note(2))
        div(class="notice notice--success") {
            p(class="notice__title") { (text.success) }
            p { (text.success_text) }
        }
    }
}

fn chosen() -> Vec<(Choice, String)> {
    let text = sheets::gallery();
    vec![
        (Choice::Words, text.count.to_owned()),
        (Choice::Free, texts().filter.free.to_owned()),
        (Choice::WalkIn, texts().filter.walk_in.to_owned()),
    ]
}

fn filter(samples: &Samples) -> Node {
    let branches = samples.library.branches.iter();
    let option = |branch: &crate::content::Branch| {
        SelectOption::new(branch.id.as_str(), branch.name.as_str())
    };
    let options = Options {
        branches: branches.map(option).collect(),
        topics: Vec::new(),
    };
    let ways_out = vec![(Choice::Free, texts().filter.free.to_owned(), 12)];
    html! {
        (FilterBar {
            filter: Signal::stored(Filter::default()),
            options: Signal::stored(options),
            today: DAY.into(),
            on_words: nothing(),
            on_choose: nothing(),
        })
        (result_count(((texts().phrase.found)(12, true)).into()))
        (FilterChips { choices: chosen().into(), on_drop: nothing(), on_clear: nothing() })
        (EmptyResult { ways_out, all: 12, on_drop: nothing(), on_clear: nothing() })
    }
}

fn fields() -> Node {
    let text = sheets::gallery();
    let errors = vec![
        ("veld-fout", text.wrong),
        ("veld-regels", text.choose_error),
    ];
    let field = |id, label, hint: &'static str, shape, error| {
        TextField {
            id,
            name: id,
            label,
            hint: hint.to_owned(),
            shape,
            required: false,
            value: Signal::stored(String::new()),
            error: Signal::stored(error),
            locked: Signal::stored(false),
            on_input: nothing(),
        }
        .into_node()
    };
    let answers = vec![("een", text.open), ("twee", text.closed)];
    html! {
        (ErrorSummary { id: "fouten", errors: errors.into(), on_choose: nothing() })
        (field("veld", text.field, text.field_hint, Shape::Name, None))
        (field("veld-fout", text.field_error, text.field_hint, Shape::Email, Some(text.wrong)))
        (field("veld-regels", text.lines, "", Shape::Lines, Some(text.choose_error)))
        (character_count(Signal::stored(-12)))
        (RadioGroup {
            id: "keuze",
            name: "keuze",
            legend: text.choose,
            options: answers,
            chosen: Signal::stored("een"),
            on_choose: nothing(),
        })
        (CheckField {
            id: "vinkje".into(),
            name: None,
            label: texts().filter.free,
            checked: Signal::stored(true),
            on_change: nothing(),
        })
        (AgeForm { age: Signal::stored(None), on_choose: nothing() })
    }
}

fn outbox() -> Node {
    let text = sheets::gallery();
    let message = |id, words: &str, refused| {
        Some(KeptMessage {
            id: MessageId::new(id)?,
            text: words.to_owned(),
            refused,
            mail: None,
        })
    };
    let messages = [
        message("00000000-0000-4000-8000-000000000001", text.waiting, false),
        message("00000000-0000-4000-8000-000000000002", text.refused, true),
    ];
    let messages: Vec<KeptMessage> = messages.into_iter().flatten().collect();
    let actions = Actions {
        remove: nothing(),
        copy: nothing(),
        change: nothing(),
    };
    outbox_list(messages.into(), actions)
}

fn folds(samples: &Samples) -> Node {
    let text = sheets::gallery();
    let branches = samples.library.branches.iter();
    let options =
        branches.map(|branch| SelectOption::new(branch.id.as_str(), branch.name.as_str()));
    let options: Vec<SelectOption> = options.collect();
    html! {
        details(class="fold") {
            summary(class="fold__summary") { (text.fold) }
            p { (text.fold_text) }
        }
        (BranchChoice {
            branches: options.into(),
            chosen: Signal::stored(None),
            on_choose: Callback::new(|_| true),
        })
    }
}
