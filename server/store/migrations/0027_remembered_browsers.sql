-- Browsers that are not asked for a code for some days after a password.
CREATE TABLE remembered_browser (
    id TEXT PRIMARY KEY,
    token_hash BLOB NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    -- The browser and the client address of the sign-in that remembered it.
    browser TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    UNIQUE (token_hash, account_id)
);
CREATE INDEX remembered_browser_account ON remembered_browser (account_id);
CREATE INDEX remembered_browser_created ON remembered_browser (created_at);

-- What verified a session may be a remembered browser too. The column had a list of the values, which SQLite cannot
-- change.
ALTER TABLE session ADD COLUMN verified_by TEXT;
UPDATE session SET verified_by = verified_with;
ALTER TABLE session DROP COLUMN verified_with;
ALTER TABLE session RENAME COLUMN verified_by TO verified_with;
