//! Reading tips: for whom, and a page for each group with tips, activities, programmes and books.

use crate::app::components::book_list::book_list;
use crate::app::components::breadcrumb::breadcrumb;
use crate::app::components::contact::contact;
use crate::app::components::contents::contents;
use crate::app::components::drawing::Drawing;
use crate::app::components::entrance::entrance;
use crate::app::components::links::feedback_link;
use crate::app::components::programme::programme_body;
use crate::app::components::tip_list::tip_list;
use crate::app::components::words::words;
use crate::app::describe;
use crate::app::html::{Node, html};
use crate::app::pages::coming;
use crate::app::pages::loaded::with_file;
use crate::app::pages::use_title;
use crate::app::route::{self, Route};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::{Event, Group, GroupId, Part, Programme, Tip};
use crate::domain::filter::{AgeWish, Filter, is_made_for};

/// How many coming activities stand on the page of a group.
const COMING: usize = 4;

/// The choice of a group.
pub fn tips_page() -> Node {
    let text = texts().tips;
    let store = use_store();
    store.tips.need();
    use_title(|| vec![texts().tips.title.into()]);
    let others = move || {
        let tips = store.tips.get();
        let tips = tips.value().map(|tips| tips.others().map(other_group));
        tips.into_iter().flatten().collect::<Node>()
    };
    let groups = [
        (GroupId::Baby, Drawing::Baby, texts().home.baby_hint),
        (GroupId::Young, Drawing::Youth, texts().home.young_hint),
        (GroupId::Adults, Drawing::Adults, texts().home.adults_hint),
    ];
    let groups = groups.map(|(group, sign, hint)| {
        let href = Route::TipsFor(group).href();
        entrance(href, sign, (texts().phrase.group)(group), hint)
    });
    let boekstart = entrance(
        Route::BoekStart.href(),
        Drawing::Suitcase,
        texts().home.boekstart,
        texts().home.boekstart_hint,
    );
    html! {
        h1(tabindex="-1") { (text.title) }
        p(class="lead") { (text.lead) }
        nav(class="entrances", aria-label=text.groups) {
            ul(class="entrances__list") { (groups.into_iter().collect::<Node>()) (boekstart) }
        }
        (others)
    }
}

/// A group for an age that we do not know: without a page of its own it stands here, for everyone.
fn other_group(group: &Group) -> Node {
    let intro = group.intro.as_ref();
    let intro = intro.map(|intro| html! { p { (words(intro)) } });
    let tips: Vec<&Tip> = group.tips.iter().collect();
    let books = (!group.books.is_empty()).then(|| book_list(&group.books));
    html! {
        section {
            h2 { (words(&group.title)) }
            (intro)
            (tip_list(&tips))
            (books)
        }
    }
}

/// All for one group.
pub fn tips_for_page(group: GroupId) -> Node {
    let store = use_store();
    store.tips.need();
    let title = move || {
        let tips = store.tips.get();
        let known = tips.value().and_then(|tips| tips.group(group));
        known.map_or_else(
            || (texts().phrase.tips_for)(group).into(),
            |group| group.title.clone(),
        )
    };
    use_title(move || vec![title().to_string(), texts().tips.title.into()]);
    let heading = move || words(&title());
    html! {
        (breadcrumb(&Route::Tips, texts().nav.tips))
        h1(tabindex="-1") { (heading) }
        (move || {
            with_file(store.tips, |tips| match tips.group(group) {
                Some(tips) => group_view(store, group, tips),
                None => activities(store, group),
            })
        })
    }
}

fn group_view(store: Store, id: GroupId, group: &Group) -> Node {
    let text = texts().tips;
    let intro = group.intro.as_ref();
    let intro = intro.map(|intro| html! { p(class="lead") { (words(intro)) } });
    let boekstart = (id == GroupId::Baby).then(|| {
        html! {
            p(class="actions") {
                a(class="button button--primary", href=Route::BoekStart.href()) { (text.boekstart) }
            }
        }
    });
    let parts = parts(&group.tips);
    let contact_of = group.contact.clone();
    html! {
        (intro)
        (boekstart)
        (parts_of_page(group, &parts))
        (tip_sections(&parts))
        (activities(store, id))
        (programmes(store, &group.programmes))
        (books(group))
        section(aria-labelledby="vragen") {
            h2(id="vragen") { (text.contact) }
            p { (text.contact_text) }
            (move || {
                let library = store.library.get();
                contact(contact_of.as_ref(), library.value().map(|library| &**library))
            })
            (feedback_link(&Route::TipsFor(id), texts().feedback.link))
        }
    }
}

