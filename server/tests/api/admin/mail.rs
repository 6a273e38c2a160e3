//! The mail queue in the browser.

use domain::clock::{DAY, MINUTE};
use server::{routes, state::Server};
use shared::{
    ApiError, CommonError, EmailAddress, Empty,
    api::{
        admin::{
            audit::{ActivityFilter, ListActivity, ListActivityRequest},
            mail::{
                DropMail, EmailKind, EmailState, ListMail, Mail, MailError, MailRequest, MailSelection,
                QueuedEmail, RetryMail, TestMail, TestMailRequest,
            },
        },
        audit::EventKind,
    },
};
use tokio::sync::watch;

use super::{Administration, refused};
use crate::{helpers::*, mail::smtp_server::*};

/// Refuses Ada for good and Grace for now.
fn refuses(heard: &Heard<'_>) -> Does {
    match heard {
        Heard { at: At::Recipient, text, .. } if text.contains("ada@") => Says("550 5.1.1 No such user"),
        Heard { at: At::Recipient, text, .. } if text.contains("grace@") => Says("451 4.7.1 Try again"),
        heard => accepts(heard),
    }
}

impl Administration {
    /// Sends mail to this SMTP server from now on.
    fn with_mail_server(mut self, smtp: &SmtpServer) -> Self {
        let server = Server { mailer: smtp.mailer(&self.app), ..self.app.server.clone() };
        self.browser = self.browser.through(routes::router(server.clone()));
        self.app.server = server;
        self
    }

    /// An administrator, emails to Ada that were given up, and emails to Grace that wait.
    async fn with_undelivered_mail() -> (Self, SmtpServer) {
        let smtp = SmtpServer::start(refuses).await;
        let admin = Self::open().await.with_mail_server(&smtp);
        for username in ["ada", "grace"] {
            admin.app.add(username).await;
        }
        admin.app.server.mailer.deliver_due().await.unwrap();
        (admin, smtp)
    }

    async fn mail(&self) -> Mail {
        self.browser.call::<ListMail>(Empty {}).await.unwrap()
    }

    /// The details of the latest audit event of a kind, and the account's username.
    async fn recorded(
        &self,
        kind: EventKind,
    ) -> Vec<(Option<String>, Option<u32>, Option<String>, Option<String>)> {
        let filter = ActivityFilter { kind: Some(kind), ..ActivityFilter::default() };
        let request = ListActivityRequest { filter, before: None };
        let events = self.browser.call::<ListActivity>(request).await.unwrap().entries;
        let details = |event: shared::api::admin::audit::AuditEvent| {
            let detail = event.detail;
            (event.account.map(|account| account.username), detail.count, detail.name, detail.text)
        };
        events.into_iter().map(details).collect()
    }
}

fn ask(email: &QueuedEmail) -> MailRequest {
    MailRequest { which: one(email) }
}

fn one(email: &QueuedEmail) -> MailSelection {
    MailSelection::Id(email.id.clone())
}

#[tokio::test]
async fn administrators_see_which_emails_failed_or_wait_and_why() {
    let (admin, _smtp) = Administration::with_undelivered_mail().await;
    let now = admin.app.clock.now();
    let Mail { failed, waiting } = admin.mail().await;
    assert_eq!((failed.total, failed.emails.len(), waiting.total, waiting.emails.len()), (2, 2, 2, 2));
    let kinds = |emails: &[QueuedEmail]| emails.iter().map(|email| email.kind).collect::<Vec<_>>();
    // The newest failure first, but what waits in its order.
    assert_eq!(kinds(&waiting.emails), [EmailKind::PasswordGenerated, EmailKind::NewPassword]);
    assert!(kinds(&failed.emails).contains(&EmailKind::NewPassword));
    for (email, username, state, reason) in [
        (
            &failed.emails[0],
            "ada",
            EmailState::Failed { at: now, can_be_retried: true },
            "550 5.1.1 No such user",
        ),
        (
            &waiting.emails[0],
            "grace",
            EmailState::Waiting { next_attempt_at: now + MINUTE },
            "451 4.7.1 Try again",
        ),
    ] {
        assert_eq!(email.recipient, Some(format!("{username}@example.com")));
        assert_eq!(email.account.as_ref().unwrap().username, username);
        assert_eq!((email.queued_at, email.attempts, email.state), (now, 1, state));
        assert!(email.reason.as_ref().unwrap().contains(reason), "{email:?}");
    }
    let text = serde_json::to_string(&admin.mail().await).unwrap();
    assert!(!text.contains("Password:"), "an email's content is listed: {text}");
}

