//! Faults that are planted to see that they are found: a trigger undoes what the server writes, as if the server had
//! forgotten it. They are for SQLite.

/// A fault and the statements that plant it.
pub struct Fault {
    pub name: &'static str,
    pub statements: &'static [&'static str],
}

pub const FAULTS: [Fault; 10] = [
    Fault {
        name: "a backup code is accepted twice",
        statements: &["CREATE TRIGGER fault AFTER UPDATE OF used_at ON backup_code BEGIN \
             UPDATE backup_code SET used_at = NULL WHERE account_id = NEW.account_id AND slot = NEW.slot; END"],
    },
    Fault {
        name: "a code from an app is accepted twice",
        statements: &["CREATE TRIGGER fault AFTER UPDATE OF last_step ON authenticator BEGIN \
             UPDATE authenticator SET last_step = OLD.last_step, recent_steps = OLD.recent_steps WHERE id = NEW.id; END"],
    },
    Fault {
        name: "a reset code is accepted twice",
        statements: &["CREATE TRIGGER fault AFTER UPDATE OF ended_at ON reset_code BEGIN \
             UPDATE reset_code SET ended_at = NULL WHERE code_hash = NEW.code_hash; END"],
    },
    Fault {
        name: "a bypass code outlives a new password",
        statements: &["CREATE TRIGGER fault BEFORE DELETE ON bypass_code BEGIN SELECT RAISE(IGNORE); END"],
    },
    Fault {
        name: "other sessions outlive a new password",
        statements: &["CREATE TRIGGER fault BEFORE DELETE ON session WHEN EXISTS \
             (SELECT 1 FROM account WHERE id = OLD.account_id AND password_changed_at > OLD.created_at) \
             BEGIN SELECT RAISE(IGNORE); END"],
    },
    Fault {
        name: "wrong passwords of an account are not counted",
        statements: &[
            "CREATE TRIGGER fault AFTER UPDATE OF failures ON throttle WHEN NEW.key LIKE 'account:%' BEGIN \
             UPDATE throttle SET failures = 1 WHERE key = NEW.key; END",
        ],
    },
    Fault {
        name: "wrong codes of a sign-in are not counted",
        statements: &[
            "CREATE TRIGGER fault AFTER UPDATE OF code_failures ON session WHEN NEW.code_failures > 1 BEGIN \
             UPDATE session SET code_failures = 1 WHERE id = NEW.id; END",
        ],
    },
    Fault {
        name: "remembered browsers are never forgotten",
        statements: &[
            "CREATE TRIGGER fault BEFORE DELETE ON remembered_browser BEGIN SELECT RAISE(IGNORE); END",
        ],
    },
    Fault {
        name: "\"This wasn't me\" does not put the account on hold",
        statements: &[
            "CREATE TRIGGER fault AFTER UPDATE OF held_at ON account WHEN NEW.held_at IS NOT NULL BEGIN \
             UPDATE account SET held_at = NULL WHERE id = NEW.id; END",
        ],
    },
    Fault {
        name: "a reset of MFA is not recorded",
        statements: &["CREATE TRIGGER fault BEFORE INSERT ON audit_event WHEN NEW.kind = 'mfa_reset' BEGIN \
             SELECT RAISE(IGNORE); END"],
    },
];
