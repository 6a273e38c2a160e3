//! Requests of administrators about the mail queue.

use shared::{
    EmailAddress, Empty,
    api::admin::{
        audit::Name,
        mail::{
            DropMail, EmailKind, EmailState, ListMail, Mail, MailError, MailList, MailRequest, MailSelection,
            QueuedEmail, RetryMail, TestMail, TestMailRequest, TestMailResult,
        },
    },
};

use crate::sample::Sample;

const NOW: i64 = 1_700_000_000_000;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample::of::<ListMail>([Empty {}], [mail()], []),
        Sample::of::<RetryMail>(
            [MailSelection::Id("0123abcd".into()), MailSelection::All].map(|which| MailRequest { which }),
            [mail()],
            [MailError::NotQueued, MailError::NotRetriable],
        ),
        Sample::of::<DropMail>(
            [MailSelection::Id("0123abcd".into()), MailSelection::All].map(|which| MailRequest { which }),
            [mail()],
            [MailError::NotQueued],
        ),
        Sample::of::<TestMail>(
            [TestMailRequest { email: EmailAddress::parse("Ada@Example.com").unwrap() }],
            [None, Some("smtp.example.com:587 refused the recipient: 550 5.1.1 No such user".into())]
                .map(|failure| TestMailResult { failure }),
            [],
        ),
    ]
}

fn mail() -> Mail {
    let email = |kind, state| QueuedEmail {
        id: "0123abcd".into(),
        recipient: Some("Ada@Example.com".into()),
        subject: Some("New Password".into()),
        account: Some(Name { id: "0123abcd".into(), username: "ada".into() }),
        kind,
        queued_at: NOW,
        attempts: 1,
        state,
        reason: Some("smtp.example.com:587 did not send its greeting within 30 seconds".into()),
    };
    let [generated, password, code, .., notice] = EmailKind::ALL;
    let unreadable =
        QueuedEmail { recipient: None, subject: None, account: None, ..email(notice, EmailState::Sending) };
    Mail {
        failed: MailList {
            total: 101,
            emails: vec![
                email(code, EmailState::Failed { at: NOW, can_be_retried: false }),
                email(generated, EmailState::Failed { at: NOW, can_be_retried: true }),
            ],
        },
        waiting: MailList {
            total: 2,
            emails: vec![email(password, EmailState::Waiting { next_attempt_at: NOW }), unreadable],
        },
    }
}
