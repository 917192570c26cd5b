//! The table with what was measured.

/// A line of the table.
pub struct Row {
    what: String,
    measured: String,
    /// What the design asks; empty where it asks nothing.
    budget: &'static str,
}

pub fn row(what: impl Into<String>, measured: impl Into<String>, budget: &'static str) -> Row {
    Row {
        what: what.into(),
        measured: measured.into(),
        budget,
    }
}

/// The rows in Markdown, in columns that people can read as they are.
pub fn of(rows: &[Row]) -> String {
    let head = row("what", "measured", "budget");
    let width = |of: fn(&Row) -> &str| {
        let all = rows.iter().chain([&head]);
        all.map(|row| of(row).chars().count()).max().unwrap_or(0)
    };
    let (what, measured) = (width(|row| &row.what), width(|row| &row.measured));
    let budget = width(|row| row.budget);
    let line = |row: &Row| {
        format!(
            "| {:what$} | {:>measured$} | {:>budget$} |\n",
            row.what, row.measured, row.budget
        )
    };
    let rule = format!(
        "|{0:-<1$}|{0:->2$}:|{0:->3$}:|\n",
        "",
        what + 2,
        measured + 1,
        budget + 1
    );
    line(&head) + &rule + &rows.iter().map(line).collect::<String>()
}

/// The middle of the values.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The value that 19 of 20 stay below.
pub fn nearly_all(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values
        .get(values.len() * 19 / 20)
        .copied()
        .unwrap_or(f64::NAN)
}

/// `0.42 ms`, `4.2 ms`, `42 ms`.
pub fn millis(value: f64) -> String {
    let digits = match value {
        ..1.0 => 2,
        ..10.0 => 1,
        _ => 0,
    };
    format!("{value:.digits$} ms")
}

/// Thousands of bytes.
pub fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}

/// `5,000`.
pub fn count(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).expect("digits are ASCII"))
        .collect();
    groups.join(",")
}
