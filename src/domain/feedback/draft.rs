//! From what was typed to feedback that can be sent.

use serde::Serialize;
use serde_json::Value;

use super::field::{FeedbackKind, Field, Mistake};
use crate::content::invisible::visible;

/// The longest message, in characters.
pub const MAX_MESSAGE: usize = 5_000;
/// The name under which a form says that an answer is wanted.
pub const WANTS_ANSWER: &str = "wants_answer";
/// The name of a field that people do not see and programs fill in.
pub const TRAP: &str = "website";

const MAX_NAME: usize = 100;
/// What it is about is this long at most, in characters.
pub const MAX_ABOUT: usize = 300;
/// RFC 5321, 4.5.3.1.
const MAX_EMAIL: usize = 254;

/// What was typed, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Draft {
    /// `None`: a word that we do not know.
    pub kind: Option<FeedbackKind>,
    pub message: String,
    pub wants_answer: bool,
    pub name: String,
    pub email: String,
    pub phone: String,
    /// The page that it is about.
    pub about: Option<String>,
}

impl Draft {
    /// A draft as JSON, to keep while someone writes.
    pub fn write(&self) -> String {
        // Text and flags can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`write`](Self::write) wrote; `None` when it is something else.
    pub fn read(text: &str) -> Option<Draft> {
        let json: Value = serde_json::from_str(text).ok()?;
        let text = |key: &str| json[key].as_str().unwrap_or_default().to_owned();
        json.is_object().then(|| Draft {
            kind: json["kind"].as_str().and_then(FeedbackKind::from_word),
            message: text("message"),
            wants_answer: json["wants_answer"].as_bool().unwrap_or_default(),
            name: text("name"),
            email: text("email"),
            phone: text("phone"),
            about: json["about"].as_str().map(str::to_owned),
        })
    }

    /// Takes what was typed in a field.
    pub fn set(&mut self, field: Field, typed: String) {
        match field {
            Field::Kind => self.kind = FeedbackKind::from_word(&typed),
            Field::Message => self.message = typed,
            Field::Name => self.name = typed,
            Field::Email => self.email = typed,
            Field::Phone => self.phone = typed,
            Field::About => self.about = Some(typed),
            // Nobody types these.
            Field::Id | Field::Language | Field::WrittenAt => {}
        }
    }

    /// Two drafts in one, so that no message is lost. What can stand there once is of the later one.
    pub fn and(self, later: Draft) -> Draft {
        let messages = [self.message, later.message];
        let messages: Vec<_> = messages
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        let either = |later: String, before| if later.is_empty() { before } else { later };
        Draft {
            kind: later.kind,
            message: messages.join("\n\n"),
            wants_answer: self.wants_answer || later.wants_answer,
            name: either(later.name, self.name),
            email: either(later.email, self.email),
            phone: either(later.phone, self.phone),
            about: later.about.or(self.about),
        }
    }

    /// Without the contact details, unless an answer is wanted: what is out of sight is not sent.
    pub fn without_what_is_not_asked(mut self) -> Self {
        if !self.wants_answer {
            self.name.clear();
            self.email.clear();
            self.phone.clear();
        }
        self
    }

    /// What can be sent, or every mistake, in the order of the form.
    ///
    /// ```
    /// use bieb::domain::feedback::{Draft, FeedbackKind, Mistake};
    ///
    /// let mut draft = Draft { kind: Some(FeedbackKind::Wish), ..Draft::default() };
    /// assert_eq!(draft.clone().validate(), Err(vec![Mistake::NoMessage]));
    /// draft.message = " Een leesclub op zondag. ".into();
    /// assert_eq!(draft.validate().unwrap().message(), "Een leesclub op zondag.");
    /// ```
    pub fn validate(self) -> Result<ValidFeedback, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let mut expect = |holds: bool, mistake| {
            if !holds {
                mistakes.push(mistake);
            }
        };
        let message = clean(&self.message);
        let [name, email] = [&self.name, &self.email].map(|typed| optional(typed));
        let phone = optional(&self.phone).map(|number| plain_number(&number));
        let about = self.about.as_deref().and_then(optional);

        expect(self.kind.is_some(), Mistake::NoKind);
        expect(!message.is_empty(), Mistake::NoMessage);
        expect(fits(&message, MAX_MESSAGE), Mistake::MessageTooLong);
        expect(optional_fits(&name, MAX_NAME), Mistake::NameTooLong);
        let reachable = email.is_some() || phone.is_some();
        expect(reachable || !self.wants_answer, Mistake::NoWayToAnswer);
        expect(email.as_deref().is_none_or(is_email), Mistake::NotAnEmail);
        expect(phone.as_deref().is_none_or(is_phone), Mistake::NotAPhone);
        expect(optional_fits(&about, MAX_ABOUT), Mistake::AboutTooLong);
        match self.kind {
            Some(kind) if mistakes.is_empty() => Ok(ValidFeedback {
                kind,
                message,
                name,
                email,
                phone,
                about,
            }),
            Some(_) | None => Err(mistakes),
        }
    }
}

