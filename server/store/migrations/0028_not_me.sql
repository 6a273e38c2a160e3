-- Codes in security notices, by which the owner of an account says that it was someone else.
CREATE TABLE notice_code (
    code_hash BLOB PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    -- 1: the notice is about a second factor or the email address, so an administrator has to look.
    review BIGINT NOT NULL CHECK (review IN (0, 1)),
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX notice_code_account ON notice_code (account_id);
CREATE INDEX notice_code_created ON notice_code (created_at);

-- Since when the account is on hold: nobody can sign in to it until its owner has chosen a new password, an
-- administrator has released it, or both.
ALTER TABLE account ADD COLUMN held_at BIGINT;
ALTER TABLE account ADD COLUMN hold_password BIGINT NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN hold_review BIGINT NOT NULL DEFAULT 0;
CREATE INDEX account_held ON account (username) WHERE held_at IS NOT NULL;
