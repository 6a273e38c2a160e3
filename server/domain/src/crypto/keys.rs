//! Encrypts secrets at rest ("seals" them): XChaCha20-Poly1305 with keys from a file outside the database. A sealed
//! value is bound to its context (table, column, account), so it opens nowhere else. It names its key, so keys can be
//! rotated while servers run: each looks at the key file again whenever it has changed.

use std::{
    collections::HashMap,
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use anyhow::{Context as _, anyhow, bail};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use data_encoding::HEXLOWER;

use super::key_file::{self, Line, Stamp};

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
    path: PathBuf,
    read: RwLock<Read>,
}

/// What was read from the key file.
struct Read {
    stamp: Option<Stamp>,
    keys: Arc<KeySet>,
}

struct KeySet {
    current: [u8; ID],
    all: HashMap<[u8; ID], XChaCha20Poly1305>,
}

impl Keys {
    /// Reads the key file.
    ///
    /// # Errors
    /// When it cannot be read, can be read by others, or contains anything but keys.
    pub fn load(path: &Path) -> anyhow::Result<Self> {
        let read = Read { stamp: key_file::stamp(path), keys: Arc::new(KeySet::of(&key_file::read(path)?)?) };
        Ok(Self { path: path.to_owned(), read: RwLock::new(read) })
    }

    /// Writes a new key file with one key, mode 0600. Never replaces an existing one. A file that root creates belongs to
    /// the owner of `database` if that exists, else to the owner of its folder.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn create(path: &Path, database: &Path) -> anyhow::Result<Self> {
        key_file::create(path, database)?;
        Self::load(path)
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

    /// The ids of the keys, the one that seals first.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        let keys = self.keys();
        let mut others: Vec<_> = keys.all.keys().filter(|id| **id != keys.current).collect();
        others.sort_unstable();
        std::iter::once(&keys.current).chain(others).map(|id| HEXLOWER.encode(id)).collect()
    }

    /// The first bytes of every value that the current key seals: the format and the key's id.
    pub(crate) fn prefix(&self) -> Vec<u8> {
        [&[FORMAT][..], &self.keys().current].concat()
    }

    /// Seals a secret for its context: format, key id, nonce, ciphertext.
    ///
    /// # Panics
    /// Never for values smaller than 256 GiB.
    #[must_use]
    pub fn seal(&self, context: SealContext<'_>, secret: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE] = super::random();
        let payload = Payload { msg: secret, aad: &context.bytes() };
        let keys = self.keys();
        let sealed =
            keys.all[&keys.current].encrypt(&XNonce::from(nonce), payload).expect("the value is small");
        [&[FORMAT][..], &keys.current, &nonce, &sealed].concat()
    }

    /// Opens a sealed value.
    ///
    /// # Errors
    /// When its key is not in the file, or it was sealed for another context, or it was changed.
    pub fn open(&self, context: SealContext<'_>, sealed: &[u8]) -> anyhow::Result<Vec<u8>> {
        let Some((&FORMAT, rest)) = sealed.split_first() else { bail!("not a sealed value") };
        let (id, rest) = rest.split_first_chunk::<ID>().context("a sealed value cut short")?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>().context("a sealed value cut short")?;
        let keys = self.keys();
        let cipher = keys
            .all
            .get(id)
            .with_context(|| format!("key {} is not in the key file", HEXLOWER.encode(id)))?;
        cipher
            .decrypt(&XNonce::from(*nonce), Payload { msg: ciphertext, aad: &context.bytes() })
            .map_err(|_| anyhow!("a sealed value of {} does not open", context.column))
    }

    /// The keys of the file, read again if it has changed. While it cannot be read, those that were read before are used.
    fn keys(&self) -> Arc<KeySet> {
        let stamp = key_file::stamp(&self.path);
        {
            let read = self.read.read().unwrap_or_else(PoisonError::into_inner);
            if read.stamp == stamp || stamp.is_none() {
                return Arc::clone(&read.keys);
            }
        }
        match self.read_again(stamp) {
            Ok(false) => {}
            Ok(true) => {
                tracing::info!(target: "server", event = "keys_reloaded", "read the changed key file");
            }
            Err(error) => tracing::error!(
                target: "server",
                event = "key_file_unreadable",
                "the key file has changed and cannot be read: {error:#}; the keys that were read before stay in use",
            ),
        }
        Arc::clone(&self.read.read().unwrap_or_else(PoisonError::into_inner).keys)
    }

    /// Reads the file again after this process has changed it.
    ///
    /// # Errors
    /// When it cannot be read, can be read by others, or contains anything but keys.
    pub fn reload(&self) -> anyhow::Result<()> {
        self.read_again(key_file::stamp(&self.path)).map(drop)
    }

    /// Reads the file if another thread has not. Returns whether it did.
    fn read_again(&self, stamp: Option<Stamp>) -> anyhow::Result<bool> {
        let mut read = self.read.write().unwrap_or_else(PoisonError::into_inner);
        if read.stamp == stamp {
            return Ok(false);
        }
        // An unreadable file is reported once.
        read.stamp = stamp;
        read.keys = Arc::new(KeySet::of(&key_file::read(&self.path)?)?);
        Ok(true)
    }
}

