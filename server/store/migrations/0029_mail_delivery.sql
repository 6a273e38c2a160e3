-- What an email is for, so that a newer one replaces it, when it is of no use any more, and what became of it.

-- Sealed: recipient and subject, which stay readable when the content is gone. None: queued by an earlier version.
ALTER TABLE mail ADD COLUMN summary BLOB;
ALTER TABLE mail ADD COLUMN account_id TEXT;
-- 'password_generated', 'new_password', 'reset_code' or 'notice'.
ALTER TABLE mail ADD COLUMN purpose TEXT NOT NULL DEFAULT 'notice';
-- When what it contains expires: it is not sent after that.
ALTER TABLE mail ADD COLUMN expires_at BIGINT;
-- When the attempts end.
ALTER TABLE mail ADD COLUMN give_up_at BIGINT NOT NULL DEFAULT 0;
-- Why the last attempt failed.
ALTER TABLE mail ADD COLUMN reason TEXT;
-- Whether it waits for the mail server rather than for its own next attempt.
ALTER TABLE mail ADD COLUMN server_down BIGINT NOT NULL DEFAULT 0 CHECK (server_down IN (0, 1));
-- Since when the mail server takes no messages, as far as this one was tried. None: it takes some.
ALTER TABLE mail ADD COLUMN server_down_since BIGINT;
-- While a worker is sending it: when another one may take it.
ALTER TABLE mail ADD COLUMN leased_until BIGINT;
-- Set when no further attempt is made. The row stays for a while, so that it can be seen and retried.
ALTER TABLE mail ADD COLUMN failed_at BIGINT;

UPDATE mail SET give_up_at = created_at + 259200000;

DROP INDEX mail_due;
CREATE INDEX mail_due ON mail (due_at) WHERE failed_at IS NULL;
CREATE INDEX mail_account ON mail (account_id, purpose);
CREATE INDEX mail_server_down ON mail (attempts) WHERE server_down = 1;
CREATE INDEX mail_server_down_since ON mail (server_down_since) WHERE server_down_since IS NOT NULL;
CREATE INDEX mail_failed ON mail (failed_at) WHERE failed_at IS NOT NULL;
