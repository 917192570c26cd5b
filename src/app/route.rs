//! The addresses of the app, both ways: from an address to a page and from a page to its address.

use chrono::NaiveDate;

use crate::content::{GroupId, Id, parse_date};
use crate::domain::feedback::Kind;
use crate::domain::filter::{AgeWish, Filter};

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Agenda,
    Event(Id),
    Occurrence(Id, NaiveDate),
    Tips,
    TipsFor(GroupId),
    BoekStart,
    Help,
    HelpTopic(Id),
    Feedback,
    Branches,
    Branch(Id),
    About,
    Privacy,
    Accessibility,
}

impl Route {
    /// The forms of all addresses, for the service worker, which cannot ask [`Route::parse`]. A `*` is any
    /// one step.
    pub const FORMS: &'static [&'static str] = &[
        "/",
        "/agenda",
        "/agenda/*",
        "/agenda/*/*",
        "/leestips",
        "/leestips/*",
        "/boekstart",
        "/hulp",
        "/hulp/*",
        "/feedback",
        "/vestigingen",
        "/vestigingen/*",
        "/over",
        "/privacy",
        "/toegankelijkheid",
    ];

    /// The page at a path. `None`: there is no such address.
    pub fn parse(path: &str) -> Option<Self> {
        let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
        Some(match steps.as_slice() {
            [] => Route::Home,
            ["agenda"] => Route::Agenda,
            ["agenda", event] => Route::Event(Id::new(event)?),
            ["agenda", event, date] => Route::Occurrence(Id::new(event)?, parse_date(date)?),
            ["leestips"] => Route::Tips,
            ["leestips", group] => Route::TipsFor(parse_group(group)?),
            ["boekstart"] => Route::BoekStart,
            ["hulp"] => Route::Help,
            ["hulp", topic] => Route::HelpTopic(Id::new(topic)?),
            ["feedback"] => Route::Feedback,
            ["vestigingen"] => Route::Branches,
            ["vestigingen", branch] => Route::Branch(Id::new(branch)?),
            ["over"] => Route::About,
            ["privacy"] => Route::Privacy,
            ["toegankelijkheid"] => Route::Accessibility,
            _ => return None,
        })
    }

    /// Its address, from the top of the site.
    pub fn href(&self) -> String {
        match self {
            Route::Home => "/".into(),
            Route::Agenda => "/agenda".into(),
            Route::Event(event) => ["/agenda/", event.as_str()].concat(),
            Route::Occurrence(event, date) => {
                ["/agenda/", event.as_str(), "/", &date.to_string()].concat()
            }
            Route::Tips => "/leestips".into(),
            Route::TipsFor(group) => ["/leestips/", group_step(*group)].concat(),
            Route::BoekStart => "/boekstart".into(),
            Route::Help => "/hulp".into(),
            Route::HelpTopic(topic) => ["/hulp/", topic.as_str()].concat(),
            Route::Feedback => "/feedback".into(),
            Route::Branches => "/vestigingen".into(),
            Route::Branch(branch) => ["/vestigingen/", branch.as_str()].concat(),
            Route::About => "/over".into(),
            Route::Privacy => "/privacy".into(),
            Route::Accessibility => "/toegankelijkheid".into(),
        }
    }
}

/// A page that is only published: it is read or printed as it stands, and does not start the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What there is to do in a branch for the rest of this month, to hang up.
    ThisMonth(Id),
    NextMonth(Id),
    /// Each component in each state, for whoever works on the app. No page links to it.
    Gallery,
}

impl Sheet {
    /// The sheet at a path. `None`: there is no such address.
    pub fn parse(path: &str) -> Option<Self> {
        let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
        Some(match steps.as_slice() {
            ["vestigingen", branch, "maand"] => Sheet::ThisMonth(Id::new(branch)?),
            ["vestigingen", branch, "volgende-maand"] => Sheet::NextMonth(Id::new(branch)?),
            ["voorbeelden"] => Sheet::Gallery,
            _ => return None,
        })
    }

    /// Its address, from the top of the site.
    pub fn href(&self) -> String {
        let under = |branch: &Id, step| ["/vestigingen/", branch.as_str(), step].concat();
        match self {
            Sheet::ThisMonth(branch) => under(branch, "/maand"),
            Sheet::NextMonth(branch) => under(branch, "/volgende-maand"),
            Sheet::Gallery => "/voorbeelden".into(),
        }
    }
}

/// The address of the feedback form, about a page.
pub fn feedback_about(page: &Route) -> String {
    [&Route::Feedback.href(), "?over=", &page.href()].concat()
}

/// The address of the feedback form, with a kind of feedback already chosen.
pub fn feedback_of(kind: Kind) -> String {
    [&Route::Feedback.href(), "?soort=", kind.word()].concat()
}

/// The address that opens a mail with these words in it (RFC 6068).
pub fn mail(to: &str, subject: &str, body: &str) -> String {
    let mut address = ["mailto:", to, "?subject="].concat();
    encode(subject, &mut address);
    address.push_str("&body=");
    encode(&body.replace('\n', "\r\n"), &mut address);
    address
}

