-- The common ground of SQLite and PostgreSQL: TEXT, BIGINT (times are milliseconds since the Unix
-- epoch, flags are 0 or 1) and BLOB, which is BYTEA there and the one word that differs.

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    -- The address in small letters, by which it is found.
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('internal', 'external')),
    origin TEXT NOT NULL CHECK (origin IN ('local', 'sso')),
    admin BIGINT NOT NULL CHECK (admin IN (0, 1)),
    disabled_at BIGINT,
    password_hash TEXT,
    -- Set while the password is temporary.
    password_expires_at BIGINT,
    -- The live set of backup codes, and when its owner said it was saved.
    backup_code_set TEXT,
    backup_codes_saved_at BIGINT,
    -- Wrong codes since code_day_started_at.
    code_failures BIGINT NOT NULL DEFAULT 0,
    code_day_started_at BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);

CREATE TABLE authenticator (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    secret BLOB NOT NULL,
    -- The newest step that was accepted: neither it nor an older one is accepted again.
    last_step BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX authenticator_account ON authenticator (account_id);

CREATE TABLE backup_code (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    -- The code's first symbol.
    slot TEXT NOT NULL,
    hash TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (account_id, slot)
);

-- Wrong codes in a row, by factor.
CREATE TABLE code_streak (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    factor TEXT NOT NULL CHECK (factor IN ('totp', 'backup_code')),
    failures BIGINT NOT NULL,
    PRIMARY KEY (account_id, factor)
);

-- A sign-in in progress, and the session it becomes.
CREATE TABLE session (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    -- When the last step was done; before that it is a sign-in.
    finished_at BIGINT,
    -- When a second factor was verified, or its set-up put off.
    verified_at BIGINT,
    skipped_at BIGINT,
    code_failures BIGINT NOT NULL DEFAULT 0,
    -- Sealed: the secret being set up, and the codes being shown.
    pending_secret BLOB,
    pending_codes BLOB,
    pending_code_set TEXT,
    pending_codes_made_at BIGINT
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_seen ON session (seen_at);

-- Browsers that have finished a sign-in to an account before.
CREATE TABLE known_browser (
    token_hash BLOB NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (token_hash, account_id)
);

CREATE INDEX known_browser_account ON known_browser (account_id);
CREATE INDEX known_browser_seen ON known_browser (seen_at);

-- Wrong passwords in a row, by account, client address or known browser.
CREATE TABLE throttle (
    key TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    waits_until BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX throttle_updated ON throttle (updated_at);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE mail (
    id TEXT PRIMARY KEY,
    -- Sealed: recipient, subject and both bodies.
    content BLOB NOT NULL,
    -- The order in which they were queued.
    position BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX mail_due ON mail (due_at);

-- One sealed value by which a start sees that the key file is the database's own.
CREATE TABLE key_check (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    sealed BLOB NOT NULL
);
