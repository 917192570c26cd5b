//! The problems in words for staff, or in JSON for other programs.

use super::{Checked, Finding};
use crate::content::Severity;

/// An array with an object for each problem.
pub fn json(findings: &[Finding]) -> String {
    let json = serde_json::to_string_pretty(findings);
    json.expect("a list of texts and numbers can always be written") + "\n"
}

/// Grouped by file, with a summary at the end.
pub fn text(checked: &Checked) -> String {
    let mut text = String::new();
    for of_one_file in checked.findings.chunk_by(|one, next| one.file == next.file) {
        text += &of_one_file[0].file;
        text += "\n\n";
        for finding in of_one_file {
            text += &format!("  {}:\n    {}\n\n", heading(finding), finding.message);
        }
    }
    text + &summary(checked) + "\n"
}

/// `Fout op regel 12, bij taalcafe, veld start`.
fn heading(finding: &Finding) -> String {
    let mut heading = match (finding.severity, finding.line) {
        (Severity::Error | Severity::Misleading, Some(line)) => format!("Fout op regel {line}"),
        (Severity::Error | Severity::Misleading, None) => "Fout".to_owned(),
        (Severity::Warning, Some(line)) => format!("Let op, regel {line}"),
        (Severity::Warning, None) => "Let op".to_owned(),
    };
    if let Some(item) = &finding.item {
        heading += &format!(", bij {item}");
    }
    if let Some(field) = &finding.field {
        heading += &format!(", veld {field}");
    }
    heading
}

fn summary(checked: &Checked) -> String {
    let how_many = checked.findings.len();
    let errors = checked.errors();
    let numbers = (errors, how_many - errors);
    let warnings = count(numbers.1, "waarschuwing", "waarschuwingen");
    let errors = count(errors, "fout", "fouten");
    match numbers {
        (0, 0) => format!("Alles in orde: {}.", contents(checked)),
        (0, _) => {
            format!("Geen fouten, wel {warnings}. Kijk ze na: misschien missen bezoekers iets.")
        }
        (_, 0) => format!(
            "{errors}. Verbeter die eerst: bezoekers zien deze onderdelen niet of niet goed."
        ),
        (_, _) => format!(
            "{errors} en {warnings}. Verbeter eerst de fouten: bezoekers zien die onderdelen niet of niet goed."
        ),
    }
}

fn contents(checked: &Checked) -> String {
    let events = checked.events.iter().map(|file| file.events.len()).sum();
    let groups = checked.tips.iter().map(|file| file.groups.len()).sum();
    let topics = checked.help.iter().map(|file| file.topics.len()).sum();
    let branches = checked.library.iter().map(|file| file.branches.len()).sum();
    format!(
        "{}, {}, {} en {}",
        count(events, "activiteit", "activiteiten"),
        count(groups, "groep met leestips", "groepen met leestips"),
        count(topics, "onderwerp voor hulp", "onderwerpen voor hulp"),
        count(branches, "vestiging", "vestigingen"),
    )
}

fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}
