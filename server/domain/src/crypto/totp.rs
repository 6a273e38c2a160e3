//! Time-based one-time passwords (RFC 6238): SHA-1, 6 digits, 30 s, 160-bit secrets. Every
//! authenticator app accepts these parameters.

use anyhow::Context as _;
use shared::TotpCode;
use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::clock::{Millis, SECOND};

/// The length of a time step in seconds.
pub const STEP: u64 = 30;
/// The number of steps before and after the current one that are accepted.
const SKEW: u16 = 1;
/// The largest clock error that is diagnosed during set-up, in steps: ten minutes.
const DIAGNOSED: u64 = 20;

/// The secret of an authenticator: 160 random bits.
pub type SecretBytes = [u8; 20];

/// An authenticator's secret, ready to check codes.
pub struct Authenticator(Totp);

impl Authenticator {
    /// Takes a secret, for checking codes.
    ///
    /// # Errors
    /// None for 20 bytes; the library's builder is fallible.
    pub fn new(secret: &[u8]) -> anyhow::Result<Self> {
        build(secret, None)
    }

    /// Takes a secret with the names that an authenticator app shows, for [`Authenticator::uri`].
    ///
    /// # Errors
    /// When a name contains a colon, which the configuration and `Username` exclude.
    pub fn named(secret: &[u8], issuer: &str, username: &str) -> anyhow::Result<Self> {
        build(secret, Some((issuer, username)))
    }

    /// The time step of the code (in 30 s since the Unix epoch), if it is within the accepted window around `now`.
    #[must_use]
    pub fn check(&self, code: &TotpCode, now: Millis) -> Option<i64> {
        self.0.check(code.as_str(), seconds(now)).and_then(|step| i64::try_from(step).ok())
    }

    /// The error of the authenticator's clock in minutes, rounded away from zero, if the code belongs to the ten minutes
    /// before or after `now`; negative when the clock is slow.
    #[must_use]
    pub fn minutes_off(&self, code: &TotpCode, now: Millis) -> Option<i8> {
        let here = seconds(now) / STEP;
        let nearest_first =
            (1..=DIAGNOSED).flat_map(|steps| [here.checked_sub(steps), here.checked_add(steps)]);
        let there =
            nearest_first.flatten().find(|step| self.0.generate(step * STEP).to_string() == code.as_str())?;
        let minutes = i8::try_from(there.abs_diff(here).div_ceil(2)).ok()?;
        Some(if there < here { -minutes } else { minutes })
    }

    /// The `otpauth://` URI (Key Uri Format).
    ///
    /// # Errors
    /// When the secret was taken without names.
    pub fn uri(&self) -> anyhow::Result<String> {
        self.0.to_url().context("an otpauth URI")
    }

    /// The code at a time, for tests and the benchmark, which have no phone.
    #[must_use]
    pub fn code(&self, now: Millis) -> String {
        self.0.generate(seconds(now)).to_string()
    }
}

/// The secret for typing it by hand: base32 without padding.
#[must_use]
pub fn base32(secret: &[u8]) -> String {
    data_encoding::BASE32_NOPAD.encode(secret)
}

fn build(secret: &[u8], names: Option<(&str, &str)>) -> anyhow::Result<Authenticator> {
    let (issuer, username) = names.unwrap_or(("Vestibule", "account"));
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_step_duration(STEP)
        .with_skew(SKEW)
        .with_secret(Secret::new(secret.into()))
        .with_issuer(Some(issuer))
        .with_account_name(username)
        .build()
        .context("a TOTP secret")?;
    Ok(Authenticator(totp))
}

fn seconds(now: Millis) -> u64 {
    u64::try_from(now / SECOND).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    /// RFC 6238 appendix B, SHA-1, cut to six digits.
    #[test]
    fn the_vectors_of_rfc_6238_are_accepted_at_their_time() {
        for (time, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let authenticator = Authenticator::new(SECRET).unwrap();
            let code = TotpCode::parse(code).unwrap();
            assert_eq!(authenticator.check(&code, time * SECOND), Some(time / 30));
            assert_eq!(authenticator.code(time * SECOND), code.as_str());
        }
    }

    #[test]
    fn one_step_before_and_after_is_accepted_and_no_more() {
        let authenticator = Authenticator::new(SECRET).unwrap();
        let now = 1_700_000_010_000; // the first second of a step
        for (offset, accepted) in
            [(-60, false), (-31, false), (-30, true), (-1, true), (0, true), (59, true), (60, false)]
        {
            let code = TotpCode::parse(&authenticator.code(now + offset * SECOND)).unwrap();
            assert_eq!(authenticator.check(&code, now).is_some(), accepted, "{offset}");
        }
    }

    #[test]
    fn a_clock_that_is_off_is_told_by_how_much() {
        let authenticator = Authenticator::new(SECRET).unwrap();
        let now = 1_700_000_010_000;
        let off = |seconds: i64| {
            authenticator
                .minutes_off(&TotpCode::parse(&authenticator.code(now + seconds * SECOND)).unwrap(), now)
        };
        assert_eq!(off(-120), Some(-2));
        assert_eq!(off(300), Some(5));
        assert_eq!(off(-600), Some(-10));
        assert_eq!(off(630), None);
        assert_eq!(off(-3600), None);
    }

    #[test]
    fn the_uri_names_issuer_and_account_and_holds_the_secret() {
        let uri = Authenticator::named(SECRET, "Northwind Cases", "ada").unwrap().uri().unwrap();
        let url = url::Url::parse(&uri).unwrap();
        assert_eq!(
            (url.scheme(), url.host_str(), url.path()),
            ("otpauth", Some("totp"), "/Northwind%20Cases:ada")
        );
        let query: std::collections::HashMap<_, _> = url.query_pairs().into_owned().collect();
        assert_eq!(query["issuer"], "Northwind Cases");
        assert_eq!(query["secret"], base32(SECRET));
    }
}
