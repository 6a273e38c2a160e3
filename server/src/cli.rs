//! The command line. A command exits with 0 on success, with 1 when it fails and with 2 when it is used
//! wrongly. An error is one line.

mod account;
mod audit;
mod backup;
mod configuration;
mod demo;
mod doctor;
mod existing;
mod exit;
mod health;
mod import;
mod key;
mod mail;
mod migrate;
mod output;
mod settings;
mod start_log;
mod transfer;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use clap::{
    Arg, CommandFactory as _, FromArgMatches as _, Parser, Subcommand,
    error::{ContextKind, ErrorKind},
};

use self::{existing::check_exists, exit::Exit, output::PATIENCE};
use crate::{
    config::{Config, keys::KEYS, superseded},
    config_source::ConfigSource,
    memory, serve,
    state::Server,
};
use domain::{
    Domain,
    clock::Clock,
    email::{Transport, config::SmtpLimits},
};

/// Sign-in with multi-factor authentication for web applications
#[derive(Debug, Parser)]
#[command(name = "vestibule", version)]
struct Cli {
    /// TOML file with the configuration; otherwise that of `VESTIBULE_CONFIG`, or /etc/vestibule/vestibule.toml
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Create the database if there is none; without this, only `serve` does
    #[arg(long, global = true)]
    create: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server
    Serve {
        /// Add a demo account and print how to sign in with it; requires a loopback `public_url`
        #[arg(long)]
        demo: bool,
    },
    /// Add, show and manage accounts
    #[command(subcommand)]
    Account(account::Command),
    /// List and export activity
    #[command(subcommand)]
    Activity(audit::Command),
    /// Show and change settings; changes take effect immediately
    #[command(subcommand)]
    Settings(settings::Command),
    /// List, retry and drop queued emails, and test the mail server
    #[command(subcommand)]
    Mail(mail::Command),
    /// Create the key file, and replace a lost one
    #[command(subcommand)]
    Key(key::Command),
    /// Write a copy of the database to a new file; the server may run
    Backup(backup::Backup),
    /// Replace the database with a backup
    Restore(backup::Restore),
    /// Write everything in the database to a new file that any database can import; the server may run
    ///
    /// The file has one JSON value on each line and does not depend on the kind of database. Secrets in it stay encrypted
    /// with the key file, which is copied separately. Stop the server first if the export is to replace its database.
    Export(transfer::Export),
    /// Fill an empty SQLite or PostgreSQL database with an export; all of it or nothing
    ///
    /// The key file of the exported database must be in its place. An SQLite file is created if it is missing. People stay
    /// signed in, so the old server must not run any more.
    Import(transfer::Import),
    /// Bring the schema of the database up to date without starting the server; every start does that too
    Migrate(migrate::Migrate),
    /// Ask the running server whether it is ready
    Health,
    /// List the configuration keys, which every command takes as flags
    Configuration {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Check configuration, files, database, clock, mail server, providers and proxies; changes nothing
    Doctor {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// Runs the command line.
#[must_use]
pub fn run() -> ExitCode {
    let (line, code) = match start() {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Exit::Usage(line)) => (line, 2),
        Err(Exit::Failure(line)) => (line, 1),
    };
    eprintln!("vestibule: {}", line.replace('\n', " "));
    ExitCode::from(code)
}

fn start() -> Result<(), Exit> {
    memory::make_private().context("could not turn off core dumps")?;
    let matches = match command().try_get_matches() {
        Ok(matches) => matches,
        // Help or the version.
        Err(asked) if !asked.use_stderr() => {
            return asked.print().map_err(|error| Exit::Failure(error.to_string()));
        }
        Err(wrong) if wrong.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Err(Exit::Usage("a command is missing; see --help".into()));
        }
        Err(wrong) => {
            let flag = wrong.get(ContextKind::InvalidArg).map(ToString::to_string).unwrap_or_default();
            let line = superseded(&flag, flag.trim_start_matches("--"));
            return Err(Exit::Usage(line.unwrap_or_else(|| usage(&wrong.to_string()))));
        }
    };
    let cli = Cli::from_arg_matches(&matches).map_err(|error| Exit::Usage(error.to_string()))?;
    if let Command::Configuration { json } = cli.command {
        configuration::run(json);
        return Ok(());
    }
    let flags = KEYS
        .iter()
        .filter_map(|key| Some((key.name.to_owned(), matches.get_one::<String>(key.name)?.clone())))
        .collect();
    let source = ConfigSource { flags, config: cli.config };
    let config = source.read();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(anyhow::Error::from)?;
    if let Command::Doctor { json } = cli.command {
        // Without the log: each finding is one line.
        return runtime.block_on(doctor::run(json, source.file().as_deref(), config));
    }
    let config = config.map_err(Exit::Usage)?;
    let serves = matches!(cli.command, Command::Serve { .. });
    let _traces = start_log::start_log(&config.log, serves, &runtime)?;
    runtime.block_on(dispatch(cli.command, config, source, cli.create))
}

/// The first paragraph of clap's error, as one line.
fn usage(said: &str) -> String {
    let paragraph = said.split("\n\n").next().unwrap_or_default();
    let line = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}; see --help", line.strip_prefix("error: ").unwrap_or(&line))
}

