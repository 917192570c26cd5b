//! Reading tips: for whom, and a page for each group with tips, activities, programmes and books.

use leptos::prelude::*;

use crate::app::components::book_list::BookList;
use crate::app::components::breadcrumb::Breadcrumb;
use crate::app::components::contact::ContactInfo;
use crate::app::components::drawing::DrawingName;
use crate::app::components::entrance::Entrance;
use crate::app::components::fold::{Fold, FoldLevel};
use crate::app::components::links::FeedbackLink;
use crate::app::components::live::Remount;
use crate::app::components::occurrence_card::Level;
use crate::app::components::programme::ProgrammeBody;
use crate::app::components::tip_list::TipList;
use crate::app::components::words::{LiveWords, Words};
use crate::app::describe;
use crate::app::pages::loaded::with_file;
use crate::app::pages::tonight::{TITLES, TipFold, TipSection, is_age, part_id, parts};
use crate::app::pages::upcoming::{Soonest, with_agenda};
use crate::app::pages::use_title;
use crate::app::route::{self, Route};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Book, Contact, Event, Group, GroupId, Id, Programme, TipPart};
use crate::domain::filter::{AgeWish, Filter, is_made_for};

/// How many upcoming activities the page of a group shows.
const UPCOMING: usize = 2;
/// How many books stand outside the fold.
const BOOKS: usize = 3;

