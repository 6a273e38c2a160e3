//! The table of screens: which are open at which steps, and which path leads to which.

use std::fmt::Write as _;

use shared::{
    Program, Screen,
    api::{NextStep, Profile},
};

fn profile() -> Profile {
    Profile {
        username: "ada".into(),
        email: "ada@example.com".into(),
        name: "Ada Lovelace".into(),
        sso: false,
    }
}

/// Every step, with its name.
fn steps() -> [(&'static str, NextStep); 7] {
    let signed_in = NextStep::SignedIn {
        account: profile(),
        backup_codes_left: Some(5),
        set_up_until: None,
        administrator: false,
        authenticator: true,
        passkey: false,
    };
    [
        ("login", NextStep::Login),
        ("set_up", NextStep::SetUp { optional: false, until: None, authenticator: true, passkey: true }),
        (
            "verify",
            NextStep::Verify { backup_codes: true, remember_days: 0, authenticator: true, passkey: true },
        ),
        (
            "verify_without_backup_codes",
            NextStep::Verify { backup_codes: false, remember_days: 30, authenticator: true, passkey: true },
        ),
        ("backup_codes", NextStep::BackupCodes { authenticator: true, passkey: false }),
        ("change_password", NextStep::ChangePassword { account: profile() }),
        ("signed_in", signed_in),
    ]
}

/// Every screen in a line: name, path, program, and the steps at which it is open, or `public`. The browser
/// tests read the snapshot too.
#[test]
fn every_screen_has_a_path_a_program_and_its_steps() {
    let mut table = String::new();
    for screen in Screen::ALL {
        let program = match screen.program() {
            Program::Login => "login",
            Program::Account => "account",
            Program::Admin => "admin",
        };
        let open = steps().into_iter().filter(|(_, step)| screen.is_open_at(step)).map(|(name, _)| name);
        let open = if screen.is_public() { "public".to_owned() } else { open.collect::<Vec<_>>().join(" ") };
        writeln!(table, "{screen:?} {} {program} {open}", screen.path()).unwrap();
    }
    insta::assert_snapshot!(table);
}

#[test]
fn a_public_screen_is_open_at_every_step_and_no_other_screen_is() {
    for screen in Screen::ALL.iter().copied().chain([Screen::NotFound]) {
        let always = steps().iter().all(|(_, step)| screen.is_open_at(step));
        assert_eq!(always, screen.is_public(), "{screen:?}");
    }
}

#[test]
fn the_screen_of_a_step_is_open_at_it() {
    for (name, step) in steps() {
        assert!(Screen::of(&step).is_open_at(&step), "{name}");
    }
}

#[test]
fn every_path_leads_to_its_screen_alone() {
    for screen in Screen::ALL {
        assert_eq!(Screen::at(screen.path()), *screen);
    }
    assert_eq!(Screen::at("/admin/account/0f3c"), Screen::Account, "with the id of an account");
    for path in ["", "/nowhere", "/admin/accountss", "/login/", "/login/x", "/Login", "//login"] {
        assert_eq!(Screen::at(path), Screen::NotFound, "{path}");
    }
}
