//! The domain that passkeys are bound to.

use url::Url;

use super::{ConfigValues, PublicUrl};
use crate::return_to::is_within;

/// Reads `passkeys.rp_id`: the host of `public_url`, or a parent domain of it. None if the host is an IP address, for
/// which browsers have no passkeys.
pub(super) fn rp_id(settings: &ConfigValues, public_url: &PublicUrl) -> Result<Option<String>, String> {
    let url = Url::parse(public_url.origin()).ok();
    let host = url.as_ref().and_then(Url::domain);
    let given = settings.optional("passkeys.rp_id", |text| {
        let id = text.to_ascii_lowercase();
        let is_host = host == Some(&id);
        if !is_host && (id.starts_with('.') || !host.is_some_and(|host| is_within(host, &id))) {
            return Err(
                "must be the host of public_url or a parent domain of it, such as example.com".to_owned()
            );
        }
        // Browsers refuse it, unless it is the host itself.
        if !is_host && psl::suffix_str(&id) == Some(&id) {
            return Err(format!("must belong to one organisation, and {id} is a public suffix"));
        }
        Ok(id)
    })?;
    Ok(given.or_else(|| host.map(ToOwned::to_owned)))
}
