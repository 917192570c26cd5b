//! Activities that last longer, lie further ahead or cost more than is usual.

use chrono::NaiveDateTime;

use super::{Findings, days_from, how_long};
use crate::content::{Content, Event, EventsFile, Period};
use crate::domain::dutch;
use crate::tool::check::dates;
use crate::tool::check::pointer::Pointer;

impl Findings {
    pub(super) fn in_events(&mut self, file: &EventsFile) {
        let top = Pointer::in_file::<EventsFile>();
        self.not_later_than_now(top.field("updated"), file.updated.map(|at| at.date()));
        for (at, event) in file.events.iter().enumerate() {
            let place = top.item(EventsFile::LIST, at, Some(event.id.as_str()));
            self.times(event, &place);
            self.registration(event, &place);
            let contact = event.contact.as_ref();
            let phone = contact.and_then(|contact| contact.phone.as_ref());
            self.phone(place.field("contact").field("phone"), phone);
            if let Some(price) = &event.price {
                let place = place.field("price");
                for (field, amount) in [
                    ("amount", price.amount),
                    ("member_amount", price.member_amount),
                ] {
                    if let Some(amount) = amount.filter(|amount| amount.0 > 10_000) {
                        self.add(
                            place.field(field),
                            &dutch::euros(amount),
                            "Meedoen is meestal gratis, of kost hoogstens € 25.",
                        );
                    }
                }
                if price
                    .amount
                    .zip(price.member_amount)
                    .is_some_and(|(all, members)| members > all)
                {
                    self.add(
                        place.field("member_amount"),
                        "meer voor leden dan voor anderen",
                        "Leden betalen meestal minder.",
                    );
                }
            }
            if let Some(from) = event
                .age
                .and_then(|age| age.from)
                .filter(|from| *from > 80 * 12)
            {
                let what = format!("vanaf {} jaar", from / 12);
                self.add(place.field("age"), &what, "Schrijf een leeftijd in jaren.");
            }
        }
    }

    fn times(&mut self, event: &Event, place: &Pointer) {
        self.date(place.field("start"), event.start.date());
        let runs_on = |start: NaiveDateTime, end: Option<NaiveDateTime>| {
            let hours = end.map_or(0, |end| (end - start).num_hours());
            (hours > 24).then_some(hours / 24)
        };
        const TIMED: &str = "Een activiteit duurt meestal 1 tot 3 uur. Duurt die een paar dagen? Zet er dan all_day bij.";
        let days = event
            .end
            .map_or(0, |end| days_from(event.start.date(), end.date()));
        if event.all_day && days > 190 {
            let what = format!("{} lang", how_long(days));
            self.add(
                place.field("end"),
                &what,
                "Een tentoonstelling duurt meestal een paar weken tot 3 maanden.",
            );
        }
        let runs_into_itself = dates::runs_into_itself(event);
        let days = runs_on(event.start, event.end);
        if let Some(days) = days.filter(|_| !event.all_day && !runs_into_itself) {
            self.add(
                place.field("end"),
                &format!("{} lang", how_long(days)),
                TIMED,
            );
        }
        for (at, lesson) in event.sessions.iter().enumerate() {
            let place = place.element("sessions", at);
            if let Some(days) = runs_on(lesson.start, lesson.end).filter(|_| !event.all_day) {
                self.add(
                    place.field("end"),
                    &format!("{} lang", how_long(days)),
                    TIMED,
                );
            }
            let away = (lesson.start - event.start).num_days();
            if away > 366 {
                let what = format!("{} na de eerste les", how_long(away));
                self.add(
                    place.field("start"),
                    &what,
                    "Een cursus duurt meestal hoogstens een half jaar.",
                );
            }
        }
        for (at, change) in event.changes.iter().enumerate() {
            let place = place.element("changes", at);
            if let Some(start) = change.start {
                let away = (start.date() - change.date).num_days();
                if away.abs() > 120 {
                    let what = format!(
                        "{} {} de dag waarop het eerst was",
                        how_long(away.abs()),
                        if away > 0 { "na" } else { "vóór" }
                    );
                    self.add(
                        place.field("start"),
                        &what,
                        "Een nieuwe datum is meestal binnen een paar weken.",
                    );
                }
                if let Some(days) = runs_on(start, change.end).filter(|_| !event.all_day) {
                    self.add(
                        place.field("end"),
                        &format!("{} lang", how_long(days)),
                        TIMED,
                    );
                }
            }
        }
        let Some(repeat) = &event.repeat else {
            return;
        };
        let place = place.field("repeat");
        let (most, of) = match repeat.every {
            Period::Day => (60, "dagen"),
            Period::Week => (26, "weken"),
            Period::Month => (12, "maanden"),
        };
        if repeat.interval() > most {
            let what = format!("maar één keer in de {} {of}", repeat.interval());
            self.add(
                place.field("interval"),
                &what,
                "Iets wat terugkomt, is meestal elke week, om de week of elke maand.",
            );
        }
        let length = repeat
            .until
            .map_or(0, |until| days_from(event.start.date(), until));
        if length > 5 * 366 {
            let what = format!("een reeks van {}", how_long(length));
            self.add(
                place.field("until"),
                &what,
                "Een reeks loopt meestal een half jaar tot twee jaar.",
            );
        }
    }

    fn registration(&mut self, event: &Event, place: &Pointer) {
        let Some(registration) = &event.registration else {
            return;
        };
        let place = place.field("registration");
        self.phone(place.field("phone"), registration.phone.as_ref());
        let ends = event
            .sessions
            .iter()
            .map(|lesson| lesson.end.unwrap_or(lesson.start));
        let last = ends.chain([event.end.unwrap_or(event.start)]).max();
        // Of what comes back each time may have its own registration.
        let last = last
            .filter(|_| event.repeat.is_none())
            .map(|last| last.date());
        let is_after = |moment: Option<NaiveDateTime>| {
            moment
                .zip(last)
                .is_some_and(|(moment, last)| moment.date() > last)
        };
        const USUAL: &str = "Aanmelden begint meestal een paar weken vóór de activiteit, en stopt voordat die begint.";
        if is_after(registration.opens) {
            self.add(place.field("opens"), "na de activiteit", USUAL);
        }
        if is_after(registration.closes) {
            self.add(place.field("closes"), "na de activiteit", USUAL);
        }
        let early = |moment: Option<NaiveDateTime>| {
            moment.map_or(0, |moment| (event.start - moment).num_days())
        };
        for (field, days) in [
            ("opens", early(registration.opens)),
            ("closes", early(registration.closes)),
        ] {
            let most = if field == "opens" { 2 * 366 } else { 200 };
            if days > most {
                let what = format!("{} voordat de activiteit begint", how_long(days));
                self.add(place.field(field), &what, USUAL);
            }
        }
        if let Some(opens) = registration.opens {
            self.date(place.field("opens"), opens.date());
        }
        if let Some(closes) = registration.closes {
            self.date(place.field("closes"), closes.date());
        }
    }
}
