//! How an occurrence stands: in words, with a shape and a colour beside them.

use crate::app::components::icon::{Icon, icon};
use crate::app::html::{Node, html};
use crate::domain::standing::Standing;

/// The phrase about an occurrence, `Afgelast: de docent is ziek`. Its look follows how much it stops a visitor.
pub fn standing_badge(standing: Standing, phrase: String) -> Node {
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
    badge(look, shape, phrase)
}

/// Says above its standing where an occurrence moved to: `Verplaatst naar donderdag 10 december`.
pub fn moved_badge(phrase: String) -> Node {
    badge("standing standing--soon", Icon::Calendar, phrase)
}

fn badge(look: &'static str, shape: Icon, phrase: String) -> Node {
    html! { p(class=look) { (icon(shape)) span { (phrase) } } }
}
