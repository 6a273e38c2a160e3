//! The release binary on its own: the time from its start to its first answer, and its memory.

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::ensure;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use super::{
    environment::{Installation, free_address},
    figures::median,
    http::post,
    process::{Process, resident, stop},
};

/// How often the server is started.
const STARTS: usize = 3;

/// Starts the server several times, then measures its memory.
pub async fn measure(binary: &Path) -> anyhow::Result<()> {
    let (installation, listen) = (Installation::on_sqlite()?, free_address()?);
    let start = async || {
        let started = Instant::now();
        let server =
            Process::start(Command::new(binary).arg("serve").envs(installation.environment(&listen)))?;
        loop {
            if let Ok(mut stream) = TcpStream::connect(&listen).await {
                stream
                    .write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .await?;
                let mut answer = String::new();
                stream.read_to_string(&mut answer).await?;
                ensure!(answer.starts_with("HTTP/1.1 200"), "{answer}");
                return anyhow::Ok((server, started.elapsed()));
            }
            ensure!(started.elapsed() < Duration::from_secs(10), "the server does not start");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    let (mut server, _) = start().await?;
    stop(&mut server)?;
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let (mut server, took) = start().await?;
        starts.push(took.as_secs_f64() * 1000.0);
        stop(&mut server)?;
    }
    println!("start to first answer, existing database  {:7.1} ms", median(starts));

    let (mut server, _) = start().await?;
    println!("memory when idle after the start          {:7.1} MB", resident(&server)?);
    let mut stream = TcpStream::connect(&listen).await?;
    for _ in 0..5 {
        let wrong =
            post(&mut stream, "/api/sign-in", "", r#"{"username":"nobody","password":"wrong"}"#).await;
        ensure!(wrong.is_err_and(|error| error.to_string().contains("wrong_credentials")));
    }
    println!("memory while hashing                      {:7.1} MB", resident(&server)?);
    // Workers release their memory after five seconds without work.
    tokio::time::sleep(Duration::from_secs(7)).await;
    println!("memory when idle after that               {:7.1} MB", resident(&server)?);
    stop(&mut server)
}
