//! Words, buttons, drawings: the smallest parts.

use super::{DAY, Part};
use crate::app::components::date_leaf::date_leaf;
use crate::app::components::drawing::{Drawing, drawing};
use crate::app::components::entrance::entrance;
use crate::app::components::facts::{Fact, fact_list};
use crate::app::components::print_button::print_button;
use crate::app::components::words::example_mark;
use crate::app::html::{Node, html};
use crate::app::route::Route;
use crate::app::signals::Callback;
use crate::app::texts::{sheets, texts};
use crate::content::GroupId;

pub fn parts() -> [Part; 5] {
    let text = sheets::gallery();
    [
        Part::new("woorden", text.words, words()),
        Part::new("knoppen", text.buttons, buttons()),
        Part::new("ingangen", text.entrances, entrances()),
        Part::new("tekeningen", text.drawings, drawings()),
        Part::new("datumblad", text.leaf, date_leaf(DAY)),
    ]
}

fn words() -> Node {
    let text = sheets::gallery();
    let facts = vec![
        Fact::new(texts().event.when, text.closed),
        Fact::new(texts().event.for_whom, texts().event.all_welcome),
    ];
    html! {
        p(class="lead") { (text.words_lead) }
        p { (text.words_text) }
        p(class="quiet") { (text.words_quiet) }
        p { a(href=Route::Agenda.href()) { (text.words_link) } " " (example_mark(true)) }
        h3 { (text.words_table) }
        (fact_list(facts))
    }
}

fn buttons() -> Node {
    let text = sheets::gallery();
    html! {
        div(class="actions") {
            button(type="button", class="button button--primary") { (text.primary) }
            button(type="button", class="button") { (text.button) }
            button(type="button", class="button button--quiet") { (text.quiet_button) }
            button(type="button", class="button button--primary", aria-disabled="true") {
                (text.busy)
            }
            a(class="button", href=Route::Agenda.href()) { (text.words_link) }
        }
        button(type="button", class="button button--choice") { (text.choice_button) }
        (print_button(texts().help.print, Callback::new(|()| ())))
    }
}

fn entrances() -> Node {
    let text = texts().home;
    html! {
        ul(class="entrances__list") {
            (entrance(Route::TipsFor(GroupId::Baby).href(), Drawing::Baby, text.baby, text.baby_hint))
            (entrance(Route::TipsFor(GroupId::Young).href(), Drawing::Youth, text.young, text.young_hint))
            (entrance(Route::TipsFor(GroupId::Adults).href(), Drawing::Adults, text.adults, text.adults_hint))
            (entrance(Route::Help.href(), Drawing::Help, text.help, text.help_hint))
            (entrance(Route::BoekStart.href(), Drawing::Suitcase, text.boekstart, text.boekstart_hint))
            (entrance(Route::Feedback.href(), Drawing::Speech, text.feedback, text.feedback_hint))
        }
    }
}

fn drawings() -> Node {
    let all = [
        Drawing::Baby,
        Drawing::Youth,
        Drawing::Adults,
        Drawing::Help,
        Drawing::Suitcase,
        Drawing::Speech,
        Drawing::Search,
    ];
    let all: Vec<Node> = all.map(drawing).into();
    html! { p(class="actions") { (all) } }
}