/// Feedback that keeps to the rules: [`Draft::validate`] makes it, or it did once.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ValidFeedback {
    kind: FeedbackKind,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<String>,
}

impl ValidFeedback {
    /// What was valid when it was written down. A receiver that has it does not judge it again: by then
    /// the rules may be others. `None` without a kind.
    pub fn known(draft: Draft) -> Option<Self> {
        let some = |text: String| (!text.is_empty()).then_some(text);
        Some(ValidFeedback {
            kind: draft.kind?,
            message: draft.message,
            name: some(draft.name),
            email: some(draft.email),
            phone: some(draft.phone),
            about: draft.about.and_then(some),
        })
    }

    pub fn kind(&self) -> FeedbackKind {
        self.kind
    }

    pub fn message(&self) -> &str {
        &self.message
    }

    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    pub fn email(&self) -> Option<&str> {
        self.email.as_deref()
    }

    pub fn phone(&self) -> Option<&str> {
        self.phone.as_deref()
    }

    pub fn about(&self) -> Option<&str> {
        self.about.as_deref()
    }

    /// Back to what can be changed.
    pub fn into_draft(self) -> Draft {
        Draft {
            kind: Some(self.kind),
            message: self.message,
            wants_answer: self.email.is_some() || self.phone.is_some(),
            name: self.name.unwrap_or_default(),
            email: self.email.unwrap_or_default(),
            phone: self.phone.unwrap_or_default(),
            about: self.about,
        }
    }
}

/// How many characters may still be typed; below zero: how many are too many.
pub fn room_left(message: &str) -> isize {
    MAX_MESSAGE as isize - visible(message).chars().count() as isize
}

/// Without spaces at the ends, with plain line ends, and without what nobody sees or what only steers a
/// terminal. Spaces go last: those behind what nobody sees are at an end too. So text that is clean stays as
/// it is.
fn clean(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let text: String = text.chars().filter(kept).collect();
    visible(&text).trim().to_owned()
}

/// A phone number with plain spaces and hyphens. What is copied from a page or an address book has others.
fn plain_number(number: &str) -> String {
    let plain = |c: char| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ if c.is_whitespace() => ' ',
        _ => c,
    };
    number.chars().map(plain).collect()
}

/// One line, or `None` when nothing was typed.
fn optional(typed: &str) -> Option<String> {
    let line = clean(typed).replace(['\n', '\t'], " ");
    (!line.is_empty()).then_some(line)
}

fn fits(text: &str, most: usize) -> bool {
    text.chars().count() <= most
}

fn optional_fits(text: &Option<String>, most: usize) -> bool {
    text.as_deref().is_none_or(|text| fits(text, most))
}

/// Something, one at sign, and a domain with a point in it. Only an answer shows whether it exists, so
/// what looks odd but can exist is let through.
fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else {
        return false;
    };
    let is_odd = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>');
    let has_point = domain.contains('.') && domain.split('.').all(|label| !label.is_empty());
    let has_one_at = !name.is_empty() && !domain.contains('@');
    has_one_at && has_point && !text.contains(is_odd) && text.len() <= MAX_EMAIL
}

