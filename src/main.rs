//! The command line.

use std::process::ExitCode;

use clap::Parser;
use simmer::cli::check::{self, CheckArgs};

#[derive(Parser)]
#[command(name = "simmer")]
enum Command {
    /// Tell every fault of scenario files
    Check(CheckArgs),
}

fn main() -> ExitCode {
    let Command::Check(args) = Command::parse();
    let (mut out, mut err) = (anstream::stdout().lock(), anstream::stderr().lock());
    ExitCode::from(check::run(&args, &mut out, &mut err))
}
