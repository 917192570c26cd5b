//! What `bieb publish` says to whoever typed it.

use std::process::ExitCode;
use std::time::{Instant, SystemTime};

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Europe::Amsterdam;

use super::{Order, publish};
use crate::tool::cli::Publish;
use crate::tool::failure::Failure;
use crate::tool::project;

/// Publishes, or says why not.
pub fn run(command: Publish) -> Result<ExitCode, Failure> {
    let started = Instant::now();
    let order = Order {
        content: command.content.unwrap_or_else(project::content),
        out: command.out.unwrap_or_else(project::site),
        base_url: command.base_url,
        now: command.now.unwrap_or_else(now),
        app: command.app,
    };
    let pages = publish(&order)?;
    println!(
        "De site staat in {}: {pages} pagina's, gemaakt in {:.1} seconden.",
        order.out.display(),
        started.elapsed().as_secs_f32()
    );
    Ok(ExitCode::SUCCESS)
}

/// The time in Amsterdam, now.
pub fn now() -> NaiveDateTime {
    DateTime::<Utc>::from(SystemTime::now())
        .with_timezone(&Amsterdam)
        .naive_local()
}
