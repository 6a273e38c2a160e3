-- What is written for a name of no account, where an entry of audit_event or a row of reset_code is written for an account:
-- otherwise the time that the database is busy would tell which names have an account. A ring that nothing reads, with the
-- indexes of audit_event.
CREATE TABLE decoy (
    slot BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    address TEXT NOT NULL
);
CREATE INDEX decoy_account ON decoy (account_id, slot);
CREATE INDEX decoy_actor ON decoy (actor_id, slot);
CREATE INDEX decoy_kind ON decoy (kind, slot);
CREATE INDEX decoy_at ON decoy (at, slot);
CREATE INDEX decoy_address ON decoy (address, slot);

-- Whether the browser that asked for the code has signed in before, to any account: its requests do not wait for those of
-- strangers.
ALTER TABLE reset_request ADD COLUMN browser_known BIGINT NOT NULL DEFAULT 0 CHECK (browser_known IN (0, 1));

-- The networks around the one in which a sign-in began: /56 and /48, or IPv4 /24.
ALTER TABLE passkey_ceremony ADD COLUMN household TEXT NOT NULL DEFAULT '';
ALTER TABLE passkey_ceremony ADD COLUMN site TEXT NOT NULL DEFAULT '';
CREATE INDEX passkey_ceremony_household ON passkey_ceremony (household);
CREATE INDEX passkey_ceremony_site ON passkey_ceremony (site);
ALTER TABLE provider_login ADD COLUMN household TEXT NOT NULL DEFAULT '';
ALTER TABLE provider_login ADD COLUMN site TEXT NOT NULL DEFAULT '';
CREATE INDEX provider_login_household ON provider_login (household);
CREATE INDEX provider_login_site ON provider_login (site);