#[tokio::test]
async fn reading_the_list_does_not_keep_a_session_alive() {
    let admin = Administration::open().await;
    for _ in 0..5 {
        admin.app.clock.advance(15 * MINUTE);
        drop(admin.browser.call::<ListMail>(Empty {}).await);
    }
    let answer = admin.browser.call::<ListMail>(Empty {}).await;
    assert_eq!(answer, Err(ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test]
async fn a_retried_email_is_sent_at_once_and_the_answer_shows_what_became_of_it() {
    let (admin, smtp) = Administration::with_undelivered_mail().await;
    let (stop, stopping) = watch::channel(false);
    let running = tokio::spawn(admin.app.server.mailer.clone().run(stopping));
    let Mail { failed, waiting } = admin.mail().await;
    // The server still refuses.
    let after = admin.browser.call::<RetryMail>(ask(&failed.emails[0])).await.unwrap();
    let again = after.failed.emails.iter().find(|email| email.id == failed.emails[0].id).unwrap();
    assert_eq!((after.failed.total, again.attempts), (2, 2));
    smtp.now(accepts);
    let after = admin.browser.call::<RetryMail>(ask(&failed.emails[0])).await.unwrap();
    assert_eq!((after.failed.total, after.waiting.total), (1, 2));
    let after = admin.browser.call::<RetryMail>(ask(&waiting.emails[0])).await.unwrap();
    assert_eq!((after.failed.total, after.waiting.total), (1, 1));
    assert_eq!(smtp.accepted().len(), 2);
    stop.send_replace(true);
    running.await.unwrap();

    let gone = admin.browser.call::<RetryMail>(ask(&failed.emails[0])).await;
    assert_eq!(gone, Err(ApiError::Endpoint(MailError::NotQueued)));
    let recorded = admin.recorded(EventKind::MailRetried).await;
    assert_eq!(recorded.len(), 3);
    let kind = |email: &QueuedEmail| Some(email.kind.name().to_owned());
    let to = |username: &str| Some(format!("{username}@example.com"));
    assert_eq!(recorded[0], (Some("grace".into()), None, kind(&waiting.emails[0]), to("grace")));
    assert_eq!(recorded[1], (Some("ada".into()), None, kind(&failed.emails[0]), to("ada")));
}

#[tokio::test]
async fn an_email_whose_password_has_expired_cannot_be_retried() {
    let (admin, smtp) = Administration::with_undelivered_mail().await;
    smtp.now(accepts);
    admin.app.clock.advance(DAY);
    let selection = admin.app.server.mailer.list(true, 10).await.unwrap();
    let expired = selection.iter().find(|email| email.kind == EmailKind::NewPassword).unwrap();
    assert!(matches!(expired.state, EmailState::Failed { can_be_retried: false, .. }));
    let retried = admin.app.server.domain.retry_mail(Admin::CommandLine, &one(expired)).await;
    assert!(matches!(retried, Err(domain::DomainError::Endpoint(MailError::NotRetriable))));
}

#[tokio::test]
async fn all_emails_are_retried_and_all_that_were_given_up_are_removed_together() {
    let (admin, smtp) = Administration::with_undelivered_mail().await;
    let after = admin.browser.call::<DropMail>(MailRequest { which: MailSelection::All }).await.unwrap();
    assert_eq!((after.failed.total, after.waiting.total), (0, 2));
    smtp.now(accepts);
    admin.browser.call::<RetryMail>(MailRequest { which: MailSelection::All }).await.unwrap();
    assert_eq!(admin.app.server.mailer.deliver_due().await.unwrap().delivered, 2);
    assert_eq!(admin.recorded(EventKind::MailDropped).await, [(None, Some(2), None, None)]);
    assert_eq!(admin.recorded(EventKind::MailRetried).await, [(None, Some(2), None, None)]);
    // Nothing happened, so nothing is recorded.
    admin.browser.call::<RetryMail>(MailRequest { which: MailSelection::All }).await.unwrap();
    admin.browser.call::<DropMail>(MailRequest { which: MailSelection::All }).await.unwrap();
    assert_eq!(admin.recorded(EventKind::MailDropped).await.len(), 1);
    assert_eq!(admin.recorded(EventKind::MailRetried).await.len(), 1);
}

#[tokio::test]
async fn a_removed_email_is_not_sent_and_its_recipient_can_see_who_removed_it() {
    let (admin, smtp) = Administration::with_undelivered_mail().await;
    let waiting = admin.mail().await.waiting.emails;
    let after = admin.browser.call::<DropMail>(ask(&waiting[1])).await.unwrap();
    assert_eq!(after.waiting.total, 1);
    let again = admin.browser.call::<DropMail>(ask(&waiting[1])).await;
    assert_eq!(again, Err(ApiError::Endpoint(MailError::NotQueued)));
    smtp.now(accepts);
    admin.app.clock.advance(MINUTE);
    assert_eq!(admin.app.server.mailer.deliver_due().await.unwrap().delivered, 1);
    let last = admin.app.activity("grace").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.name.as_deref()), (EventKind::MailDropped, Some("new_password")));
    assert!(matches!(&last.actor, store::audit_event::AuditActor::Account(name) if name.username == "root"));
}

