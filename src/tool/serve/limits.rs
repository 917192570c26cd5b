//! How long and how much one client may ask of the server, so that there is room for the others.

use std::time::Duration;

use clap::Args;

/// The limits of a server. Times are in seconds on the command line; 0 is never allowed.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Grenzen (zelden nodig)")]
pub struct Limits {
    /// Seconden waarin een browser zijn vraag moet stellen (standaard: 30)
    #[arg(long = "header-timeout", value_name = "SECONDEN", value_parser = seconds, default_value = "30", hide_default_value = true)]
    pub header: Duration,
    /// Seconden waarin een bericht helemaal binnen moet zijn (standaard: 30)
    #[arg(long = "body-timeout", value_name = "SECONDEN", value_parser = seconds, default_value = "30", hide_default_value = true)]
    pub body: Duration,
    /// Seconden die een lezer stil mag staan midden in een antwoord (standaard: 60)
    #[arg(long = "write-timeout", value_name = "SECONDEN", value_parser = seconds, default_value = "60", hide_default_value = true)]
    pub write: Duration,
    /// Seconden die lopende antwoorden nog krijgen als de server stopt (standaard: 30)
    #[arg(long = "stop-timeout", value_name = "SECONDEN", value_parser = seconds, default_value = "30", hide_default_value = true)]
    pub stop: Duration,
    /// Hoeveel verbindingen er tegelijk mogen zijn (standaard: wat het systeem toelaat, hoogstens 4096)
    #[arg(long = "max-connections", value_name = "AANTAL", value_parser = clap::value_parser!(u32).range(1..))]
    pub connections: Option<u32>,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            header: Duration::from_secs(30),
            body: Duration::from_secs(30),
            write: Duration::from_secs(60),
            stop: Duration::from_secs(30),
            connections: None,
        }
    }
}

/// As many as anybody needs on one small machine.
const MOST_CONNECTIONS: u64 = 4_096;

/// Descriptors for the inbox, the listener and the files that are read whole.
const OTHER_DESCRIPTORS: u64 = 64;

impl Limits {
    /// How many connections there may be at once. Each may need a second descriptor, for its file.
    pub fn most_connections(&self) -> usize {
        let room = (descriptors().saturating_sub(OTHER_DESCRIPTORS) / 2).clamp(1, MOST_CONNECTIONS);
        let asked = self.connections.map_or(room, u64::from);
        usize::try_from(asked.min(room)).unwrap_or(usize::MAX)
    }
}

/// How many descriptors this process may have; asks the system for as many as it ever gives.
#[cfg(target_os = "linux")]
fn descriptors() -> u64 {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let limit = getrlimit(Resource::Nofile);
    let most = limit
        .maximum
        .unwrap_or(u64::MAX)
        .min(2 * MOST_CONNECTIONS + OTHER_DESCRIPTORS);
    let current = limit.current.unwrap_or(u64::MAX);
    if current >= most {
        return current;
    }
    let raised = Rlimit {
        current: Some(most),
        maximum: limit.maximum,
    };
    match setrlimit(Resource::Nofile, raised) {
        Ok(()) => most,
        Err(_) => current,
    }
}

/// What other systems give at least.
#[cfg(not(target_os = "linux"))]
fn descriptors() -> u64 {
    256
}

fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse::<u32>() {
        Ok(0) | Err(_) => Err("een aantal seconden vanaf 1".to_owned()),
        Ok(seconds) => Ok(Duration::from_secs(seconds.into())),
    }
}
