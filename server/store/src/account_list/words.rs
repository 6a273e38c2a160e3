//! The statements that find accounts by words.

use shared::api::admin::accounts::{Filter, SortKey};

use super::{
    query::{Place, Query},
    statement::{Statement, Values},
};

/// Appended to a prefix, this sorts after every word with that prefix.
const LAST: char = '\u{10ffff}';

impl Query<'_> {
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
        let is_first = format!(
            "NOT EXISTS (SELECT 1 FROM account_word AS e WHERE e.username = w.username AND e.word >= {from} \
             AND e.word < w.word)"
        );
        let mut all = vec![is_match, is_first];
        all.extend(words.iter().skip(1).map(|word| has("w.username", word, &mut values)));
        let condition = self.rules.condition(self.filter, &mut values);
        // SQLite keeps the order of a CROSS JOIN.
        let join = if condition.is_some() { " CROSS JOIN account AS a" } else { "" };
        all.extend(condition.map(|condition| format!("a.username = w.username AND {condition}")));
        let direction = if self.backwards { " DESC" } else { "" };
        let text = format!(
            "SELECT w.username, w.word FROM account_word AS w{join} WHERE {} \
             ORDER BY w.word{direction}, w.username{direction} LIMIT {}",
            all.join(" AND "),
            self.limit
        );
        Statement { text, values }
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
