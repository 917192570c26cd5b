//! What makes two spellings the same word.
//!
//! Own tables for the scripts that residents type: those of `char::to_lowercase` know every script
//! and cost 12 KB of WebAssembly.

use crate::content::invisible::is_invisible;
use crate::content::is_letter_or_digit;

/// The letters U+00C0 to U+017F (Latin-1 and Latin Extended-A) without accents and capitals. A `?`
/// is no letter, or one that `push_folded` writes as two.
const LATIN: &[u8; 0x180 - 0xC0] = b"\
    aaaaaa?ceeeeiiii\
    dnooooo?ouuuuy??\
    aaaaaa?ceeeeiiii\
    dnooooo?ouuuuy?y\
    aaaaaaccccccccdd\
    ddeeeeeeeeeegggg\
    gggghhhhiiiiiiii\
    ii??jjkkklllllll\
    lllnnnnnnnnnoooo\
    oo??rrrrrrssssss\
    ssttttttuuuuuuuu\
    uuuuwwyyyzzzzzzs";

/// The text in lower case, without accents, with plain apostrophes and hyphens.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        push_folded(&mut folded, letter);
    }
    folded
}

/// The words of a text with hyphens between them, as a part of an address or the name of a file:
/// `het-leven-van-een-loser`. Empty where it has no letter or digit of ours.
pub fn slug(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

fn push_folded(folded: &mut String, letter: char) {
    let plain = match letter {
        'Æ' | 'æ' => return folded.push_str("ae"),
        'Œ' | 'œ' => return folded.push_str("oe"),
        'Ĳ' | 'ĳ' => return folded.push_str("ij"),
        'Þ' | 'þ' => return folded.push_str("th"),
        'ß' | 'ẞ' => return folded.push_str("ss"),
        // Accents on their own.
        '\u{300}'..='\u{36f}' => return,
        '×' | '÷' => letter,
        'À'..='ſ' => LATIN[letter as usize - 'À' as usize] as char,
        'Ș' | 'ș' => 's',
        'Ț' | 'ț' => 't',
        'Α'..='Ρ' | 'Σ'..='Ω' | 'А'..='Я' => moved(letter, 0x20),
        'Ѐ'..='Џ' => moved(letter, 0x50),
        '‘' | '’' | 'ʼ' | '′' | '´' | '`' => '\'',
        '‐'..='―' | '−' => '-',
        '\0'..='\x7f' => letter.to_ascii_lowercase(),
        _ if is_invisible(letter) => return,
        _ => letter,
    };
    folded.push(plain);
}

/// The small letter that stands this far behind its capital.
fn moved(capital: char, distance: u32) -> char {
    char::from_u32(capital as u32 + distance).unwrap_or(capital)
}

/// The runs of letters and digits in a folded text.
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|letter: char| !is_letter_or_digit(letter))
        .filter(|word| !word.is_empty())
}

/// The folded text with words that a hyphen or apostrophe divides written as one: `foto's` becomes
/// `fotos` and `e-mail` becomes `email`. The parts can still be found inside it.
pub(super) fn without_joints(folded: &str) -> String {
    let mut joined = String::with_capacity(folded.len());
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_joint = matches!(letter, '-' | '\'')
            && joined.ends_with(is_letter_or_digit)
            && letters.peek().copied().is_some_and(is_letter_or_digit);
        if !is_joint {
            joined.push(letter);
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_alike() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(fold(text), expected);
        }
        check("Taalcafé", "taalcafe");
        check("Taalcafe\u{301}", "taalcafe");
        check("ÀÁÂÃÄÅ ÇÈÉÊË ÌÍÎÏ", "aaaaaa ceeee iiii");
        check("ÐÑÒÓÔÕÖØ ÙÚÛÜÝ", "dnoooooo uuuuy");
        check("àáâãäå çèéêë ìíîï", "aaaaaa ceeee iiii");
        check("ðñòóôõöø ùúûüýÿ", "dnoooooo uuuuyy");
        check("Łódź Żółw İstanbul ığdır", "lodz zolw istanbul igdir");
        check("ĴĵĶķĸĿŀŁł ŉŊŋ ŔŖŘ ŠŞŚŜ ŢŤŦ", "jjkkkllll nnn rrr ssss ttt");
        check("ŨŪŬŮŰŲ ŴŶŸ ŹŻŽ ſ", "uuuuuu wyy zzz s");
        check(
            "Æon Œuvre Ĳssel Straße STRAẞE",
            "aeon oeuvre ijssel strasse strasse",
        );
        check("Țară ȘI", "tara si");
        check("2 × 3 ÷ 4", "2 × 3 ÷ 4");
        check("ПРИВЕТ Ёлка Її", "привет ёлка її");
        check("ΑΒΓ ΣΟΦΙΑ", "αβγ σοφια");
        check("مرحبا", "مرحبا");
        check("foto’s baby`s 0–4 e‑mail", "foto's baby's 0-4 e-mail");
        check("biblio\u{ad}theek", "bibliotheek");
        check("", "");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for letter in '\0'..='\u{2fff}' {
            let once = fold(&letter.to_string());
            assert_eq!(fold(&once), once, "U+{:04X}", letter as u32);
        }
    }

    #[test]
    fn latin_greek_and_cyrillic_have_no_capitals_left() {
        for letter in ('\0'..='ſ').chain('Α'..='Ω').chain('Ѐ'..='Я') {
            let folded = fold(&letter.to_string());
            let small = folded.to_lowercase();
            assert_eq!(folded, small, "U+{:04X}", letter as u32);
        }
    }

    #[test]
    fn words_are_letters_and_digits() {
        #[track_caller]
        fn check(text: &str, expected: &[&str]) {
            assert_eq!(words(text).collect::<Vec<_>>(), expected);
        }
        check("zzp'er, e-mail (nt2)", &["zzp", "er", "e", "mail", "nt2"]);
        check(" \n… ", &[]);
        check("لغة 0-4", &["لغة", "0", "4"]);
    }

    #[test]
    fn joints_go_and_dashes_stay() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(without_joints(text), expected);
        }
        check("foto's en e-mail", "fotos en email");
        check("klik-en-tik", "klikentik");
        check("ouder- en kind", "ouder- en kind");
        check("'s avonds - of 's morgens", "'s avonds - of 's morgens");
        check("woord--woord", "woord--woord");
        check("dag-", "dag-");
    }
}
