//! A client of a running server that keeps its cookies, and the server's log.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{Read as _, Write as _},
    net::TcpStream,
    path::PathBuf,
    process::Stdio,
    time::{Duration, Instant},
};

use domain::{clock::Clock, crypto::totp::Authenticator};
use serde_json::{Value, json};

use crate::support::{Server, TestFolder, free_address, get};

/// A client with the headers of a browser on our own page.
pub struct Client {
    address: String,
    pub cookies: BTreeMap<String, String>,
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Value,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The id of the request.
    pub fn id(&self) -> String {
        self.header("x-request-id").unwrap().to_owned()
    }
}

impl Client {
    pub fn new(address: &str) -> Self {
        Self { address: address.to_owned(), cookies: BTreeMap::new() }
    }

    /// Goes on at another server.
    pub fn move_to(&mut self, address: &str) {
        address.clone_into(&mut self.address);
    }

    pub fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[], body)
    }

    pub fn send(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        self.try_send(method, path, headers, body).unwrap()
    }

    /// Sends a request to a server that may be killed meanwhile. Returns an answer that arrived whole.
    pub fn try_send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &Value,
    ) -> Option<Answer> {
        let body = if method == "GET" { String::new() } else { body.to_string() };
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let headers: Vec<String> =
            headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let mut stream = TcpStream::connect(&self.address).ok()?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
             Sec-Fetch-Site: same-origin\r\nCookie: {}\r\n{}Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            cookies.join("; "),
            headers.concat(),
            body.len()
        )
        .ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok()?;
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n")?;
        for line in head.lines() {
            if let Some((name, rest)) = line.split_once(": ")
                && name.eq_ignore_ascii_case("set-cookie")
                && let Some((name, value)) = rest.split(';').next().unwrap().split_once('=')
            {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let body = serde_json::from_str(body).unwrap_or(Value::Null);
        Some(Answer { status, head: head.to_owned(), body })
    }

    /// Sets up MFA and replaces the temporary password. Returns the authenticator and the code that was used.
    pub fn first_sign_in(
        &mut self,
        username: &str,
        temporary: &str,
        password: &str,
    ) -> (Authenticator, String) {
        self.sign_in(username, temporary);
        let key = self.post("/api/set-up", &json!({})).body["key"].as_str().unwrap().to_owned();
        let secret = data_encoding::BASE32_NOPAD.decode(key.as_bytes()).unwrap();
        let phone = Authenticator::new(&secret).unwrap();
        let code = phone.code(Clock::System.now());
        assert_eq!(self.post("/api/verify", &json!({"code": code})).status, 200);
        self.post("/api/backup-codes", &json!({}));
        self.post("/api/backup-codes/done", &json!({}));
        let change = json!({"old_password": temporary, "new_password": password});
        assert_eq!(self.post("/api/change-password", &change).status, 200);
        (phone, code)
    }

    pub fn sign_in(&mut self, username: &str, password: &str) -> Answer {
        self.post("/api/sign-in", &json!({"username": username, "password": password}))
    }
}

/// The log of a running server.
pub struct Log(PathBuf);

impl Log {
    /// All lines until now.
    pub fn lines(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(&self.0).unwrap();
        let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
        whole.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"))).collect()
    }

    /// The lines of an event.
    pub fn events(&self, event: &str) -> Vec<Value> {
        self.lines().into_iter().filter(|line| line["event"] == event).collect()
    }

    /// The lines of a request.
    pub fn of_request(&self, id: &str) -> Vec<Value> {
        self.lines().into_iter().filter(|line| line["span"]["request_id"] == id).collect()
    }

    /// Waits for the first line of an event.
    pub fn wait_for(&self, event: &str) -> Value {
        self.wait_until(event, |_| true)
    }

    /// Waits for a line of an event.
    pub fn wait_until(&self, event: &str, is_meant: impl Fn(&Value) -> bool) -> Value {
        let started = Instant::now();
        loop {
            if let Some(line) = self.events(event).into_iter().find(|line| is_meant(line)) {
                return line;
            }
            assert!(started.elapsed() < Duration::from_secs(30), "{event}: {:#?}", self.lines());
            std::thread::yield_now();
        }
    }
}

/// A running server that is ready, its address and its log.
pub fn serve(folder: &TestFolder, flags: &[&str]) -> (Server, String, Log) {
    serve_in(folder, flags, &[])
}

/// The same, with environment variables.
pub fn serve_in(folder: &TestFolder, flags: &[&str], environment: &[(&str, &str)]) -> (Server, String, Log) {
    let address = free_address();
    let path = folder.path("log.jsonl");
    let arguments = [&["serve", "--listen", &address], flags].concat();
    let log = File::create(&path).unwrap();
    let mut command = folder.command(&arguments);
    let child = command.envs(environment.iter().copied()).stderr(log).stdout(Stdio::null()).spawn().unwrap();
    let server = Server(child);
    wait_until_ready(&address);
    (server, address, Log(path))
}

pub fn wait_until_ready(address: &str) {
    let started = Instant::now();
    while !get(address, "/readyz").is_some_and(|answer| answer.starts_with("HTTP/1.1 200")) {
        assert!(started.elapsed() < Duration::from_secs(30), "the server is not ready");
        std::thread::yield_now();
    }
}

/// The log in a file.
pub fn log_in(path: PathBuf) -> Log {
    Log(path)
}

/// The temporary password in the newest emails to a new account.
pub fn temporary_password(folder: &TestFolder, username: &str) -> String {
    temporary_password_on(folder, username, &["--create"])
}

/// The same, with other flags.
pub fn temporary_password_on(folder: &TestFolder, username: &str, flags: &[&str]) -> String {
    let add = ["account", "add", "--username", username, "--email", "g@example.com"];
    folder.ok(&[&add, flags].concat());
    let mails = std::fs::read_dir(folder.path("data/mail")).unwrap();
    let texts = mails.map(|mail| std::fs::read_to_string(mail.unwrap().path()).unwrap());
    texts
        .flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .find(|word| {
            word.len() == 19
                && word.split('-').count() == 4
                && word.split('-').all(|part| part.len() == 4 && part.chars().all(char::is_alphanumeric))
        })
        .unwrap()
}
