-- When a password or a code was last given in a session: sensitive acts want it to be recent.
ALTER TABLE session ADD COLUMN proved_at BIGINT NOT NULL DEFAULT 0;
