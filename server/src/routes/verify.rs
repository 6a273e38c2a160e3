//! POST /api/verify and /api/verify/backup-code

use shared::api::verify::{
    BackupCodeAccepted, Verify, VerifyBackupCode, VerifyBackupCodeRequest, VerifyRequest,
};

use crate::{context::Context, mount::HandlerResult};

pub async fn post(context: Context, request: VerifyRequest) -> HandlerResult<Verify> {
    let completed = context.server.domain.verify(&context.requester, &request).await?;
    Ok(context.completed(completed, |progress| progress))
}

pub async fn backup_code(
    context: Context,
    request: VerifyBackupCodeRequest,
) -> HandlerResult<VerifyBackupCode> {
    let (completed, left) =
        context.server.domain.verify_backup_code(&context.requester, &request.code).await?;
    Ok(context.completed(completed, |progress| BackupCodeAccepted { progress, left }))
}
