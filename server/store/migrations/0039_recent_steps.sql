-- The last time steps that an authenticator accepted, separated by spaces, the latest last.
ALTER TABLE authenticator ADD COLUMN recent_steps TEXT NOT NULL DEFAULT '';
