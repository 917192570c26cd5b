//! What a visitor fills in and chooses, and what the app then says.

use leptos::prelude::*;

use super::{DAY, GallerySection, Samples};
use crate::app::components::age_form::AgeForm;
use crate::app::components::branch_choice::BranchChoice;
use crate::app::components::character_count::CharacterCount;
use crate::app::components::empty_result::EmptyResult;
use crate::app::components::error_summary::ErrorSummary;
use crate::app::components::field::{CheckField, SelectOption};
use crate::app::components::filter_bar::{FilterBar, FilterOptions};
use crate::app::components::filter_chips::FilterChips;
use crate::app::components::fold::{Fold, FoldLevel};
use crate::app::components::load_state::{LeftOutNote, LoadFailed, Loading};
use crate::app::components::outbox_list::{Actions, KeptMessage, OutboxList};
use crate::app::components::quick_choices::QuickChoices;
use crate::app::components::radio_group::RadioGroup;
use crate::app::components::result_count::ResultCount;
use crate::app::components::text_field::{Shape, TextField};
use crate::app::texts::{sheets, texts};
use crate::domain::feedback::MessageId;
use crate::domain::filter::{Facet as Choice, Filter};

pub fn parts(samples: &Samples) -> [GallerySection; 5] {
    let text = sheets::gallery();
    [
        GallerySection::new("toestanden", text.states, states()),
        GallerySection::new("zoeken", text.filter, filter(samples)),
        GallerySection::new("velden", text.fields, fields()),
        GallerySection::new("berichten", text.outbox, outbox()),
        GallerySection::new("onderdelen", text.parts, folds(samples)),
    ]
}

/// Nothing happens here: there is no app behind it.
fn nothing<T: 'static>() -> Callback<T> {
    Callback::new(|_| ())
}

fn states() -> AnyView {
    let text = sheets::gallery();
    view! {
        <Loading/>
        <LoadFailed on_retry=nothing()/>
        <LeftOutNote count=2/>
        <div class="notice notice--success">
            <p class="notice__title">{text.success}</p>
            <p>{text.success_text}</p>
        </div>
    }
    .into_any()
}

fn chosen() -> Vec<(Choice, String)> {
    let text = sheets::gallery();
    vec![
        (Choice::Words, text.count.to_owned()),
        (Choice::Free, texts().filter.free.to_owned()),
        (Choice::WalkIn, texts().filter.walk_in.to_owned()),
    ]
}

fn branch_options(samples: &Samples) -> Vec<SelectOption> {
    let branches = samples.library.branches.iter();
    branches
        .map(|branch| SelectOption::new(branch.id.as_str(), branch.name.as_str()))
        .collect()
}

fn filter(samples: &Samples) -> AnyView {
    let options = FilterOptions {
        branches: branch_options(samples),
        topics: Vec::new(),
    };
    let ways_out = vec![(Choice::Free, texts().filter.free.to_owned(), 12)];
    view! {
        <FilterBar filter=Signal::stored(Filter::default()) options=Signal::stored(options)
            today=Signal::stored(DAY) on_words=nothing() on_ask=nothing() on_choose=nothing()>
            <QuickChoices filter=Signal::stored(Filter::default()) mine=Signal::stored(None)
                on_choose=nothing()/>
        </FilterBar>
        <ResultCount phrase=(texts().phrase.found)(12, true)/>
        <FilterChips choices=chosen() on_drop=nothing() on_clear=nothing()/>
        <EmptyResult ways_out all=12 on_drop=nothing() on_clear=nothing()/>
    }
    .into_any()
}

fn fields() -> AnyView {
    let text = sheets::gallery();
    let errors = vec![
        ("veld-fout", text.wrong),
        ("veld-regels", text.choose_error),
    ];
    let field = |id, label, hint: &'static str, shape, error: Option<&'static str>| {
        view! {
            <TextField id name=id label hint shape required=false value="" error=Signal::stored(error)
                locked=false on_input=nothing()/>
        }
    };
    let answers = vec![("een", text.open), ("twee", text.closed)];
    view! {
        <ErrorSummary id="fouten" errors on_choose=nothing()/>
        {field("veld", text.field, text.field_hint, Shape::Name, None)}
        {field("veld-fout", text.field_error, text.field_hint, Shape::Email, Some(text.wrong))}
        {field("veld-regels", text.lines, "", Shape::Lines, Some(text.choose_error))}
        <CharacterCount room=Signal::stored(-12) most=500/>
        <RadioGroup id="keuze" name="keuze" legend=text.choose options=answers chosen="een"
            on_choose=nothing()/>
        <CheckField id="vinkje" label=texts().filter.free checked=true on_change=nothing()/>
        <AgeForm age=Signal::stored(None) on_choose=nothing()/>
    }
    .into_any()
}

fn outbox() -> AnyView {
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
    view! { <OutboxList messages actions/> }.into_any()
}

fn folds(samples: &Samples) -> AnyView {
    let text = sheets::gallery();
    view! {
        <Fold id="vouw" heading=text.fold level=FoldLevel::Third><p>{text.fold_text}</p></Fold>
        <BranchChoice branches=branch_options(samples) chosen=Signal::stored(None)
            on_choose=Callback::new(|_| true)/>
    }
    .into_any()
}
