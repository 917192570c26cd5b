//! The citizen service number (BSN): nine digits with a check of their own.

use crate::content::is_letter_or_digit;

/// Whether the text has a number in it that may be a BSN: nine digits, together or in groups, that pass
/// the eleven-test. One in eleven other numbers passes too, so it is a reason to ask, not to refuse.
///
/// ```
/// use bieb::domain::feedback::mentions_bsn;
///
/// assert!(mentions_bsn("Mijn nummer is 1112.22.333."));
/// assert!(!mentions_bsn("Bel me op 06 12 34 56 78."));
/// ```
pub fn mentions_bsn(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let starts_number = |at: usize| {
        letters[at].is_ascii_digit() && (at == 0 || !is_letter_or_digit(letters[at - 1]))
    };
    (0..letters.len())
        .filter(|at| starts_number(*at))
        .filter_map(|at| nine_digits(&letters[at..]))
        .any(|digits| passes_eleven_test(&digits))
}

/// The first nine digits, unless the number goes on or something else stands between them than one
/// point, space or hyphen.
fn nine_digits(letters: &[char]) -> Option<[u32; 9]> {
    let mut digits = [0; 9];
    let mut found = 0;
    let mut between = false;
    for letter in letters {
        match letter.to_digit(10) {
            Some(_) if found == 9 && !between => return None,
            Some(_) if found == 9 => break,
            Some(digit) => {
                digits[found] = digit;
                found += 1;
                between = false;
            }
            None if is_letter_or_digit(*letter) && !between => return None,
            None if between || !matches!(letter, ' ' | '.' | '-') => break,
            None => between = true,
        }
    }
    (found == 9).then_some(digits)
}

/// 9 × the first digit + 8 × the second … + 2 × the eighth − the ninth is a multiple of eleven (Besluit
/// burgerservicenummer).
fn passes_eleven_test(digits: &[u32; 9]) -> bool {
    let weighed = (2..=9)
        .rev()
        .zip(digits)
        .map(|(weight, digit)| weight * digit);
    let sum: u32 = weighed.sum();
    // Plus ten is minus one, counted by elevens.
    sum > 0 && (sum + 10 * digits[8]).is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_may_be_a_bsn() {
        #[track_caller]
        fn check(text: &str, mentions: bool) {
            assert_eq!(mentions_bsn(text), mentions, "{text:?}");
        }
        check("111222333", true);
        check("Mijn BSN is 123456782.", true);
        check("(123456782)", true);
        check("123 456 782", true);
        check("1234.56.782", true);
        check("123-456-782", true);
        check("in 2027 123456782", true);
        check("123456782 en 5 kinderen", true);
        check("123456782, 12 jaar", true);
        check("123456789", false);
        check("000000000", false);
        check("1234567820", false);
        check("0123456782", false);
        check("12345678", false);
        check("123456782abc", false);
        check("NL123456782", false);
        check("123, 456, 782", false);
        check("123  456  782", false);
        check("085 483 5432", false);
        check("0854835432", false);
        check("06 12 34 56 78", false);
        check("12 januari 2027", false);
        check("", false);
    }
}
