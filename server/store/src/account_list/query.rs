//! The statements of the list.

use shared::api::admin::accounts::{Filter, SortKey};

use super::{
    filter::Rules,
    statement::{Statement, Value, Values},
};
use crate::account_word::word_bits;

/// Appended to a prefix, this sorts after every word with that prefix.
const LAST: char = '\u{10ffff}';
/// How many accounts are read in order before the words are looked up instead.
pub(super) const NEAR: usize = 4_000;

/// A page to find.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// Prefixes of words. The account must have a word for each.
    pub words: &'a [String],
    /// The filter.
    pub filter: Filter,
    /// What the filter depends on.
    pub rules: &'a Rules,
    /// The order.
    pub sort: SortKey,
    /// The page starts after this place, or before it if `backwards`. None: at the first or last account.
    pub from: Option<&'a Place>,
    /// Whether the page is read against the order.
    pub backwards: bool,
    /// The number of accounts.
    pub limit: usize,
}

/// A place in an order: the value of an account that it is sorted by, and its username.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the order of usernames.
    Username(String),
    /// In the order of names or email addresses.
    Text(String, String),
    /// In the order of times.
    Time(i64, String),
}

impl Query<'_> {
    /// The expression that the list is sorted by.
    fn key(&self) -> &'static str {
        match self.sort {
            SortKey::Username => "a.username",
            SortKey::Name => "a.name_key",
            SortKey::Email => "a.email_key",
            SortKey::LastSignIn => "COALESCE(a.last_sign_in_at, 0)",
        }
    }

    /// The same, so that no index has it: SQLite would read a long one in order instead of sorting a few rows.
    fn key_to_sort(&self) -> String {
        match self.sort {
            SortKey::LastSignIn => format!("{} + 0", self.key()),
            _ => format!("{} || ''", self.key()),
        }
    }

    /// The condition that an account is behind the place.
    fn behind(&self, key: &str, values: &mut Values) -> String {
        let than = if self.backwards { "<" } else { ">" };
        match self.from {
            None => "1 = 1".into(),
            Some(Place::Username(username)) => format!("{key} {than} {}", values.add(username.as_str())),
            Some(Place::Text(value, username)) => {
                behind_both(key, than, value.as_str().into(), username, values)
            }
            Some(Place::Time(value, username)) => behind_both(key, than, (*value).into(), username, values),
        }
    }

    fn order(&self, key: &str) -> String {
        let direction = if self.backwards { " DESC" } else { "" };
        match self.sort {
            SortKey::Username => format!("ORDER BY {key}{direction}"),
            _ => format!("ORDER BY {key}{direction}, a.username{direction}"),
        }
    }

    /// Counts the accounts of the filter.
    pub(super) fn count(&self) -> Statement {
        let mut values = Values::default();
        let condition = self.rules.condition(self.filter, &mut values);
        let condition = condition.map_or_else(String::new, |condition| format!(" WHERE {condition}"));
        Statement { text: format!("SELECT COUNT(*) FROM account AS a{condition}"), values }
    }

    /// Reads the accounts in order, and keeps those of the filter that may have the words: all that is tested is in the
    /// index of the order.
    pub(super) fn in_order(&self, limit: usize) -> Statement {
        let mut values = Values::default();
        let text = self.in_order_text(limit, "", &mut values);
        Statement { text, values }
    }

    fn in_order_text(&self, limit: usize, columns: &str, values: &mut Values) -> String {
        let behind = self.behind(self.key(), values);
        // CASE keeps the databases from reading another index and sorting what they find.
        let mut condition = match self.rules.condition(self.filter, values) {
            Some(condition) => format!(" AND CASE WHEN {condition} THEN 1 ELSE 0 END = 1"),
            None => String::new(),
        };
        if !self.words.is_empty() {
            // Passes over accounts that certainly lack a word, within the index too.
            let bits = values.add(word_bits(self.words.iter().map(String::as_str)));
            condition = format!("{condition} AND (a.word_bits & {bits}) = {bits}");
        }
        format!(
            "SELECT a.username{columns} FROM account AS a WHERE {behind}{condition} {} LIMIT {limit}",
            self.order(self.key())
        )
    }

    /// Reads the next accounts in order, and keeps those with the words.
    pub(super) fn near(&self) -> Statement {
        let mut values = Values::default();
        let columns = format!(", {} AS sorted_by", self.key());
        let rows = self.in_order_text(NEAR, &columns, &mut values);
        let has: Vec<String> =
            self.words.iter().map(|word| has("near.username", word, &mut values)).collect();
        let direction = if self.backwards { " DESC" } else { "" };
        let text = format!(
            "SELECT near.username FROM ({rows}) AS near WHERE {} ORDER BY near.sorted_by{direction}, \
             near.username{direction} LIMIT {}",
            has.join(" AND "),
            self.limit
        );
        Statement { text, values }
    }

    /// Finds the few accounts of the filter, keeps those with the words, and sorts them. Or counts them.
    pub(super) fn few(&self, counts: bool) -> Statement {
        let mut values = Values::default();
        let mut all = Vec::new();
        all.extend(self.rules.condition(self.filter, &mut values));
        all.extend(self.words.iter().map(|word| has("a.username", word, &mut values)));
        if counts {
            let text = format!("SELECT COUNT(*) FROM account AS a WHERE {}", all.join(" AND "));
            return Statement { text, values };
        }
        let key = self.key_to_sort();
        all.push(self.behind(&key, &mut values));
        let text = format!(
            "SELECT a.username FROM account AS a WHERE {} {} LIMIT {}",
            all.join(" AND "),
            self.order(&key),
            self.limit
        );
        Statement { text, values }
    }

    /// Looks up the first of the words, keeps accounts with the others and of the filter, and sorts them.
    pub(super) fn by_word(&self, words: &[String]) -> Statement {
        let mut values = Values::default();
        let mut all = conditions_of_words(words, &mut values);
        if self.sort == SortKey::Username && self.filter == Filter::All {
            // The words have the usernames. Appending an empty text keeps SQLite from reading a long index in order.
            let key = "w.username || ''";
            all.push(self.behind(key, &mut values));
            let (all, order, limit) = (all.join(" AND "), self.order(key), self.limit);
            let text =
                format!("SELECT DISTINCT {key} FROM account_word AS w WHERE {all} {order} LIMIT {limit}");
            return Statement { text, values };
        }
        let words = all.join(" AND ");
        let key = self.key_to_sort();
        let condition = self.rules.condition(self.filter, &mut values);
        let behind = self.behind(&key, &mut values);
        let condition = condition.map_or_else(String::new, |condition| format!(" AND {condition}"));
        // The accounts with all words first: SQLite keeps the order of a CROSS JOIN.
        let text = format!(
            "SELECT a.username FROM (SELECT DISTINCT w.username || '' AS username FROM account_word AS w WHERE {words}) \
             AS found CROSS JOIN account AS a WHERE a.username = found.username{condition} AND {behind} {} LIMIT {}",
            self.order(&key),
            self.limit
        );
        Statement { text, values }
    }

    /// Counts the accounts that have the words and are of the filter, up to a number.
    pub(super) fn count_words(&self, words: &[String], most: u32) -> Statement {
        let mut values = Values::default();
        let mut all = conditions_of_words(words, &mut values);
        let condition = self.rules.condition(self.filter, &mut values);
        let join = if condition.is_some() { " CROSS JOIN account AS a" } else { "" };
        all.extend(condition.map(|condition| format!("a.username = w.username AND {condition}")));
        // Without the empty text, SQLite reads all words in the order of their usernames.
        let text = format!(
            "SELECT COUNT(*) FROM (SELECT DISTINCT w.username || '' FROM account_word AS w{join} WHERE {} LIMIT {most}) AS found",
            all.join(" AND ")
        );
        Statement { text, values }
    }

    /// Every statement that the list can run, for the test of the query plans.
    #[must_use]
    pub fn statements(&self) -> Vec<String> {
        let mut all = vec![self.in_order(self.limit), self.count()];
        if self.filter != Filter::All {
            all.push(self.few(false));
        }
        if !self.words.is_empty() {
            all.extend([self.near(), self.by_word(self.words), self.count_words(self.words, 1_000)]);
        }
        all.into_iter().map(|statement| statement.text).collect()
    }
}

/// The conditions that `w` is a row of the first word, and that its account has the others.
fn conditions_of_words(words: &[String], values: &mut Values) -> Vec<String> {
    let is = |at: usize, word: &String, values: &mut Values| {
        if at > 0 {
            return has("w.username", word, values);
        }
        format!("w.word >= {} AND w.word < {}", values.add(word.as_str()), values.add(end(word)))
    };
    words.iter().enumerate().map(|(at, word)| is(at, word, values)).collect()
}

/// The condition that an account has the word.
fn has(username: &str, word: &str, values: &mut Values) -> String {
    let (from, end) = (values.add(word), values.add(end(word)));
    format!(
        "EXISTS (SELECT 1 FROM account_word AS o WHERE o.username = {username} AND o.word >= {from} AND o.word < {end})"
    )
}

pub(super) fn end(word: &str) -> String {
    format!("{word}{LAST}")
}

fn behind_both(key: &str, than: &str, value: Value, username: &str, values: &mut Values) -> String {
    let (value, username) = (values.add(value), values.add(username));
    // SQLite does not look up a pair in an index of an expression.
    format!("{key} {than}= {value} AND ({key}, a.username) {than} ({value}, {username})")
}
