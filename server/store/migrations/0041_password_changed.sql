-- When the owner last chose a password. NULL: not known, or never.
ALTER TABLE account ADD COLUMN password_changed_at BIGINT;
UPDATE account SET password_changed_at = (
    SELECT at FROM audit_event WHERE account_id = account.id AND kind IN ('password_changed', 'password_reset') ORDER BY id DESC LIMIT 1
);
