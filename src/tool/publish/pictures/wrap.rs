//! Lines that fit beside each other: text is broken between words, and a word that is too long inside it.
//!
//! The width of a letter is a guess, on the safe side for Latin: [`drawing`](super::drawing) makes smaller what turns
//! out to be wider.

/// At most `most` lines of `letters` each. What does not fit ends with an ellipsis.
pub fn lines(text: &str, letters: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text
        .split_whitespace()
        .flat_map(|word| pieces(word, letters))
    {
        let length = line.chars().count();
        if length > 0 && length + 1 + word.chars().count() > letters {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let mut kept: Vec<char> = last.chars().collect();
            kept.truncate(letters.saturating_sub(1));
            *last = kept
                .into_iter()
                .collect::<String>()
                .trim_end_matches([' ', ',', '.'])
                .to_owned()
                + "…";
        }
    }
    lines
}

/// A word in pieces that fit on a line.
fn pieces(word: &str, letters: usize) -> Vec<String> {
    let signs: Vec<char> = word.chars().collect();
    signs
        .chunks(letters.max(1))
        .map(|piece| piece.iter().collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_broken_between_words() {
        #[track_caller]
        fn check(text: &str, expected: &[&str]) {
            assert_eq!(lines(text, 10, 3), expected);
        }
        check("", &[]);
        check("Taalcafé", &["Taalcafé"]);
        check("Samen lezen in Vianen", &["Samen", "lezen in", "Vianen"]);
        check("Hottentottententen", &["Hottentott", "ententen"]);
        check(
            "een twee drie vier vijf zes zeven acht",
            &["een twee", "drie vier", "vijf zes…"],
        );
        check(
            "aaaaaaaaaa bbbbbbbbbb cccccccccc dd",
            &["aaaaaaaaaa", "bbbbbbbbbb", "ccccccccc…"],
        );
    }
}
