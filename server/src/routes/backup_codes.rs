//! POST /api/backup-codes and /api/backup-codes/done

use shared::{
    Empty,
    api::backup_codes::{ConfirmBackupCodes, ShowBackupCodes},
};

use crate::{context::Context, mount::Outcome};

pub async fn post(context: Context, _: Empty) -> Outcome<ShowBackupCodes> {
    Ok(context.server.domain.show_backup_codes(&context.visit).await?.into())
}

pub async fn done(context: Context, _: Empty) -> Outcome<ConfirmBackupCodes> {
    let advanced = context.server.domain.confirm_backup_codes(&context.visit).await?;
    Ok(context.advanced(advanced, |progress| progress))
}
