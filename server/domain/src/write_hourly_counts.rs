//! Writes the counts of what happens in each hour to the database.

use store::hourly_count;

use crate::{Domain, hourly_counts::HourlyCounts, unit_of_work::Actor};

impl Domain {
    /// The counts of what happens in each hour.
    #[must_use]
    pub fn hourly_counts(&self) -> &HourlyCounts {
        &self.hourly_counts
    }

    /// Writes the counts that were gathered since the last call, in an order that is the same on every server.
    ///
    /// # Errors
    /// When the database fails; the counts are kept for the next call.
    pub async fn write_hourly_counts(&self) -> anyhow::Result<()> {
        let counts = self.hourly_counts.take();
        if counts.is_empty() {
            return Ok(());
        }
        let written = self
            .run(Actor::Background, async |mut unit| {
                for (key, count) in &counts {
                    hourly_count::add(&mut unit, key, *count).await?;
                }
                anyhow::Ok(())
            })
            .await;
        if written.is_err() {
            self.hourly_counts.put_back(counts);
        }
        written
    }
}
