//! The database drivers of the tests: those of sqlx, with points at which a test can let a statement or a commit fail,
//! stop for ever, or wait for another transaction. The server itself is unchanged: sqlx opens its connections through
//! whatever drivers are installed first.

mod connection;
mod options;
mod points;
mod unused;

use std::sync::{Arc, Once};

use sqlx_core::any::driver::{AnyDriver, install_drivers};

pub use self::points::{Fault, Point, Points};
use super::{TestApp, database};

/// Installs the drivers, before the first database is opened.
pub fn install() {
    static ONCE: Once = Once::new();
    const DRIVERS: &[AnyDriver] = &[AnyDriver::without_migrate::<unused::Hooked>()];
    ONCE.call_once(|| install_drivers(DRIVERS).unwrap());
}

impl TestApp {
    /// What happens at the points of the transactions on this database.
    pub fn points(&self) -> Arc<Points> {
        Points::of(&database::url(&self.folder))
    }
}
