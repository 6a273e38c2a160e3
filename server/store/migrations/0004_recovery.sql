-- Requests for a reset code that nobody has looked at yet: the answer is given before.
CREATE TABLE reset_request (
    id TEXT PRIMARY KEY,
    -- Sealed: the name that was typed, and where it came from.
    content BLOB NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX reset_request_created ON reset_request (created_at);

-- Reset codes that were mailed in the last hour. One of an account at most has not ended.
CREATE TABLE reset_code (
    code_hash BLOB PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    -- When it was used, or another took its place.
    ended_at BIGINT
);
CREATE INDEX reset_code_account ON reset_code (account_id, created_at);
CREATE INDEX reset_code_created ON reset_code (created_at);
