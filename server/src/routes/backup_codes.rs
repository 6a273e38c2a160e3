//! POST /api/backup-codes, /api/backup-codes/done and /api/backup-codes/regenerate

use shared::{
    Empty,
    api::backup_codes::{ConfirmBackupCodes, RegenerateBackupCodes, RegenerateRequest, ShowBackupCodes},
};

use crate::{context::Context, mount::HandlerResult};

pub async fn post(context: Context, _: Empty) -> HandlerResult<ShowBackupCodes> {
    Ok(context.server.domain.show_backup_codes(&context.requester).await?.into())
}

pub async fn done(context: Context, _: Empty) -> HandlerResult<ConfirmBackupCodes> {
    let completed = context.server.domain.confirm_backup_codes(&context.requester).await?;
    Ok(context.completed(completed, |progress| progress))
}

pub async fn regenerate(
    context: Context,
    request: RegenerateRequest,
) -> HandlerResult<RegenerateBackupCodes> {
    let completed =
        context.server.domain.regenerate_backup_codes(&context.requester, request.code.as_ref()).await?;
    Ok(context.completed(completed, |progress| progress))
}
