//! What the server does with accounts by itself: it warns the owners of unused ones and disables these, and reminds people
//! whose grace period ends.

mod grace;
mod unused;

use domain::{account::upkeep::Upkeep, clock::DAY};

use crate::helpers::*;

/// Lets so many days pass, and returns who got an email with this subject afterwards, in the order of the addresses.
async fn mail_after(app: &TestApp, days: i64, subject: &str) -> Vec<String> {
    app.clock.advance(days * DAY);
    assert_eq!(app.server.domain.warn_remind_and_disable().await.unwrap(), Upkeep::Done);
    let mail = app.mail().await.into_iter().filter(|mail| mail.subject == subject);
    let mut usernames: Vec<String> =
        mail.map(|mail| mail.email.split('@').next().unwrap().to_owned()).collect();
    usernames.sort();
    usernames
}
