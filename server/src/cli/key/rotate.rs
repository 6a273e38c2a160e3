//! `vestibule key rotate`

use std::{
    io::{IsTerminal as _, Write as _},
    time::Duration,
};

use clap::{Args, ValueEnum};

use crate::{cli::exit::Exit, state::Server};
use domain::crypto::key_file::{self, Stage};

#[derive(Debug, Args)]
pub struct Rotate {
    /// Do one step only, for servers that have their own copies of the key file
    #[arg(long, value_enum)]
    step: Option<Step>,
    /// Seconds to wait after each change of the key file, for servers that share it over a network
    #[arg(long, default_value_t = 5, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(..=3_600))]
    pause: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// Add the next key to the file; it only decrypts
    Prepare,
    /// Encrypt with the next key from now on
    Use,
    /// Encrypt all stored values again, and remove the old key
    Finish,
}

/// Does the steps that are left, or the one that was asked for. A rotation that was interrupted goes on where it stopped.
pub async fn run(rotate: &Rotate, server: &Server) -> Result<(), Exit> {
    let path = &server.config.key_file;
    let due = match key_file::stage(path)? {
        Stage::One => Step::Prepare,
        Stage::Prepared => Step::Use,
        Stage::InUse => Step::Finish,
    };
    if let Some(step) = rotate.step.filter(|step| *step != due) {
        return Err(Exit::Failure(format!(
            "{} is not the next step of this key file, {} is",
            name(step),
            name(due)
        )));
    }
    let steps = [Step::Prepare, Step::Use, Step::Finish];
    let steps = steps.into_iter().skip_while(|step| *step != due);
    for step in steps.take(if rotate.step.is_some() { 1 } else { 3 }) {
        match step {
            Step::Prepare => {
                key_file::prepare(path)?;
                server.domain.keys().reload()?;
                println!("added the next key to {}", path.display());
            }
            Step::Use => {
                key_file::use_next(path)?;
                server.domain.keys().reload()?;
                println!("key {} encrypts from now on", current(server));
            }
            Step::Finish => finish(server).await?,
        }
        if rotate.step.is_none() && step != Step::Finish {
            tokio::time::sleep(Duration::from_secs(rotate.pause)).await;
        }
    }
    if rotate.step.is_some_and(|step| step != Step::Finish) {
        println!("copy the key file to every server before the next step");
    }
    Ok(())
}

async fn finish(server: &Server) -> Result<(), Exit> {
    let shows_progress = std::io::stderr().is_terminal();
    let progress = |done: u64| {
        if shows_progress {
            eprint!("\r{done} values");
            drop(std::io::stderr().flush());
        }
    };
    let done = server.domain.seal_again(progress).await?;
    if shows_progress {
        eprintln!();
    }
    key_file::retire(&server.config.key_file)?;
    server.domain.keys().reload()?;
    println!(
        "encrypted {done} {} again and removed the old key; keep a copy of {}, and the old copy as long as you keep \
         backups from before",
        if done == 1 { "value" } else { "values" },
        server.config.key_file.display()
    );
    Ok(())
}

fn current(server: &Server) -> String {
    server.domain.keys().ids().swap_remove(0)
}

fn name(step: Step) -> String {
    step.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}
