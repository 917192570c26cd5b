//! The tips of a group by part: that of today, another one at a tap, and all of them in a fold.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::address::use_address;
use crate::app::components::fold::{Fold, FoldLevel};
use crate::app::components::live::Remount;
use crate::app::components::tip_list::{TipItem, TipList, tip_id};
use crate::app::components::words::Words;
use crate::app::route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{GroupId, Tip, TipPart};

/// How many titles of tips follow that of today.
pub const TITLES: usize = 3;

/// Whether a part is for children of one age.
pub fn is_age(part: &TipPart) -> bool {
    matches!(part, TipPart::Child | TipPart::Teen)
}

/// Tips for one part of the day, or for none in particular.
pub type TipsOfPart = (Option<TipPart>, Vec<Tip>);

/// The tips by part, in the order in which staff wrote them.
pub fn parts(tips: &[Tip]) -> Vec<TipsOfPart> {
    let mut parts: Vec<TipsOfPart> = Vec::new();
    for tip in tips {
        match parts.iter_mut().find(|(part, _)| *part == tip.part) {
            Some((_, tips)) => tips.push(tip.clone()),
            None => parts.push((tip.part, vec![tip.clone()])),
        }
    }
    parts
}

pub fn part_id(part: Option<TipPart>) -> String {
    ["tips-", part.map_or("thuis", TipPart::word)].concat()
}

/// The tip of today, another one at a tap, the titles of the next ones, and all of them in a fold.
#[component]
pub fn TipSection(
    group: GroupId,
    part: Option<TipPart>,
    tips: Vec<Tip>,
    /// How many titles of other tips stand under it.
    titles: usize,
) -> impl IntoView {
    let id = part_id(part);
    let count = tips.len();
    let all = [&*id, "-alle"].concat();
    let (shown, next) = use_tip(tips.clone());
    let tip = move || shown.get().map(|tip| view! { <TipItem tip/> });
    let has_another = count > 1 && (titles > 0 || part.as_ref().is_some_and(is_age));
    let titles = (titles > 0).then(|| {
        let links = move || {
            let tips = next.get().into_iter().take(titles);
            let links = tips.map(|tip| view! { <TipLink tip/> }).collect_view();
            view! { <ul role="list" class="link-list">{links}</ul> }
        };
        view! { <Remount>{links()}</Remount> }
    });
    let set_address = use_address();
    let press = move |_| {
        if let Some(next) = next.with_untracked(|next| next.first().map(|tip| tip.id.clone())) {
            set_address(&route::tip(group, &next));
        }
    };
    let another = has_another.then(|| {
        view! {
            <p class="actions scripted">
                <button type="button" class="button" on:click=press>{texts().tips.another}</button>
            </p>
        }
    });
    view! {
        <section>
            <h2 tabindex="-1" id=id>{(texts().phrase.tip_part)(part)}</h2>
            <div class="tip-today" aria-live="polite"><Remount>{tip()}</Remount></div>
            {(count > 1).then(|| view! {
                {another}
                {titles}
                <Fold id=all heading=(texts().phrase.all_tips)(count).as_str() level=FoldLevel::Third>
                    <TipList tips/>
                </Fold>
            })}
        </section>
    }
}

/// The tips of a part that few come for: a line that unfolds.
#[component]
pub fn TipFold(part: Option<TipPart>, tips: Vec<Tip>) -> impl IntoView {
    let heading = (texts().phrase.tip_part)(part);
    view! { <Fold id=part_id(part) heading><TipList tips/></Fold> }
}

/// The tip in the address, or else that of today, so that it is the same for all; and the ones after it.
fn use_tip(tips: Vec<Tip>) -> (Memo<Option<Tip>>, Memo<Vec<Tip>>) {
    let store = use_store();
    let query = use_query_map();
    let all = StoredValue::new(tips);
    let at = Memo::new(move |_| {
        let wanted = query.with(|query| query.get("tip"));
        all.with_value(|tips| {
            let known = tips
                .iter()
                .position(|tip| Some(tip.id.as_str()) == wanted.as_deref());
            known.unwrap_or_else(|| of_the_day(store.today.get(), tips.len()))
        })
    });
    let tip_at = move |at: usize| all.with_value(|tips| tips.get(at % tips.len().max(1)).cloned());
    let shown = Memo::new(move |_| tip_at(at.get()));
    let next = Memo::new(move |_| {
        let most = all.with_value(Vec::len).min(1 + TITLES);
        (1..most)
            .filter_map(|step| tip_at(at.get() + step))
            .collect()
    });
    (shown, next)
}

/// Which of so many is that of a day.
fn of_the_day(day: NaiveDate, of: usize) -> usize {
    usize::try_from(day.num_days_from_ce()).unwrap_or_default() % of.max(1)
}

/// Leads to the tip among all of them, which unfolds.
#[component]
fn TipLink(tip: Tip) -> impl IntoView {
    let href = ["#", &tip_id(&tip.id)].concat();
    view! { <li><a href=href rel="external"><Words text=tip.title/></a></li> }
}
