//! GET /api/admin/mail and the endpoints below it

use std::time::Duration;

use shared::{
    Empty,
    api::admin::mail::{
        DropMail, ListMail, Mail, MailError, MailRequest, MailSelection, RetryMail, TestMail,
        TestMailRequest, TestMailResult,
    },
};
use tokio::time::timeout;

use crate::{
    context::{Context, Reply},
    mount::HandlerResult,
};
use domain::{DomainError, admin::authority::Admin};

/// How long an administrator waits for the result of a retry. The email stays in the queue meanwhile.
const RETRY: Duration = Duration::from_secs(10);
/// How long a test email may take: longer than any single step, so that the step is named.
const TEST: Duration = Duration::from_secs(45);

pub async fn list(context: Context, _: Empty) -> HandlerResult<ListMail> {
    Ok(context.server.domain.mail(Admin::Browser(&context.requester)).await?.into())
}

pub async fn retry(context: Context, request: MailRequest) -> HandlerResult<RetryMail> {
    context.server.domain.retry_mail(Admin::Browser(&context.requester), &request.which).await?;
    if let MailSelection::Id(id) = &request.which {
        context.server.mailer.wait_for(id, RETRY).await?;
    }
    context.mail().await
}

pub async fn discard(context: Context, request: MailRequest) -> HandlerResult<DropMail> {
    context.server.domain.drop_mail(Admin::Browser(&context.requester), &request.which).await?;
    context.mail().await
}

pub async fn test(context: Context, request: TestMailRequest) -> HandlerResult<TestMail> {
    let email = context.server.domain.test_mail(Admin::Browser(&context.requester), &request.email).await?;
    let failure = match timeout(TEST, context.server.mailer.send_now(&email)).await {
        Ok(sent) => sent.err().map(|error| error.reason),
        Err(_) => Some(format!("the mail server did not accept the email within {} seconds", TEST.as_secs())),
    };
    Ok(TestMailResult { failure }.into())
}

impl Context {
    /// Returns the queue after an action.
    async fn mail(&self) -> Result<Reply<Mail>, DomainError<MailError>> {
        let mail = self.server.domain.mail(Admin::Browser(&self.requester)).await;
        Ok(mail.map_err(DomainError::widen)?.into())
    }
}
