//! Encrypts secrets at rest ("seals" them): XChaCha20-Poly1305 with keys from a file outside the database. A sealed
//! value is bound to its context (table, column, account), so it opens nowhere else. It names its key, so keys can be
//! rotated.
//!
//! The key file has one line per key, `id:key` in hexadecimal (8 and 64 digits), the newest first.

use std::{collections::HashMap, fmt, fs, io::Write as _, path::Path};

use anyhow::{Context as _, anyhow, bail};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use data_encoding::HEXLOWER;
use store::private_file;

const FORMAT: u8 = 1;
const ID: usize = 4;
const NONCE: usize = 24;
const KEY_CHECK: SealContext<'_> = SealContext { column: "key_check.sealed", owner: "" };

/// Where a sealed value is stored: the additional data that it is authenticated with.
#[derive(Clone, Copy, Debug)]
pub struct SealContext<'a> {
    /// `table.column`.
    pub column: &'static str,
    /// The id of the account that the value belongs to, or of another owner.
    pub owner: &'a str,
}

/// The keys of the key file.
pub struct Keys {
    current: [u8; ID],
    all: HashMap<[u8; ID], XChaCha20Poly1305>,
}

impl Keys {
    /// Reads the key file.
    ///
    /// # Errors
    /// When it cannot be read, can be read by others, or contains anything but keys.
    pub fn load(path: &Path) -> anyhow::Result<Self> {
        private_file::check_mode(path, "the key file")?;
        let text =
            fs::read_to_string(path).with_context(|| format!("reading the key file {}", path.display()))?;
        Self::parse(&text).with_context(|| format!("the key file {}", path.display()))
    }

    /// Writes a new key file with one key, mode 0600. Never replaces an existing one. A file that root creates belongs to
    /// the owner of `database` if that exists, else to the owner of its folder.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn create(path: &Path, database: &Path) -> anyhow::Result<Self> {
        let line = format!(
            "{}:{}\n",
            HEXLOWER.encode(&super::random::<ID>()),
            HEXLOWER.encode(&super::random::<32>())
        );
        let model = if database.exists() { database } else { path };
        let mut file = private_file::create(path, model)
            .with_context(|| format!("creating the key file {}", path.display()))?;
        file.write_all(line.as_bytes()).and_then(|()| file.sync_all()).context("writing the key file")?;
        Self::parse(&line)
    }

    /// A sealed value by which a start recognises whether a key file belongs to the database.
    #[must_use]
    pub fn key_check(&self) -> Vec<u8> {
        self.seal(KEY_CHECK, b"vestibule")
    }

    /// Checks a value of [`Keys::key_check`].
    ///
    /// # Errors
    /// When it was sealed with other keys.
    pub fn check(&self, key_check: &[u8]) -> anyhow::Result<()> {
        self.open(KEY_CHECK, key_check).map(drop)
    }

    fn parse(text: &str) -> anyhow::Result<Self> {
        let mut all = HashMap::new();
        let mut current = None;
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let key = line.trim().split_once(':').and_then(|(id, key)| {
                let id: [u8; ID] = HEXLOWER.decode(id.as_bytes()).ok()?.try_into().ok()?;
                let key: [u8; 32] = HEXLOWER.decode(key.as_bytes()).ok()?.try_into().ok()?;
                Some((id, XChaCha20Poly1305::new(&key.into())))
            });
            let Some((id, cipher)) = key else { bail!("line {} is not a key", number + 1) };
            current = current.or(Some(id));
            all.insert(id, cipher);
        }
        let current = current.ok_or_else(|| anyhow!("contains no key"))?;
        Ok(Self { current, all })
    }

    /// The ids of the keys, the one that seals first.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        let mut others: Vec<_> = self.all.keys().filter(|id| **id != self.current).collect();
        others.sort_unstable();
        std::iter::once(&self.current).chain(others).map(|id| HEXLOWER.encode(id)).collect()
    }

    /// Seals a secret for its context: format, key id, nonce, ciphertext.
    ///
    /// # Panics
    /// Never for values smaller than 256 GiB.
    #[must_use]
    pub fn seal(&self, context: SealContext<'_>, secret: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE] = super::random();
        let payload = Payload { msg: secret, aad: &context.bytes() };
        let sealed =
            self.all[&self.current].encrypt(&XNonce::from(nonce), payload).expect("the value is small");
        [&[FORMAT][..], &self.current, &nonce, &sealed].concat()
    }

    /// Opens a sealed value.
    ///
    /// # Errors
    /// When its key is not in the file, or it was sealed for another context, or it was changed.
    pub fn open(&self, context: SealContext<'_>, sealed: &[u8]) -> anyhow::Result<Vec<u8>> {
        let Some((&FORMAT, rest)) = sealed.split_first() else { bail!("not a sealed value") };
        let (id, rest) = rest.split_first_chunk::<ID>().context("a sealed value cut short")?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>().context("a sealed value cut short")?;
        let cipher = self
            .all
            .get(id)
            .with_context(|| format!("key {} is not in the key file", HEXLOWER.encode(id)))?;
        cipher
            .decrypt(&XNonce::from(*nonce), Payload { msg: ciphertext, aad: &context.bytes() })
            .map_err(|_| anyhow!("a sealed value of {} does not open", context.column))
    }
}

