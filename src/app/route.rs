//! The addresses of the app, both ways: from an address to a page and from a page to its address.

mod calendar;
mod data_file;
mod feed;
mod param;
mod pattern;

use chrono::NaiveDate;

use crate::content::{ContentFile, GroupId, Id};
use crate::domain::feedback::FeedbackKind;
use crate::domain::filter::{AgeWish, Filter};
pub use calendar::CalendarFile;
pub use data_file::DataFile;
pub use feed::Feed;
pub(in crate::app) use param::PathParam;

/// The table of all pages: a new page is one line here and one file in `pages`.
///
/// | column | what |
/// |---|---|
/// | name and parameters | the variant of [`Route`], for links |
/// | address | as `path!` of `leptos_router` writes it |
/// | page | the component in `pages` that draws it, which takes the parameters as props |
/// | part | the part of the program it is in: `first` comes with every visit, the others when they are needed |
/// | files | the content without which it has nothing to say, and after the bar what else it shows |
///
/// Given to a macro of whoever needs it, because links stand below pages and must not know them.
macro_rules! routes {
    ($use:ident) => {
        $use! {
            Home, "/", home::HomePage, first, [Events | Library];
            Agenda, "/agenda", agenda::AgendaPage, first, [Events | Library];
            Event(event: Id), "/agenda/:event", event::EventPage, activities, [Events | Library];
            Occurrence(event: Id, date: NaiveDate), "/agenda/:event/:date", occurrence::OccurrencePage,
                activities, [Events | Library];
            Calendars, "/kalender", calendars::CalendarsPage, calendar, [Library |];
            Tips, "/leestips", tips::TipsPage, tips, [ReadingTips | Library];
            TipsFor(group: GroupId), "/leestips/:group", tips::TipsForPage, tips, [ReadingTips | Library, Events];
            BoekStart, "/boekstart", boekstart::BoekStartPage, tips, [ReadingTips | Library, Events];
            Help, "/hulp", help::HelpPage, help, [Help | Library, Events];
            HelpTopic(topic: Id), "/hulp/:topic", help_topic::HelpTopicPage, help, [Help | Library, Events];
            Feedback, "/feedback", feedback::FeedbackPage, feedback, [| Library, Events];
            Branches, "/vestigingen", branches::BranchesPage, help, [Library |];
            Branch(branch: Id), "/vestigingen/:branch", branch::BranchPage, help, [Library | Help, Events];
            MyList, "/mijn-lijst", my_list::MyListPage, my_list, [| Library, Events];
            About, "/over", text_page::AboutPage, about, [| Library];
            Privacy, "/privacy", text_page::PrivacyPage, about, [| Library];
            Accessibility, "/toegankelijkheid", text_page::AccessibilityPage, about, [| Library];
            OpenData, "/open-data", text_page::OpenDataPage, about, [| Library];
        }
    };
}

pub(in crate::app) use routes;

macro_rules! links {
    ($(
        $name:ident $(($($param:ident: $type:ty),*))?,
        $path:tt, $module:ident::$page:ident, $part:ident, [$($needed:ident),* | $($shown:ident),*];
    )*) => {
        /// A page of the app.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Route {
            $($name $(($($type),*))?,)*
        }

        impl Route {
            /// The addresses of all pages, as `path!` of `leptos_router` writes them: `/agenda/:event`.
            pub const PATTERNS: &'static [&'static str] = &[$($path),*];

            /// The page at a path. `None`: there is no such address.
            pub fn parse(path: &str) -> Option<Self> {
                $(if let Some(values) = pattern::matched($path, path) {
                    // Most addresses have no parameters.
                    #[allow(unused_mut, unused_variables)]
                    let mut values = values.into_iter();
                    return Some(Route::$name $(($(<$type as PathParam>::parse(values.next()?)?),*))?);
                })*
                None
            }

            /// Its address, from the top of the site.
            pub fn href(&self) -> String {
                match self {
                    $(Route::$name $(($($param),*))? => {
                        pattern::filled($path, &[$($($param.to_step()),*)?])
                    })*
                }
            }

            /// The part of the program that its page is in. `None`: the first, which every visit has.
            pub fn part(&self) -> Option<&'static str> {
                let part = match self {
                    $(Route::$name { .. } => stringify!($part),)*
                };
                (part != "first").then_some(part)
            }

            /// The content without which its page has nothing to say.
            pub fn needs(&self) -> &'static [ContentFile] {
                match self {
                    $(Route::$name { .. } => &[$(ContentFile::$needed),*],)*
                }
            }

            /// All content that its page shows.
            pub fn files(&self) -> &'static [ContentFile] {
                match self {
                    $(Route::$name { .. } => {
                        &[$(ContentFile::$needed,)* $(ContentFile::$shown),*]
                    })*
                }
            }
        }
    };
}

