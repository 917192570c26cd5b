//! Ages in words, counted as parents do: a baby in months, a child in years.

use crate::content::Age;

/// `0 tot en met 4 jaar`, `vanaf 12 jaar`, `tot en met 8 jaar`, `6 tot en met 18 maanden`,
/// `voor alle leeftijden`.
pub fn age(age: Age) -> String {
    let mut text = String::new();
    match (age.from, age.to) {
        (None | Some(0), None) => text.push_str("voor alle leeftijden"),
        (Some(from), None) => {
            text.push_str("vanaf ");
            push_age(&mut text, from, Unit::for_months(from));
        }
        (None, Some(to)) => {
            text.push_str("tot en met ");
            push_age(&mut text, to, Unit::for_months(to));
        }
        (Some(from), Some(to)) if from == to => push_age(&mut text, to, Unit::for_months(to)),
        (Some(from), Some(to)) => {
            let (first, last) = Unit::for_range(from, to);
            if first == last {
                push_number(&mut text, from, first);
            } else {
                push_age(&mut text, from, first);
            }
            text.push_str(" tot en met ");
            push_age(&mut text, to, last);
        }
    }
    text
}

/// How people count an age: a baby's in months, a child's in years and half years.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Months,
    Years,
}

impl Unit {
    fn for_months(months: u16) -> Self {
        if (1..12).contains(&months) || !months.is_multiple_of(6) {
            Unit::Months
        } else {
            Unit::Years
        }
    }

    /// Up to two years both ends are counted alike: `6 tot en met 18 maanden`.
    fn for_range(from: u16, to: u16) -> (Self, Self) {
        match (Unit::for_months(from), Unit::for_months(to)) {
            (Unit::Months, Unit::Years) if to < 24 => (Unit::Months, Unit::Months),
            (Unit::Years, Unit::Months) => (Unit::Months, Unit::Months),
            units => units,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Unit::Months => " maanden",
            Unit::Years => " jaar",
        }
    }
}

fn push_age(text: &mut String, months: u16, unit: Unit) {
    push_number(text, months, unit);
    let one_month = unit == Unit::Months && months == 1;
    text.push_str(if one_month { " maand" } else { unit.name() });
}

fn push_number(text: &mut String, months: u16, unit: Unit) {
    match unit {
        Unit::Months => text.push_str(&months.to_string()),
        Unit::Years => {
            text.push_str(&(months / 12).to_string());
            if !months.is_multiple_of(12) {
                text.push_str(",5");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_counted_as_parents_do() {
        #[track_caller]
        fn check(from: Option<u16>, to: Option<u16>, expected: &str) {
            assert_eq!(age(Age { from, to }), expected);
        }
        check(None, None, "voor alle leeftijden");
        check(Some(0), None, "voor alle leeftijden");
        check(Some(0), Some(48), "0 tot en met 4 jaar");
        check(Some(48), Some(216), "4 tot en met 18 jaar");
        check(Some(144), None, "vanaf 12 jaar");
        check(Some(216), None, "vanaf 18 jaar");
        check(None, Some(96), "tot en met 8 jaar");
        check(Some(96), Some(96), "8 jaar");
        check(Some(18), None, "vanaf 1,5 jaar");
        check(Some(18), Some(48), "1,5 tot en met 4 jaar");
        check(Some(6), None, "vanaf 6 maanden");
        check(Some(6), Some(18), "6 tot en met 18 maanden");
        check(Some(6), Some(48), "6 maanden tot en met 4 jaar");
        check(Some(0), Some(9), "0 tot en met 9 maanden");
        check(None, Some(1), "tot en met 1 maand");
        check(Some(1), Some(24), "1 maand tot en met 2 jaar");
    }
}