/// Eight to fifteen digits (E.164), with what people put between them.
fn is_phone(text: &str) -> bool {
    let number = text.strip_prefix('+').unwrap_or(text);
    let is_between = |c: char| matches!(c, ' ' | '-' | '.' | '/' | '(' | ')');
    let digits = number.chars().filter(char::is_ascii_digit).count();
    (8..=15).contains(&digits) && number.chars().all(|c| c.is_ascii_digit() || is_between(c))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn text_that_is_clean_stays_as_it_is(
            text in "(?s)[ \t\r\n\u{1b}\0\u{85}\u{a0}\u{2028}\u{200b}-\u{200f}\u{feff}éa-c]{0,8}|.{0,8}",
        ) {
            let cleaned = clean(&text);
            prop_assert_eq!(clean(&cleaned), cleaned.clone());
            let line = optional(&text);
            prop_assert_eq!(line.as_deref().and_then(optional), line);
        }
    }

    fn written() -> Draft {
        Draft {
            kind: Some(FeedbackKind::Idea),
            message: "Meer stoelen bij het raam.".into(),
            ..Draft::default()
        }
    }

    #[track_caller]
    fn check(draft: Draft, mistakes: &[Mistake]) {
        assert_eq!(
            draft.validate().err().unwrap_or_default(),
            mistakes.to_vec()
        );
    }

    #[test]
    fn only_a_message_is_needed() {
        check(written(), &[]);
        check(Draft::default(), &[Mistake::NoKind, Mistake::NoMessage]);
        let blank = Draft {
            message: " \n\t\u{1b} ".into(),
            ..written()
        };
        check(blank.clone(), &[Mistake::NoMessage]);
        for unseen in [
            "\u{1b} \u{1b}",
            "\u{200b}",
            "\u{feff}\u{2060}",
            "\u{3164}\u{ad}",
        ] {
            let unseen = Draft {
                message: unseen.into(),
                ..blank.clone()
            };
            check(unseen, &[Mistake::NoMessage]);
        }
        let optional = Draft {
            name: "\u{1b} \u{1b}".into(),
            ..written()
        };
        assert_eq!(optional.validate().unwrap().name(), None);
    }

    #[test]
    fn a_message_has_an_end() {
        let of_length = |length| Draft {
            message: "é".repeat(length),
            ..written()
        };
        check(of_length(MAX_MESSAGE), &[]);
        check(of_length(MAX_MESSAGE + 1), &[Mistake::MessageTooLong]);
        assert_eq!(room_left("één"), MAX_MESSAGE as isize - 3);
    }

    #[test]
    fn an_answer_needs_a_way_to_give_it() {
        let asked = Draft {
            wants_answer: true,
            name: "Jo".into(),
            ..written()
        };
        check(asked.clone(), &[Mistake::NoWayToAnswer]);
        let by_phone = Draft {
            phone: "06 12345678".into(),
            ..asked
        };
        check(by_phone.clone(), &[]);
        let no_longer = Draft {
            wants_answer: false,
            ..by_phone
        };
        let valid = no_longer.without_what_is_not_asked().validate().unwrap();
        assert_eq!((valid.name(), valid.phone()), (None, None));
    }

    #[test]
    fn of_two_drafts_no_message_is_lost() {
        let first = Draft {
            wants_answer: true,
            name: "Jo".into(),
            email: "jo@voorbeeld.nl".into(),
            ..written()
        };
        let later = Draft {
            kind: Some(FeedbackKind::Complaint),
            message: "Het is koud.".into(),
            name: "An".into(),
            ..Draft::default()
        };
        let both = Draft {
            kind: Some(FeedbackKind::Complaint),
            message: "Meer stoelen bij het raam.\n\nHet is koud.".into(),
            name: "An".into(),
            ..first.clone()
        };
        assert_eq!(first.clone().and(later), both);
        let nothing = Draft {
            kind: Some(FeedbackKind::Idea),
            ..Draft::default()
        };
        assert_eq!(first.clone().and(nothing), first);
    }

    #[test]
    fn a_draft_is_the_same_after_a_reload_and_after_a_refusal() {
        let draft = Draft {
            wants_answer: true,
            name: "Jo".into(),
            email: "jo@voorbeeld.nl".into(),
            about: Some("Taalcafé".into()),
            ..written()
        };
        assert_eq!(Draft::read(&draft.write()).as_ref(), Some(&draft));
        assert_eq!(draft.clone().validate().unwrap().into_draft(), draft);
        for other in ["", "null", "[]", "{"] {
            assert_eq!(Draft::read(other), None, "{other}");
        }
    }

    #[test]
    fn mail_addresses() {
        #[track_caller]
        fn check(address: &str, fits: bool) {
            let draft = Draft {
                email: address.into(),
                ..written()
            };
            assert_eq!(draft.validate().is_ok(), fits, "{address:?}");
        }
        check("", true);
        check(" naam@voorbeeld.nl ", true);
        check("d'or+bieb@post.voorbeeld.co.uk", true);
        check("jörg@bücher.example", true);
        check("naam@voorbeeld", false);
        check("naam@voorbeeld.", false);
        check("naam@.nl", false);
        check("@voorbeeld.nl", false);
        check("naam voorbeeld.nl", false);
        check("een naam@voorbeeld.nl", false);
        check("a@b.nl, c@d.nl", false);
        check("a@b@c.nl", false);
        check("Naam <naam@voorbeeld.nl>", false);
        check(&["a".repeat(250), "@b.nl".into()].concat(), false);
    }

    #[test]
    fn phone_numbers() {
        #[track_caller]
        fn check(number: &str, fits: bool) {
            let draft = Draft {
                phone: number.into(),
                ..written()
            };
            assert_eq!(draft.validate().is_ok(), fits, "{number:?}");
        }
        check("", true);
        check("0612345678", true);
        check("06 - 12 34 56 78", true);
        check("+31 6 12345678", true);
        check("(0347) 123.456", true);
        check("112", false);
        check("bel mijn zus", false);
        check("06+12345678", false);
        check("1234567890123456", false);
    }

    #[test]
    fn what_nobody_sees_is_gone_before_a_field_is_judged() {
        #[track_caller]
        fn check(typed: &str, number: &str) {
            let draft = Draft {
                phone: typed.into(),
                ..written()
            };
            assert_eq!(draft.validate().unwrap().phone(), Some(number));
        }
        // As it is copied from the contacts of a phone.
        check("\u{202d}06 12345678\u{202c}", "06 12345678");
        check("\u{2068}+31\u{a0}6\u{a0}12345678\u{2069}", "+31 6 12345678");
        check("\u{200e}06\u{2011}12345678\u{feff}", "06-12345678");
        check("06\u{ad}12\u{200d}34\u{200b}5678", "0612345678");

        let draft = Draft {
            wants_answer: true,
            message: "Meer\u{200b} thee 👩\u{200d}🦽".into(),
            name: "\u{202a}Jo\u{ad}lan\u{202c}".into(),
            email: "\u{2066}jo@voor\u{200b}beeld.nl\u{2069}".into(),
            about: Some("\u{feff}Taalcafé".into()),
            ..written()
        };
        let valid = draft.validate().unwrap();
        assert_eq!(valid.message(), "Meer thee 👩\u{200d}🦽");
        assert_eq!(valid.name(), Some("Jolan"));
        assert_eq!(valid.email(), Some("jo@voorbeeld.nl"));
        assert_eq!(valid.about(), Some("Taalcafé"));

        let hidden = "\u{200b}".repeat(MAX_MESSAGE);
        let draft = Draft {
            message: [&hidden, "Dag"].concat(),
            ..written()
        };
        assert_eq!(draft.validate().unwrap().message(), "Dag");
    }

    #[test]
    fn all_mistakes_are_told_at_once_in_the_order_of_the_form() {
        let draft = Draft {
            name: "n".repeat(101),
            email: "hier".into(),
            phone: "daar".into(),
            about: Some("o".repeat(301)),
            ..Draft::default()
        };
        let all = [
            Mistake::NoKind,
            Mistake::NoMessage,
            Mistake::NameTooLong,
            Mistake::NotAnEmail,
            Mistake::NotAPhone,
            Mistake::AboutTooLong,
        ];
        check(draft, &all);
    }

    #[test]
    fn text_stays_what_it_was_less_what_nobody_sees() {
        let draft = Draft {
            message: "\u{feff}Dag,\r\n\r\n\u{1b}[31m<b>&amp; 😀\0".into(),
            name: "Jo\nAnn".into(),
            ..written()
        };
        let valid = draft.validate().unwrap();
        assert_eq!(valid.message(), "Dag,\n\n[31m<b>&amp; 😀");
        assert_eq!(valid.name(), Some("Jo Ann"));
    }
}
