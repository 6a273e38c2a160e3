-- Passkeys: WebAuthn credentials of accounts.
CREATE TABLE passkey (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    credential_id BLOB NOT NULL UNIQUE,
    -- The public key and what else was registered, as JSON. Counter and backup state change and are columns of their own.
    credential TEXT NOT NULL,
    -- The newest signature counter; 0 for authenticators that do not count.
    counter BIGINT NOT NULL,
    -- Whether its provider keeps a copy of it.
    backed_up BIGINT NOT NULL CHECK (backed_up IN (0, 1)),
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkey_account ON passkey (account_id);

-- The random id by which authenticators know the account. Set when a passkey is first added.
ALTER TABLE account ADD COLUMN user_handle BLOB;
CREATE UNIQUE INDEX account_user_handle ON account (user_handle);

-- Challenges that were sent to a browser and not answered yet.
CREATE TABLE passkey_ceremony (
    challenge_hash BLOB PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('sign_in', 'verify', 'add')),
    -- The id of the session, or before a sign-in the hash of the browser's token in hexadecimal.
    owner TEXT NOT NULL,
    -- Sealed.
    state BLOB NOT NULL,
    network TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX passkey_ceremony_owner ON passkey_ceremony (owner, created_at);
CREATE INDEX passkey_ceremony_network ON passkey_ceremony (network);
CREATE INDEX passkey_ceremony_created ON passkey_ceremony (created_at);

-- A session can be verified with a passkey too. SQLite cannot change the condition of a column.
ALTER TABLE session ADD COLUMN verified_factor TEXT CHECK (verified_factor IN ('totp', 'backup_code', 'passkey'));
UPDATE session SET verified_factor = verified_with;
ALTER TABLE session DROP COLUMN verified_with;
ALTER TABLE session RENAME COLUMN verified_factor TO verified_with;
