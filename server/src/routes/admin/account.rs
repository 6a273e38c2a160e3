//! POST /api/admin/account and the endpoints below it

use shared::api::admin::{
    AccountError, AccountRequest,
    account::{Account, AddAccount, AddAccountRequest, EditAccount, EditAccountRequest, ShowAccount},
    support::{
        DisableAccount, EnableAccount, ForgetAccountBrowsers, IssueBypassCode, ReasonedRequest,
        ReleaseAccount, ResetMfa, SendPassword, UnlockAccount,
    },
};

use crate::{
    context::{Context, Reply},
    mount::HandlerResult,
};
use domain::{
    Domain, DomainError,
    admin::{
        accounts::Edit,
        authority::{AccountRef, Admin},
    },
};
use store::account::NewAccount;

impl Context {
    fn domain(&self) -> &Domain {
        &self.server.domain
    }

    fn admin(&self) -> Admin<'_> {
        Admin::Browser(&self.requester)
    }

    /// Returns the account after an action.
    async fn account(&self, id: &str) -> Result<Reply<Account>, DomainError<AccountError>> {
        let account = self.domain().show_account(self.admin(), AccountRef::Id(id)).await;
        Ok(account.map_err(DomainError::widen)?.into())
    }
}

pub async fn show(context: Context, request: AccountRequest) -> HandlerResult<ShowAccount> {
    Ok(context.domain().show_account(context.admin(), AccountRef::Id(&request.id)).await?.into())
}

pub async fn add(context: Context, request: AddAccountRequest) -> HandlerResult<AddAccount> {
    let new = NewAccount {
        username: request.username,
        email: request.email,
        name: request.name,
        kind: request.kind,
        origin: request.origin,
        provider: request.provider,
        admin: request.administrator,
        language: None,
    };
    let added = context.domain().add_account(context.admin(), &new).await?;
    context.account(&added.account.id).await
}

pub async fn edit(context: Context, request: EditAccountRequest) -> HandlerResult<EditAccount> {
    let edit = Edit {
        email: Some(request.email),
        name: Some(request.name),
        kind: Some(request.kind),
        admin: Some(request.administrator),
        provider: request.provider,
    };
    context.domain().edit_account(context.admin(), AccountRef::Id(&request.id), edit).await?;
    context.account(&request.id).await
}

pub async fn disable(context: Context, request: AccountRequest) -> HandlerResult<DisableAccount> {
    context.domain().set_disabled(context.admin(), AccountRef::Id(&request.id), true).await?;
    context.account(&request.id).await
}

pub async fn enable(context: Context, request: AccountRequest) -> HandlerResult<EnableAccount> {
    context.domain().set_disabled(context.admin(), AccountRef::Id(&request.id), false).await?;
    context.account(&request.id).await
}

pub async fn unlock(context: Context, request: AccountRequest) -> HandlerResult<UnlockAccount> {
    context.domain().unlock(context.admin(), AccountRef::Id(&request.id)).await?;
    context.account(&request.id).await
}

pub async fn send_password(context: Context, request: AccountRequest) -> HandlerResult<SendPassword> {
    context.domain().send_password(context.admin(), AccountRef::Id(&request.id)).await?;
    context.account(&request.id).await
}

pub async fn reset_mfa(context: Context, request: ReasonedRequest) -> HandlerResult<ResetMfa> {
    context.domain().reset_mfa(context.admin(), AccountRef::Id(&request.id), &request.reason).await?;
    context.account(&request.id).await
}

pub async fn release(context: Context, request: ReasonedRequest) -> HandlerResult<ReleaseAccount> {
    context.domain().release(context.admin(), AccountRef::Id(&request.id), &request.reason).await?;
    context.account(&request.id).await
}

pub async fn forget_browsers(
    context: Context,
    request: AccountRequest,
) -> HandlerResult<ForgetAccountBrowsers> {
    context.domain().forget_account_browsers(context.admin(), AccountRef::Id(&request.id)).await?;
    context.account(&request.id).await
}

pub async fn bypass_code(context: Context, request: ReasonedRequest) -> HandlerResult<IssueBypassCode> {
    let account = AccountRef::Id(&request.id);
    Ok(context.domain().issue_bypass_code(context.admin(), account, &request.reason).await?.into())
}
