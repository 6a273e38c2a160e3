//! nginx in front of a server that does not list it in `proxies`.

use std::{
    fs,
    net::TcpStream,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    client::{Client, serve},
    support::{Server, TestFolder, free_address},
};

/// nginx, which passes everything to `server`, and its address. It is one process, so that nothing is left when it is killed.
fn nginx(folder: &TestFolder, server: &str) -> (Server, String) {
    let address = free_address();
    let configuration = format!(
        "daemon off; master_process off; pid nginx.pid; error_log stderr; events {{}}
         http {{
             access_log off;
             client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi;
             scgi_temp_path scgi;
             server {{
                 listen {address};
                 location / {{
                     proxy_pass http://{server};
                     proxy_set_header Host $http_host;
                     proxy_set_header X-Forwarded-For $remote_addr;
                 }}
             }}
         }}"
    );
    fs::write(folder.path("nginx.conf"), configuration).unwrap();
    // Debian has it where only root's PATH leads.
    let path = format!("{}:/usr/sbin", std::env::var("PATH").unwrap());
    let mut command = Command::new("nginx");
    command.env("PATH", path).arg("-p").arg(folder.0.path()).args(["-c", "nginx.conf", "-e", "stderr"]);
    let child =
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("nginx: run scripts/set-up test");
    let nginx = Server(child);
    let started = Instant::now();
    while TcpStream::connect(&address).is_err() {
        assert!(started.elapsed() < Duration::from_secs(20), "nginx does not start");
        std::thread::yield_now();
    }
    (nginx, address)
}

#[test]
fn a_forgotten_proxy_is_warned_of_once_with_the_remedy_which_works() {
    let folder = TestFolder::with_database();
    for (flags, warnings) in [(&[][..], 1), (&["--proxies", "127.0.0.1"], 0)] {
        let (_server, server, log) = serve(&folder, flags);
        let (_nginx, address) = nginx(&folder, &server);
        for number in 0..3 {
            let answer = Client::new(&address).sign_in(&format!("nobody{number}"), "wrong");
            assert_eq!(answer.status, 401, "{}", answer.head);
        }
        assert_eq!(log.events("refused").len(), 3);
        let warned = log.events("unknown_proxy");
        assert_eq!(warned.len(), warnings, "{warned:#?}");
        for warning in warned {
            assert_eq!((&warning["level"], &warning["peer"]), (&json!("WARN"), &json!("127.0.0.1")));
            assert!(
                warning["message"].as_str().unwrap().ends_with("add its address to proxies"),
                "{warning}"
            );
        }
        // nginx's own requests for forward authentication are refused for the same reason.
        let asked = [("X-Original-URL", "http://localhost:8080/"), ("X-Original-Method", "GET")];
        let answer = Client::new(&address).send("GET", "/api/auth-request", &asked, &Value::Null);
        assert_eq!(answer.status, 403);
        let rule = if warnings == 1 { "unknown_proxy" } else { "unknown_application" };
        assert_eq!(log.wait_for("forward_auth_refused")["rule"], rule);
    }
}
