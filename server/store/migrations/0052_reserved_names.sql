-- No account gets a username or email address that an import has reserved, not even from a server of an earlier version, which
-- does not know reservations. For it, such a name is taken.
CREATE TRIGGER account_gets_no_reserved_name BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account_import_row WHERE username = NEW.username)
    OR EXISTS (SELECT 1 FROM account_import_row WHERE email_key = NEW.email_key)
BEGIN
    SELECT RAISE(IGNORE);
END;
CREATE TRIGGER account_gets_no_reserved_email BEFORE UPDATE OF email_key ON account
WHEN NEW.email_key <> OLD.email_key
    AND EXISTS (SELECT 1 FROM account_import_row WHERE email_key = NEW.email_key)
BEGIN
    SELECT RAISE(ABORT, 'an import has reserved the email address');
END;
