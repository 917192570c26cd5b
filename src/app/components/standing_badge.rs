//! How an occurrence stands: in words, with a shape and a colour beside them.

use leptos::prelude::*;

use crate::app::components::icon::{Icon, icon};
use crate::domain::standing::Standing;

/// The phrase about an occurrence. Its look follows how much it stops a visitor.
#[component]
pub fn StandingBadge(
    standing: Standing,
    /// `Afgelast: de docent is ziek`
    phrase: String,
) -> impl IntoView {
    let (look, shape) = match standing {
        Standing::Cancelled | Standing::Postponed => ("standing standing--off", Icon::Off),
        Standing::Over => ("standing standing--over", Icon::Clock),
        Standing::Full | Standing::WaitingList | Standing::Closed => {
            ("standing standing--full", Icon::NoEntry)
        }
        Standing::OpensAt(_) => ("standing standing--soon", Icon::Calendar),
        Standing::Few => ("standing standing--soon", Icon::Warning),
        Standing::Ask => ("standing", Icon::Speech),
        Standing::Register => ("standing", Icon::Pencil),
        Standing::RegisterIfYouCan | Standing::WalkIn => ("standing standing--open", Icon::Door),
    };
    view! { <p class=look>{icon(shape)} <span>{phrase}</span></p> }
}