impl KeySet {
    fn of(lines: &[Line]) -> anyhow::Result<Self> {
        let current = lines.iter().find(|line| !line.next).ok_or_else(|| anyhow!("contains no key"))?.id;
        let all = lines.iter().map(|line| (line.id, XChaCha20Poly1305::new(&line.key.into()))).collect();
        Ok(Self { current, all })
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
        write!(f, "Keys({})", self.keys().all.len())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const HERE: SealContext<'_> = SealContext { column: "authenticator.secret", owner: "a1" };

    fn line(id: u8) -> String {
        format!("{}:{}\n", HEXLOWER.encode(&[id; 4]), HEXLOWER.encode(&[id; 32]))
    }

    /// A key file with these lines, in a folder of its own.
    fn file(lines: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/vestibule.key");
        key_file::create(&path, &path).unwrap();
        write(&path, lines);
        (folder, path)
    }

    /// Replaces the file, as a rotation does.
    fn write(path: &Path, lines: &str) {
        let other = path.with_extension("new");
        fs::copy(path, &other).unwrap();
        fs::write(&other, lines).unwrap();
        fs::rename(other, path).unwrap();
    }

    fn keys(lines: &str) -> Keys {
        let (_folder, path) = file(lines);
        Keys::load(&path).unwrap()
    }

    #[test]
    fn a_sealed_value_opens_in_its_own_context_only() {
        let keys = keys(&line(1));
        let sealed = keys.seal(HERE, b"secret");
        assert_eq!(keys.open(HERE, &sealed).unwrap(), b"secret");
        assert!(keys.open(SealContext { owner: "a2", ..HERE }, &sealed).is_err());
        assert!(keys.open(SealContext { column: "session.pending_secret", ..HERE }, &sealed).is_err());
        assert_ne!(keys.seal(HERE, b"secret"), sealed);
    }

    #[test]
    fn a_changed_or_shortened_value_does_not_open() {
        let keys = keys(&line(1));
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
        let sealed = keys(&line(1)).seal(HERE, b"secret");
        let rotated = keys(&(line(2) + &line(1)));
        assert_eq!(rotated.open(HERE, &sealed).unwrap(), b"secret");
        let replaced = keys(&line(2));
        assert!(replaced.open(HERE, &sealed).unwrap_err().to_string().contains("01010101"));
    }

    #[test]
    fn a_key_file_that_changes_is_read_again() {
        let (_folder, path) = file(&line(1));
        let keys = Keys::load(&path).unwrap();
        let old = keys.seal(HERE, b"old");
        write(&path, &(line(2) + &line(1)));
        let new = keys.seal(HERE, b"new");
        assert_eq!(
            (keys.open(HERE, &old).unwrap(), keys.open(HERE, &new).unwrap()),
            (b"old".into(), b"new".into())
        );
        assert!(new.starts_with(&keys.prefix()) && !old.starts_with(&keys.prefix()));
        // A file that cannot be read changes nothing, and neither does one that is gone.
        write(&path, "not a key\n");
        assert_eq!(keys.open(HERE, &new).unwrap(), b"new");
        fs::remove_file(&path).unwrap();
        assert_eq!(keys.ids(), ["02020202", "01010101"]);
    }

    #[test]
    fn a_key_that_is_not_in_use_yet_opens_and_does_not_seal() {
        let next = line(2).replace('\n', ":next\n");
        let keys = keys(&(line(1) + &next));
        assert_eq!(keys.ids(), ["01010101", "02020202"]);
        assert!(keys.seal(HERE, b"secret").starts_with(&[FORMAT, 1, 1, 1, 1]));
    }
}
