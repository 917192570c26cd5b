//! The branches in order of nearness, on request: by where the device is, or roughly by a postcode. Both stay on
//! the device.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::field::{FieldError, field_class};
use crate::app::components::live::LiveText;
use crate::app::texts::texts;
use crate::browser::focus;
use crate::browser::position::{self, NoPosition};
use crate::content::{Branch, Id};
use crate::domain::near::{self, Postcode};

/// The order that the visitor asked for: each branch, with how far it is in kilometres where that is known.
pub type Order = RwSignal<Option<Vec<(Id, Option<f64>)>>>;

/// How to find the nearest branch; nothing where there is only one.
#[component]
pub fn NearForm(branches: StoredValue<Vec<Branch>>, order: Order) -> impl IntoView {
    let text = texts().near;
    let said = RwSignal::new("");
    let find = move |_| {
        said.set(text.searching);
        spawn_local(async move {
            let answer = match position::here().await {
                Ok(here) => {
                    let near = branches.try_with_value(|all| near::by_distance(all, &here));
                    sort(order, near.unwrap_or_default())
                }
                Err(NoPosition::Refused) => text.refused,
                Err(NoPosition::TimedOut) => text.timed_out,
                Err(NoPosition::Unknown) => text.unknown,
            };
            // The visitor may have navigated away.
            _ = said.try_set(answer);
        });
    };
    let back = move |_| {
        order.set(None);
        said.set(text.usual_again);
        focus::focus("#zoek-dichtbij");
    };
    let has_postcodes = branches.with_value(|all| near::have_postcodes(all));
    let has_several = branches.with_value(Vec::len) > 1;
    let by_postcode = move || view! { <PostcodeFold branches order said/> };
    let words = Signal::derive(move || said.get().to_owned());
    has_several.then(|| {
        view! {
            <div class="near">
                <div class="actions">
                    <button type="button" class="button" id="zoek-dichtbij" on:click=find>{text.find}</button>
                    <Show when=move || order.with(Option::is_some)>
                        <button type="button" class="button" on:click=back>{text.usual}</button>
                    </Show>
                </div>
                <p class="quiet">{text.why}</p>
                {has_postcodes.then(by_postcode)}
                <p role="status"><LiveText text=words/></p>
            </div>
        }
    })
}

/// Puts the branches in this order, and gives what to say about it.
fn sort(order: Order, near: Vec<(Branch, Option<f64>)>) -> &'static str {
    if near.iter().all(|(_, far)| far.is_none()) {
        return texts().near.no_places;
    }
    let near = near.into_iter().map(|(branch, far)| (branch.id, far));
    _ = order.try_set(Some(near.collect()));
    texts().near.sorted
}

/// A postcode in place of a position.
#[component]
fn PostcodeFold(
    branches: StoredValue<Vec<Branch>>,
    order: Order,
    /// Says what came of it.
    said: RwSignal<&'static str>,
) -> impl IntoView {
    let text = texts().near;
    let field = NodeRef::<html::Input>::new();
    let refused = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = field.get_untracked().map(|field| field.value());
        let postcode = typed.and_then(|typed| Postcode::read(&typed));
        refused.set(postcode.is_none());
        let Some(postcode) = postcode else {
            return;
        };
        let near = branches.with_value(|all| near::by_postcode(all, postcode));
        said.set(match near {
            Some(near) => {
                let near = near.into_iter().map(|branch| (branch.id, None));
                order.set(Some(near.collect()));
                text.by_postcode
            }
            None => text.postcode_unknown,
        });
    };
    let described_by = move || match refused.get() {
        true => "postcode-hint postcode-fout",
        false => "postcode-hint",
    };
    let invalid = move || refused.get().then_some("true");
    view! {
        <details class="fold" id="met-postcode">
            <summary class="fold__summary">{text.postcode_fold}</summary>
            <form class="fold__body" novalidate on:submit=submit>
                <div class=field_class(refused.into())>
                    <label class="field__label" for="postcode">{text.postcode}</label>
                    <p class="field__hint" id="postcode-hint">{text.postcode_hint}</p>
                    <FieldError id="postcode-fout" text=text.postcode_error is_wrong=refused/>
                    <input id="postcode" node_ref=field type="text" class="input--short"
                        autocomplete="postal-code" aria-describedby=described_by aria-invalid=invalid/>
                </div>
                <button type="submit" class="button">{text.postcode_find}</button>
            </form>
        </details>
    }
}
