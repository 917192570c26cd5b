//! A branch: open now or when, how to get there and in, and what there is to do.

use leptos::prelude::*;

use crate::app::components::access_list::AccessList;
use crate::app::components::address::AddressLines;
use crate::app::components::branch_map::BranchMap;
use crate::app::components::breadcrumb::Breadcrumb;
use crate::app::components::call_first::CallFirst;
use crate::app::components::desk::{DeskBody, Exceptions};
use crate::app::components::facts::{Fact, FactList};
use crate::app::components::fold::Fold;
use crate::app::components::hours_table::HoursTable;
use crate::app::components::links::{EmailLink, FeedbackLink, PhoneLink};
use crate::app::components::live::{LiveText, Remount};
use crate::app::components::open_state::BranchOpenState;
use crate::app::components::text_list::TextList;
use crate::app::components::words::{ExampleMark, LiveWords, Words};
use crate::app::pages::help::BRING;
use crate::app::pages::loaded::with_file;
use crate::app::pages::upcoming::Soonest;
use crate::app::pages::use_title;
use crate::app::route::{self, Route, Sheet};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Access, Branch, Event, Facility, Id, LibraryFile, Text, sort_short};
use crate::domain::filter::Filter;
use crate::domain::help::is_digital_help;
use crate::domain::places;

/// How many upcoming activities are shown.
const UPCOMING: usize = 3;

/// What visitors ask about a building. The other facilities belong to activities.
const ASKED: [Facility; 5] = [
    Facility::Wheelchair,
    Facility::AccessibleToilet,
    Facility::Pushchair,
    Facility::HearingLoop,
    Facility::Parking,
];

#[component]
pub fn BranchPage(branch: Id) -> impl IntoView {
    let store = use_store();
    let id = StoredValue::new(branch);
    let name = Memo::new(move |_| {
        let library = store.library.get();
        let branch = id.with_value(|id| find(library.value()?, id))?;
        Some(branch.name)
    });
    use_title(move || {
        let unknown = || texts().branches.unknown_title.to_owned();
        let name = name.get().map_or_else(unknown, |name| name.to_string());
        vec![name, texts().branches.title.into()]
    });
    let heading = Memo::new(move |_| {
        let unknown = || match store.library.get().value() {
            Some(_) => texts().branches.unknown_title.into(),
            None => texts().branches.title.into(),
        };
        name.get().unwrap_or_else(unknown)
    });
    view! {
        <Breadcrumb parent=Route::Branches label=texts().nav.branches/>
        <h1 tabindex="-1"><Remount><LiveWords text=heading.get()/></Remount></h1>
        {with_file(store.library, move |library| match id.with_value(|id| find(library, id)) {
            Some(branch) => {
                let branches = library.branches.clone();
                view! { <BranchParts branch branches/> }.into_any()
            }
            None => view! { <p>{texts().branches.unknown_text}</p> }.into_any(),
        })}
    }
}

/// A branch by its id. Where it has no phone or mail of its own, that of the library goes for it.
fn find(library: &LibraryFile, id: &Id) -> Option<Branch> {
    let mut branch = library.branch(id)?.clone();
    branch.phone = branch.phone.or_else(|| library.phone.clone());
    branch.email = branch.email.or_else(|| library.email.clone());
    Some(branch)
}

/// Everything about the branch, for where there is one.
#[component]
fn BranchParts(
    branch: Branch,
    /// All branches, for the map.
    branches: Vec<Branch>,
) -> impl IntoView {
    view! {
        <ExampleMark example=branch.example/>
        <OpenNow branch=branch.clone()/>
        <OwnBranchChoice id=branch.id.clone()/>
        <div class="split">
            <div class="split__main"><HoursSection branch=branch.clone()/></div>
            <div class="split__side">
                <ContactSection branch=branch.clone()/>
                <AccessSection access=branch.access.clone()/>
                <FeaturesSection features=branch.features.clone()/>
            </div>
        </div>
        <HelpSection branch=branch.clone()/>
        <ActivitiesSection id=branch.id.clone() name=branch.name.clone()/>
        <MapSection branch=branch.clone() branches/>
        <FeedbackLink page=Route::Branch(branch.id) label=texts().feedback.link/>
    }
}

#[component]
fn OpenNow(branch: Branch) -> impl IntoView {
    let store = use_store();
    let number = branch.phone.clone();
    let uncertain = branch
        .is_uncertain
        .then(|| view! { <CallFirst text=texts().hours.uncertain number/> });
    view! {
        {uncertain}
        <BranchOpenState hours=branch.hours exceptions=branch.exceptions now=store.now/>
    }
}

/// Makes it the visitor's own branch, or no longer.
#[component]
fn OwnBranchChoice(id: Id) -> impl IntoView {
    let store = use_store();
    let text = texts().branches;
    let kept = RwSignal::new(true);
    let own = id.clone();
    let is_mine = Memo::new(move |_| store.my_branch.with(|mine| mine.as_ref() == Some(&own)));
    let toggle = move |_| {
        let chosen = (!is_mine.get_untracked()).then(|| id.clone());
        kept.set(store.choose_branch(chosen));
    };
    let pressed = move || if is_mine.get() { "true" } else { "false" };
    let said = Signal::derive(move || {
        let said = match (is_mine.get(), kept.get()) {
            (true, true) => text.chosen_note,
            (true, false) => texts().branch.not_remembered,
            (false, _) => "",
        };
        said.to_owned()
    });
    view! {
        <div class="actions">
            <button type="button" class="button button--switch" aria-pressed=pressed on:click=toggle>
                {texts().branch.mine}
            </button>
            <p class="field__note" role="status"><LiveText text=said/></p>
        </div>
    }
}

