//! The statements that find accounts by words.

use shared::api::admin::accounts::{Filter, SortKey};

use super::{
    query::{Place, Query},
    statement::{Statement, Values},
};

/// Appended to a prefix, this sorts after every word with that prefix.
const LAST: char = '\u{10ffff}';

impl Query<'_> {
    /// Looks up the first of the words, keeps accounts with the others and of the filter, counts and sorts them.
    pub(super) fn by_word(&self, words: &[String]) -> Statement {
        let mut values = Values::default();
        let found = self.found(words, &mut values);
        let key = if self.sort == SortKey::Username { "username" } else { "sorted_by" };
        let (behind, order, limit) = (self.behind(key, &mut values), self.order(key), self.limit);
        // Both databases find the accounts once, although they are named twice.
        let text = format!(
            "WITH found AS ({found}) SELECT username, (SELECT COUNT(*) FROM found) AS total \
             FROM found WHERE {behind} {order} LIMIT {limit}"
        );
        Statement { text, values }
    }

    /// Counts the accounts of [`Self::by_word`].
    pub(super) fn count_words(&self, words: &[String]) -> Statement {
        let mut values = Values::default();
        let text = format!("SELECT COUNT(*) FROM ({}) AS found", self.found(words, &mut values));
        Statement { text, values }
    }

    /// The accounts that have the words and are of the filter, and what they are sorted by.
    fn found(&self, words: &[String], values: &mut Values) -> String {
        let words = conditions_of_words(words, values).join(" AND ");
        // Without the empty text, SQLite reads all words in the order of their usernames.
        let usernames =
            format!("SELECT DISTINCT w.username || '' AS username FROM account_word AS w WHERE {words}");
        if self.sort == SortKey::Username && self.filter == Filter::All {
            return usernames;
        }
        let condition = self.rules.condition(self.filter, values);
        let condition = condition.map_or_else(String::new, |condition| format!(" AND {condition}"));
        // The accounts with all words first: SQLite keeps the order of a CROSS JOIN.
        format!(
            "SELECT a.username, {} AS sorted_by FROM ({usernames}) AS found_words CROSS JOIN account AS a \
             WHERE a.username = found_words.username{condition}",
            self.key()
        )
    }

    /// Looks up the first of the words, and keeps accounts with the others and of the filter, in the order of the words that
    /// match. An account of which several match has the place of the first.
    pub(super) fn by_match(&self, words: &[String]) -> Statement {
        let mut values = Values::default();
        let first = words.first().map_or("", String::as_str);
        let (from, end) = (values.add(first), values.add(end(first)));
        let is_match = match self.from {
            Some(Place::Match(word, username)) if word.starts_with(first) => {
                let place = format!("({}, {})", values.add(word.as_str()), values.add(username.as_str()));
                // One bound at each side, so that both databases look the place up.
                if self.backwards {
                    format!("w.word >= {from} AND (w.word, w.username) < {place}")
                } else {
                    format!("w.word < {end} AND (w.word, w.username) > {place}")
                }
            }
            _ => format!("w.word >= {from} AND w.word < {end}"),
        };
        let matches = self.first_matches(words, &is_match, &from, &mut values);
        let direction = if self.backwards { " DESC" } else { "" };
        let text = format!(
            "SELECT w.username, w.word FROM {matches} ORDER BY w.word{direction}, w.username{direction} LIMIT {}",
            self.limit
        );
        Statement { text, values }
    }

    /// Counts the accounts of [`Self::by_match`] up to a number, and reads no further. PostgreSQL would read all rows to remove
    /// duplicates.
    pub(super) fn count_matches(&self, words: &[String], most: u32) -> Statement {
        let mut values = Values::default();
        let first = words.first().map_or("", String::as_str);
        let (from, end) = (values.add(first), values.add(end(first)));
        let is_match = format!("w.word >= {from} AND w.word < {end}");
        let matches = self.first_matches(words, &is_match, &from, &mut values);
        let text = format!("SELECT COUNT(*) FROM (SELECT 1 FROM {matches} LIMIT {most}) AS found");
        Statement { text, values }
    }

    /// The tables and conditions of matches of the first word that are the first of their account, if it has the other words
    /// and is of the filter. `from` is the placeholder of the first word.
    fn first_matches(&self, words: &[String], is_match: &str, from: &str, values: &mut Values) -> String {
        let is_first = format!(
            "NOT EXISTS (SELECT 1 FROM account_word AS e WHERE e.username = w.username AND e.word >= {from} \
             AND e.word < w.word)"
        );
        let mut all = vec![is_match.to_owned(), is_first];
        all.extend(words.iter().skip(1).map(|word| has("w.username", word, values)));
        let condition = self.rules.condition(self.filter, values);
        // SQLite keeps the order of a CROSS JOIN.
        let join = if condition.is_some() { " CROSS JOIN account AS a" } else { "" };
        all.extend(condition.map(|condition| format!("a.username = w.username AND {condition}")));
        format!("account_word AS w{join} WHERE {}", all.join(" AND "))
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
pub(super) fn has(username: &str, word: &str, values: &mut Values) -> String {
    let (from, end) = (values.add(word), values.add(end(word)));
    format!(
        "EXISTS (SELECT 1 FROM account_word AS o WHERE o.username = {username} AND o.word >= {from} AND o.word < {end})"
    )
}

pub(super) fn end(word: &str) -> String {
    format!("{word}{LAST}")
}
