-- Since when a setting has its value: a grace period begins then.
ALTER TABLE setting ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;
