//! Writes to the database when sessions were last seen.

use crate::{Domain, unit_of_work::Actor};

/// The number of sessions in one transaction: sign-ins wait for the writer meanwhile.
const BATCH: usize = 500;

impl Domain {
    /// Writes the sightings that were noted since the last call.
    ///
    /// # Errors
    /// When the database fails; these sightings are lost, and the next ones are noted again.
    pub async fn write_last_seen(&self) -> anyhow::Result<()> {
        for sightings in self.forward_auth.last_seen.take().chunks(BATCH) {
            self.run(Actor::Background, async |mut unit| {
                for (id, seen) in sightings {
                    store::session::touch(&mut unit, id, seen).await?;
                }
                anyhow::Ok(())
            })
            .await?;
        }
        Ok(())
    }
}
