-- When somebody last signed in to the account. NULL: nobody yet.
ALTER TABLE account ADD COLUMN last_sign_in_at BIGINT;
UPDATE account SET last_sign_in_at = (
    SELECT at FROM audit_event WHERE account_id = account.id AND kind = 'signed_in' ORDER BY id DESC LIMIT 1
);
-- When the account was last enabled again. NULL: never.
ALTER TABLE account ADD COLUMN enabled_at BIGINT;
UPDATE account SET enabled_at = (
    SELECT at FROM audit_event WHERE account_id = account.id AND kind = 'account_enabled' ORDER BY id DESC LIMIT 1
);
-- When its owner was last warned that it will be disabled because it is not used, and when for the second time.
ALTER TABLE account ADD COLUMN unused_warned_at BIGINT;
ALTER TABLE account ADD COLUMN unused_warned_again_at BIGINT;
-- When its owner was last reminded, without an administrator's doing, that a grace period ends.
ALTER TABLE account ADD COLUMN grace_reminded_at BIGINT;
