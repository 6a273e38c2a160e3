//! Accounts from a file.

use std::fmt::Write as _;

use domain::{
    admin::{import::read, invitations::Step},
    clock::{DAY, MINUTE},
};
use proptest::prelude::*;
use shared::{
    CommonError, Empty,
    api::{
        admin::{
            AccountKind, Origin,
            account::PasswordState,
            import::{
                Because, Column, GetInvitations, ImportAccounts, ImportReport, ImportRequest, Invitations,
                Problem, Wrong,
            },
            support::DisableAccount,
        },
        audit::EventKind,
    },
};

use super::{Administration, refused};
use crate::helpers::*;

async fn import(admin: &Administration, csv: &str, dry_run: bool) -> ImportReport {
    admin.browser.call::<ImportAccounts>(ImportRequest { csv: csv.into(), dry_run }).await.unwrap()
}

async fn accounts(admin: &Administration) -> i64 {
    let mut db = admin.app.server.domain.store().read().await.unwrap();
    sqlx::query_scalar("SELECT COUNT(*) FROM account").fetch_one(&mut *db).await.unwrap()
}

async fn invitations(admin: &Administration) -> Invitations {
    admin.browser.call::<GetInvitations>(Empty {}).await.unwrap()
}

fn problems(csv: &str) -> Vec<(u32, Wrong)> {
    read(csv).problems.into_iter().map(|Problem { line, what }| (line, what)).collect()
}

const THREE: &str = "username,email,name,kind,origin,administrator\n\
    ada,ada@example.com,Ada Lovelace,internal,local,true\n\
    grace,grace@example.com,\"Hopper, \"\"Amazing\"\" Grace\",EXTERNAL,,\n\
    sam,sam@example.com,,,sso,false\n";

#[tokio::test]
async fn a_dry_run_says_what_would_be_done_and_does_nothing() {
    let admin = Administration::open().await;
    let report = import(&admin, THREE, true).await;
    assert_eq!(report, ImportReport { accounts: 3, problems: vec![], problems_in_all: 0, imported: false });
    assert_eq!(accounts(&admin).await, 1);
}

#[tokio::test]
async fn imported_accounts_wait_and_get_their_mails_one_by_one() {
    let admin = Administration::open().await;
    let report = import(&admin, THREE, false).await;
    assert!(report.imported);
    let grace = admin.show("grace").await;
    assert_eq!((grace.name.as_str(), grace.kind), ("Hopper, \"Amazing\" Grace", AccountKind::External));
    assert_eq!(grace.password, PasswordState::Waiting);
    let sam = admin.show("sam").await;
    assert_eq!((sam.origin, sam.password), (Origin::Sso, PasswordState::None));
    assert!(admin.show("ada").await.administrator);
    assert!(admin.app.mail().await.is_empty());
    assert_eq!(invitations(&admin).await, Invitations { waiting: 2, of: 2 });

    let domain = &admin.app.server.domain;
    assert_eq!(domain.invite_next().await.unwrap(), Step::Done);
    assert_eq!(invitations(&admin).await, Invitations { waiting: 1, of: 2 });
    let mail = admin.app.mail().await;
    let subjects: Vec<&str> = mail.iter().map(|mail| &*mail.subject).collect();
    assert_eq!(subjects, ["Password Generated", "New Password"]);
    assert_eq!(admin.show("ada").await.password, PasswordState::Temporary(admin.app.clock.now() + DAY));
    let password = mail[1].text.split("Password: ").nth(1).unwrap().lines().next().unwrap();
    admin.app.browser().sign_in("ada", password).await.unwrap();
    assert_eq!(domain.invite_next().await.unwrap(), Step::Done);
    assert_eq!(domain.invite_next().await.unwrap(), Step::NobodyWaits);
    assert_eq!(invitations(&admin).await, Invitations { waiting: 0, of: 2 });
}

