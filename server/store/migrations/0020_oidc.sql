-- Sign-ins that are under way at an identity provider. A browser brings the state back, once.
CREATE TABLE oidc_sign_in (
    state_hash BLOB PRIMARY KEY,
    -- The browser that began it.
    browser_hash BLOB NOT NULL,
    provider BIGINT NOT NULL,
    -- Sealed: what binds the provider's answer to it.
    secrets BLOB NOT NULL,
    -- Where it began: one network may have so many under way.
    network TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX oidc_sign_in_network ON oidc_sign_in (network);
CREATE INDEX oidc_sign_in_created ON oidc_sign_in (created_at);

-- Whom a provider means by a subject. Linked once: an account has one identity, an identity one account.
CREATE TABLE oidc_identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id TEXT NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE,
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);

-- The provider that a session was begun with: signing out ends it there too.
ALTER TABLE session ADD COLUMN provider BIGINT;
