//! The command line: what staff and operators can type, and how we answer a typing error.

use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::check::Check;
use super::inbox::InboxCommand;
use super::publish::Publish;
use super::serve::Serve;
use super::{build, check, inbox, publish, serve};

const TEMPLATE: &str = "{about}\n\nGebruik: {usage}\n\n{all-args}{after-help}";

/// De app van De Bibliotheek Lek & IJssel
#[derive(Debug, Parser)]
#[command(
    name = "bieb",
    version,
    override_usage = "bieb [OPDRACHT] [OPTIES]",
    after_help = "Zonder opdracht doet bieb hetzelfde als bieb serve.",
    subcommand_help_heading = "Opdrachten",
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: Serve,
    /// Toont de versie
    #[arg(long, action = ArgAction::Version, help_heading = "Opties")]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Bouwt de app als dat nodig is en zet die op een adres op deze computer
    #[command(override_usage = "bieb serve [OPTIES]")]
    Serve(Serve),
    /// Controleert de bestanden met de inhoud en noemt elke fout
    #[command(override_usage = "bieb check [MAP] [--format text|json]")]
    Check(Check),
    /// Maakt de hele site in een map, klaar om op een webserver te zetten
    #[command(override_usage = "bieb publish [OPTIES]")]
    Publish(Publish),
    /// Toont de berichten die zijn binnengekomen
    #[command(override_usage = "bieb inbox [OPTIES]")]
    Inbox(InboxCommand),
}

/// Runs the command of the command line.
pub fn run() -> ExitCode {
    // Trunk calls us so while it builds the app.
    if build::is_stand_in() {
        return build::stand_in();
    }
    let cli = match parse() {
        Ok(cli) => cli,
        Err(error) => return answer(&error),
    };
    let ended = match cli.command {
        None => serve::run(cli.serve),
        Some(Command::Serve(serve)) => serve::run(serve),
        Some(Command::Check(check)) => check::run(&check),
        Some(Command::Publish(publish)) => publish::run(publish),
        Some(Command::Inbox(inbox)) => inbox::run(&inbox),
    };
    ended.unwrap_or_else(|failure| {
        eprintln!("{failure}");
        ExitCode::FAILURE
    })
}

fn parse() -> Result<Cli, clap::Error> {
    let in_dutch = |command: clap::Command| {
        command.help_template(TEMPLATE).disable_help_flag(true).arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help_heading("Opties")
                .help("Toont deze uitleg"),
        )
    };
    let command = in_dutch(Cli::command()).mut_subcommands(in_dutch);
    Cli::from_arg_matches(&command.try_get_matches()?)
}

/// Shows what was asked for, or says in Dutch what we did not understand.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the list of causes is clap's, and grows"
)]
fn answer(error: &clap::Error) -> ExitCode {
    let said = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print!("{error}");
            return ExitCode::SUCCESS;
        }
        ErrorKind::InvalidSubcommand => format!(
            "De opdracht {} kennen we niet.",
            said(ContextKind::InvalidSubcommand)
        ),
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            format!("De optie {argument} kennen we niet.")
        }
        ErrorKind::UnknownArgument => format!("Dit kennen we niet: {argument}."),
        ErrorKind::InvalidValue if said(ContextKind::InvalidValue).is_empty() => {
            format!("Na {argument} ontbreekt iets.")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!(
                "\"{}\" kan niet bij {argument}.",
                said(ContextKind::InvalidValue)
            )
        }
        ErrorKind::ArgumentConflict if argument.is_empty() => {
            "Zet de opdracht vooraan en de opties erachter.".to_owned()
        }
        ErrorKind::ArgumentConflict => format!("{argument} staat er twee keer."),
        _ => "Deze opdracht begrijpen we niet.".to_owned(),
    };
    eprintln!("{message} Met bieb --help zie je wat er kan.");
    // What Unix programs answer to wrong use.
    ExitCode::from(2)
}
