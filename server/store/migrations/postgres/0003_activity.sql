-- What was done, for good. It refers to no other table: a deleted account takes nothing of it along, and
-- the names are those of the time.
CREATE TABLE activity (
    -- Given by the database, each greater than the one before.
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    -- Who did it. Nobody: someone who has not shown to be anyone.
    actor TEXT NOT NULL CHECK (actor IN ('account', 'command_line', 'nobody')),
    actor_id TEXT,
    actor_name TEXT,
    -- To whom.
    account_id TEXT,
    account_name TEXT,
    -- From where.
    address TEXT,
    browser TEXT,
    -- What goes with it, see shared::api::activity::Detail.
    factor TEXT,
    count BIGINT,
    name TEXT,
    text TEXT
);
CREATE INDEX activity_account ON activity (account_id, id);
CREATE INDEX activity_actor ON activity (actor_id, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER activity_is_append_only BEFORE UPDATE OR DELETE ON activity
FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- By which second factor a sign-in was verified.
ALTER TABLE session ADD COLUMN verified_with TEXT CHECK (verified_with IN ('totp', 'backup_code'));
