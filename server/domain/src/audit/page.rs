//! Pages of the audit log.

use shared::api::audit::Page;
use store::audit_event::AuditEntry;

/// Makes a page of the entries that were found: one more than `size` where there are further ones. Entries of a
/// kind that this version does not know are left out.
pub(crate) fn page<E>(
    mut found: Vec<(i64, Option<AuditEntry>)>,
    size: u16,
    view: impl Fn(AuditEntry) -> E,
) -> Page<E> {
    let more = found.len() > usize::from(size);
    found.truncate(size.into());
    let before = found.last().map(|(id, _)| *id).filter(|_| more);
    Page {
        entries: found.into_iter().filter_map(|(_, entry)| entry.map(&view)).collect(),
        before,
        newest: None,
    }
}