#[tokio::test]
async fn every_account_has_its_line_and_the_import_one_of_its_own() {
    let admin = Administration::open().await;
    import(&admin, THREE, false).await;
    let added = admin.app.activity("sam").await;
    assert_eq!(added.iter().map(|entry| entry.kind).collect::<Vec<_>>(), [EventKind::AccountAdded]);
    let mut db = admin.app.server.domain.store().read().await.unwrap();
    let counted: i64 = sqlx::query_scalar("SELECT count FROM audit_event WHERE kind = 'accounts_imported'")
        .fetch_one(&mut *db)
        .await
        .unwrap();
    assert_eq!(counted, 3);
}

#[tokio::test]
async fn imported_accounts_are_found_like_any_other() {
    let admin = Administration::open().await;
    import(&admin, THREE, false).await;
    let request = shared::api::admin::accounts::ListAccountsRequest {
        search: "hop amaz".into(),
        filter: shared::api::admin::accounts::Filter::Waiting,
        page: shared::api::admin::accounts::Page::First,
    };
    let found = admin.browser.call::<shared::api::admin::accounts::ListAccounts>(request).await.unwrap();
    assert_eq!(found.accounts.len(), 1);
    assert!(found.accounts[0].waiting && found.accounts[0].username == "grace");
}

#[tokio::test]
async fn a_page_that_follows_the_invitations_keeps_no_session_alive() {
    let admin = Administration::open().await;
    for _ in 0..59 {
        admin.app.clock.advance(60_000);
        invitations(&admin).await;
    }
    admin.app.clock.advance(60_000);
    let answer = admin.browser.call::<GetInvitations>(Empty {}).await;
    assert_eq!(answer, Err(refused(CommonError::SessionExpired)));
}

#[tokio::test]
async fn a_restart_goes_on_where_it_stopped_and_disabled_accounts_stand_back() {
    let admin = Administration::open().await;
    import(&admin, THREE, false).await;
    admin.act::<DisableAccount>("ada").await.unwrap();
    let again = admin.app.twin_server().await;
    assert_eq!(again.domain.invite_next().await.unwrap(), Step::Done);
    assert_eq!(again.domain.invite_next().await.unwrap(), Step::NobodyWaits);
    assert!(matches!(admin.show("grace").await.password, PasswordState::Temporary(_)));
    admin.app.server.domain.set_disabled(Admin::CommandLine, "ada", false).await.unwrap();
    assert_eq!(again.domain.invite_next().await.unwrap(), Step::Done);
}

#[tokio::test]
async fn invitations_stand_back_while_mail_does_not_leave() {
    let admin = Administration::open().await;
    let mut csv = "username,email\n".to_owned();
    for number in 0..40 {
        writeln!(csv, "p{number},p{number}@example.com").unwrap();
    }
    import(&admin, &csv, false).await;
    let domain = &admin.app.server.domain;
    let mut done = 0;
    while domain.invite_next().await.unwrap() == Step::Done {
        done += 1;
    }
    // Two messages each, fifty at most.
    assert_eq!(done, 25);
    admin.app.mail().await;
    assert_eq!(domain.invite_next().await.unwrap(), Step::Done);
}

#[tokio::test]
async fn two_replicas_invite_an_account_once() {
    let admin = Administration::open().await;
    import(&admin, "username,email\nada,ada@example.com\n", false).await;
    let (one, two) = (admin.app.server.domain.clone(), admin.app.server.domain.clone());
    let (one, two) = tokio::join!(one.invite_next(), two.invite_next());
    one.unwrap();
    two.unwrap();
    assert_eq!(admin.app.mail().await.len(), 2);
}

#[tokio::test]
async fn a_password_sent_by_hand_to_a_waiting_account_comes_with_both_mails() {
    let admin = Administration::open().await;
    import(&admin, THREE, false).await;
    admin.act::<shared::api::admin::support::SendPassword>("ada").await.unwrap();
    assert_eq!(admin.app.mail().await.len(), 2);
    assert_eq!(invitations(&admin).await.waiting, 1);
}

