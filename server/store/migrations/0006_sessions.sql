-- Where a session was last used, for its owner to recognise it.
ALTER TABLE session ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT '';
-- What the owner calls an authenticator; empty until it has a name.
ALTER TABLE authenticator ADD COLUMN name TEXT NOT NULL DEFAULT '';
