//! `bieb inbox`: the feedback that was received.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use super::{Inbox, Messages, export};
use crate::tool::cli::{Inbox as Command, InboxFormat};
use crate::tool::failure::{Because, Failure};
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
    let all = match file.is_file() {
        true => Inbox::read(&file)?.read_all().map_err(|error| {
            Failure::new(format!("Kan {} niet lezen: {error}.", file.display()))
        })?,
        false => Messages::default(),
    };
    for number in &all.unreadable {
        eprintln!(
            "Rij {number} van {} is geen bericht van ons. Die staat er hier niet bij.",
            file.display()
        );
    }
    let messages = all.received;
    let report = match command.format {
        InboxFormat::Text => export::text(&messages),
        InboxFormat::Csv => export::csv(&messages),
        InboxFormat::Json => export::json(&messages),
    };
    let mut out = std::io::stdout();
    let written = out.write_all(report.as_bytes()).and_then(|()| out.flush());
    match written {
        // Whoever reads only the first lines, as `head` does, has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        written => written
            .because(|| "Kan de berichten niet wegschrijven".to_owned())
            .map(|()| ExitCode::SUCCESS),
    }
}
