-- The hash of the session's verify-only token, which sibling domains see: it opens guarded applications and
-- nothing at the door.
ALTER TABLE session ADD COLUMN pass_hash BLOB;
CREATE UNIQUE INDEX session_pass ON session (pass_hash);
