//! Text that shows signs which staff did not mean: `&amp;`, `<b>`, and characters that nobody sees.

use html_escape::decode_html_entities;
use jsonc_parser::ast::Value;

use super::walk::Here;
use crate::content::invisible;
use crate::content::{Fault, Problem, Severity};

/// Text is only ever text: residents read what is written, letter by letter.
pub fn check(here: &Here, value: &Value, problems: &mut Vec<Problem>) {
    let Value::StringLit(text) = value else {
        return;
    };
    const ADDRESSES: [&str; 6] = ["url", "src", "endpoint", "website", "online", "$schema"];
    let shows = !ADDRESSES.contains(&here.key());
    let shown = |find: fn(&str) -> Option<String>| find(&text.value).filter(|_| shows);
    let faults = [
        shown(entities),
        shown(markup),
        unseen(&text.value),
        broken(&text.value),
    ];
    for words in faults.into_iter().flatten() {
        problems.push(here.problem(Severity::Warning, Fault::Noted(words)));
    }
}

/// `&amp;`, of text that was copied from a web page.
fn entities(text: &str) -> Option<String> {
    // The decoder leaves what it does not know.
    let plain = decode_html_entities(text);
    if plain == text {
        return None;
    }
    let begin = text
        .bytes()
        .zip(plain.bytes())
        .take_while(|(one, other)| one == other)
        .count();
    let begin = text[..begin.min(text.len())].rfind('&').unwrap_or(begin);
    let rest = &text[begin..];
    let code = rest.split_inclusive(';').next().unwrap_or(rest);
    let meant = decode_html_entities(code);
    Some(format!(
        "Bezoekers lezen hier letterlijk {code}. Schrijf gewoon het teken zelf: {}.",
        in_words(&meant)
    ))
}

/// The sign, or its name where it would not be seen.
fn in_words(meant: &str) -> String {
    let mut letters = meant.chars();
    match (letters.next(), letters.next()) {
        (Some('\u{a0}'), None) => "een spatie".to_owned(),
        (Some(letter), None) => {
            invisible::name(letter).map_or_else(|| letter.to_string(), str::to_owned)
        }
        _ => meant.to_owned(),
    }
}

/// `<b>` and `**`, which are for web pages and for Markdown.
fn markup(text: &str) -> Option<String> {
    let tag = text.match_indices('<').find_map(|(at, _)| {
        let rest = &text[at..];
        let tag = &rest[..=rest.find('>')?];
        let name = tag.trim_start_matches(['<', '/']);
        let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic());
        (is_tag && !tag[1..].contains('<')).then_some(tag)
    });
    let bold = || {
        let (_, rest) = text.split_once("**")?;
        let (inside, _) = rest.split_once("**")?;
        (!inside.trim().is_empty()).then_some("**")
    };
    let link = || {
        let (_, rest) = text.split_once("](")?;
        rest.contains(')').then_some("[…](…)")
    };
    let sign = tag.or_else(bold).or_else(link)?;
    Some(format!(
        "Bezoekers lezen hier letterlijk {sign}. Tekst is gewone tekst: haal de opmaak weg. Een link zet je in links."
    ))
}

/// A character that nobody sees, and that searches do not find.
fn unseen(text: &str) -> Option<String> {
    let (letter, name) = text
        .chars()
        // A space that keeps two words together is meant: € 5.
        .filter(|letter| *letter != '\u{a0}' && *letter != '\u{202f}')
        // The family of emoji is joined by it, as are letters of some scripts.
        .filter(|letter| *letter != '\u{200d}' && *letter != '\u{200c}')
        .find_map(|letter| Some((letter, invisible::name(letter)?)))?;
    Some(format!(
        "Hier staat een teken dat je niet ziet: {name} (U+{:04X}). Wis de tekst en typ die opnieuw.",
        u32::from(letter)
    ))
}

/// What is left of letters that were saved in one way and read in another.
fn broken(text: &str) -> Option<String> {
    const SIGNS: [&str; 10] = [
        "\u{fffd}", "Ã©", "Ã«", "Ã¨", "Ã¯", "Ã¶", "Ã¼", "â€™", "â€œ", "â‚¬",
    ];
    let sign = SIGNS.iter().find(|sign| text.contains(**sign))?;
    Some(format!(
        "Hier is een letter stukgegaan: {sign}. Typ het woord opnieuw, en kies bij het bewaren voor UTF-8."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_named_with_the_sign_that_is_meant() {
        #[track_caller]
        fn check(text: &str, expected: Option<(&str, &str)>) {
            let said = entities(text);
            match expected {
                Some((code, meant)) => {
                    let said = said.expect("it is named");
                    assert!(said.contains(&format!("letterlijk {code}.")), "{said}");
                    assert!(said.ends_with(&format!(": {meant}.")), "{said}");
                }
                None => assert_eq!(said, None),
            }
        }
        check("Knutselen &amp; kleuren", Some(("&amp;", "&")));
        check("Caf&eacute; in de bieb", Some(("&eacute;", "é")));
        check("Foto&#39;s", Some(("&#39;", "'")));
        check("R&B &amp; soul", Some(("&amp;", "&")));
        check("€&nbsp;5", Some(("&nbsp;", "een spatie")));
        check("Klik & Tik", None);
        check("AT&T; en meer", None);
    }

    #[test]
    fn markup_is_named() {
        #[track_caller]
        fn check(text: &str, expected: bool) {
            assert_eq!(markup(text).is_some(), expected, "{text}");
        }
        check("Kom <b>op tijd</b>", true);
        check("Kom op tijd<br>", true);
        check("Kom **op tijd**", true);
        check("Kijk op [onze site](https://bieb.nl)", true);
        check("Voor wie < 4 is, en > 2", false);
        check("5 ** 2", false);
        check("[vol]", false);
    }

    #[test]
    fn what_nobody_sees_is_named() {
        assert!(unseen("Taal\u{200b}café").is_some_and(|said| said.contains("U+200B")));
        assert!(unseen("\u{202d}085 483 5432\u{202c}").is_some());
        assert_eq!(unseen("€\u{a0}5"), None);
        assert_eq!(unseen("👩‍👧"), None);
        assert!(broken("CafÃ©").is_some());
        assert_eq!(broken("Café"), None);
    }
}
