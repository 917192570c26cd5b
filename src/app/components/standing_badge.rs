//! How an occurrence stands: in words, with a shape and a colour beside them.

use leptos::prelude::*;

use crate::app::components::icon::{Icon, IconName};
use crate::domain::standing::Standing;

/// The phrase about an occurrence. Its look follows how much it stops a visitor.
#[component]
pub fn StandingBadge(
    standing: Standing,
    /// `Gaat niet door: de docent is ziek`
    phrase: String,
) -> impl IntoView {
    let (look, shape) = match standing {
        Standing::Cancelled | Standing::Postponed => ("standing standing--off", IconName::Off),
        Standing::Over => ("standing standing--over", IconName::Clock),
        Standing::Full | Standing::WaitingList | Standing::Closed => {
            ("standing standing--full", IconName::NoEntry)
        }
        Standing::OpensAt(_) => ("standing standing--soon", IconName::Calendar),
        Standing::Few => ("standing standing--soon", IconName::Warning),
        Standing::Ask => ("standing", IconName::Speech),
        Standing::Register => ("standing", IconName::Pencil),
        Standing::RegisterIfYouCan | Standing::WalkIn => {
            ("standing standing--open", IconName::Door)
        }
    };
    view! { <Badge look shape phrase/> }
}

/// Says above its standing where an occurrence moved to.
#[component]
pub fn MovedBadge(
    /// `Verplaatst naar donderdag 10 december`
    phrase: String,
) -> impl IntoView {
    view! { <Badge look="standing standing--soon" shape=IconName::Calendar phrase/> }
}

#[component]
fn Badge(look: &'static str, shape: IconName, phrase: String) -> impl IntoView {
    view! { <p class=look><Icon name=shape/> <span>{phrase}</span></p> }
}
