//! Every text of the interface, in one place. A language is one value of [`Texts`]; what staff write
//! is content and lives in their files.

/// Declares a group of texts that need no values.
macro_rules! group {
    ($(#[$meta:meta])* $name:ident { $($field:ident),* $(,)? }) => {
        $(#[$meta])*
        pub struct $name { $( pub $field: &'static str, )* }
    };
}

pub mod feedback;
#[cfg(not(target_arch = "wasm32"))]
pub mod feeds;
mod nl;
pub mod page;
pub mod saved;
#[cfg(not(target_arch = "wasm32"))]
pub mod sheets;

use crate::content::{Appointment, Facility, GroupId, Kind, NoticeLevel, TipPart};
use crate::domain::filter::{AgeWish, Facet};

/// The texts of the language the visitor reads.
pub fn texts() -> &'static Texts {
    &nl::DUTCH
}

/// Each group is a value of its own, so that a visit gets only those that its pages name.
pub struct Texts {
    pub site: &'static Site,
    pub nav: &'static Nav,
    pub comfort: &'static Comfort,
    pub home: &'static Home,
    pub agenda: &'static Agenda,
    pub filter: &'static Filter,
    pub event: &'static Event,
    pub standing: &'static Standing,
    pub load: &'static Load,
    pub branch: &'static Branch,
    pub tips: &'static Tips,
    pub boekstart: &'static BoekStart,
    pub help: &'static Help,
    pub branches: &'static Branches,
    pub hours: &'static Hours,
    pub library: &'static Library,
    pub about: &'static page::TextPage,
    pub privacy: &'static page::TextPage,
    pub accessibility: &'static page::TextPage,
    pub open_data: &'static page::TextPage,
    pub own: &'static page::OwnWords,
    pub feedback: &'static feedback::FeedbackTexts,
    pub save: &'static saved::Save,
    pub save_phrase: &'static saved::SavePhrases,
    pub share: &'static saved::Share,
    pub near: &'static Near,
    pub my_list: &'static saved::MyList,
    pub my_list_phrase: &'static saved::MyListPhrases,
    pub not_found: &'static NotFound,
    pub failure: &'static Failure,
    pub published: &'static Published,
    pub calendar: &'static Calendar,
    pub calendar_ways: &'static CalendarWays,
    pub phrase: &'static Phrase,
}

/// Sentences around a value.
pub struct Phrase {
    pub document_title: fn(&[&str]) -> String,
    pub activities: fn(usize) -> String,
    pub found: fn(usize, bool) -> String,
    pub more: fn(usize) -> String,
    pub earlier: fn(usize) -> String,
    /// Which places of a long list are shown, and of how many.
    pub shown: fn(usize, usize, usize) -> String,
    pub for_everyone: fn(usize) -> String,
    pub only_for_everyone: fn(usize) -> String,
    pub all_in: fn(&str) -> String,
    pub all_of: fn(usize, &str) -> String,
    pub next_times: fn(usize) -> String,
    pub drop_part: fn(&str) -> String,
    pub dropping_gives: fn(&str, usize) -> String,
    pub clearing_gives: fn(usize) -> String,
    pub cancelled: fn(&str) -> String,
    pub postponed: fn(&str) -> String,
    pub moved_to: fn(&str) -> String,
    pub was_planned: fn(&str) -> String,
    pub was_planned_at: fn(&str) -> String,
    pub was_cancelled: fn(&str) -> String,
    pub was_postponed: fn(&str) -> String,
    pub elsewhere: fn(&str) -> String,
    pub registration_opens: fn(&str) -> String,
    pub registration_closes: fn(&str) -> String,
    pub lesson: fn(usize, usize) -> String,
    pub until_day: fn(&str) -> String,
    pub also_on: fn(&str, usize) -> String,
    pub not_on: fn(&str) -> String,
    pub updated: fn(&[String]) -> String,
    pub missing_items: fn(usize) -> String,
    pub language: fn(&str) -> &str,
    pub age_wish: fn(AgeWish) -> String,
    pub part: fn(Facet) -> &'static str,
    pub kind: fn(Kind) -> &'static str,
    pub facility: fn(Facility) -> &'static str,
    pub group: fn(GroupId) -> &'static str,
    pub tips_for: fn(GroupId) -> &'static str,
    pub all_activities_for: fn(GroupId) -> &'static str,
    pub tip_part: fn(Option<TipPart>) -> &'static str,
    /// Behind the title of an activity.
    pub moved_title: fn(&str) -> String,
    pub next_time: fn(&str) -> String,
    pub all_tips: fn(usize) -> String,
    pub more_books: fn(usize) -> String,
    /// How many activities there are, and how many dates of each branch are shown.
    pub first_dates: fn(&str, usize) -> String,
    pub for_age: fn(&str, &str) -> String,
    pub notice: fn(NoticeLevel) -> &'static str,
    pub appointment: fn(Appointment) -> &'static str,
    pub answer_within: fn(u32) -> String,
    pub keep_for: fn(u32) -> String,
    pub topics_found: fn(usize) -> String,
    pub checked_on: fn(&str) -> String,
    pub own_site: fn(&str) -> String,
    pub open_until: fn(&str) -> String,
    pub closed_until: fn(&str) -> String,
    pub open_at: fn(&str, &str) -> String,
    pub next_at: fn(&str) -> String,
    pub at_time: fn(&str, &str) -> String,
    pub staff_until: fn(&str) -> String,
    pub staff_from: fn(&str) -> String,
    pub map_of: fn(&str) -> String,
    pub distance: fn(u32) -> String,
    pub far: fn(f64) -> String,
    pub page_made: fn(&str, &str) -> String,
}

group! { Site { name, skip, on_this_page, home, contact, call_or_mail, phone, email, example, external, has_examples, footer_about } }
group! { Nav { label, more, breadcrumb, home, agenda, tips, help, boekstart, branches, my_list, feedback, about, privacy, accessibility, open_data } }
group! { Comfort { mark, title, size, normal, large, extra_large, calm, calm_hint, kept, unkept } }
group! { Home {
    title, lead, today, nothing_today, of_today, this_week, of_week, of_weekend, soon, nothing_soon, all_activities, entrances, when, ages, help_title,
    today_link, week_link, weekend_link, baby, baby_hint, young, young_hint, adults, adults_hint,
    help, help_hint, boekstart, boekstart_hint, feedback, feedback_hint, notices, put_away,
} }
group! { Agenda { title, intro, skip, results, empty, empty_all, drop_a_filter, clear, nothing_for_age, today, tomorrow, runs_now, runs } }
group! { Filter {
    title, show, words, words_hint, branch, all_branches, dates, from, until, age, age_hint, all_ages, one_age,
    kind, all_kinds, topic, all_topics, more, free, walk_in, once, access, active, clear_all, my_branch_suffix, quick,
    age_error, date_error, order_error,
} }
group! { Event {
    when, now, place, place_unknown, route, route_to, for_whom, all_welcome, why, cost, cost_unknown, register, register_online,
    bring, access, access_unknown, access_yes, access_no, language, level, partner, contact, more_information,
    other_dates, no_dates, all_lessons, all_dates, alternatives, about, online, online_join, hybrid, topics,
    moved_title, see_next_time, see_other_time, all_in_agenda, unknown_title,
    unknown_text, date_unknown, to_agenda, feedback, programme,
} }
group! { Calendar {
    example, call_first, time_follows, page, for_everyone, add, add_all, more, more_of, reminder, added_hint, follow, this_list, failed,
} }
group! { Standing {
    over, cancelled, postponed, moved, elsewhere, full, waiting_list, closed, few, register, register_if_you_can,
    rather_register, walk_in, join_in, ask, now, time_follows, uncertain,
} }
group! { Load { loading, failed_title, failed, no_library, page, no_page, again, kept, partly } }
group! { Branch { mine, choose, none, remembered, not_remembered, change } }
group! { Tips {
    title, lead, groups, why, activities, no_activities, programmes, books, contact, contact_text, boekstart, another, child_age, child, teen,
} }
group! { BoekStart {
    title, lead, suitcase, suitcase_all, suitcase_unknown, activities, age, age_hint, age_error, unit, months, years, show, all_ages,
    no_activities, elsewhere, corner, corner_here, corner_ask, tips, questions,
} }
group! { Help {
    title, crumb, search, search_hint, topics, no_topics, can, cannot, bring, print, privacy, warning, desks, desks_intro,
    no_desks, coming, no_coming, all_coming, others, others_intro, questions, answers, first_steps, official, phones, free, activities,
    unknown_title, unknown_text, ask, ask_text, every_topic, ask_times, all_desks,
} }
group! { Branches {
    title, lead, none, map, map_hint, nearby, address, phone, email, chosen_note, hours, exceptions,
    access, features, help, more_help, bring, no_help, activities, no_activities, unknown_title, unknown_text, contact, on_the_map,
    this_month, next_month,
} }
group! { Near {
    find, why, searching, refused, timed_out, unknown, no_places, sorted, usual, usual_again, postcode_fold, postcode, postcode_hint,
    postcode_error, postcode_find, postcode_unknown, by_postcode,
} }
group! { Hours {
    closed, none, no_staff, self_service_hint, unknown, unknown_hint, day, staffed, self_service, today, and,
    uncertain, until,
} }
group! { Library { mission, lines, values } }
group! { NotFound { title, text, agenda, home } }
group! { Failure { title, text, reload } }
group! { Published { without_scripts, late, see_hours, nothing_that_day } }

/// How someone follows the agenda in their own calendar.
pub struct CalendarWays {
    pub title: &'static str,
    pub lead: &'static str,
    pub all: &'static str,
    pub by_branch: &'static str,
    pub by_age: &'static str,
    pub open: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub address: &'static str,
    pub how: &'static str,
    pub programs: &'static [CalendarProgram],
    pub truth: &'static str,
    pub follows: &'static str,
    pub stays: &'static str,
    pub no_alarm: &'static str,
}

/// How it is done in one program.
pub struct CalendarProgram {
    pub name: &'static str,
    pub steps: &'static [&'static str],
    pub note: &'static str,
}
