-- What the list of accounts shows, sorts and filters by is a column of the account, so that a page needs no other table.

-- The name, or the username of an account without one, without case and accents. Empty: filled in by the next start.
ALTER TABLE account ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
-- Bits for how its words begin, by which most accounts without a word are passed over. Filled in with the name.
ALTER TABLE account ADD COLUMN word_bits BIGINT NOT NULL DEFAULT 0;
-- How many authenticators and passkeys it has.
ALTER TABLE account ADD COLUMN authenticators BIGINT NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN passkeys BIGINT NOT NULL DEFAULT 0;
-- How many backup codes are unused. NULL: it has no set.
ALTER TABLE account ADD COLUMN codes_left BIGINT;
-- When an administrator last had its owner reminded to set up a second factor.
ALTER TABLE account ADD COLUMN reminded_at BIGINT;
UPDATE account SET
    authenticators = (SELECT COUNT(*) FROM authenticator AS t WHERE t.account_id = account.id),
    passkeys = (SELECT COUNT(*) FROM passkey AS p WHERE p.account_id = account.id),
    codes_left = CASE WHEN backup_code_set IS NOT NULL THEN
        (SELECT COUNT(*) FROM backup_code AS c WHERE c.account_id = account.id AND c.used_at IS NULL) END;

-- The orders of the list. Each index has all that the filters test, so that a page is found within it.
CREATE INDEX account_by_username ON account (username, name_key, email_key, last_sign_in_at, kind, origin, admin,
    disabled_at, waiting, held_at, authenticators, passkeys, codes_left, password_expires_at, created_at, word_bits);
CREATE INDEX account_by_name ON account (name_key, username, last_sign_in_at, kind, origin, admin,
    disabled_at, waiting, held_at, authenticators, passkeys, codes_left, password_expires_at, created_at, word_bits);
CREATE INDEX account_by_email ON account (email_key, username, last_sign_in_at, kind, origin, admin,
    disabled_at, waiting, held_at, authenticators, passkeys, codes_left, password_expires_at, created_at, word_bits);
CREATE INDEX account_by_sign_in ON account ((COALESCE(last_sign_in_at, 0)), username, last_sign_in_at, kind, origin,
    admin, disabled_at, waiting, held_at, authenticators, passkeys, codes_left, password_expires_at, created_at, word_bits);

-- The filters. What an index is limited to is a column of it too: without that, SQLite reads a longer index instead.
DROP INDEX account_administrator;
DROP INDEX account_disabled;
DROP INDEX account_waiting;
DROP INDEX account_held;
CREATE INDEX account_administrator ON account (username, admin) WHERE admin = 1;
CREATE INDEX account_disabled ON account (username, disabled_at) WHERE disabled_at IS NOT NULL;
CREATE INDEX account_waiting ON account (username, waiting, disabled_at) WHERE waiting = 1;
CREATE INDEX account_held ON account (username, held_at) WHERE held_at IS NOT NULL;
CREATE INDEX account_never_signed_in ON account (username, last_sign_in_at, disabled_at) WHERE last_sign_in_at IS NULL;
CREATE INDEX account_temporary_password ON account (password_expires_at, disabled_at, username)
    WHERE password_expires_at IS NOT NULL;
CREATE INDEX account_few_codes ON account (username, codes_left, origin, disabled_at, admin, kind) WHERE codes_left <= 1;
CREATE INDEX account_unprotected ON account (kind, origin, disabled_at, passkeys, created_at, admin, authenticators, username)
    WHERE authenticators = 0;

-- The counts of the overview.
CREATE INDEX account_created ON account (created_at);
CREATE INDEX account_kind ON account (kind, origin, disabled_at, admin);

-- When a factor was blocked. NULL: it is not, or was before this column.
ALTER TABLE factor_failures ADD COLUMN blocked_at BIGINT;

-- What happened in an hour, and at the start of a day how many accounts there were of a kind.
CREATE TABLE hourly_count (
    what TEXT NOT NULL,
    -- The start of the hour.
    hour BIGINT NOT NULL,
    -- The id of the identity provider, where it is about one.
    provider TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (what, hour, provider)
);
CREATE INDEX hourly_count_hour ON hourly_count (hour);
INSERT INTO hourly_count (what, hour, provider, count)
    SELECT 'signed_in', at - at % 3600000, '', COUNT(*) FROM audit_event
    WHERE kind = 'signed_in' GROUP BY at - at % 3600000;
INSERT INTO hourly_count (what, hour, provider, count)
    SELECT 'refused', at - at % 3600000, '', COUNT(*) FROM audit_event
    WHERE kind IN ('wrong_password', 'wrong_code', 'sign_in_refused') GROUP BY at - at % 3600000;

-- The filter of activity by client address.
CREATE INDEX audit_event_address ON audit_event (address, id);
