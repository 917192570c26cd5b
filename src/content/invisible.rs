//! Characters that nobody sees: what they are called, for whoever looks for a mistake, and text without them.

/// The Dutch name of a character that cannot be seen, or that is taken for another. `None` for all that
/// can be seen, and for a plain space, a tab and the end of a line.
pub fn name(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{a0}' => "een vaste spatie",
        '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' | '\u{1680}' => {
            "een bijzondere spatie"
        }
        '\u{200b}' | '\u{2060}' => "een spatie zonder breedte",
        '\u{200c}' | '\u{200d}' => "een onzichtbaar verbindingsteken",
        '\u{ad}' => "een zacht afbreekstreepje",
        '\u{feff}' => "een onzichtbare bytevolgorde-markering",
        '\u{200e}'
        | '\u{200f}'
        | '\u{061c}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => "een teken voor de leesrichting",
        '\u{2028}' | '\u{2029}' | '\u{85}' => "een bijzonder regeleinde",
        '\u{2061}'..='\u{2064}' | '\u{180e}' | '\u{fe00}'..='\u{fe0e}' => "een onzichtbaar teken",
        '\t' | '\n' | '\r' => return None,
        _ if letter.is_control() => "een besturingsteken",
        _ => return None,
    })
}

/// The same of what is seen and is taken for a sign of JSON.
pub fn name_between_values(letter: char) -> Option<&'static str> {
    match letter {
        '“' | '”' | '„' | '‟' | '«' | '»' => Some("een krul-aanhalingsteken"),
        '‘' | '’' | '‚' | '\'' | '`' | '´' => Some("een enkel aanhalingsteken"),
        '；' | '，' | '：' => Some("een leesteken uit een ander schrift"),
        _ => name(letter),
    }
}

/// Whether nobody sees it and nothing is lost without it: it steers the direction of reading, or has no width.
/// Contacts on a phone put such characters around a number, and a copied page has them between its letters.
///
/// Unicode calls them Default_Ignorable_Code_Point. Those that choose the form of the character before them
/// (variation selectors) are no part of it here, but the empty letter of Braille is.
pub fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

/// The text without characters that nobody sees. A joiner stays where it shapes what is seen: inside an emoji,
/// and between letters of scripts such as Persian.
pub fn visible(text: &str) -> String {
    let letters = text
        .chars()
        .filter(|letter| !is_invisible(*letter) || is_joiner(*letter));
    let mut visible = String::with_capacity(text.len());
    let mut joiner = None;
    for letter in letters {
        if is_joiner(letter) {
            let is_behind_one = visible.chars().next_back().is_some_and(can_be_joined);
            joiner = joiner.or(is_behind_one.then_some(letter));
            continue;
        }
        visible.extend(joiner.take().filter(|_| can_be_joined(letter)));
        visible.push(letter);
    }
    visible
}

fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

fn can_be_joined(letter: char) -> bool {
    !letter.is_ascii() && !letter.is_whitespace() && !letter.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_goes_and_what_shapes_letters_stays() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(visible(text), expected);
            assert_eq!(visible(expected), expected);
        }
        check("\u{202d}06 12345678\u{202c}", "06 12345678");
        check(
            "\u{2066}jo\u{2069}@voor\u{ad}beeld.nl\u{feff}",
            "jo@voorbeeld.nl",
        );
        check("J\u{200b}o\u{2060}\u{200e}", "Jo");
        check("a\u{200d}b\u{200c}", "ab");
        check("\u{200d}\u{3164}\u{2800}\u{115f}", "");
        check("\u{e0041}\u{e007f}x", "x");
        // A family, a heart on fire, and a Persian name.
        check("👨\u{200d}👩\u{200d}👧", "👨\u{200d}👩\u{200d}👧");
        check("❤\u{fe0f}\u{200d}🔥", "❤\u{fe0f}\u{200d}🔥");
        check("علی\u{200c}رضا", "علی\u{200c}رضا");
        check("é\u{200d}\u{200d}é\u{200d}", "é\u{200d}é");
        check("é\u{200d} é", "é é");
    }

    #[test]
    fn what_goes_has_a_name_for_staff_where_it_is_met() {
        for letter in [
            '\u{202d}', '\u{2069}', '\u{200b}', '\u{feff}', '\u{ad}', '\u{2060}',
        ] {
            assert!(is_invisible(letter) && name(letter).is_some(), "{letter:?}");
        }
        for letter in [' ', '\n', 'a', 'é', '\u{a0}', '\u{fe0f}', '😀'] {
            assert!(!is_invisible(letter), "{letter:?}");
        }
    }
}
