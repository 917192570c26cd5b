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
        Standing::Cancelled | Standing::Postponed => ("standing standing--off", Icon::Cross),
        Standing::Over => ("standing standing--over", Icon::Cross),
        Standing::Full | Standing::WaitingList | Standing::Closed => {
            ("standing standing--full", Icon::Warning)
        }
        Standing::OpensAt(_) | Standing::Few | Standing::Ask => {
            ("standing standing--soon", Icon::Warning)
        }
        Standing::Register | Standing::RegisterIfYouCan => ("standing", Icon::Arrow),
        Standing::WalkIn => ("standing standing--open", Icon::Check),
    };
    view! { <p class=look>{icon(shape)} <span>{phrase}</span></p> }
}
