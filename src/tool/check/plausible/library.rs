//! Holidays, hours, closings and notices that last longer than is usual.

use chrono::NaiveTime;

use super::{Findings, days_from, how_long};
use crate::content::{Exception, Hours, LibraryFile};
use crate::tool::check::pointer::Pointer;

impl Findings {
    pub(super) fn in_library(&mut self, library: &LibraryFile) {
        let top = Pointer::in_file::<LibraryFile>();
        self.phone(top.field("phone"), library.phone.as_ref());
        if let Some(feedback) = &library.feedback {
            let place = top.field("feedback");
            if let Some(days) = feedback.answer_within_days.filter(|days| days.0 > 60) {
                let what = format!("een antwoord na {} werkdagen", days.0);
                self.add(
                    place.field("answer_within_days"),
                    &what,
                    "Antwoorden lukt meestal binnen 5 tot 10 werkdagen.",
                );
            }
            if let Some(days) = feedback.keep_days.filter(|days| days.0 > 5 * 366) {
                let what = format!("{} lang bewaren", how_long(days.0.into()));
                self.add(
                    place.field("keep_days"),
                    &what,
                    "Berichten bewaren we meestal hoogstens een paar jaar.",
                );
            }
        }
        if let Some(privacy) = &library.privacy {
            let place = top.field("privacy");
            let officer = privacy.officer.as_ref();
            let phone = officer.and_then(|officer| officer.phone.as_ref());
            self.phone(place.field("officer").field("phone"), phone);
            self.not_later_than_now(place.field("updated"), privacy.updated);
        }
        if let Some(declared) = &library.accessibility {
            let place = top.field("accessibility");
            for (at, research) in declared.research.iter().enumerate() {
                let place = place.element("research", at);
                self.not_later_than_now(place.field("date"), research.date);
            }
            for (at, deviation) in declared.deviations.iter().enumerate() {
                if let Some(planned) = deviation.planned {
                    let place = place.element("deviations", at);
                    self.date(place.field("planned"), planned);
                }
            }
            self.not_later_than_now(place.field("signed_on"), declared.signed_on);
        }
        for (at, holiday) in library.school_holidays.iter().enumerate() {
            let place = top.element("school_holidays", at);
            let days = days_from(holiday.from, holiday.to);
            if days > 7 * 7 {
                let what = format!("{} lang", how_long(days));
                self.add(
                    place.field("to"),
                    &what,
                    "Een schoolvakantie duurt meestal 1 tot 6 weken.",
                );
            }
            self.date(place.field("from"), holiday.from);
        }
        for (at, branch) in library.branches.iter().enumerate() {
            let place = top.item("branches", at, Some(branch.id.as_str()));
            self.phone(place.field("phone"), branch.phone.as_ref());
            self.timetable(&branch.hours, &branch.exceptions, &place);
            let is_here = branch.location.as_ref().is_none_or(|at| {
                (50.7..=53.7).contains(&at.lat.0) && (3.2..=7.3).contains(&at.lon.0)
            });
            if !is_here {
                self.add(
                    place.field("location"),
                    "een plek buiten Nederland",
                    "Bij ons is lat ongeveer 52 en lon ongeveer 5.",
                );
            }
        }
        for (at, notice) in library.notices.iter().enumerate() {
            let place = top.item("notices", at, None);
            let days = notice.from.zip(notice.until);
            let days = days.map(|(from, until)| days_from(from, until));
            if let Some(days) = days.filter(|days| *days > 100) {
                let what = format!("{} lang", how_long(days));
                self.add(
                    place.field("until"),
                    &what,
                    "Een mededeling staat er meestal een paar dagen tot een paar weken.",
                );
            }
            if let Some(from) = notice.from {
                self.date(place.field("from"), from);
            }
            if let Some(until) = notice.until {
                self.date(place.field("until"), until);
            }
        }
    }

    pub(super) fn timetable(&mut self, hours: &[Hours], exceptions: &[Exception], place: &Pointer) {
        for (at, hours) in hours.iter().enumerate() {
            self.hours(place.element("hours", at), hours.from, hours.until);
        }
        for (at, exception) in exceptions.iter().enumerate() {
            let place = place.element("exceptions", at);
            let days = days_from(exception.from, exception.last());
            if days > 8 * 7 {
                let (what, usual) = match exception.closes() {
                    true => (
                        format!("{} lang gesloten", how_long(days)),
                        "Een sluiting duurt meestal een dag tot een paar weken.",
                    ),
                    false => (
                        format!("{} lang andere tijden", how_long(days)),
                        "Andere tijden gelden meestal een dag tot een paar weken. Zijn dit de gewone tijden? Zet ze dan in hours.",
                    ),
                };
                self.add(place.field("to"), &what, usual);
            }
            self.date(place.field("from"), exception.from);
            for (at, hours) in exception.hours.iter().enumerate() {
                self.hours(place.element("hours", at), hours.from, hours.until);
            }
        }
    }

    fn hours(&mut self, place: Pointer, from: NaiveTime, until: NaiveTime) {
        let minutes = (until - from).num_minutes().rem_euclid(24 * 60);
        let what = match minutes {
            0 => "een hele dag en nacht achter elkaar".to_owned(),
            ..15 => format!("maar {minutes} minuten"),
            1081.. => format!("{} uur achter elkaar", minutes / 60),
            _ => return,
        };
        self.add(
            place.field("until"),
            &what,
            "Meestal is dat 1 tot 12 uur op een dag.",
        );
    }
}
