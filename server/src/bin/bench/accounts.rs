//! Made-up accounts, up to a million.

use std::{fmt::Write as _, ops::Range};

use domain::{clock::Clock, crypto};
use server::state::Server;
use shared::{EmailAddress, PersonName, Username};
use store::{
    account::{AccountKind, NewAccount, Origin},
    import::BATCH,
};

/// The number of accounts in a file.
pub const FILE: usize = 100_000;
pub const FIRST: [&str; 16] = [
    "Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Tony", "Anna", "Maria", "Mehmet", "Yuki",
    "Amina", "Olga", "José", "Zoë", "Quentin",
];
const LAST: [&str; 12] = [
    "Lovelace", "Hopper", "Turing", "Dijkstra", "Liskov", "Knuth", "Hoare", "Müller", "García", "Yılmaz",
    "Tanaka", "Ivanova",
];
/// The number of accounts that one transaction adds.
const PART: usize = 5_000;

/// Adds so many accounts, and puts them in the states that the filters of the list look for.
pub async fn fill(server: &Server, accounts: usize) -> anyhow::Result<()> {
    let (store, now) = (server.domain.store(), Clock::System.now());
    let numbers: Vec<usize> = (0..accounts).collect();
    for part in numbers.chunks(PART) {
        let mut tx = store.begin().await?;
        tx.make_room(true).await?;
        for numbers in part.chunks(BATCH) {
            let people = numbers.iter().map(|number| person(*number)).collect::<anyhow::Result<Vec<_>>>()?;
            let accounts: Vec<_> = people.iter().map(|new| (crypto::random_id(), new)).collect();
            store::import::insert(&mut tx, &accounts, now).await?;
        }
        tx.make_room(false).await?;
        tx.commit().await?;
    }
    store::bench::set_states(store, now).await
}

/// A file with accounts, as an administrator imports it.
pub fn file(numbers: Range<usize>) -> anyhow::Result<String> {
    let mut csv = "username,email,name,administrator\n".to_owned();
    for number in numbers {
        let NewAccount { username, email, name, admin, .. } = person(number)?;
        writeln!(csv, "{},{},{},{admin}", username.as_str(), email.as_str(), name.as_str())?;
    }
    Ok(csv)
}

/// Half of the usernames start with the same word and are at the end of the list.
fn person(number: usize) -> anyhow::Result<NewAccount> {
    let (first, last) = (FIRST[number % FIRST.len()], LAST[number / 7 % LAST.len()]);
    let username = format!("{}{number}", ["person", "zone"][number % 2]);
    let host = if number.is_multiple_of(3) { "example.com" } else { "mail.example.org" };
    Ok(NewAccount {
        email: EmailAddress::parse(&format!("{username}@{host}"))?,
        username: Username::parse(&username)?,
        name: PersonName::parse(&format!("{first} {last} person {number}"))?,
        kind: AccountKind::Internal,
        origin: Origin::Local,
        admin: number.is_multiple_of(10_000),
        language: None,
        provider: None,
    })
}
