//! What `bieb check` can be asked.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// What `bieb check` is asked.
#[derive(Args, Debug)]
#[command(next_help_heading = "Opties")]
pub struct Check {
    /// Map met de inhoud (standaard: public/content)
    #[arg(value_name = "MAP", help_heading = "Opties")]
    pub folder: Option<PathBuf>,
    /// Hoe je de fouten wilt zien: text om te lezen, json voor een ander programma (standaard: text)
    #[arg(
        long,
        value_name = "VORM",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: Format,
}

/// How the problems are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}
