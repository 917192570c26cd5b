//! What `bieb publish` says to whoever typed it.

use std::process::ExitCode;
use std::time::Instant;

use super::{Order, publish};
use crate::tool::cli::Publish;
use crate::tool::failure::Failure;
use crate::tool::{clock, project};

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
