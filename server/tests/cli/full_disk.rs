//! A disk without space, as a small tmpfs in a mount namespace of its own.

use std::{
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use crate::{
    client::{log_in, wait_until_ready},
    support::{Server, TestFolder, free_address, get},
};

/// Fills a folder until nothing fits any more.
fn fill(folder: &Path) -> PathBuf {
    let path = folder.join("filler");
    let mut file = File::create(&path).unwrap();
    for size in [65_536, 4_096, 1] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
    path
}

#[test]
fn a_full_disk_is_warned_of_before_and_makes_the_server_not_ready_until_there_is_space() {
    let folder = TestFolder::new();
    fs::create_dir(folder.path("disk")).unwrap();
    let address = free_address();
    let serve = folder.command(&[
        "serve",
        "--listen",
        &address,
        "--database-url",
        "sqlite://disk/vestibule.db",
        "--key-file",
        "keys/vestibule.key",
    ]);
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c"]);
    command.arg("mount -t tmpfs -o size=3m none disk && exec \"$@\"").arg("sh");
    command.arg(serve.get_program()).args(serve.get_args()).current_dir(folder.0.path());
    command.env("VESTIBULE_CONFIG", "").stdout(Stdio::null());
    let child = command.stderr(File::create(folder.path("log.jsonl")).unwrap()).spawn().unwrap();
    let disk = PathBuf::from(format!("/proc/{}/root{}", child.id(), folder.path("disk").display()));
    let _server = Server(child);
    wait_until_ready(&address);
    let warning = log_in(folder.path("log.jsonl")).wait_for("disk_nearly_full");
    assert!(warning["free_mib"].as_u64().unwrap() <= 3, "{warning}");

    let filler = fill(&disk);
    let started = Instant::now();
    let answer = loop {
        let answer = get(&address, "/readyz").unwrap();
        if !answer.starts_with("HTTP/1.1 200") {
            break answer;
        }
        assert!(started.elapsed() < Duration::from_secs(20), "a full disk is not noticed");
        std::thread::yield_now();
    };
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    assert!(answer.ends_with("the database cannot be written: the disk is full\n"), "{answer}");

    let database = format!("sqlite://{}", disk.join("vestibule.db").display());
    let nowhere = format!("http://{}", free_address());
    let files = ["--database-url", &database, "--key-file", "keys/vestibule.key"];
    let said = folder.run(&[&["doctor", "--public-url", &nowhere], &files[..]].concat());
    let said = String::from_utf8(said.stdout).unwrap();
    let line = said.lines().find(|line| line.contains(" disk ")).unwrap();
    assert!(line.starts_with("FAILURE") && line.contains("is full; free space"), "{said}");

    fs::remove_file(filler).unwrap();
    wait_until_ready(&address);
}
