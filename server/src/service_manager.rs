//! Tells systemd when the server is ready and when it stops (`sd_notify(3)`, `Type=notify`). Without `NOTIFY_SOCKET` nothing
//! is sent.

use std::{
    io,
    os::{
        linux::net::SocketAddrExt as _,
        unix::{
            ffi::OsStrExt as _,
            net::{SocketAddr, UnixDatagram},
        },
    },
};

/// The server accepts connections.
pub const READY: &str = "READY=1";
/// The server is finishing what has begun.
pub const STOPPING: &str = "STOPPING=1";

/// Sends a state. A manager that cannot be reached is only logged: it stops a server that never becomes ready.
pub fn notify(state: &str) {
    if let Some(Err(error)) = std::env::var_os("NOTIFY_SOCKET").map(|name| send(name.as_bytes(), state)) {
        tracing::warn!(
            target: "server",
            event = "service_manager_not_told",
            "could not tell the service manager {state}: {error}",
        );
    }
}

/// Sends to a socket with a path, or to one with an abstract name, which begins with `@`.
fn send(name: &[u8], state: &str) -> io::Result<()> {
    let address = match name.strip_prefix(b"@") {
        Some(name) => SocketAddr::from_abstract_name(name)?,
        None => SocketAddr::from_pathname(std::ffi::OsStr::from_bytes(name))?,
    };
    UnixDatagram::unbound()?.send_to_addr(state.as_bytes(), &address).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_reaches_sockets_with_a_path_and_with_an_abstract_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notify");
        let name = format!("vestibule-test-{}", std::process::id());
        let abstract_name = SocketAddr::from_abstract_name(&name).unwrap();
        for (socket, address) in [
            (UnixDatagram::bind(&path).unwrap(), path.to_str().unwrap().to_owned()),
            (UnixDatagram::bind_addr(&abstract_name).unwrap(), format!("@{name}")),
        ] {
            send(address.as_bytes(), READY).unwrap();
            let mut received = [0; 64];
            let length = socket.recv(&mut received).unwrap();
            assert_eq!(&received[..length], READY.as_bytes());
        }
        assert!(send(b"/no/such/socket", READY).is_err());
    }
}
