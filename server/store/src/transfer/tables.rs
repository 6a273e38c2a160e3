//! The tables and their columns, by type.

use super::Kind;

/// A table. Its columns are in a fixed order: texts, integers, bytes.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// The columns of its primary key.
    pub key: &'static [&'static str],
    /// Whether the database gives the key of a new row: one more than the largest.
    pub numbered: bool,
    text: &'static [&'static str],
    integer: &'static [&'static str],
    bytes: &'static [&'static str],
}

impl Table {
    /// The columns and their types.
    pub fn columns(&self) -> impl Iterator<Item = (&'static str, Kind)> + use<> {
        let of = |names: &'static [&'static str], kind| names.iter().map(move |name| (*name, kind));
        of(self.text, Kind::Text).chain(of(self.integer, Kind::Integer)).chain(of(self.bytes, Kind::Bytes))
    }

    pub(super) fn list_of_columns(&self) -> String {
        quoted(self.columns().map(|(name, _)| name))
    }

    pub(super) fn list_of_key(&self) -> String {
        quoted(self.key.iter().copied())
    }

    /// Where the columns of the key are in a row.
    pub(super) fn positions_of_key(&self) -> impl Iterator<Item = usize> {
        self.key.iter().filter_map(|key| self.columns().position(|(name, _)| name == *key))
    }
}

fn quoted(names: impl Iterator<Item = &'static str>) -> String {
    names.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

macro_rules! tables {
    ($($name:ident by $($key:ident)+ $(, $numbered:ident)? {
        text $($text:ident)*; integer $($integer:ident)*; bytes $($bytes:ident)*;
    })*) => {
        &[$(Table {
            name: stringify!($name),
            key: &[$(stringify!($key)),+],
            numbered: false $(|| stringify!($numbered).len() > 0)?,
            text: &[$(stringify!($text)),*],
            integer: &[$(stringify!($integer)),*],
            bytes: &[$(stringify!($bytes)),*],
        }),*]
    };
}

/// Every table except sqlx's own list of migrations. A table follows those that it refers to.
pub const TABLES: &[Table] = tables! {
    account by id {
        text id username email email_key name name_key kind origin password_hash backup_code_set language provider;
        integer admin disabled_at password_expires_at backup_codes_saved_at code_failures code_day_started_at created_at
            has_words word_bits waiting unlocked_at held_at hold_password hold_review authenticators passkeys codes_left
            last_sign_in_at enabled_at unused_warned_at unused_warned_again_at reminded_at grace_reminded_at
            password_changed_at;
        bytes user_handle;
    }
    account_import by id { text id actor actor_id actor_name address browser; integer renewed_at accepted_at; bytes; }
    account_import_row by import_id line {
        text import_id username email email_key name kind origin provider; integer line admin; bytes;
    }
    account_word by word username { text word username; integer; bytes; }
    audit_event by id, numbered {
        text kind actor actor_id actor_name account_id account_name address browser factor name text;
        integer id at count;
        bytes;
    }
    authenticator by id { text id account_id name recent_steps; integer last_step created_at; bytes secret; }
    backup_code by account_id slot { text account_id slot hash; integer used_at; bytes; }
    bypass_code by account_id { text account_id; integer expires_at used_at; bytes code_hash; }
    decoy by slot { text kind actor_id account_id address; integer slot at; bytes; }
    factor_failures by account_id factor { text account_id factor; integer failures blocked_at; bytes; }
    hourly_count by what hour provider { text what provider; integer hour count; bytes; }
    invitation_round by id { text; integer id of_all; bytes; }
    key_check by id { text; integer id; bytes sealed; }
    known_browser by token_hash account_id { text account_id; integer seen_at; bytes token_hash; }
    mail by id {
        text id account_id purpose reason;
        integer position created_at due_at attempts expires_at give_up_at server_down server_down_since leased_until
            failed_at;
        bytes content summary;
    }
    notice_code by code_hash { text account_id; integer review created_at used_at; bytes code_hash; }
    passkey by id {
        text id account_id credential name; integer counter backed_up created_at used_at; bytes credential_id;
    }
    passkey_ceremony by challenge_hash {
        text purpose owner network household site; integer created_at; bytes challenge_hash state;
    }
    provider_link by issuer subject { text issuer subject account_id; integer linked_at; bytes; }
    provider_login by state_hash {
        text provider network household site; integer created_at; bytes state_hash browser_hash secrets;
    }
    remembered_browser by id {
        text id account_id browser address; integer created_at expires_at used_at; bytes token_hash;
    }
    reset_code by code_hash { text account_id; integer created_at ended_at; bytes code_hash; }
    reset_request by id { text id; integer created_at browser_known; bytes content; }
    session by id {
        text id account_id pending_code_set address browser provider verified_with;
        integer created_at seen_at finished_at verified_at skipped_at code_failures pending_codes_made_at
            authenticated_at;
        bytes token_hash pending_secret pending_codes forward_token_hash;
    }
    setting by name { text name value; integer changed_at; bytes; }
    throttle by key { text key; integer failures waits_until updated_at began_at; bytes; }
};
