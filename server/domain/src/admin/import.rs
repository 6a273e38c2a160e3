//! Imports accounts from a file: all of them or none.
//!
//! The accounts are staged first, in short transactions between which others can write. Accepting the import is one short
//! transaction too: after it, the accounts are added whatever happens, by this server or by another one.

mod check;
mod file;
mod staging;

use shared::{
    CommonError, NoError,
    api::{
        admin::import::{ImportReport, ImportRequest, Wrong},
        audit::EventKind,
    },
};
use store::{account::Origin, import::begin_round};

pub use self::file::read;
use self::{check::Taken, file::File, staging::Pace};
use crate::{Domain, DomainError, admin::authority::Admin, audit::event::Event, unit_of_work::UnitOfWork};

impl Domain {
    /// Adds the accounts of a CSV file, or reports the problems of the file. A background task then creates their passwords
    /// and emails.
    ///
    /// # Errors
    /// `TooLarge`; `ReauthenticationRequired`; `NotFound` for anyone but administrators; `Busy` if the same file is being
    /// imported.
    pub async fn import_accounts(
        &self,
        admin: Admin<'_>,
        request: ImportRequest,
    ) -> Result<ImportReport, DomainError<NoError>> {
        self.check_may_administer(admin).await?;
        if request.csv.len() > ImportRequest::LARGEST {
            return Err(CommonError::TooLarge.into());
        }
        let (id, pace) = (staging::id(&request.csv), Pace::of(admin));
        // A long file takes some hundred milliseconds, so it is not read on a thread that serves requests.
        let read = tokio::task::spawn_blocking(move || file::read(&request.csv));
        let mut file = read.await.map_err(anyhow::Error::from)?;
        check::bind_providers(&mut file, &self.providers);
        if !request.dry_run {
            // What was interrupted before may have names of this file.
            self.finish_imports_at(pace).await?;
        }
        let taken = check::taken(&mut *self.store.read().await?, &file.lines, &id).await?;
        if request.dry_run || !file.problems.is_empty() || !taken.is_empty() {
            return Ok(report(file, taken, false));
        }
        if !self.stage(&id, &file, pace).await? {
            let taken = check::taken(&mut *self.store.read().await?, &file.lines, &id).await?;
            return Ok(report(file, taken, false));
        }
        let accepted = self.run_as_admin(admin, async |mut unit| Ok(unit.accept(&id, &file).await?)).await;
        match accepted {
            Ok(true) => {}
            Ok(false) => return Err(CommonError::Busy.into()),
            Err(refused) => {
                self.discard(&id).await?;
                return Err(refused);
            }
        }
        if let Err(error) = self.finish_imports_at(pace).await {
            tracing::error!(
                target: "database",
                event = "import_continues",
                "an import was accepted; its accounts are added in the background: {error:#}",
            );
        }
        Ok(report(file, Vec::new(), true))
    }
}

impl UnitOfWork<'_> {
    /// Accepts a staged import. Returns false if its accounts are not all there.
    async fn accept(&mut self, id: &str, file: &File) -> anyhow::Result<bool> {
        let entry = self.entry(None, EventKind::AccountAdded);
        if !store::account_import::accept(self, id, file.lines.len(), &entry).await? {
            return Ok(false);
        }
        let waiting = file.lines.iter().filter(|line| line.new.origin == Origin::Local).count();
        begin_round(self, u32::try_from(waiting).unwrap_or(u32::MAX)).await?;
        self.audit(None, Event::with_count(EventKind::AccountsImported, file.lines.len())).await?;
        self.wake_for_import();
        Ok(true)
    }
}

fn report(mut file: File, taken: Vec<Taken>, imported: bool) -> ImportReport {
    for Taken { line, column } in taken {
        file.add_problem(line, Wrong::Taken(column));
    }
    let File { lines: _, accounts, mut problems } = file;
    problems.sort_by_key(|problem| problem.line);
    let problems_in_all = u32::try_from(problems.len()).unwrap_or(u32::MAX);
    problems.truncate(ImportReport::LISTED);
    ImportReport { accounts, problems, problems_in_all, imported }
}
