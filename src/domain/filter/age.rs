//! For which age: a group, or one person, as people write it and as it stands in an address.

use crate::content::invisible::visible;
use crate::content::{Age, GroupId};
use crate::domain::search::fold;

/// Nobody is older, in years.
const OLDEST: u16 = 125;

/// For which age: a group, or the age of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeWish {
    Group(GroupId),
    Years(u16),
    Months(u16),
}

/// What a whole number without a word stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeUnit {
    Years,
    Months,
}

impl AgeWish {
    /// Whether something for `age` is for this wish too. What is for all ages is for everyone.
    ///
    /// Groups meet at their birthdays: what is for 0 to 4 is not also for 4 to 18. One person is
    /// counted with every month of the year they live in.
    pub fn fits(self, age: Age) -> bool {
        let (from, to) = (age.from.unwrap_or(0), age.to.unwrap_or(u16::MAX));
        match self {
            AgeWish::Group(group) => {
                let ages = group.ages();
                let first = ages.from.unwrap_or(0);
                let end = ages.to.unwrap_or(u16::MAX);
                from < end && (to > first || from >= first)
            }
            AgeWish::Years(years) => from <= years * 12 + 11 && to >= years * 12,
            AgeWish::Months(months) => (from..=to).contains(&months),
        }
    }

    /// An age as in the address: `0-4`, `2`, `18m`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.eq_ignore_ascii_case("volwassenen") {
            return Some(AgeWish::Group(GroupId::Adults));
        }
        let group = GroupId::from_word(text).map(AgeWish::Group);
        group.or_else(|| AgeWish::typed(text, AgeUnit::Years))
    }

    /// The age of one person as people write it. A part of a year makes it an age in months.
    ///
    /// ```
    /// use bieb::domain::filter::{AgeUnit, AgeWish};
    ///
    /// let typed = |text| AgeWish::typed(text, AgeUnit::Years);
    /// assert_eq!(typed("2 jaar"), Some(AgeWish::Years(2)));
    /// assert_eq!(typed("anderhalf"), Some(AgeWish::Months(18)));
    /// assert_eq!(typed("150"), None);
    /// ```
    pub fn typed(text: &str, unit: AgeUnit) -> Option<Self> {
        // "Een half jaar" is no year.
        let text = fold(&visible(text)).replace("een hal", "hal");
        let mut sum = Sum::default();
        for word in words(&text) {
            sum.add(word)?;
        }
        sum.end(unit)
    }

    /// As [`typed`](Self::typed) reads it with years for whole numbers; empty for a group.
    pub fn written(self) -> String {
        match self {
            AgeWish::Years(years) => years.to_string(),
            AgeWish::Months(months) if months % 12 == 6 => {
                [&(months / 12).to_string(), ",5"].concat()
            }
            AgeWish::Months(1) => "1 maand".into(),
            AgeWish::Months(months) => [&months.to_string(), " maanden"].concat(),
            AgeWish::Group(_) => String::new(),
        }
    }

    /// As [`parse`](Self::parse) reads it.
    pub(super) fn word(self) -> String {
        match self {
            AgeWish::Group(GroupId::Adults) => "volwassenen".into(),
            AgeWish::Group(group) => group.word().into(),
            AgeWish::Years(years) => years.to_string(),
            AgeWish::Months(months) => months.to_string() + "m",
        }
    }
}

/// Numbers, words and signs; `1,5 jaar` is `1,5` and `jaar`. Points after a word are no part of it.
fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        '0'..='9' | ',' | '.' => 0,
        _ if c.is_whitespace() => 1,
        'a'..='z' => 2,
        _ => 3,
    };
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c: char| kind(c) != kind(first));
        let (word, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind;
        let word = word.trim_matches([',', '.']);
        if kind(first) != 1 && !word.is_empty() {
            words.push(word);
        }
    }
    words
}

/// An age that is read word by word.
#[derive(Default)]
struct Sum {
    /// Of the numbers that had a unit, in months.
    months: Option<u16>,
    /// Whether months or weeks were named.
    has_months: bool,
    /// The number that still has none, in twelfths.
    number: Option<u16>,
}

impl Sum {
    /// `None`: the word has no place in an age.
    fn add(&mut self, word: &str) -> Option<()> {
        match word {
            "en" | "oud" => {}
            "½" | "half" | "halve" | "halfjaar" => {
                self.number = Some(self.number.unwrap_or(0).checked_add(6)?);
                if word == "halfjaar" {
                    self.add("jaar")?;
                }
            }
            "jaar" | "jaren" | "jarig" | "jarige" | "jr" | "j" => {
                let twelfths = self.number.take()?;
                self.months = Some(self.months.unwrap_or(0).checked_add(twelfths)?);
            }
            "maand" | "maanden" | "mnd" | "m" => self.add_months(|months| months)?,
            "week" | "weken" | "wk" | "w" => self.add_months(|weeks| weeks * 12 / 52)?,
            _ => {
                let twelfths = number(word)?;
                if self.number.replace(twelfths).is_some() {
                    return None;
                }
            }
        }
        Some(())
    }

    fn add_months(&mut self, count: fn(u16) -> u16) -> Option<()> {
        let months = count(self.number.take()? / 12);
        self.has_months = true;
        self.months = Some(self.months.unwrap_or(0).checked_add(months)?);
        Some(())
    }

    fn end(mut self, unit: AgeUnit) -> Option<AgeWish> {
        if let Some(twelfths) = self.number {
            // "1 jaar en 3" may be anything.
            if self.months.is_some() {
                return None;
            }
            // Nobody counts in parts of a month.
            let is_whole = twelfths % 12 == 0;
            self.add(match unit {
                AgeUnit::Months if is_whole => "maanden",
                AgeUnit::Months | AgeUnit::Years => "jaar",
            })?;
        }
        let months = self.months.filter(|months| *months < (OLDEST + 1) * 12)?;
        Some(match months % 12 == 0 && !self.has_months {
            true => AgeWish::Years(months / 12),
            false => AgeWish::Months(months),
        })
    }
}

const NUMBERS: [&str; 13] = [
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
];

/// A number in twelfths: `1,5`, `twee`, `anderhalf`, `tweeenhalf`.
fn number(word: &str) -> Option<u16> {
    if let "anderhalf" | "anderhalve" = word {
        return Some(18);
    }
    let whole = |word: &str| {
        let at = NUMBERS.iter().position(|known| *known == word);
        at.and_then(|at| u16::try_from(at * 12).ok())
    };
    // Tweeënhalf, tweeëneenhalf.
    let half = || {
        let one = word.strip_suffix("half")?;
        let one = one.strip_suffix("eneen").or(one.strip_suffix("en"))?;
        whole(one).map(|twelfths| twelfths + 6)
    };
    whole(word).or_else(half).or_else(|| digits(word))
}

/// Of a part only as much counts as makes whole months.
fn digits(word: &str) -> Option<u16> {
    let (whole, part) = word.split_once([',', '.']).unwrap_or((word, ""));
    let whole: u16 = whole.parse().ok()?;
    if part.len() > 3 || part.bytes().any(|byte| !byte.is_ascii_digit()) {
        return None;
    }
    let tenfold = 10u16.pow(u32::try_from(part.len()).ok()?);
    let part: u16 = part.parse().unwrap_or(0);
    whole.checked_mul(12)?.checked_add(part * 12 / tenfold)
}
