//! The statements of the list.

use shared::api::admin::accounts::{Filter, SortKey};

use super::{
    filter::Rules,
    statement::{Statement, Value, Values},
    words::has,
};

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
    /// In the order of the words that match: the word and the username.
    Match(String, String),
}

impl Query<'_> {
    /// The expression that the list is sorted by.
    pub(super) fn key(&self) -> &'static str {
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

    fn than(&self) -> &'static str {
        if self.backwards { "<" } else { ">" }
    }

    /// The condition that an account is behind the place.
    pub(super) fn behind(&self, key: &str, values: &mut Values) -> String {
        let than = self.than();
        match self.from {
            // One of a search whose accounts were too many to sort: the list is read from its beginning.
            None | Some(Place::Match(..)) => "1 = 1".into(),
            Some(Place::Username(username)) => format!("{key} {than} {}", values.add(username.as_str())),
            Some(Place::Text(value, username)) => {
                behind_both(key, than, value.as_str().into(), username, values)
            }
            Some(Place::Time(value, username)) => behind_both(key, than, (*value).into(), username, values),
        }
    }

    pub(super) fn order(&self, key: &str) -> String {
        let direction = if self.backwards { " DESC" } else { "" };
        match self.sort {
            SortKey::Username => format!("ORDER BY {key}{direction}"),
            _ => format!("ORDER BY {key}{direction}, username{direction}"),
        }
    }

    /// Counts the accounts of the filter, up to a number.
    pub(super) fn count(&self, most: u32) -> Statement {
        let mut values = Values::default();
        let condition = self.rules.condition(self.filter, &mut values);
        let condition = condition.map_or_else(String::new, |condition| format!(" WHERE {condition}"));
        let text =
            format!("SELECT COUNT(*) FROM (SELECT 1 FROM account AS a{condition} LIMIT {most}) AS counted");
        Statement { text, values }
    }

    /// Reads the accounts in order, and keeps those of the filter: all that is tested is in the index of the order.
    pub(super) fn in_order(&self) -> Statement {
        let mut values = Values::default();
        // CASE keeps the databases from reading another index and sorting what they find.
        let condition = match self.rules.condition(self.filter, &mut values) {
            Some(condition) => format!(" AND CASE WHEN {condition} THEN 1 ELSE 0 END = 1"),
            None => String::new(),
        };
        let (key, limit) = (self.key(), self.limit);
        let (order, than) = (self.order(key), self.than());
        let Some(Place::Time(time, username)) = self.from else {
            let behind = self.behind(key, &mut values);
            let text = format!(
                "SELECT a.username FROM account AS a WHERE {behind}{condition} {order} LIMIT {limit}"
            );
            return Statement { text, values };
        };
        // Many have the same time, such as those that never signed in. SQLite does not look up a pair in an index of an
        // expression, so the rest of these and those of other times are two lists.
        let (time, username) = (values.add(*time), values.add(username.as_str()));
        let part = |behind: String| {
            format!(
                "SELECT * FROM (SELECT a.username, {key} AS sorted_by FROM account AS a WHERE {behind}{condition} \
                 {order} LIMIT {limit}) AS part"
            )
        };
        let same = part(format!("{key} = {time} AND a.username {than} {username}"));
        let others = part(format!("{key} {than} {time}"));
        let direction = if self.backwards { " DESC" } else { "" };
        let text = format!(
            "SELECT username FROM ({same} UNION ALL {others}) AS parts \
             ORDER BY sorted_by{direction}, username{direction} LIMIT {limit}"
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

    /// Every statement that the list can run, for the test of the query plans.
    #[must_use]
    pub fn statements(&self) -> Vec<String> {
        let mut all = vec![self.in_order(), self.count(1_000)];
        if self.filter != Filter::All {
            all.push(self.few(false));
        }
        if !self.words.is_empty() {
            all.extend([
                self.by_match(self.words),
                self.by_word(self.words),
                self.count_words(self.words),
                self.count_matches(self.words, 1_000),
            ]);
        }
        all.into_iter().map(|statement| statement.text).collect()
    }
}

fn behind_both(key: &str, than: &str, value: Value, username: &str, values: &mut Values) -> String {
    let (value, username) = (values.add(value), values.add(username));
    // SQLite does not look up a pair in an index of an expression.
    format!("{key} {than}= {value} AND ({key}, username) {than} ({value}, {username})")
}
