//! The messages as staff read them or take them elsewhere. Always plain text: what looks like a link or
//! a formula in a message stays words.

use super::row::Received;
use crate::app::texts::texts;
use crate::content::invisible::is_invisible;
use crate::domain::feedback::{Field, Flag, Message};

/// For reading on a screen.
pub fn text(messages: &[Received]) -> String {
    let mut out = String::new();
    for received in messages {
        let Message {
            feedback, flags, ..
        } = &received.message;
        let kind = (texts().feedback.kind)(feedback.kind());
        out.push_str(&received.received_at.replace('T', " "));
        out.push_str(&format!("  {kind}\n"));
        let lines = [
            ("Over", feedback.about()),
            ("Naam", feedback.name()),
            ("E-mail", feedback.email()),
            ("Telefoon", feedback.phone()),
        ];
        for (name, value) in lines {
            out.extend(value.map(|value| format!("{name}: {value}\n")));
        }
        out.extend(
            flags
                .iter()
                .map(|flag| format!("Let op: {}.\n", suspicion(*flag))),
        );
        out.extend(
            feedback
                .message()
                .lines()
                .map(|line| format!("    {line}\n")),
        );
        out.push('\n');
    }
    let count = crate::domain::dutch::count(messages.len(), "bericht", "berichten");
    out + &format!("{count}.\n")
}

fn suspicion(flag: Flag) -> &'static str {
    match flag {
        Flag::Trap => "een verborgen veld is ingevuld, misschien is dit spam",
        Flag::Fast => "heel snel verstuurd, misschien is dit spam",
    }
}

/// For another program: an array of messages as they were sent, with `received_at`.
pub fn json(messages: &[Received]) -> String {
    // Text and lists can always be written.
    serde_json::to_string_pretty(messages).unwrap_or_default() + "\n"
}

/// Says that the text is UTF-8. Without it a Dutch Excel makes of each é two other letters.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Parts cells. A Dutch Excel takes a comma for the point in a number, and parts cells at this.
const SEPARATOR: &str = ";";

/// For a spreadsheet (RFC 4180, but for the separator).
pub fn csv(messages: &[Received]) -> String {
    let columns = [
        "received_at",
        Field::Id.name(),
        Field::Kind.name(),
        Field::Message.name(),
        Field::Name.name(),
        Field::Email.name(),
        Field::Phone.name(),
        Field::About.name(),
        Field::Language.name(),
        Field::WrittenAt.name(),
        "flags",
    ];
    let mut out = [BYTE_ORDER_MARK, &columns.map(cell).join(SEPARATOR), "\r\n"].concat();
    for received in messages {
        let message = &received.message;
        let feedback = &message.feedback;
        let flags: Vec<_> = message.flags.iter().map(|flag| flag.word()).collect();
        let cells = [
            &received.received_at,
            message.id.as_str(),
            feedback.kind().word(),
            feedback.message(),
            feedback.name().unwrap_or_default(),
            feedback.email().unwrap_or_default(),
            &phone(feedback.phone().unwrap_or_default()),
            feedback.about().unwrap_or_default(),
            &message.language,
            &message.written_at.format("%FT%T").to_string(),
            &flags.join(" "),
        ];
        out.push_str(&cells.map(cell).join(SEPARATOR));
        out.push_str("\r\n");
    }
    out
}

/// A phone number that stays one. A spreadsheet makes a number of digits alone, and takes the zero in front
/// away; with a space behind the first digits it is text, and reads better.
fn phone(number: &str) -> String {
    let first = if number.starts_with("06") { 2 } else { 3 };
    match number.len() > first && number.bytes().all(|byte| byte.is_ascii_digit()) {
        true => format!("{} {}", &number[..first], &number[first..]),
        false => number.to_owned(),
    }
}

/// A cell between quotes. An apostrophe goes before what a spreadsheet would run as a formula (OWASP,
/// CSV injection): at the beginning, and where a program would see a beginning that parts cells at
/// semicolons, as a Dutch Excel does, or at each new line.
fn cell(text: &str) -> String {
    let mut cell = String::from("\"");
    if is_a_number(text) {
        cell.push('\'');
    }
    for part in text.split_inclusive([';', '\n', '\r']) {
        if looks_like_a_formula(part) {
            cell.push('\'');
        }
        cell.push_str(&part.replace('"', "\"\""));
    }
    cell + "\""
}

/// Also with the wide signs of East Asian keyboards, and behind what is not seen.
fn looks_like_a_formula(text: &str) -> bool {
    let before = |c: char| c.is_whitespace() || c == '"' || is_invisible(c);
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    text.starts_with('\t') || text.trim_start_matches(before).starts_with(signs)
}

/// Of which a spreadsheet would keep only the value: `007` becomes 7, `1-2` a day, `1e5` a large number.
fn is_a_number(text: &str) -> bool {
    let between = |c: &char| matches!(c, '.' | ',' | '-' | '/' | ':' | 'e' | 'E');
    let text = text.trim();
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || between(&c))
        // A UUID of digits alone is none.
        && text.chars().filter(between).count() < 4
}

#[cfg(test)]
mod tests {
    use super::{cell, phone};

    #[test]
    fn a_phone_number_keeps_its_zero() {
        #[track_caller]
        fn check(number: &str, expected: &str) {
            assert_eq!(phone(number), expected);
        }
        check("0612345678", "06 12345678");
        check("0854835432", "085 4835432");
        check("06 12345678", "06 12345678");
        check("+31612345678", "+31612345678");
        check("06", "06");
        check("", "");
    }

    #[test]
    fn a_cell_is_only_ever_text() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(cell(text), expected);
        }
        check("", "\"\"");
        check(
            "Meer \"stoelen\", graag\nnu",
            "\"Meer \"\"stoelen\"\", graag\nnu\"",
        );
        check(
            "=HYPERLINK(\"https://x\")",
            "\"'=HYPERLINK(\"\"https://x\"\")\"",
        );
        check("+31 6 12345678", "\"'+31 6 12345678\"");
        check("-1", "\"'-1\"");
        check("@SUM(A1)", "\"'@SUM(A1)\"");
        check("\t=1", "\"'\t=1\"");
        check("\r=1", "\"\r'=1\"");
        check("\u{200b}=1", "\"'\u{200b}=1\"");
        check("\u{feff} \u{202e}@x", "\"'\u{feff} \u{202e}@x\"");
        check("a\u{200b}=1", "\"a\u{200b}=1\"");
        check("'=1", "\"'=1\"");
        check("a=1", "\"a=1\"");
        check("007", "\"'007\"");
        check("1-2", "\"'1-2\"");
        check("a;1", "\"a;1\"");
        check(
            "00000000-0000-4000-8000-000000000001",
            "\"00000000-0000-4000-8000-000000000001\"",
        );
        check("12 stoelen", "\"12 stoelen\"");
        check("  =1", "\"'  =1\"");
        check("＝1", "\"'＝1\"");
        check("a;b", "\"a;b\"");
        check("a; \"=1", "\"a;' \"\"=1\"");
        check("a;\u{200b}=1", "\"a;'\u{200b}=1\"");
        check("Graag:\n\n- thee\n=1+1", "\"Graag:\n\n'- thee\n'=1+1\"");
    }
}
