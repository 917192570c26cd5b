//! `bieb serve`: makes the app when needed, and serves it until someone stops it.

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use super::{LivePages, Options, Server, addresses, listen, private};
use crate::tool::cli::Serve;
use crate::tool::failure::{Because, Failure};
use crate::tool::{build, project};

/// Serves until Ctrl-C, or until the system asks to stop.
pub fn run(command: Serve) -> Result<ExitCode, Failure> {
    if let Some(missing) = command.content.as_ref().filter(|folder| !folder.is_dir()) {
        return Err(Failure::new(format!(
            "De map {} is er niet. Kies met --content de map met library.json.",
            missing.display()
        )));
    }
    // Building can take minutes: what cannot be is better known before.
    drop(listen(command.host, command.port)?);
    let inbox = command.inbox.unwrap_or_else(project::inbox);
    private::expect_outside(&inbox, command.site.iter().chain(&command.content))?;
    let (site, content, pages) = match command.site {
        Some(site) => (site, command.content, None),
        None => {
            let app = build::ensure_app()?;
            let content = command.content.unwrap_or_else(project::content);
            // Drawn when asked for, so that nobody waits for a thousand pages and an edit shows at once.
            let pages = LivePages::of(&app, &content, None)?;
            (app, Some(content), Some(Arc::new(pages)))
        }
    };
    let server = Server::start(Options {
        host: command.host,
        port: command.port,
        site,
        content,
        is_page: addresses::is_page,
        pages,
        inbox: Some(inbox),
        rate_limit: command.rate_limit,
    })?;
    let mut out = std::io::stdout();
    // Who started us may have closed our output, and can still use the server.
    let _ = writeln!(out, "De app staat op http://{}", server.address());
    let _ = out.flush();
    wait_for_a_signal().because(|| "Kan niet wachten op Ctrl-C".to_owned())?;
    server.stop();
    let _ = writeln!(out, "Gestopt.");
    Ok(ExitCode::SUCCESS)
}

fn wait_for_a_signal() -> std::io::Result<()> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(a_signal())
}

#[cfg(unix)]
async fn a_signal() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn a_signal() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
