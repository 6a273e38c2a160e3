//! Imports accounts from a file: all of them or none.

mod check;
mod file;

use shared::{
    CommonError, NoError,
    api::{
        admin::import::{ImportReport, ImportRequest, Wrong},
        audit::EventKind,
    },
};
use store::{
    account::Origin,
    audit_event::Name,
    import::{BATCH, begin_round},
};

use self::file::File;
pub use self::file::read;
use crate::{
    Domain, DomainError, admin::authority::Admin, audit::event::Event, crypto, unit_of_work::UnitOfWork,
};

impl Domain {
    /// Adds the accounts of a CSV file in one transaction, or reports the problems of the file. A background task then
    /// creates their passwords and emails.
    ///
    /// # Errors
    /// `TooLarge`; `ReauthenticationRequired`; `NotFound` for anyone but administrators.
    pub async fn import_accounts(
        &self,
        admin: Admin<'_>,
        request: ImportRequest,
    ) -> Result<ImportReport, DomainError<NoError>> {
        self.check_may_administer(admin).await?;
        if request.csv.len() > ImportRequest::LARGEST {
            return Err(CommonError::TooLarge.into());
        }
        // A long file takes some hundred milliseconds, so it is not read on a thread that serves requests.
        let read = tokio::task::spawn_blocking(move || file::read(&request.csv));
        let mut file = read.await.map_err(anyhow::Error::from)?;
        check::bind_providers(&mut file, &self.providers);
        if request.dry_run {
            let taken = check::taken(&mut *self.store.read().await?, &file).await?;
            return Ok(report(file, taken, false));
        }
        let (taken, imported) = self
            .run_as_admin(admin, async |mut unit| {
                let taken = check::taken(&mut unit, &file).await?;
                let imported = file.problems.is_empty() && taken.is_empty();
                if imported {
                    unit.import(&file).await?;
                }
                Ok::<_, DomainError<NoError>>((taken, imported))
            })
            .await?;
        Ok(report(file, taken, imported))
    }
}

impl UnitOfWork<'_> {
    async fn import(&mut self, file: &File) -> anyhow::Result<()> {
        let waiting = file.lines.iter().filter(|line| line.new.origin == Origin::Local).count();
        begin_round(self, u32::try_from(waiting).unwrap_or(u32::MAX)).await?;
        self.audit(None, Event::with_count(EventKind::AccountsImported, file.lines.len())).await?;
        self.make_room(true).await?;
        for lines in file.lines.chunks(BATCH) {
            let accounts: Vec<_> = lines.iter().map(|line| (crypto::random_id(), &line.new)).collect();
            let now = self.now;
            store::import::insert(self, &accounts, now).await?;
            let added = accounts.iter().map(|(id, new)| {
                let name = Name { id: id.clone(), username: new.username.as_str().to_owned() };
                self.entry(Some(name), EventKind::AccountAdded)
            });
            let added: Vec<_> = added.collect();
            store::audit_event::insert_all(self, &added).await?;
        }
        self.make_room(false).await?;
        self.wake_for_import();
        Ok(())
    }
}

fn report(mut file: File, taken: Vec<(u32, Wrong)>, imported: bool) -> ImportReport {
    for (line, wrong) in taken {
        file.add_problem(line, wrong);
    }
    let File { lines: _, accounts, mut problems } = file;
    problems.sort_by_key(|problem| problem.line);
    let problems_in_all = u32::try_from(problems.len()).unwrap_or(u32::MAX);
    problems.truncate(ImportReport::LISTED);
    ImportReport { accounts, problems, problems_in_all, imported }
}
