//! What servers do by themselves or on the command line.

use domain::crypto::key_file;
use server::state::Server;
use shared::{
    Empty,
    api::{
        admin::{import::ImportRequest, mail::MailSelection},
        authenticators::StartAuthenticator,
    },
};

use super::*;

/// Sealing everything with a new key, in batches.
pub const KEY_ROTATION: Flow = ("", "everything is sealed with a new key, and a secret is added");

const INVITE: Flow = ("", "two servers invite an imported account");
const RETRY: Flow = ("", "an email that was given up is retried, and removed");

pub const SERVERS: Flows = Flows { always: &[INVITE], others: &[RETRY, KEY_ROTATION] };

/// Prepares one of these flows for a new account.
pub async fn acts(flow: Flow, app: &TestApp, username: &str) -> (Act, Act) {
    if flow == INVITE {
        let csv = format!("username,email\n{username},{username}@example.com\n");
        let request = ImportRequest { csv, dry_run: false };
        app.server.domain.import_accounts(Admin::CommandLine, request).await.unwrap();
        let invite = |server: Server| async move {
            status::<_, shared::NoError>(server.domain.invite_next().await.map_err(Into::into))
        };
        return twice(|| Act::job(app, invite));
    }
    if flow == KEY_ROTATION {
        return new_key(app, username).await;
    }
    app.mail().await;
    app.add(username).await;
    let mut tx = app.server.domain.store().begin().await.unwrap();
    let id: String = sqlx::query_scalar("SELECT id FROM mail ORDER BY position LIMIT 1")
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    sqlx::query("UPDATE mail SET failed_at = $1, attempts = 3, reason = 'no such mailbox' WHERE id = $2")
        .bind(app.clock.now())
        .bind(&id)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let which = MailSelection::Id(id);
    let of = which.clone();
    let retry = Act::job(app, move |server| {
        let which = which.clone();
        async move { status(server.domain.retry_mail(Admin::CommandLine, &which).await) }
    });
    let remove = Act::job(app, move |server| {
        let which = of.clone();
        async move { status(server.domain.drop_mail(Admin::CommandLine, &which).await) }
    });
    (retry, remove)
}

async fn new_key(app: &TestApp, username: &str) -> (Act, Act) {
    let browser = app.person(username).await.signed_in(app).await;
    browser.call::<StartAuthenticator>(Empty {}).await.unwrap();
    app.mail().await;
    let path = &app.server.config.key_file;
    key_file::prepare(path).unwrap();
    key_file::use_next(path).unwrap();
    app.server.domain.keys().reload().unwrap();
    let seal = Act::job(app, |server| async move {
        server.domain.keys().reload().unwrap();
        status::<_, shared::NoError>(server.domain.seal_again(|_| ()).await.map_err(Into::into))
    });
    (seal, Act::request::<StartAuthenticator>(browser, &Empty {}))
}
