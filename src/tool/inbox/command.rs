//! `bieb inbox`: the feedback that was received.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{NaiveDate, NaiveTime};
use clap::{Args, ValueEnum};

use super::{Inbox, Messages, export};
use crate::domain::dutch::count;
use crate::tool::failure::{Because, Failure};
use crate::tool::project;

/// What `bieb inbox` is asked.
#[derive(Args, Debug)]
#[command(next_help_heading = "Opties")]
pub struct InboxCommand {
    /// Bestand met de berichten (standaard: inbox.sqlite)
    #[arg(long, value_name = "BESTAND")]
    pub inbox: Option<PathBuf>,
    /// Hoe je de berichten wilt zien: text om te lezen, csv voor een rekenblad, json voor een ander programma (standaard: text)
    #[arg(
        long,
        value_name = "VORM",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: InboxFormat,
    /// Verwijdert de berichten die voor deze dag kwamen, zoals 2026-01-31
    #[arg(long, value_name = "JJJJ-MM-DD")]
    pub forget_before: Option<NaiveDate>,
}

/// How the messages are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InboxFormat {
    Text,
    Csv,
    Json,
}

/// Shows the messages. Where nothing was received yet there is no file, and then there are none.
pub fn run(command: &InboxCommand) -> Result<ExitCode, Failure> {
    let file = command.inbox.clone().unwrap_or_else(project::inbox);
    if command.inbox.is_some() && !file.is_file() {
        return Err(Failure::new(format!(
            "Het bestand {} is er niet. Kies met --inbox het bestand van bieb serve.",
            file.display()
        )));
    }
    if let Some(day) = command.forget_before {
        return forget(&file, day);
    }
    let all = match file.is_file() {
        true => read(&file)?,
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

fn read(file: &Path) -> Result<Messages, Failure> {
    // Before it is opened: that makes a log.
    let has_log = log_of(file).exists();
    let cannot = |error| Failure::new(format!("Kan {} niet lezen: {error}.", file.display()));
    let inbox = Inbox::read(file)?;
    if !inbox.has_messages_table().map_err(cannot)? {
        return Err(Failure::new(format!(
            "In {} staat niets, ook geen lege inbox. Is het een kopie van het bestand van bieb serve? Dan ontbreekt \
             wat in {} stond. Kopieer het opnieuw, met dat bestand erbij. Of stop eerst bieb serve.",
            file.display(),
            log_of(file).display()
        )));
    }
    let all = inbox.read_all().map_err(cannot)?;
    if !has_log && all.received.is_empty() {
        eprintln!(
            "Is {} een kopie van toen bieb serve liep? Dan ontbreekt misschien wat net was binnengekomen.",
            file.display()
        );
    }
    Ok(all)
}

/// Where SQLite keeps what it has not yet brought into a file.
fn log_of(file: &Path) -> PathBuf {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

/// Removes by hand what came before a day.
fn forget(file: &Path, day: NaiveDate) -> Result<ExitCode, Failure> {
    if !file.is_file() {
        println!("Er zijn geen berichten.");
        return Ok(ExitCode::SUCCESS);
    }
    let removed = Inbox::create(file)?.forget_before(day.and_time(NaiveTime::MIN));
    let removed = removed.map_err(|error| {
        Failure::new(format!(
            "Kan niets verwijderen uit {}: {error}.",
            file.display()
        ))
    })?;
    let removed = count(removed, "bericht", "berichten");
    println!("{removed} van voor {} verwijderd.", day.format("%d-%m-%Y"));
    Ok(ExitCode::SUCCESS)
}
