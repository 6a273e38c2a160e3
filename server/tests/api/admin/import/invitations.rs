//! The invitations to imported accounts.

use super::*;

#[tokio::test]
async fn imported_accounts_get_their_emails_one_after_another() {
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
async fn following_the_invitations_does_not_keep_a_session_alive() {
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
async fn invitations_resume_after_a_restart_and_skip_disabled_accounts() {
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
async fn invitations_pause_while_the_mail_queue_is_full() {
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
    // Each account gets two emails, and the queue holds at most fifty.
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
async fn sending_a_password_to_a_waiting_account_sends_both_emails() {
    let admin = Administration::open().await;
    import(&admin, THREE, false).await;
    admin.act::<shared::api::admin::support::SendPassword>("ada").await.unwrap();
    assert_eq!(admin.app.mail().await.len(), 2);
    assert_eq!(invitations(&admin).await.waiting, 1);
}
