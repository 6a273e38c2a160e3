//! Accounts from a file: all of them or none.

mod check;
mod file;

use shared::{
    CommonError, NoError,
    api::{
        admin::import::{ImportReport, ImportRequest},
        audit::EventKind,
    },
};

use self::file::File;
pub use self::file::read;
use crate::{
    Domain, DomainError,
    admin::authority::Admin,
    audit::record::{Event, entry},
    crypto,
};
use store::{
    self,
    account::Origin,
    audit_event::Name,
    import::{BATCH, begin_round},
};

impl Domain {
    /// Adds the accounts of a CSV file, in one transaction, or says what keeps it from doing so. Their first
    /// passwords and mails follow one by one.
    ///
    /// # Errors
    /// `TooLarge`; `ReauthenticationRequired`; `NotFound` for who is no administrator. What is wrong with the file is
    /// told in the report.
    pub async fn import_accounts(
        &self,
        admin: Admin<'_>,
        request: ImportRequest,
    ) -> Result<ImportReport, DomainError<NoError>> {
        let now = self.clock.now();
        self.may_administer(admin, now).await?;
        if request.csv.len() > ImportRequest::LARGEST {
            return Err(CommonError::TooLarge.into());
        }
        // Some hundred milliseconds for a long file: not on a thread that answers others.
        let read = tokio::task::spawn_blocking(move || file::read(&request.csv));
        let mut file = read.await.map_err(anyhow::Error::from)?;
        if request.dry_run {
            check::against_accounts(&mut *self.store.read().await?, &mut file).await?;
            return Ok(report(file, false));
        }
        let (mut tx, who) = self.administer(admin, now).await?;
        check::against_accounts(&mut tx, &mut file).await?;
        if !file.problems.is_empty() {
            return Ok(report(file, false));
        }
        let waiting = file.lines.iter().filter(|line| line.new.origin == Origin::Local).count();
        begin_round(&mut tx, u32::try_from(waiting).unwrap_or(u32::MAX)).await?;
        self.record(
            &mut tx,
            who.by(),
            None,
            Event::counted(EventKind::AccountsImported, file.lines.len()),
            now,
        )
        .await?;
        tx.make_room(true).await?;
        for lines in file.lines.chunks(BATCH) {
            let accounts: Vec<_> = lines.iter().map(|line| (crypto::random_id(), &line.new)).collect();
            store::import::insert(&mut tx, &accounts, now).await?;
            let added = accounts.iter().map(|(id, new)| {
                let name = Name { id: id.clone(), username: new.username.as_str().to_owned() };
                entry(who.by(), Some(name), EventKind::AccountAdded, now)
            });
            store::audit_event::insert_all(&mut tx, &added.collect::<Vec<_>>()).await?;
        }
        tx.make_room(false).await?;
        tx.commit().await?;
        self.import_finished.notify_one();
        Ok(report(file, true))
    }
}

fn report(file: File, imported: bool) -> ImportReport {
    let File { lines: _, accounts, mut problems } = file;
    problems.sort_by_key(|problem| problem.line);
    let problems_in_all = u32::try_from(problems.len()).unwrap_or(u32::MAX);
    problems.truncate(ImportReport::TOLD);
    ImportReport { accounts, problems, problems_in_all, imported }
}
