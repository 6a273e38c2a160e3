-- Tables and columns get the names that the field uses for them. What is in them stays as it is.

ALTER TABLE activity RENAME TO audit_event;
DROP INDEX activity_account;
DROP INDEX activity_actor;
DROP INDEX activity_kind;
DROP INDEX activity_at;
CREATE INDEX audit_event_account ON audit_event (account_id, id);
CREATE INDEX audit_event_actor ON audit_event (actor_id, id);
CREATE INDEX audit_event_kind ON audit_event (kind, id);
CREATE INDEX audit_event_at ON audit_event (at, id);

ALTER TRIGGER activity_is_append_only ON audit_event RENAME TO audit_event_is_append_only;

ALTER TABLE code_streak RENAME TO factor_failures;
DROP INDEX code_streak_blocked;
CREATE INDEX factor_failures_blocked ON factor_failures (account_id) WHERE failures >= 100;

ALTER TABLE session RENAME COLUMN proved_at TO authenticated_at;
ALTER TABLE session RENAME COLUMN pass_hash TO forward_token_hash;
DROP INDEX session_pass;
CREATE UNIQUE INDEX session_forward_token ON session (forward_token_hash);

ALTER TABLE oidc_sign_in RENAME TO provider_login;
DROP INDEX oidc_sign_in_network;
DROP INDEX oidc_sign_in_created;
CREATE INDEX provider_login_network ON provider_login (network);
CREATE INDEX provider_login_created ON provider_login (created_at);

ALTER TABLE oidc_identity RENAME TO provider_link;