routes!(links);

impl Route {
    /// The page above it, to which its breadcrumb leads. `None`: it is among the first.
    pub fn parent(&self) -> Option<Route> {
        match self {
            Route::Event(_) | Route::Occurrence(..) | Route::Calendars => Some(Route::Agenda),
            Route::TipsFor(_) => Some(Route::Tips),
            Route::HelpTopic(_) => Some(Route::Help),
            Route::Branch(_) => Some(Route::Branches),
            Route::Home
            | Route::Agenda
            | Route::Tips
            | Route::BoekStart
            | Route::Help
            | Route::Feedback
            | Route::Branches
            | Route::MyList
            | Route::About
            | Route::Privacy
            | Route::Accessibility
            | Route::OpenData => None,
        }
    }

    /// The activity that it is about.
    pub fn event(&self) -> Option<&Id> {
        if let Route::Event(id) | Route::Occurrence(id, _) = self {
            return Some(id);
        }
        None
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

/// The address of a part of a page.
pub fn part(page: &Route, id: &str) -> String {
    [&page.href(), "#", id].concat()
}

/// The address of the feedback form, with a kind of feedback already chosen.
pub fn feedback_of(kind: FeedbackKind) -> String {
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

/// The address that shows a list to whoever opens it.
pub fn shared_list(list: &str) -> String {
    [&Route::MyList.href(), "?lijst=", list].concat()
}

/// The address that opens WhatsApp with these words in it.
pub fn whatsapp(words: &str) -> String {
    let mut address = "https://wa.me/?text=".to_owned();
    encode(words, &mut address);
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

/// The address of the tips for a group, with this one first.
pub fn tip(group: GroupId, tip: &Id) -> String {
    [&Route::TipsFor(group).href(), "?tip=", tip.as_str()].concat()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::{AgeWish, Day};

    #[test]
    fn each_address_leads_to_a_page_and_back() {
        #[track_caller]
        fn check(path: &str) {
            assert_eq!(
                Route::parse(path).map(|route| route.href()).as_deref(),
                Some(path)
            );
        }
        check("/");
        check("/agenda");
        check("/agenda/taalcafe");
        check("/agenda/taalcafe/2027-01-12");
        check("/kalender");
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
        check("/mijn-lijst");
        check("/over");
        check("/privacy");
        check("/toegankelijkheid");
        check("/open-data");
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
        assert_eq!(
            feedback_of(FeedbackKind::Barrier),
            "/feedback?soort=barrier"
        );
        assert_eq!(
            mail("a@b.nl", "Een idee", "Thee & koek?\nGraag"),
            "mailto:a@b.nl?subject=Een%20idee&body=Thee%20%26%20koek%3F%0D%0AGraag"
        );
    }

    #[test]
    fn a_page_goes_by_mail_and_by_whatsapp_to_whoever_the_reader_chooses() {
        assert_eq!(
            mail("", "Taalcafé", "https://a.nl/b"),
            "mailto:?subject=Taalcaf%C3%A9&body=https%3A%2F%2Fa.nl%2Fb"
        );
        assert_eq!(
            whatsapp("Taalcafé: https://a.nl/b"),
            "https://wa.me/?text=Taalcaf%C3%A9%3A%20https%3A%2F%2Fa.nl%2Fb"
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
