//! The edge on the host: what `bieb` does with files, processes and sockets.

use std::process::ExitCode;

/// Runs the command of the command line.
pub fn run() -> ExitCode {
    ExitCode::SUCCESS
}
