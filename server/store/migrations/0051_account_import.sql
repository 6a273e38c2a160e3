-- Imports that are under way. Their accounts are staged first, where nobody sees them, but no other account gets their usernames
-- and email addresses. Once an import is accepted, its accounts are moved to the table of accounts, a few at a time.
CREATE TABLE account_import (
    -- The hash of the file.
    id TEXT PRIMARY KEY,
    -- When accounts were last staged. An import that is not accepted and stands still is given up.
    renewed_at BIGINT NOT NULL,
    -- When and by whom it was accepted, for the audit log. NULL: not yet.
    accepted_at BIGINT,
    actor TEXT,
    actor_id TEXT,
    actor_name TEXT,
    address TEXT,
    browser TEXT
);
CREATE TABLE account_import_row (
    import_id TEXT NOT NULL REFERENCES account_import (id),
    line BIGINT NOT NULL,
    username TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    origin TEXT NOT NULL,
    admin BIGINT NOT NULL,
    provider TEXT,
    PRIMARY KEY (import_id, line)
);
