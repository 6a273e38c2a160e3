//! Recognises common passwords of 12 characters and more. Without the short entries, every leaked list
//! consists of the same few words, doubled, numbered and decorated. Code that recognises these patterns is a
//! hundredth of the size of the lists and also catches variants.

use super::canonical as text;

/// Words that common passwords are built from, separated by spaces. Each has at least three lowercase letters
/// and no look-alike digits (see [`plain`]). A list instead of one string would cost the browser eight bytes
/// more for each word.
const WORDS: &str = "\
    password passwort passphrase passcode motdepasse contrasena contraseña kennwort pass word welcome \
    willkommen bienvenue bienvenido letmein login logmein signin secret geheim changeme change default \
    temporary temp admin administrator root user username guest test testing tester demo sample example \
    system server master hello hallo bonjour hola iloveyou loveyou love lover forever mine baby babygirl \
    princess prinzessin sunshine superman batman spiderman starwars pokemon naruto dragon monkey shadow \
    football fussball baseball basketball soccer hockey liverpool chelsea arsenal barcelona realmadrid \
    juventus michael jennifer jessica charlie daniel andrew joshua matthew thomas robert jordan ashley \
    nicole michelle summer winter spring autumn sommer monday friday january february march april june \
    july august september october november december google facebook microsoft windows apple samsung \
    internet computer whatever trustnoone trustno qwerty qwertz azerty asdf zxcv correct horse battery \
    staple money flower freedom jesus christ blessed fuckyou fuck killer cheese cookie chocolate pepper \
    ginger purple orange yellow access account company office work home family friend friends mother \
    father the this that not and you your please abc new old one two good best super mega";

/// Keyboard and counting sequences. They are also matched backwards.
const RUNS: &[&str] = &[
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "yxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "q1w2e3r4t5y6u7i8o9p0",
    "1q2w3e4r5t6y7u8i9o0p",
];

/// Whether a password consists only of common words, sequences, repetitions and decoration.
pub fn is_common(password: &str) -> bool {
    let typed: Vec<char> = text::lowercase(password).chars().collect();
    !typed.is_empty() && (repeats(&typed) || built_from_common_parts(&typed))
}

/// Whether the text repeats one block of at most half its length. The last repetition may be incomplete.
fn repeats(typed: &[char]) -> bool {
    (1..=typed.len() / 2)
        .filter(|period| *period <= 8)
        .any(|period| typed[period..].iter().zip(typed).all(|(later, earlier)| later == earlier))
}

/// Whether fewer than three letters remain when the longest common part is removed repeatedly from the left.
fn built_from_common_parts(typed: &[char]) -> bool {
    let mut position = 0;
    let mut unexplained = 0;
    while position < typed.len() {
        let rest = &typed[position..];
        let part = longest_word(rest).max(longest_run(rest)).max(same(rest));
        if part > 0 {
            position += part;
        } else {
            unexplained += usize::from(text::is_letter(rest[0]));
            position += 1;
        }
    }
    // A text without letters is judged by its sequences and its variety of characters.
    let has_letters = typed.iter().any(|c| text::is_letter(*c));
    (has_letters && unexplained < 3) || distinct(typed) < 5 || longest_run(typed) == typed.len()
}

fn longest_word(rest: &[char]) -> usize {
    WORDS
        .split(' ')
        .map(|word| (word.chars().count(), word))
        .filter(|(length, word)| {
            *length <= rest.len() && word.chars().zip(rest).all(|(w, c)| w == *c || w == plain(*c))
        })
        .map(|(length, _)| length)
        .max()
        .unwrap_or(0)
}

/// The length of the sequence at the start of `rest`, or 0 if it is shorter than three.
fn longest_run(rest: &[char]) -> usize {
    let along = |run: &[char]| {
        (0..run.len())
            .map(|start| run[start..].iter().zip(rest).take_while(|(r, c)| r == c).count())
            .max()
            .unwrap_or(0)
    };
    let longest = RUNS
        .iter()
        .map(|run| {
            let forwards: Vec<char> = run.chars().collect();
            let backwards: Vec<char> = run.chars().rev().collect();
            along(&forwards).max(along(&backwards))
        })
        .max()
        .unwrap_or(0);
    if longest >= 3 { longest } else { 0 }
}

/// How often the first character is repeated at the start, or 0 if fewer than three times.
fn same(rest: &[char]) -> usize {
    let count = rest.iter().take_while(|c| **c == rest[0]).count();
    if count >= 3 { count } else { 0 }
}

fn distinct(typed: &[char]) -> usize {
    // Without sorting: a sort alone would be larger in the browser than all the rules.
    (0..typed.len()).filter(|place| !typed[..*place].contains(&typed[*place])).count()
}

/// The letter that a digit or symbol often replaces.
fn plain(character: char) -> char {
    match character {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        other => other,
    }
}