/// The commands, with a flag for each configuration key. The help of a command shows its own arguments, and that of
/// `configuration` the keys.
fn command() -> clap::Command {
    let flag = |key: &'static crate::config::keys::Key| {
        Arg::new(key.name).long(key.flag()).global(true).value_name("VALUE").hide(true)
    };
    point_to_configuration(Cli::command())
        .args(KEYS.iter().map(flag))
        .subcommand_required(true)
        .mut_subcommand("configuration", |command| command.after_help(configuration::list()))
}

fn point_to_configuration(command: clap::Command) -> clap::Command {
    command.after_help(configuration::POINTER).mut_subcommands(point_to_configuration)
}

async fn dispatch(command: Command, config: Config, source: ConfigSource, create: bool) -> Result<(), Exit> {
    match command {
        Command::Serve { demo: false } => Ok(serve::serve(config, source, async |_: &Domain| Ok(())).await?),
        Command::Serve { demo: true } => demo::serve(config, source).await,
        Command::Account(command) => {
            with_server(config, create, async |server| account::run(command, server).await).await
        }
        Command::Activity(command) => {
            with_server(config, create, async |server| audit::run(command, server).await).await
        }
        Command::Settings(command) => {
            with_server(config, create, async |server| settings::run(command, server).await).await
        }
        Command::Mail(command) => {
            with_server(config, create, async |server| mail::run(command, server).await).await
        }
        Command::Key(key::Command::Rotate(command)) => {
            with_server(config, false, async |server| key::rotate::run(&command, server).await).await
        }
        Command::Key(command) => key::run(command, config).await,
        Command::Backup(command) => backup::backup(command, &config).await,
        Command::Restore(command) => backup::restore(command, config).await,
        Command::Export(command) => transfer::export(command, &config).await,
        Command::Import(command) => transfer::import(command, &config).await,
        Command::Migrate(command) => migrate::run(command, &config, create).await,
        Command::Health => health::run(&config),
        // Needs no configuration: `start` has run it.
        Command::Configuration { .. } => Ok(()),
        Command::Doctor { json } => doctor::run(json, source.file().as_deref(), Ok(config)).await,
    }
}

/// Runs a command on the server's parts, then closes the database: SQLite's log is in the file when the command ends.
async fn with_server(
    config: Config,
    create: bool,
    command: impl AsyncFnOnce(&Server) -> Result<(), Exit>,
) -> Result<(), Exit> {
    let server = open(config, create).await?;
    let result = command(&server).await;
    server.domain.store().close().await;
    result
}

/// Opens the server's parts for a command, which waits for a mail server for seconds only and reports what became of
/// the emails that it queued.
async fn open(mut config: Config, create: bool) -> anyhow::Result<Server> {
    check_exists(&config, create)?;
    config.mail.limits =
        SmtpLimits { connect: PATIENCE / 2, step: PATIENCE, content: PATIENCE, message: PATIENCE };
    let transport = Transport::new(&config.mail)?;
    let server = Server::open(config, Clock::System, transport).await?;
    server.domain.record_mail();
    Ok(server)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_commands_and_their_flags_do_not_contradict_each_other() {
        super::command().debug_assert();
    }
}
