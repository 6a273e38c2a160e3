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
        // A domain without a dot is a top-level domain, which browsers refuse, unless it is the host itself.
        let above = host.is_some_and(|host| host == id || (id.contains('.') && is_within(host, &id)));
        if above && !id.starts_with('.') {
            Ok(id)
        } else {
            Err("must be the host of public_url or a parent domain of it, such as example.com".to_owned())
        }
    })?;
    Ok(given.or_else(|| host.map(ToOwned::to_owned)))
}
