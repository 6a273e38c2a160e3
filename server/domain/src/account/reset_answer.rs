//! The answer to a request for a reset code: an email to the account, or nothing, at the same cost.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use shared::{Identifier, api::audit::EventKind};
use store::{
    account::Account,
    reset_request::{Request, Wanted},
    throttle::Forget,
};

use crate::{
    Requester,
    account::recovery::{CODE, CODE_RETENTION, CODES_PER_HOUR},
    clock::MINUTE,
    crypto,
    crypto::token::TokenHash,
    email::EmailTemplate,
    refusal::{Refusal, log_account},
    unit_of_work::{UnitOfWork, decoy::Nobody},
};

/// The key that counts the requests of unknown browsers, for names of no account too: otherwise the wait would tell which
/// names have one.
pub(super) const ANSWERED: &str = "reset-emails";

/// The content of a request. It is sealed, since people type passwords into the field.
#[derive(Serialize, Deserialize)]
pub(super) struct Content {
    pub(super) username: Identifier,
    pub(super) address: IpAddr,
    pub(super) agent: String,
    /// The token of a browser that has signed in before. Requests of earlier versions have none.
    #[serde(default)]
    pub(super) browser: Option<TokenHash>,
}

/// The result for a request that was taken from the queue.
pub(super) enum Taken {
    /// It was answered, or waits with the requests of strangers.
    Done,
    /// It was answered, and those of strangers wait until the minute is over.
    LastOfMinute,
    /// There was none.
    None,
    /// It was dropped: it would stay unreadable, and others wait behind it.
    Unreadable(anyhow::Error),
}

/// Answers a request in the transaction that took it from the queue.
pub(super) async fn answer(
    mut unit: UnitOfWork<'_>,
    request: Request,
    content: Content,
    wanted: Wanted,
) -> anyhow::Result<Taken> {
    let now = unit.now;
    // The server was down, or others asked for too many codes, and the person has stopped waiting.
    if now - request.created_at >= CODE {
        unit.log_refusal(Refusal::RequestExpired);
        return Ok(Taken::Done);
    }
    let nobody = Nobody::new();
    let found = store::account::by_identifier_at_equal_cost(&mut unit, &content.username).await?;
    let account_id = found.as_ref().map_or(&nobody.id, |account| &account.id);
    let browser = content.browser.unwrap_or_default();
    let is_known = store::browser::is_known(&mut unit, &browser, account_id).await?;
    if !is_known && wanted == Wanted::OfKnownBrowsers {
        // Known to another account alone.
        let Request { id, content, created_at } = request;
        store::reset_request::insert(&mut unit, &id, content, false, created_at).await?;
        return Ok(Taken::Done);
    }
    let counter = if is_known { format!("{ANSWERED}:{account_id}") } else { ANSWERED.to_owned() };
    let answered =
        store::throttle::count(&mut unit, &counter, now, Forget::FirstBefore(now - MINUTE)).await?;
    let taken = if answered == unit.domain().reset_requests { Taken::LastOfMinute } else { Taken::Done };
    let recipient = recipient(&mut unit, found, &nobody).await?;
    let requester = Requester {
        session: None,
        browser: None,
        remembered: None,
        language: None,
        address: content.address,
        agent: content.agent,
    };
    let mut unit = unit.on_behalf_of(&requester);
    let code = crypto::reset_code();
    let hash = crypto::reset_code_hash(&code);
    let template = EmailTemplate::PasswordResetRequested {
        code: &code.grouped(),
        expires_at: now + CODE,
        from: &requester.origin(),
    };
    let event = EventKind::PasswordResetRequested;
    // Both arms write as much as each other, by the same number of statements.
    match recipient {
        Ok(account) => {
            // Anyone can ask for a code. While the account is on hold, that must not end the one that its owner needs.
            let ended = if account.hold.is_some() { &nobody.id } else { &account.id };
            store::reset_code::end_all(&mut unit, ended, now).await?;
            store::reset_code::insert(&mut unit, &hash, &account.id, now).await?;
            unit.audit(&account, event).await?;
            unit.queue(&account, &template).await?;
        }
        Err(refusal) => {
            unit.log_refusal(refusal);
            store::reset_code::end_all(&mut unit, &nobody.id, now).await?;
            unit.write_decoy(&nobody, "reset_code").await?;
            unit.pretend_to_audit(&nobody, event).await?;
            unit.pretend_to_queue(&nobody, &template).await?;
        }
    }
    Ok(taken)
}

/// The account that gets a code, or why none does.
async fn recipient(
    unit: &mut UnitOfWork<'_>,
    found: Option<Account>,
    nobody: &Nobody,
) -> anyhow::Result<Result<Account, Refusal>> {
    let now = unit.now;
    let account_id = found.as_ref().map_or(&nobody.id, |account| &account.id);
    let sent = store::reset_code::count(unit, account_id, now - CODE_RETENTION, now).await?;
    let any_valid = store::reset_code::is_any_valid(unit, account_id, now - CODE, now).await?;
    let Some(account) = found else { return Ok(Err(Refusal::UnknownName)) };
    log_account(&account);
    if let Some(refusal) = Refusal::of_reset(&account) {
        return Ok(Err(refusal));
    }
    // A stranger's requests cannot keep the owner from a code: when the last one has expired, there is always a new one.
    if sent >= CODES_PER_HOUR && any_valid {
        return Ok(Err(Refusal::TooManyResetCodes));
    }
    Ok(Ok(account))
}