#[tokio::test]
async fn a_file_with_one_wrong_line_adds_nothing() {
    let admin = Administration::open().await;
    let csv = format!("{THREE}root,other@example.com,,,,\nnew,ROOT@example.com,,,,\nbad name,x,,,,\n");
    let report = import(&admin, &csv, false).await;
    let field = |column, because| Wrong::Field(column, because);
    let expected = [
        (5, Wrong::Taken(Column::Username)),
        (6, Wrong::Taken(Column::Email)),
        (7, field(Column::Username, Because::Character)),
        (7, field(Column::Email, Because::Form)),
    ]
    .map(|(line, what)| Problem { line, what });
    assert_eq!(report.problems, expected);
    assert_eq!((report.accounts, report.problems_in_all, report.imported), (6, 4, false));
    assert_eq!(accounts(&admin).await, 1);
    assert_eq!(import(&admin, &csv, true).await, report);
}

#[tokio::test]
async fn an_import_wants_a_proof_also_for_a_dry_run() {
    let admin = Administration::open().await;
    admin.app.clock.advance(11 * MINUTE);
    let request = ImportRequest { csv: THREE.into(), dry_run: true };
    assert_eq!(
        admin.browser.call::<ImportAccounts>(request).await,
        Err(refused(CommonError::ReauthenticationRequired))
    );
}

#[tokio::test]
async fn a_file_may_be_larger_than_any_other_body_and_has_a_limit_of_its_own() {
    let admin = Administration::open().await;
    let long = format!("username,email\n{}", "\n".repeat(200_000));
    let report = import(&admin, &long, true).await;
    assert_eq!(report.problems, [Problem { line: 1, what: Wrong::NoAccounts }]);
    // Not from strangers.
    let eve = admin.app.person("eve").await.signed_in(&admin.app).await;
    let request = ImportRequest { csv: long, dry_run: true };
    assert_eq!(eve.call::<ImportAccounts>(request).await, Err(refused(CommonError::TooLarge)));
    let csv = "x".repeat(ImportRequest::LARGEST + 1);
    let request = ImportRequest { csv, dry_run: true };
    assert_eq!(admin.browser.call::<ImportAccounts>(request).await, Err(refused(CommonError::TooLarge)));
}

