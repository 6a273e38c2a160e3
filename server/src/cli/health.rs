//! `vestibule health`: for containers, whose images have no other program that could ask.

use std::{
    io::{Read as _, Write as _},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream},
    time::Duration,
};

use super::exit::Exit;
use crate::config::Config;

/// How long the connection and each part of the answer may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the server of this configuration whether it is ready.
pub fn run(config: &Config) -> Result<(), Exit> {
    let address = reachable(config.listen);
    let answer = ask(address)
        .map_err(|error| Exit::Failure(format!("the server at {address} does not answer: {error}")))?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    if head.starts_with("HTTP/1.1 200 ") {
        println!("{}", body.trim());
        return Ok(());
    }
    let why = if body.trim().is_empty() { head.lines().next().unwrap_or_default() } else { body.trim() };
    Err(Exit::Failure(format!("the server is not ready: {why}")))
}

/// The address at which this machine reaches a server that listens on all addresses.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

fn ask(address: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    write!(stream, "GET /readyz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.take(64 * 1024).read_to_string(&mut answer)?;
    Ok(answer)
}
