-- No account gets a username or email address that an import has reserved, not even from a server of an earlier version, which
-- does not know reservations. For it, such a name is taken.
CREATE FUNCTION skip_reserved_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM account_import_row WHERE username = NEW.username)
        OR EXISTS (SELECT 1 FROM account_import_row WHERE email_key = NEW.email_key)
    THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER account_gets_no_reserved_name BEFORE INSERT ON account
FOR EACH ROW EXECUTE FUNCTION skip_reserved_name();

CREATE FUNCTION refuse_reserved_email() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM account_import_row WHERE email_key = NEW.email_key) THEN
        RAISE EXCEPTION 'an import has reserved the email address';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER account_gets_no_reserved_email BEFORE UPDATE OF email_key ON account
FOR EACH ROW WHEN (NEW.email_key <> OLD.email_key) EXECUTE FUNCTION refuse_reserved_email();