#[test]
fn marks_line_ends_quotes_empty_lines_and_other_delimiters_are_fine() {
    for csv in [
        "\u{feff}username,email\r\nada,ada@example.com\r\n",
        "username;email\nada;ada@example.com",
        "username\temail\nada\tada@example.com\n",
        "\n\r\n\"username\",\"email\"\n\n\n \"ada\" , ada@example.com \n\n",
        "username,email\rada,ada@example.com\r",
        "EMAIL,Username,name\nada@example.com,ADA,\"Ada\"\n,,\n",
    ] {
        let file = read(csv);
        let found: Vec<_> = file.lines.iter().map(|line| line.new.username.as_str()).collect();
        // A quote behind a space is a character like any other (RFC 4180), and none a username has.
        if csv.contains(" \"ada\"") {
            assert_eq!(file.problems.len(), 1, "{csv:?}");
        } else {
            assert_eq!((found, file.problems), (vec!["ada"], vec![]), "{csv:?}");
        }
    }
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    let field = |column, because| Wrong::Field(column, because);
    for (csv, expected) in [
        ("", vec![(1, Wrong::NoAccounts)]),
        ("username,email\n", vec![(1, Wrong::NoAccounts)]),
        (
            "name\nada",
            vec![(1, Wrong::MissingColumn(Column::Username)), (1, Wrong::MissingColumn(Column::Email))],
        ),
        ("username,email,phone\n", vec![(1, Wrong::UnknownColumn("phone".into()))]),
        ("username,email,Email\n", vec![(1, Wrong::RepeatedColumn(Column::Email))]),
        ("username,email\nada\n", vec![(2, Wrong::FieldCount { found: 1, expected: 2 })]),
        ("username,email\nada,a@b.example,x\n", vec![(2, Wrong::FieldCount { found: 3, expected: 2 })]),
        ("username,email\n,a@b.example\n", vec![(2, field(Column::Username, Because::Empty))]),
        (
            "username,email\nada,a@b.example\n\n\nADA,c@d.example\n",
            vec![(5, Wrong::Repeated { column: Column::Username, line: 2 })],
        ),
        (
            "username,email\nada,a@b.example\ngrace,A@B.example\n",
            vec![(3, Wrong::Repeated { column: Column::Email, line: 2 })],
        ),
        (
            "username,email,name\nada,a@b.example,\"two\nlines\"\neve,x,\n",
            vec![(2, field(Column::Name, Because::Character)), (4, field(Column::Email, Because::Form))],
        ),
        ("username,email\rada,x\r", vec![(2, field(Column::Email, Because::Form))]),
        ("username,email,kind\nada,a@b.example,alien\n", vec![(2, field(Column::Kind, Because::Form))]),
        (
            "username,email,administrator\nada,a@b.example,yes\n",
            vec![(2, field(Column::Administrator, Because::Form))],
        ),
        (
            "username,email,name\nada,a@b.example,turned \u{202e}around\n",
            vec![(2, field(Column::Name, Because::Character))],
        ),
    ] {
        assert_eq!(problems(csv), expected, "{csv:?}");
    }
    let long = "x".repeat(50);
    assert_eq!(problems(&format!("username,email,{long}\n")), [(1, Wrong::UnknownColumn("x".repeat(40)))]);
}

#[test]
fn a_hundred_thousand_accounts_are_read_and_one_more_is_too_many() {
    let mut csv = "username,email,name\n".to_owned();
    for number in 0..100_000 {
        writeln!(csv, "p{number},p{number}@example.com,Person {number}").unwrap();
    }
    let file = read(&csv);
    assert_eq!((file.lines.len(), file.problems.len()), (100_000, 0));
    csv.push_str("one,one@example.com,More\n");
    assert_eq!(problems(&csv), [(100_002, Wrong::TooManyAccounts)]);
}

proptest! {
    /// Whatever a file is, it is read, and every line that is an account's is told or taken.
    #[test]
    fn no_file_breaks_the_reader(text in "\\PC{0,200}", rows in prop::collection::vec("[a-c,;\"\r\n\t@. \u{feff}]{0,12}", 0..20)) {
        prop_assert!(read(&text).problems.iter().all(|problem| problem.line > 0));
        let file = read(&format!("username,email\n{}", rows.join("\n")));
        let accused: std::collections::HashSet<u32> = file.problems.iter().map(|problem| problem.line).collect();
        prop_assert!(file.lines.len() + accused.len() >= file.accounts as usize);
        prop_assert!(file.problems.iter().all(|problem| problem.line > 0));
    }

    /// What is written by the rules of RFC 4180 comes back as it was, on the line where it stands.
    #[test]
    fn what_is_quoted_comes_back(names in prop::collection::vec("[a-zäß ,;\"'=<>&]{0,20}", 1..20), crlf: bool) {
        let end = if crlf { "\r\n" } else { "\n" };
        let mut csv = format!("name,username,email{end}");
        for (number, name) in names.iter().enumerate() {
            let quoted = name.replace('"', "\"\"");
            write!(csv, "\"{quoted}\",p{number},p{number}@example.com{end}").unwrap();
        }
        let file = read(&csv);
        prop_assert!(file.problems.is_empty(), "{:?}", file.problems);
        for (number, (line, name)) in file.lines.iter().zip(&names).enumerate() {
            prop_assert_eq!(line.new.name.as_str(), name.trim());
            prop_assert_eq!(line.number as usize, number + 2);
        }
        prop_assert_eq!(file.lines.len(), names.len());
    }
}