#[tokio::test]
async fn a_test_email_shows_what_the_mail_server_answers() {
    let (admin, _smtp) = Administration::with_undelivered_mail().await;
    let test = async |to: &str| {
        let request = TestMailRequest { email: EmailAddress::parse(to).unwrap() };
        admin.browser.call::<TestMail>(request).await.unwrap().failure
    };
    assert_eq!(test("linus@example.com").await, None);
    assert!(
        test("ada@example.com").await.unwrap().ends_with("refused the recipient: 550 5.1.1 No such user")
    );
    // It is not queued.
    assert_eq!(admin.mail().await.waiting.total, 2);
    let recorded = admin.recorded(EventKind::MailTested).await;
    assert_eq!(recorded[1], (None, None, None, Some("linus@example.com".into())));
}

#[tokio::test]
async fn a_certificate_that_is_not_trusted_is_named_with_its_host_and_the_remedy() {
    let smtp = SmtpServer::start_tls("localhost").await;
    let admin = Administration::open().await.with_mail_server(&smtp);
    let request = TestMailRequest { email: EmailAddress::parse("linus@example.com").unwrap() };
    let failure = admin.browser.call::<TestMail>(request).await.unwrap().failure.unwrap();
    for part in ["the certificate of localhost is not trusted", "its issuer is unknown", "mail.ca_file"] {
        assert!(failure.contains(part), "{failure}");
    }
}

#[tokio::test]
async fn actions_on_mail_need_a_reauthentication_of_the_last_ten_minutes() {
    let (admin, _smtp) = Administration::with_undelivered_mail().await;
    admin.app.clock.advance(11 * MINUTE);
    let email = admin.mail().await.failed.emails.remove(0);
    let needed = || Err(refused(CommonError::ReauthenticationRequired));
    assert_eq!(admin.browser.call::<RetryMail>(ask(&email)).await, needed());
    assert_eq!(admin.browser.call::<DropMail>(MailRequest { which: MailSelection::All }).await, needed());
    let request = TestMailRequest { email: EmailAddress::parse("linus@example.com").unwrap() };
    let answer = admin.browser.call::<TestMail>(request).await;
    assert_eq!(answer.unwrap_err(), ApiError::Common(CommonError::ReauthenticationRequired));
    assert_eq!(admin.mail().await.failed.total, 2);
}