#[component]
fn HoursSection(branch: Branch) -> impl IntoView {
    let store = use_store();
    let (hours, exceptions) = (branch.hours, branch.exceptions);
    let table = move || view! { <HoursTable hours=hours.clone() today=store.today.get()/> };
    let exceptions = StoredValue::new(exceptions);
    view! {
        <section>
            <h2 tabindex="-1" id="open">{texts().branches.hours}</h2>
            <Remount>{table()}</Remount>
            <Remount><Exceptions exceptions=exceptions.get_value() today=store.today.get()/></Remount>
        </section>
    }
}

#[component]
fn ContactSection(branch: Branch) -> impl IntoView {
    let text = texts().branches;
    let facts = [
        address(&branch).map(|address| Fact::new(text.address, address)),
        branch
            .phone
            .map(|number| Fact::new(text.phone, view! { <PhoneLink number/> })),
        branch
            .email
            .map(|address| Fact::new(text.email, view! { <EmailLink address/> })),
    ];
    view! {
        <section>
            <h2 tabindex="-1" id="contact">{text.contact}</h2>
            <FactList facts=facts.into_iter().flatten().collect()/>
        </section>
    }
}

fn address(branch: &Branch) -> Option<impl IntoView + use<>> {
    let (street, postcode, city) = (
        branch.street.clone(),
        branch.postcode.clone(),
        branch.city.clone(),
    );
    let is_known = street.is_some() || postcode.is_some() || city.is_some();
    let whose = branch.name.to_string();
    is_known.then(|| view! { <AddressLines street postcode city whose/> })
}

#[component]
fn AccessSection(access: Option<Access>) -> impl IntoView {
    view! {
        <Fold id="toegankelijk" heading=texts().branches.access>
            <AccessList known=access asked=ASKED.to_vec()/>
        </Fold>
    }
}

#[component]
fn FeaturesSection(features: Vec<Text>) -> impl IntoView {
    (!features.is_empty()).then(|| {
        view! {
            <Fold id="wat" heading=texts().branches.features><TextList items=features/></Fold>
        }
    })
}

/// The desk of this branch; without one the next hours in the agenda.
#[component]
fn HelpSection(branch: Branch) -> impl IntoView {
    let store = use_store();
    let text = texts().branches;
    let desk = with_file(store.help, move |help| {
        let mut desks = help.desks.iter();
        match desks.find(|desk| desk.branch == branch.id).cloned() {
            Some(desk) => {
                view! { <DeskBody desk branch=branch.clone() now=store.now today=store.today/> }
                    .into_any()
            }
            None => {
                let filter = in_branch(branch.id.clone());
                view! { <Soonest filter fits=is_digital_help most=UPCOMING none=text.no_help/> }
                    .into_any()
            }
        }
    });
    view! {
        <section>
            <h2 tabindex="-1" id="hulp">{text.help}</h2>
            {desk}
            <ul role="list" class="link-list">
                <li><a href=Route::Help.href()>{text.more_help}</a></li>
                <li><a href=route::part(&Route::Help, BRING)>{text.bring}</a></li>
            </ul>
        </section>
    }
}

fn in_branch(branch: Id) -> Filter {
    Filter {
        branch: Some(branch),
        ..Filter::default()
    }
}

#[component]
fn ActivitiesSection(id: Id, name: Text) -> impl IntoView {
    let text = texts().branches;
    let filter = in_branch(id.clone());
    let all = route::agenda(&filter);
    let label = (texts().phrase.all_in)(name.as_str());
    // A sheet is no page of the app, so the browser must ask for it.
    let paper = |sheet: Sheet, label: &'static str| {
        view! { <li><a href=sheet.href() rel="external">{label}</a></li> }
    };
    view! {
        <section>
            <h2 tabindex="-1" id="activiteiten">{text.activities}</h2>
            <Soonest filter fits=|_: &Event| true most=UPCOMING none=text.no_activities/>
            <p class="actions"><a class="button" href=all>{label}</a></p>
            <ul role="list" class="link-list screen-only">
                {paper(Sheet::ThisMonth(id.clone()), text.this_month)}
                {paper(Sheet::NextMonth(id), text.next_month)}
            </ul>
        </section>
    }
}

/// The map, and beside it in words which other branches are near.
#[component]
fn MapSection(branch: Branch, branches: Vec<Branch>) -> impl IntoView {
    let text = texts().branches;
    let nearby: Vec<_> = nearby(&branch, &branches)
        .into_iter()
        .map(|(other, far)| view! { <NearbyBranch id=other.id name=other.name far/> })
        .collect();
    (!nearby.is_empty()).then(|| {
        view! {
            <section>
                <Fold id="kaart" heading=text.on_the_map>
                    <BranchMap branches own=Some(branch.id)/>
                    <h3>{text.nearby}</h3>
                    <ul role="list" class="link-list">{nearby}</ul>
                </Fold>
            </section>
        }
    })
}

/// The other branches and how far they are in kilometres, the nearest first.
fn nearby(branch: &Branch, branches: &[Branch]) -> Vec<(Branch, Option<u32>)> {
    let others = branches.iter().filter(|other| other.id != branch.id);
    let far = |other: &Branch| {
        let (here, there) = branch.location.as_ref().zip(other.location.as_ref())?;
        Some(places::distance(here, there))
    };
    let mut others: Vec<_> = others.map(|other| (other.clone(), far(other))).collect();
    sort_short(&mut others, |(_, far)| far.unwrap_or(u32::MAX));
    others
}

#[component]
fn NearbyBranch(
    id: Id,
    name: Text,
    /// In kilometres, where we know it.
    far: Option<u32>,
) -> impl IntoView {
    let far = far.map(|km| view! { ", " {(texts().phrase.distance)(km)} });
    view! { <li><a href=Route::Branch(id).href()><Words text=name/></a> {far}</li> }
}