/// The choice of a group.
#[component]
pub fn TipsPage() -> impl IntoView {
    let text = texts().tips;
    let store = use_store();
    use_title(|| vec![texts().tips.title.into()]);
    let others = move || {
        let tips = store.tips.get();
        let groups = tips.value()?.others().cloned();
        Some(
            groups
                .map(|group| view! { <OtherGroup group/> })
                .collect_view(),
        )
    };
    view! {
        <h1 tabindex="-1">{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <nav class="entrances" aria-label=text.groups>
            <GroupEntrances/>
        </nav>
        <Remount>{others()}</Remount>
    }
}

/// The way to each group, and to BoekStart.
#[component]
fn GroupEntrances() -> impl IntoView {
    let home = texts().home;
    let groups = [
        (GroupId::Baby, DrawingName::Baby, home.baby_hint),
        (GroupId::Young, DrawingName::Youth, home.young_hint),
        (GroupId::Adults, DrawingName::Adults, home.adults_hint),
    ];
    let groups = groups.map(|(group, drawing, hint)| {
        let href = Route::TipsFor(group).href();
        let label = (texts().phrase.group)(group);
        view! { <Entrance href drawing label hint/> }
    });
    view! {
        <ul role="list" class="entrances__list">
            {groups.into_iter().collect_view()}
            <Entrance href=Route::BoekStart.href() drawing=DrawingName::Suitcase label=home.boekstart
                hint=home.boekstart_hint/>
        </ul>
    }
}

/// A group for an age that we do not know. It has no page of its own, so it stands here, for everyone.
#[component]
fn OtherGroup(group: Group) -> impl IntoView {
    let books = group.books;
    view! {
        <section>
            <h2><Words text=group.title/></h2>
            {group.intro.map(|text| view! { <p><Words text/></p> })}
            <TipList tips=group.tips/>
            {(!books.is_empty()).then(|| view! { <BookList books/> })}
        </section>
    }
}

/// All for one group.
#[component]
pub fn TipsForPage(group: GroupId) -> impl IntoView {
    let store = use_store();
    let title = Memo::new(move |_| {
        let tips = store.tips.get();
        let known = tips.value().and_then(|tips| tips.group(group));
        known.map_or_else(
            || (texts().phrase.tips_for)(group).into(),
            |group| group.title.clone(),
        )
    });
    use_title(move || vec![title.get().to_string(), texts().tips.title.into()]);
    view! {
        <Breadcrumb parent=Route::Tips label=texts().nav.tips/>
        <h1 tabindex="-1"><Remount><LiveWords text=title.get()/></Remount></h1>
        {with_file(store.tips, move |tips| match tips.group(group).cloned() {
            Some(tips) => view! { <GroupTips id=group group=tips/> }.into_any(),
            None => view! { <Activities group/> }.into_any(),
        })}
    }
}

/// What staff wrote for a group, and what it can do: first what one comes for.
#[component]
fn GroupTips(id: GroupId, group: Group) -> impl IntoView {
    let mut parts = parts(&group.tips).into_iter();
    let ages: Vec<TipPart> = parts
        .clone()
        .filter_map(|(part, _)| part)
        .filter(is_age)
        .collect();
    let first = parts.next();
    let first = first.map(|(part, tips)| view! { <TipSection group=id part tips titles=TITLES/> });
    let more = parts.map(|(part, tips)| match part.as_ref().is_some_and(is_age) {
        true => view! { <TipSection group=id part tips titles=0/> }.into_any(),
        false => view! { <TipFold part tips/> }.into_any(),
    });
    let books = view! { <Books books=group.books/> };
    // Adults come for a book, whoever reads to a child for something to do tonight.
    let (first, then) = match id {
        GroupId::Adults => (books.into_any(), first.into_any()),
        GroupId::Baby | GroupId::Young => (first.into_any(), books.into_any()),
    };
    let more: Vec<_> = more.collect();
    view! {
        <AgeLinks parts=ages/>
        <div class="answer-page">
            <div class="answer-page__first">{first}</div>
            <div class="answer-page__way">
                <Activities group=id/>
                {then}
                {more}
            </div>
            <div class="answer-page__rest">
                {group.intro.map(|text| view! { <p><Words text/></p> })}
                {(id == GroupId::Baby).then(|| view! { <BoekStartButton/> })}
                <Programmes programmes=group.programmes/>
                <Questions group=id contact=group.contact/>
            </div>
        </div>
    }
}

/// The age of the child, where the tips are by age: the way to its own.
#[component]
fn AgeLinks(parts: Vec<TipPart>) -> impl IntoView {
    let text = texts().tips;
    let link = |part: &TipPart| {
        let href = ["#", &part_id(Some(*part))].concat();
        let label = match *part == TipPart::Teen {
            true => text.teen,
            false => text.child,
        };
        // External to the router: it is the browser that jumps within a page.
        view! { <li><a class="chip chip--quick" href=href rel="external">{label}</a></li> }
    };
    (parts.len() > 1).then(|| {
        let links = parts.iter().map(link).collect_view();
        view! {
            <nav class="ages" aria-labelledby="leeftijd">
                <p class="ages__title" id="leeftijd">{text.child_age}</p>
                <ul role="list" class="ages__list">{links}</ul>
            </nav>
        }
    })
}

#[component]
fn BoekStartButton() -> impl IntoView {
    view! {
        <p class="actions">
            <a class="button button--primary" href=Route::BoekStart.href()>{texts().tips.boekstart}</a>
        </p>
    }
}

/// What this group can do soon, and the way to all of it.
#[component]
fn Activities(group: GroupId) -> impl IntoView {
    let text = texts().tips;
    let filter = Filter {
        age: Some(AgeWish::Group(group)),
        ..Filter::default()
    };
    let all = route::agenda(&filter);
    let fits = move |event: &Event| is_made_for(event, group);
    view! {
        <section>
            <h2 tabindex="-1" id="activiteiten">{text.activities}</h2>
            <Soonest filter fits most=UPCOMING none=text.no_activities/>
            <p class="actions">
                <a class="button" href=all>{(texts().phrase.all_activities_for)(group)}</a>
            </p>
        </section>
    }
}

#[component]
fn Programmes(programmes: Vec<Programme>) -> impl IntoView {
    let articles = programmes.into_iter();
    let articles = articles.map(|programme| view! { <ProgrammeArticle programme/> });
    let articles: Vec<_> = articles.collect();
    (!articles.is_empty()).then(|| {
        view! {
            <section>
                <h2 tabindex="-1" id="meedoen">{texts().tips.programmes}</h2>
                {articles}
            </section>
        }
    })
}

/// A programme: a line that unfolds, with the next time that one can come.
#[component]
fn ProgrammeArticle(programme: Programme) -> impl IntoView {
    let next = next_time(programme.id.clone());
    let id = ["meedoen-", programme.id.as_str()].concat();
    let title = programme.title.clone();
    // Two programmes may come at one time, and their links must not be called the same.
    let whose = title.clone();
    let link = move || {
        let (href, when) = next.get()?;
        let said = (texts().phrase.next_time)(&when);
        let whose = whose.clone();
        Some(
            view! { <p><a href=href>{said} <span class="spoken-only">", " <Words text=whose/></span></a></p> },
        )
    };
    view! {
        <Fold id heading=title level=FoldLevel::Third>
            <ProgrammeBody programme here=""/>
            <Remount>{link()}</Remount>
        </Fold>
    }
}

/// The address of the next activity of a programme, and when it is.
fn next_time(programme: Id) -> Memo<Option<(String, String)>> {
    let store = use_store();
    let is_of = move |event: &Event| event.programme.as_ref() == Some(&programme);
    Memo::new(move |_| {
        with_agenda(store, |agenda, _, now| {
            let found = agenda.soonest(&Filter::default(), &is_of, now, 1);
            let (event, occurrence) = agenda.get(*found.first()?);
            let href = Route::Occurrence(event.id.clone(), occurrence.date).href();
            Some((href, describe::when(event, occurrence, now.date())))
        })
        .flatten()
    })
}

/// The first books, and the others in a fold.
#[component]
fn Books(books: Vec<Book>) -> impl IntoView {
    let mut first = books;
    let more = first.split_off(BOOKS.min(first.len()));
    (!first.is_empty()).then(|| {
        let count = more.len();
        let more = (count > 0).then(|| {
            view! {
                <Fold id="alle-boeken" heading=(texts().phrase.more_books)(count).as_str()
                    level=FoldLevel::Third>
                    <BookList books=more level=Level::Fourth/>
                </Fold>
            }
        });
        view! {
            <section>
                <h2 tabindex="-1" id="boeken">{texts().tips.books}</h2>
                <BookList books=first/>
                {more}
            </section>
        }
    })
}

/// Whom to ask.
#[component]
fn Questions(group: GroupId, contact: Option<Contact>) -> impl IntoView {
    let text = texts().tips;
    let store = use_store();
    let info = move || {
        let library = store.library.get().value().cloned();
        view! { <ContactInfo own=contact.clone() library/> }
    };
    view! {
        <section>
            <h2 tabindex="-1" id="vragen">{text.contact}</h2>
            <p>{text.contact_text}</p>
            <Remount>{info()}</Remount>
            <FeedbackLink page=Route::TipsFor(group) label=texts().feedback.link/>
        </section>
    }
}
