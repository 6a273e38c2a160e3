-- The id of the identity provider that an SSO account is bound to. NULL: a local account, or an SSO account that no
-- provider is known for yet.
ALTER TABLE account ADD COLUMN provider TEXT;
CREATE INDEX account_unbound ON account (id) WHERE origin = 'sso' AND provider IS NULL;