impl SealContext<'_> {
    fn bytes(self) -> Vec<u8> {
        [self.column.as_bytes(), b"\0", self.owner.as_bytes()].concat()
    }
}

/// Shows the number of keys only, so that no key reaches a log.
impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keys({})", self.all.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: SealContext<'_> = SealContext { column: "authenticator.secret", owner: "a1" };

    fn line(id: u8) -> String {
        format!("{}:{}\n", HEXLOWER.encode(&[id; 4]), HEXLOWER.encode(&[id; 32]))
    }

    #[test]
    fn a_sealed_value_opens_in_its_own_context_only() {
        let keys = Keys::parse(&line(1)).unwrap();
        let sealed = keys.seal(HERE, b"secret");
        assert_eq!(keys.open(HERE, &sealed).unwrap(), b"secret");
        assert!(keys.open(SealContext { owner: "a2", ..HERE }, &sealed).is_err());
        assert!(keys.open(SealContext { column: "session.pending_secret", ..HERE }, &sealed).is_err());
        assert_ne!(keys.seal(HERE, b"secret"), sealed);
    }

    #[test]
    fn a_changed_or_shortened_value_does_not_open() {
        let keys = Keys::parse(&line(1)).unwrap();
        let sealed = keys.seal(HERE, b"secret");
        for position in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[position] ^= 1;
            assert!(keys.open(HERE, &changed).is_err());
            assert!(keys.open(HERE, &sealed[..position]).is_err());
        }
    }

    #[test]
    fn a_value_sealed_with_an_older_key_opens_while_the_key_is_kept() {
        let old = Keys::parse(&line(1)).unwrap();
        let sealed = old.seal(HERE, b"secret");
        let rotated = Keys::parse(&(line(2) + &line(1))).unwrap();
        assert_eq!(rotated.open(HERE, &sealed).unwrap(), b"secret");
        let replaced = Keys::parse(&line(2)).unwrap();
        assert!(replaced.open(HERE, &sealed).unwrap_err().to_string().contains("01010101"));
    }

    #[test]
    fn a_key_file_is_private_and_never_overwritten() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/vestibule.key");
        let keys = Keys::create(&path, &path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let sealed = keys.seal(HERE, b"secret");
        assert_eq!(Keys::load(&path).unwrap().open(HERE, &sealed).unwrap(), b"secret");
        assert!(Keys::create(&path, &path).is_err());
    }

    #[test]
    fn a_key_file_with_anything_else_is_refused_by_line() {
        let error = Keys::parse(&(line(1) + "not a key\n")).unwrap_err();
        assert!(error.to_string().contains("line 2"));
        assert!(Keys::parse("\n").is_err());
    }
}
