-- The words of an account's username, email address and name, in small letters: search looks for what begins
-- like what was typed. Compared byte by byte, which PostgreSQL calls COLLATE "C".
CREATE TABLE account_word (
    word TEXT NOT NULL,
    username TEXT NOT NULL REFERENCES account (username) ON DELETE CASCADE,
    PRIMARY KEY (word, username)
);
CREATE INDEX account_word_username ON account_word (username, word);
-- 0: the words are still to be found, by the next start.
ALTER TABLE account ADD COLUMN has_words BIGINT NOT NULL DEFAULT 0;
CREATE INDEX account_without_words ON account (username) WHERE has_words = 0;

-- 1: it was imported, and its first mails are still to be written.
ALTER TABLE account ADD COLUMN waiting BIGINT NOT NULL DEFAULT 0;
-- How many were imported since none waited last.
CREATE TABLE invitation_round (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    of_all BIGINT NOT NULL
);

-- The filters of the list, each in its order.
CREATE INDEX account_waiting ON account (username) WHERE waiting = 1;
CREATE INDEX account_administrator ON account (username) WHERE admin = 1;
CREATE INDEX account_disabled ON account (username) WHERE disabled_at IS NOT NULL;
CREATE INDEX code_streak_blocked ON code_streak (account_id) WHERE failures >= 100;

-- An account's bypass code: one at most.
CREATE TABLE bypass_code (
    account_id TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    code_hash BLOB NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX bypass_code_expires ON bypass_code (expires_at);

-- The filters of everyone's activity.
CREATE INDEX activity_kind ON activity (kind, id);
CREATE INDEX activity_at ON activity (at, id);
