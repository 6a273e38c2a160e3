//! A server is killed at random moments, again and again, on one database. Afterwards, everything that was acknowledged is
//! there, everything else was done completely or not at all, and nothing that was used up or ended works again.

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use domain::{
    clock::Clock,
    crypto::{random, totp::Authenticator},
};
use serde_json::{Value, json};

use crate::{
    client::{Client, serve_in},
    support::TestFolder,
};

const NEW: &str = "violet kayak trombone";
/// Requests of a first sign-in with all that follows.
const REQUESTS: usize = 18;
/// The longest time from the beginning of a request until the kill, in milliseconds.
const LONGEST: u64 = 30;

/// How far a request came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Progress {
    #[default]
    NotAsked,
    /// It was asked for, and no answer arrived.
    Unknown,
    Done,
}

/// What the owner of an account remembers.
#[derive(Default)]
struct Ledger {
    phone: Option<Authenticator>,
    /// The code that confirmed the app.
    code: String,
    set_up: Progress,
    codes: Vec<String>,
    password: Progress,
    /// Backup codes that were used, with the browser that got a session for each.
    used: Vec<(String, Progress, Client)>,
    signed_out: Option<(Progress, Client)>,
}

impl Client {
    /// Counts the request. Returns the answer, and how far it came.
    fn ask(&mut self, asked: &AtomicUsize, path: &str, body: &Value) -> (Progress, Value) {
        asked.fetch_add(1, Ordering::SeqCst);
        match self.try_send("POST", path, &[], body) {
            Some(answer) => {
                assert_eq!(answer.status, 200, "{path}: {}", answer.body);
                (Progress::Done, answer.body)
            }
            None => (Progress::Unknown, Value::Null),
        }
    }

    fn copy(&self, address: &str) -> Self {
        let mut copy = Self::new(address);
        copy.cookies.clone_from(&self.cookies);
        copy
    }

    fn is_signed_in(&mut self) -> bool {
        let state = self.send("GET", "/api/state", &[], &Value::Null);
        state.status == 200 && !state.body["progress"]["step"]["signed_in"].is_null()
    }
}

impl Ledger {
    /// Signs in for the first time, changes the password, signs out, and signs in with backup codes, until the server is
    /// killed.
    fn write(&mut self, asked: &AtomicUsize, address: &str, username: &str, temporary: &str) -> Option<()> {
        let mut browser = Client::new(address);
        let ask = |browser: &mut Client, path: &str, body: &Value| {
            let (progress, body) = browser.ask(asked, path, body);
            (progress == Progress::Done).then_some(body)
        };
        ask(&mut browser, "/api/sign-in", &json!({"username": username, "password": temporary}))?;
        let key = ask(&mut browser, "/api/set-up", &json!({}))?["key"].as_str().unwrap().to_owned();
        let phone = Authenticator::new(&data_encoding::BASE32_NOPAD.decode(key.as_bytes()).unwrap()).unwrap();
        self.code = phone.code(Clock::System.now());
        self.phone = Some(phone);
        self.set_up = Progress::Unknown;
        self.set_up = browser.ask(asked, "/api/verify", &json!({"code": self.code})).0;
        let shown = ask(&mut browser, "/api/backup-codes", &json!({}))?;
        self.codes = serde_json::from_value(shown["codes"].clone()).unwrap();
        ask(&mut browser, "/api/backup-codes/done", &json!({}))?;
        let change = json!({"old_password": temporary, "new_password": NEW});
        self.password = Progress::Unknown;
        self.password = browser.ask(asked, "/api/change-password", &change).0;
        if self.password != Progress::Done {
            return None;
        }
        let before = browser.copy(address);
        self.signed_out = Some((Progress::Unknown, before.copy(address)));
        self.signed_out = Some((browser.ask(asked, "/api/sign-out", &json!({})).0, before));
        for code in self.codes.clone() {
            ask(&mut browser, "/api/sign-in", &json!({"username": username, "password": NEW}))?;
            self.used.push((code.clone(), Progress::Unknown, browser.copy(address)));
            let (progress, _) = browser.ask(asked, "/api/verify/backup-code", &json!({"code": code}));
            *self.used.last_mut()? = (code, progress, browser.copy(address));
            browser = Client::new(address);
        }
        Some(())
    }

