//! `bieb inbox`: the feedback that was received.

use std::io::Write;
use std::process::ExitCode;

use super::{Inbox, export};
use crate::tool::cli::{Inbox as Command, InboxFormat};
use crate::tool::failure::Failure;
use crate::tool::project;

/// Shows the messages. Where nothing was received yet there is no file, and then there are none.
pub fn run(command: &Command) -> Result<ExitCode, Failure> {
    let file = command.inbox.clone().unwrap_or_else(project::inbox);
    if command.inbox.is_some() && !file.is_file() {
        return Err(Failure::new(format!(
            "Het bestand {} is er niet. Kies met --inbox het bestand van bieb serve.",
            file.display()
        )));
    }
    let messages = match file.is_file() {
        true => Inbox::read(&file)?.messages().map_err(|error| {
            Failure::new(format!("Kan {} niet lezen: {error}.", file.display()))
        })?,
        false => Vec::new(),
    };
    let report = match command.format {
        InboxFormat::Text => export::text(&messages),
        InboxFormat::Csv => export::csv(&messages),
        InboxFormat::Json => export::json(&messages),
    };
    // Whoever reads only the first lines, as `head` does, has seen enough.
    let _ = std::io::stdout().write_all(report.as_bytes());
    Ok(ExitCode::SUCCESS)
}
