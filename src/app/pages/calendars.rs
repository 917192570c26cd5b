//! The agenda in someone's own calendar: what they can follow, and how.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::breadcrumb::Breadcrumb;
use crate::app::components::live::LiveText;
use crate::app::components::words::Words;
use crate::app::origin::site_origin;
use crate::app::pages::loaded::with_file;
use crate::app::pages::use_title;
use crate::app::route::{CalendarFile, Route};
use crate::app::store::use_store;
use crate::app::texts::{CalendarProgram, texts};
use crate::browser::page;
use crate::content::{GroupId, LibraryFile, Text};

#[component]
pub fn CalendarsPage() -> impl IntoView {
    let store = use_store();
    let text = texts().calendar_ways;
    use_title(|| vec![texts().calendar_ways.title.into()]);
    let copied = RwSignal::new(String::new());
    let on_copy = Callback::new(move |address: String| {
        spawn_local(async move {
            copied.set(String::new());
            copied.set(match page::copy(&address).await {
                true => text.copied.to_owned(),
                false => [text.not_copied, " ", text.address, ": ", &address].concat(),
            });
        });
    });
    let branches = move |library: &LibraryFile| {
        let branches = library.branches.iter();
        let branches: Vec<_> = branches
            .map(|branch| (CalendarFile::Branch(branch.id.clone()), branch.name.clone()))
            .collect();
        view! { <Feeds feeds=branches on_copy/> }
    };
    let ages = GroupId::ALL.iter().map(|group| {
        let name = Text::from((texts().phrase.group)(*group));
        (CalendarFile::Age(*group), name)
    });
    let programs = text.programs.iter();
    let programs = programs.map(|program| view! { <Program program/> });
    view! {
        <Breadcrumb parent=Route::Agenda label=texts().nav.agenda/>
        <h1 tabindex="-1">{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <section>
            <h2 tabindex="-1" id="alles">{text.all}</h2>
            <WaysToFollow file=CalendarFile::All name=Text::from(text.all) on_copy/>
            <p role="status"><LiveText text=copied/></p>
        </section>
        <section>
            <h2 tabindex="-1" id="vestigingen">{text.by_branch}</h2>
            {with_file(store.library, branches)}
        </section>
        <section>
            <h2 tabindex="-1" id="leeftijden">{text.by_age}</h2>
            <Feeds feeds=ages.collect() on_copy/>
        </section>
        <section class="prose">
            <h2 tabindex="-1" id="hoe">{text.how}</h2>
            {programs.collect_view()}
        </section>
        <section class="prose">
            <h2 tabindex="-1" id="verandert">{text.truth}</h2>
            <p>{text.follows}</p>
            <p>{text.stays}</p>
            <p>{text.no_alarm}</p>
        </section>
    }
}

/// Calendars with their names.
#[component]
fn Feeds(feeds: Vec<(CalendarFile, Text)>, on_copy: Callback<String>) -> impl IntoView {
    let feed = |(file, name): (CalendarFile, Text)| {
        let heading = name.clone();
        view! { <h3><Words text=heading/></h3> <WaysToFollow file name on_copy/> }
    };
    feeds.into_iter().map(feed).collect_view()
}

/// One calendar: a link that opens it in the calendar of the device, and its address for programs that ask for it.
#[component]
fn WaysToFollow(file: CalendarFile, name: Text, on_copy: Callback<String>) -> impl IntoView {
    let text = texts().calendar_ways;
    let path = file.href();
    let origin = site_origin();
    let address = origin.clone().unwrap_or_default() + &path;
    // `webcal` is what calendars follow; `http` is a file that they take in once.
    let href = match origin.as_deref().and_then(|origin| origin.split_once("//")) {
        Some((_, host)) => ["webcal://", host, &path].concat(),
        None => path,
    };
    let whose = name.to_string();
    view! {
        <p class="actions">
            <a class="button" href=href rel="external">
                {text.open} <span class="spoken-only">": " {whose.clone()}</span>
            </a>
            <button
                type="button"
                class="button button--quiet"
                on:click=move |_| on_copy.run(address.clone())
            >
                {text.copy} <span class="spoken-only">": " {whose}</span>
            </button>
        </p>
    }
}

#[component]
fn Program(program: &'static CalendarProgram) -> impl IntoView {
    let steps = program.steps.iter();
    let steps = steps.map(|step| view! { <li>{*step}</li> });
    view! {
        <h3>{program.name}</h3>
        <ol>{steps.collect_view()}</ol>
        <p>{program.note}</p>
    }
}
