-- Identity providers have ids instead of numbers. A session keeps its old number as '#1' until the server, which
-- knows the configuration, starts and writes the id: no id contains '#'.

ALTER TABLE session ADD COLUMN provider_id TEXT;
UPDATE session SET provider_id = '#' || CAST(provider AS TEXT) WHERE provider IS NOT NULL;
ALTER TABLE session DROP COLUMN provider;
ALTER TABLE session RENAME COLUMN provider_id TO provider;

-- Sign-ins under way last minutes: people begin them again.
DROP TABLE provider_login;
CREATE TABLE provider_login (
    state_hash BLOB PRIMARY KEY,
    -- The browser that began it.
    browser_hash BLOB NOT NULL,
    -- The id of the provider.
    provider TEXT NOT NULL,
    -- Sealed: what binds the provider's answer to it.
    secrets BLOB NOT NULL,
    -- Where it began: one network may have so many under way.
    network TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX provider_login_network ON provider_login (network);
CREATE INDEX provider_login_created ON provider_login (created_at);
