//! What words are made of.

/// Whether it can be part of a word, in any script.
///
/// The standard library's tables know it of every character, and are 3 KB to download. Here everything
/// beyond ASCII counts that is no sign, space or picture.
pub fn is_letter_or_digit(letter: char) -> bool {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphanumeric(),
        'ª' | 'µ' | 'º' => true,
        // Latin signs; punctuation of Greek, Hebrew and Arabic; all the blocks of signs.
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        '\u{37e}' | '\u{387}' | '\u{55a}'..='\u{55f}' | '\u{589}'..='\u{58f}' => false,
        '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5f3}' | '\u{5f4}' => false,
        '\u{600}'..='\u{60f}' | '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' => false,
        '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{3004}' => false,
        '\u{3008}'..='\u{3020}' | '\u{d7fc}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' => false,
        '\u{feff}'
        | '\u{fff0}'..='\u{ffff}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{e0000}'.. => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_letter_or_digit;

    #[test]
    fn letters_of_residents_are_letters_and_signs_are_not() {
        #[track_caller]
        fn check(letters: &str, expected: bool) {
            for letter in letters.chars() {
                assert_eq!(is_letter_or_digit(letter), expected, "{letter:?}");
            }
        }
        check("azAZ09éÉĳŁşşςЖїאلةგअ中かア한", true);
        check(" .,;:!?'\"-_/@#€&%()[]{}…–—‘’“”«»°×÷©\u{a0}\u{202f}", false);
        check("\u{feff}\u{fffd}\u{200b}", false);
        check("،؛؟。、！★→☎️🙂🎉", false);
    }

    /// The tables of the standard library, for the scripts that residents read.
    #[test]
    fn agrees_with_unicode() {
        let latin = '\0'..='\u{24f}';
        let greek = ('Α'..='Ρ').chain('Σ'..='ώ');
        let cyrillic = 'Ѐ'..='ҁ';
        let hebrew = 'א'..='ת';
        let arabic = 'ؠ'..='ي';
        let scripts = latin
            .chain(greek)
            .chain(cyrillic)
            .chain(hebrew)
            .chain(arabic);
        for letter in scripts {
            // Fractions and small digits count as numbers there. Nobody writes a word with them.
            if matches!(letter, '²' | '³' | '¹' | '¼'..='¾') {
                continue;
            }
            assert_eq!(
                is_letter_or_digit(letter),
                letter.is_alphanumeric(),
                "U+{:04X}",
                letter as u32
            );
        }
    }
}
