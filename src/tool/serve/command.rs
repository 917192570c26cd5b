//! `bieb serve`: makes the app when needed, and serves it until someone stops it.

use std::io::Write;
use std::net::IpAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use ipnet::IpNet;

use super::limits::Limits;
use super::sender::parse_network;
use super::{LivePages, Options, Server, addresses, listen, private};
use crate::tool::failure::{Because, Failure};
use crate::tool::{build, project};

/// What `bieb serve` is asked.
#[derive(Args, Debug)]
#[command(next_help_heading = "Opties")]
pub struct Serve {
    /// Poort van het adres; 0 kiest een vrije poort (standaard: 8080)
    #[arg(
        long,
        value_name = "POORT",
        default_value_t = 8080,
        hide_default_value = true
    )]
    pub port: u16,
    /// IP-adres waarop de app te bereiken is; 0.0.0.0 is voor iedereen op het netwerk (standaard: 127.0.0.1)
    #[arg(
        long,
        value_name = "ADRES",
        default_value = "127.0.0.1",
        hide_default_value = true
    )]
    pub host: IpAddr,
    /// Map met de inhoud (standaard: public/content)
    #[arg(long, value_name = "MAP")]
    pub content: Option<PathBuf>,
    /// Map met een gebouwde app, die we laten zien zoals die is
    #[arg(long, value_name = "MAP")]
    pub site: Option<PathBuf>,
    /// Bestand waarin we de berichten bewaren (standaard: inbox.sqlite)
    #[arg(long, value_name = "BESTAND")]
    pub inbox: Option<PathBuf>,
    /// Hoeveel berichten één adres per minuut mag sturen; 0 is zonder grens (standaard: 30)
    #[arg(
        long,
        value_name = "AANTAL",
        default_value_t = 30,
        hide_default_value = true
    )]
    pub rate_limit: u32,
    /// Hoeveel nieuwe berichten van één adres we per dag bewaren; 0 is zonder grens (standaard: 300)
    #[arg(
        long,
        value_name = "AANTAL",
        default_value_t = 300,
        hide_default_value = true
    )]
    pub daily_limit: u32,
    /// Hoeveel nieuwe berichten we per dag in totaal bewaren; 0 is zonder grens (standaard: 10000)
    #[arg(
        long,
        value_name = "AANTAL",
        default_value_t = 10_000,
        hide_default_value = true
    )]
    pub daily_total: u32,
    /// Adres of netwerk van een webserver ervoor, die zegt voor wie hij vraagt; mag vaker (standaard: alleen deze computer)
    #[arg(long, value_name = "ADRES/PREFIX", value_parser = parse_network)]
    pub trusted_proxy: Vec<IpNet>,
    #[command(flatten)]
    pub limits: Limits,
}

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
            let pages = LivePages::new(&app, &content, None)?;
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
        daily_limit: command.daily_limit,
        daily_total: command.daily_total,
        trusted_proxies: command.trusted_proxy,
        limits: command.limits,
    })?;
    let waiting = || "Kan niet wachten op Ctrl-C".to_owned();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .because(waiting)?;
    // Before anyone is told that we are there, and may ask us to stop.
    let asked_to_stop = runtime
        .block_on(async { asked_to_stop() })
        .because(waiting)?;
    let mut out = std::io::stdout();
    // Who started us may have closed our output, and can still use the server.
    let _ = writeln!(out, "De app staat op http://{}", server.address());
    let _ = out.flush();
    runtime.block_on(asked_to_stop);
    server.stop();
    let _ = writeln!(out, "Gestopt.");
    Ok(ExitCode::SUCCESS)
}

/// Ends when the terminal or the system asks us to stop. From the call on, neither ends us by force.
#[cfg(unix)]
fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without a way to be asked we go on until we are ended.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