/// The address of the agenda with a filter.
pub fn agenda(filter: &Filter) -> String {
    with_query(Route::Agenda, filter.query())
}

/// The address of BoekStart for a child of this age.
pub fn boekstart(age: Option<AgeWish>) -> String {
    let filter = Filter {
        age,
        ..Filter::default()
    };
    with_query(Route::BoekStart, filter.query())
}

/// The address of the help with a search for words.
pub fn help(words: &str) -> String {
    let filter = Filter {
        words: words.to_owned(),
        ..Filter::default()
    };
    with_query(Route::Help, filter.query())
}

fn with_query(route: Route, query: Vec<(&'static str, String)>) -> String {
    let mut address = route.href();
    for (at, (key, value)) in query.into_iter().enumerate() {
        address.push(if at == 0 { '?' } else { '&' });
        address.push_str(key);
        address.push('=');
        encode(&value, &mut address);
    }
    address
}

/// Percent-encodes a value for a query (RFC 3986): all but the unreserved characters.
fn encode(value: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(byte.into());
        } else {
            into.push('%');
            into.push(HEX[usize::from(byte >> 4)].into());
            into.push(HEX[usize::from(byte & 15)].into());
        }
    }
}

fn parse_group(step: &str) -> Option<GroupId> {
    GroupId::ALL
        .iter()
        .copied()
        .find(|group| group_step(*group) == step)
}

fn group_step(group: GroupId) -> &'static str {
    match group {
        GroupId::Baby => "0-4",
        GroupId::Young => "4-18",
        GroupId::Adults => "volwassenen",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::{AgeWish, Day};

    /// As the service worker reads the forms.
    fn has_form(path: &str) -> bool {
        let steps = |path: &'static str| path.split('/').filter(|step| !step.is_empty());
        let wanted: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
        Route::FORMS.iter().any(|form| {
            let form: Vec<&str> = steps(form).collect();
            let mut pairs = form.iter().zip(&wanted);
            form.len() == wanted.len() && pairs.all(|(form, step)| *form == "*" || form == step)
        })
    }

    #[test]
    fn each_address_leads_to_a_page_and_back() {
        #[track_caller]
        fn check(path: &str) {
            assert_eq!(
                Route::parse(path).map(|route| route.href()).as_deref(),
                Some(path)
            );
            assert!(has_form(path), "{path}");
        }
        check("/");
        check("/agenda");
        check("/agenda/taalcafe");
        check("/agenda/taalcafe/2027-01-12");
        check("/leestips");
        check("/leestips/0-4");
        check("/leestips/4-18");
        check("/leestips/volwassenen");
        check("/boekstart");
        check("/hulp");
        check("/hulp/digid");
        check("/feedback");
        check("/vestigingen");
        check("/vestigingen/vianen");
        check("/over");
        check("/privacy");
        check("/toegankelijkheid");
    }

    #[test]
    fn sheets_have_addresses_of_their_own() {
        for path in [
            "/vestigingen/vianen/maand",
            "/vestigingen/vianen/volgende-maand",
            "/voorbeelden",
        ] {
            let sheet = Sheet::parse(path).unwrap();
            assert_eq!(sheet.href(), path);
            assert_eq!(Route::parse(path), None, "the app has no such page");
            assert!(!has_form(path), "{path}");
        }
        assert_eq!(Sheet::parse("/vestigingen/vianen"), None);
        assert_eq!(Sheet::parse("/voorbeelden/knoppen"), None);
    }

    #[test]
    fn other_addresses_lead_nowhere() {
        for path in [
            "/nergens",
            "/agenda/Taal%20café",
            "/agenda/taalcafe/morgen",
            "/agenda/taalcafe/2027-1-12",
            "/agenda/taalcafe/2027-02-30",
            "/leestips/adults",
            "/over/ons",
        ] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }

    #[test]
    fn feedback_can_be_about_a_page_of_a_kind_and_go_by_mail() {
        let page = Route::parse("/agenda/taalcafe/2027-01-12").unwrap();
        assert_eq!(
            feedback_about(&page),
            "/feedback?over=/agenda/taalcafe/2027-01-12"
        );
        assert_eq!(feedback_of(Kind::Barrier), "/feedback?soort=barrier");
        assert_eq!(
            mail("a@b.nl", "Een idee", "Thee & koek?\nGraag"),
            "mailto:a@b.nl?subject=Een%20idee&body=Thee%20%26%20koek%3F%0D%0AGraag"
        );
    }

    #[test]
    fn a_closing_slash_is_forgiven() {
        assert_eq!(Route::parse("/agenda/"), Some(Route::Agenda));
    }

    #[test]
    fn a_filter_stands_in_the_address() {
        let filter = Filter {
            words: "taal & café".into(),
            from: Some(Day::Today),
            age: Some(AgeWish::Years(2)),
            free: true,
            ..Filter::default()
        };
        assert_eq!(
            agenda(&filter),
            "/agenda?q=taal%20%26%20caf%C3%A9&van=vandaag&leeftijd=2&gratis=1"
        );
        assert_eq!(agenda(&Filter::default()), "/agenda");
    }
}