/// The tips by part, in the order in which staff wrote them.
fn parts(tips: &[Tip]) -> Vec<(Option<Part>, Vec<&Tip>)> {
    let mut parts: Vec<(Option<Part>, Vec<&Tip>)> = Vec::new();
    for tip in tips {
        match parts.iter_mut().find(|(part, _)| *part == tip.part) {
            Some((_, tips)) => tips.push(tip),
            None => parts.push((tip.part, vec![tip])),
        }
    }
    parts
}

fn part_id(part: Option<Part>) -> String {
    ["tips-", part.map_or("thuis", Part::word)].concat()
}

fn parts_of_page(group: &Group, parts: &[(Option<Part>, Vec<&Tip>)]) -> Node {
    let text = texts().tips;
    let mut links: Vec<(String, &'static str)> = parts
        .iter()
        .map(|(part, _)| (part_id(*part), (texts().phrase.tip_part)(*part)))
        .collect();
    links.push(("activiteiten".into(), text.activities));
    if !group.programmes.is_empty() {
        links.push(("meedoen".into(), text.programmes));
    }
    if !group.books.is_empty() {
        links.push(("boeken".into(), text.books));
    }
    links.push(("vragen".into(), text.contact));
    contents(links)
}

fn tip_sections(parts: &[(Option<Part>, Vec<&Tip>)]) -> Vec<Node> {
    let section = |(part, tips): &(Option<Part>, Vec<&Tip>)| {
        let id = part_id(*part);
        let labelled_by = id.clone();
        html! {
            section(aria-labelledby=labelled_by) {
                h2(id=id) { ((texts().phrase.tip_part)(*part)) }
                (tip_list(tips))
            }
        }
    };
    parts.iter().map(section).collect()
}

/// What this group can do soon, and the way to all of it.
fn activities(store: Store, group: GroupId) -> Node {
    let text = texts().tips;
    let filter = Filter {
        age: Some(AgeWish::Group(group)),
        ..Filter::default()
    };
    let all = route::agenda(&filter);
    let coming = move || {
        coming::soonest(
            store,
            &filter,
            &|event| is_made_for(event, group),
            COMING,
            text.no_activities,
        )
    };
    html! {
        section(aria-labelledby="activiteiten") {
            h2(id="activiteiten") { (text.activities) }
            (coming)
            p(class="actions") {
                a(class="button", href=all) { ((texts().phrase.all_activities_for)(group)) }
            }
        }
    }
}

fn programmes(store: Store, programmes: &[Programme]) -> Node {
    if programmes.is_empty() {
        return Node::default();
    }
    let views: Vec<Node> = programmes
        .iter()
        .map(|programme| programme_view(store, programme))
        .collect();
    html! {
        section(aria-labelledby="meedoen") {
            h2(id="meedoen") { (texts().tips.programmes) }
            (views)
        }
    }
}

/// A programme, with the next time that one can come.
fn programme_view(store: Store, programme: &Programme) -> Node {
    let id = ["meedoen-", programme.id.as_str()].concat();
    let programme_id = programme.id.clone();
    let next = move || {
        let agenda = store.agenda.get()?;
        let now = store.now.get();
        let is_of = |event: &Event| event.programme.as_ref() == Some(&programme_id);
        let found = agenda.soonest(&Filter::default(), &is_of, now, 1);
        let (event, occurrence) = agenda.get(*found.first()?);
        let href = Route::Occurrence(event.id.clone(), occurrence.date).href();
        let when = describe::when(event, occurrence, now.date());
        Some(html! { p { a(href=href) { ((texts().phrase.next_time)(&when)) } } })
    };
    html! {
        article(class="prose", id=id) {
            h3 { (words(&programme.title)) }
            (programme_body(programme, ""))
            (next)
        }
    }
}

fn books(group: &Group) -> Option<Node> {
    (!group.books.is_empty()).then(|| {
        html! {
            section(aria-labelledby="boeken") {
                h2(id="boeken") { (texts().tips.books) }
                (book_list(&group.books))
            }
        }
    })
}
