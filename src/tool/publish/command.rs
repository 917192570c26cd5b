//! `bieb publish`: what can be asked, and what it says to whoever typed it.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use chrono::NaiveDateTime;
use clap::Args;

use super::{BaseUrl, Order, publish};
use crate::tool::failure::Failure;
use crate::tool::{clock, project};

/// What `bieb publish` is asked.
#[derive(Args, Debug)]
#[command(next_help_heading = "Opties")]
pub struct Publish {
    /// Map met de inhoud (standaard: public/content)
    #[arg(long, value_name = "MAP")]
    pub content: Option<PathBuf>,
    /// Map waarin de site komt; een oudere site daar wordt vervangen (standaard: site)
    #[arg(long, value_name = "MAP")]
    pub out: Option<PathBuf>,
    /// Adres waarop de site komt te staan, zoals https://app.voorbeeld.nl; nodig voor een sitemap en voor de links in kalenders
    #[arg(long, value_name = "ADRES", value_parser = BaseUrl::parse)]
    pub base_url: Option<BaseUrl>,
    /// The moment at which the pages are made, in Amsterdam: for tests.
    #[arg(long, hide = true)]
    pub now: Option<NaiveDateTime>,
    /// The folder of a built app: for tests.
    #[arg(long, hide = true)]
    pub app: Option<PathBuf>,
}

/// Publishes, or says why not.
pub fn run(command: Publish) -> Result<ExitCode, Failure> {
    let started = Instant::now();
    let order = Order {
        content: command.content.unwrap_or_else(project::content),
        out: command.out.unwrap_or_else(project::site),
        base_url: command.base_url,
        now: command.now.unwrap_or_else(clock::now),
        app: command.app,
    };
    let made = publish(&order)?;
    println!(
        "De site staat in {}: {} pagina's, gemaakt in {:.1} seconden.",
        order.out.display(),
        made.pages,
        started.elapsed().as_secs_f32()
    );
    if made.has_new_rules {
        println!(
            "De regels voor de server zijn veranderd. Gebruik je nginx of Caddy, laat die ze dan nu opnieuw lezen \
             (nginx -s reload, caddy reload): anders missen de pagina's hun opmaak."
        );
    }
    Ok(ExitCode::SUCCESS)
}
