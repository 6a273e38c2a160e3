-- When the row of failures began: failures of a client address count within a window, those of a name as long as they
-- follow each other.
ALTER TABLE throttle ADD COLUMN began_at BIGINT NOT NULL DEFAULT 0;

-- When an administrator last unlocked the account, or its owner last reset the password. Shortly after, sign-ins to it do
-- not wait for the client address.
ALTER TABLE account ADD COLUMN unlocked_at BIGINT;