    /// Compares it with what a server that was started again has.
    fn check(&self, address: &str, username: &str, temporary: &str) {
        let sign_in = |password: &str| {
            let mut browser = Client::new(address);
            let answer = browser.sign_in(username, password);
            (answer.status == 200).then_some((browser, answer.body["step"].clone()))
        };
        let [old, new] = [temporary, NEW].map(&sign_in);
        let expected = match self.password {
            Progress::NotAsked => [true, false],
            Progress::Done => [false, true],
            Progress::Unknown => [new.is_none(), old.is_none()],
        };
        assert_eq!([old.is_some(), new.is_some()], expected, "password: {:?}", self.password);
        let (mut browser, step) = old.or(new).unwrap();
        let is_set_up = step["set_up"].is_null();
        match self.set_up {
            Progress::NotAsked => assert!(!is_set_up, "{step}"),
            Progress::Done => assert!(is_set_up, "{step}"),
            Progress::Unknown => {}
        }
        if is_set_up && !step["verify"].is_null() {
            let again = browser.post("/api/verify", &json!({"code": self.code}));
            assert_eq!(again.status, 422, "the code of the set-up: {}", again.body);
        }
        for (code, progress, session) in &self.used {
            let (mut browser, _) = sign_in(NEW).unwrap();
            let again = browser.post("/api/verify/backup-code", &json!({"code": code})).status;
            let expected: &[u16] = if *progress == Progress::Done { &[422] } else { &[200, 422] };
            assert!(expected.contains(&again), "{progress:?}: {again}");
            let was_spent_before = again == 422;
            if *progress == Progress::Done {
                assert!(session.copy(address).is_signed_in(), "the session of a used code is gone");
            } else if was_spent_before {
                // Its session exists, but the browser has the token from before.
                assert!(!session.copy(address).is_signed_in());
            }
        }
        if let Some((progress, session)) = &self.signed_out {
            let still = session.copy(address).is_signed_in();
            assert!(!still || *progress == Progress::Unknown, "a session that was ended is open");
        }
    }
}

/// Adds an account. Returns its temporary password.
fn add(folder: &TestFolder, username: &str) -> String {
    let mail = folder.path("data/mail");
    for earlier in fs::read_dir(&mail).into_iter().flatten() {
        fs::remove_file(earlier.unwrap().path()).unwrap();
    }
    let email = format!("{username}@example.com");
    folder.ok(&["account", "add", "--username", username, "--email", &email, "--create"]);
    folder.temporary_password()
}

/// Kills a server so many times.
fn kill(times: u32) {
    let folder = TestFolder::new();
    let environment = [("VESTIBULE_LIMITS_EXEMPT_NETWORKS", "127.0.0.0/8")];
    let mut before: Option<(Ledger, String, String)> = None;
    let (mut signed_in, mut codes) = (0, 0);
    for number in 0..times {
        let username = format!("user{number}");
        let temporary = add(&folder, &username);
        let (mut server, address, _log) = serve_in(&folder, &[], &environment);
        if let Some((ledger, username, temporary)) = before.take() {
            ledger.check(&address, &username, &temporary);
        }
        let asked = Arc::new(AtomicUsize::new(0));
        let owner = {
            let (username, temporary, asked) = (username.clone(), temporary.clone(), Arc::clone(&asked));
            thread::spawn(move || {
                let mut ledger = Ledger::default();
                ledger.write(&asked, &address, &username, &temporary);
                ledger
            })
        };
        let at = 1 + usize::from_le_bytes(random()) % REQUESTS;
        while asked.load(Ordering::SeqCst) < at && !owner.is_finished() {
            thread::yield_now();
        }
        let kill_at = Instant::now() + Duration::from_millis(u64::from_le_bytes(random()) % LONGEST);
        while Instant::now() < kill_at {
            thread::yield_now();
        }
        server.0.kill().unwrap();
        server.0.wait().unwrap();
        let ledger = owner.join().unwrap();
        signed_in += u32::from(ledger.password == Progress::Done);
        codes += ledger.used.len();
        before = Some((ledger, username, temporary));
    }
    let (_server, address, _log) = serve_in(&folder, &[], &environment);
    let (ledger, username, temporary) = before.unwrap();
    ledger.check(&address, &username, &temporary);
    println!(
        "killed {times} times: {signed_in} first sign-ins were complete, {codes} backup codes were used"
    );
}

#[test]
#[ignore = "takes half an hour: make soak"]
fn a_server_that_is_killed_loses_nothing_and_revives_nothing() {
    let times = std::env::var("KILLS").map_or(1_000, |times| times.parse().unwrap());
    kill(times);
}
