//! `make bench`: sign-ins compared with the hashes that they need, forward authentication, start-up and memory of the
//! server, whether times tell which names have an account, and lists of 100,000 accounts. Prints the figures of this run; fails
//! if a page of accounts takes too long, or if a state of an account can be told apart.

mod accounts;
mod auc;
mod checks;
mod enumeration;
mod environment;
mod figures;
mod flood;
mod http;
mod process;
mod sign_ins;
mod smtp_sink;
mod startup;

use std::path::Path;

use anyhow::bail;

use self::{
    environment::{config, environment},
    figures::median,
    sign_ins::{LoopbackServer, raw_hashes},
};

const ROUNDS: usize = 3;
/// Samples of each state for the AUC: its confidence interval is about ± 0.02.
const SAMPLES: usize = 1_600;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let runtime = tokio::runtime::Runtime::new()?;
    let (binary, only) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["ask", address, tokens] => return runtime.block_on(checks::ask(address, Path::new(tokens))),
        ["accounts"] => return runtime.block_on(accounts::run()),
        [binary, "enumeration"] => return runtime.block_on(enumeration::measure(Path::new(binary), SAMPLES)),
        [binary, "enumeration", samples] => {
            return runtime.block_on(enumeration::measure(Path::new(binary), samples.parse()?));
        }
        [binary] => (binary, ""),
        [binary, only] => (binary, only),
        _ => {
            bail!(
                "usage: bench target/release/vestibule [checks | flood | enumeration [SAMPLES]], or bench accounts"
            )
        }
    };
    let cores = std::thread::available_parallelism()?.get();
    match only {
        "checks" => return runtime.block_on(forward_auth(Path::new(binary))),
        "flood" => return runtime.block_on(flood::measure(Path::new(binary), cores)),
        _ => {}
    }
    println!("{cores} cores; {ROUNDS} rounds of raw hashes and full sign-ins, alternating");

    let server = runtime.block_on(LoopbackServer::open())?;
    let (mut raw, mut full) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        raw.push(raw_hashes(cores));
        full.push(runtime.block_on(server.sign_ins())?);
    }
    let (raw, full) = (median(raw), median(full));
    println!("raw Argon2id (m=19456 KiB, t=2, p=1)      {raw:7.1} per second");
    println!("full sign-ins (password, TOTP, session)   {full:7.1} per second");
    println!("sign-ins, as a share of raw hashes        {:7.1} %", 100.0 * full / raw);
    runtime.block_on(forward_auth(Path::new(binary)))?;
    runtime.block_on(startup::measure(Path::new(binary)))?;
    runtime.block_on(flood::measure(Path::new(binary), cores))?;
    runtime.block_on(enumeration::measure(Path::new(binary), SAMPLES))?;
    runtime.block_on(accounts::run())
}

/// Measures the checks for forward authentication.
async fn forward_auth(binary: &Path) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let listen = format!("127.0.0.1:{port}");
    checks::measure(binary, config(folder.path(), &listen)?, environment(folder.path(), &listen)).await
}
