//! `make bench`: sign-ins compared with the hashes that they need, forward authentication, start-up and memory of the
//! server, whether times tell which names have an account, and what a million accounts cost. Prints the figures of this run; fails
//! if a limit is exceeded. `load`, `import` and `growth` need a PostgreSQL server.

mod accounts;
mod administrator;
mod auc;
mod checks;
mod enumeration;
mod environment;
mod figures;
mod flood;
mod growth;
mod http;
mod import;
mod known_browsers;
mod lists;
mod load;
mod people;
mod process;
mod sign_ins;
mod smtp_sink;
mod startup;
mod strangers;

use std::path::Path;

use anyhow::bail;

/// Samples of each state for the AUC: its confidence interval is about ± 0.02.
const SAMPLES: usize = 1_600;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let runtime = tokio::runtime::Runtime::new()?;
    let (binary, only) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["ask", address, tokens] => return runtime.block_on(checks::ask(address, Path::new(tokens))),
        ["hashes"] => {
            println!("{}", sign_ins::raw_hashes(std::thread::available_parallelism()?.get()));
            return Ok(());
        }
        [binary, "enumeration"] => {
            return runtime.block_on(enumeration::measure(Path::new(binary), SAMPLES, ""));
        }
        [binary, "enumeration", samples, ref way @ ..] if way.len() < 2 => {
            let (samples, way) = (samples.parse()?, way.first().copied().unwrap_or_default());
            return runtime.block_on(enumeration::measure(Path::new(binary), samples, way));
        }
        [binary, "growth", number] => {
            return runtime.block_on(growth::measure(Path::new(binary), number.parse()?));
        }
        [binary] => (binary, ""),
        [binary, only] => (binary, only),
        _ => {
            bail!(
                "usage: bench target/release/vestibule [load | startup | flood | import | enumeration [SAMPLES [WAY]] | growth [ACCOUNTS]]"
            )
        }
    };
    let (binary, cores) = (Path::new(binary), std::thread::available_parallelism()?.get());
    let is_chosen = |part: &str| only.is_empty() || only == part;
    runtime.block_on(async {
        if is_chosen("load") {
            load::measure(binary, cores).await?;
        }
        if is_chosen("startup") {
            startup::measure(binary).await?;
        }
        if is_chosen("flood") {
            flood::measure(binary, cores).await?;
        }
        if is_chosen("import") {
            import::measure(binary).await?;
        }
        if only.is_empty() {
            enumeration::measure(binary, SAMPLES, "").await?;
        }
        if is_chosen("growth") {
            growth::measure(binary, growth::MANY).await?;
        }
        Ok(())
    })
}
