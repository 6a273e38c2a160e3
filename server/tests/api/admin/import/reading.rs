//! Reading a CSV file.

use proptest::prelude::*;

use super::*;

fn problems(csv: &str) -> Vec<(u32, Wrong)> {
    read(csv).problems.into_iter().map(|Problem { line, what }| (line, what)).collect()
}

#[test]
fn byte_order_marks_line_ends_quotes_empty_lines_and_other_delimiters_are_accepted() {
    for csv in [
        "\u{feff}username,email\r\nada,ada@example.com\r\n",
        "username;email\nada;ada@example.com",
        "username\temail\nada\tada@example.com\n",
        "\n\r\n\"username\",\"email\"\n\n\n \"ada\" , ada@example.com \n\n",
        "username,email\rada,ada@example.com\r",
        "EMAIL,Username,name\nada@example.com,ADA,\"Ada\"\n,,\n",
    ] {
        let file = read(csv);
        let found: Vec<_> = file.lines.iter().map(|line| line.new.username.as_str()).collect();
        // A quote after a space is an ordinary character (RFC 4180), and not allowed in a username.
        if csv.contains(" \"ada\"") {
            assert_eq!(file.problems.len(), 1, "{csv:?}");
        } else {
            assert_eq!((found, file.problems), (vec!["ada"], vec![]), "{csv:?}");
        }
    }
}

#[test]
fn each_problem_names_its_line() {
    let field = |column, because| Wrong::Field(column, because);
    for (csv, expected) in [
        ("", vec![(1, Wrong::NoAccounts)]),
        ("username,email\n", vec![(1, Wrong::NoAccounts)]),
        (
            "name\nada",
            vec![(1, Wrong::MissingColumn(Column::Username)), (1, Wrong::MissingColumn(Column::Email))],
        ),
        ("username,email,phone\n", vec![(1, Wrong::UnknownColumn("phone".into()))]),
        ("username,email,Email\n", vec![(1, Wrong::RepeatedColumn(Column::Email))]),
        ("username,email\nada\n", vec![(2, Wrong::FieldCount { found: 1, expected: 2 })]),
        ("username,email\nada,a@b.example,x\n", vec![(2, Wrong::FieldCount { found: 3, expected: 2 })]),
        ("username,email\n,a@b.example\n", vec![(2, field(Column::Username, Because::Empty))]),
        (
            "username,email\nada,a@b.example\n\n\nADA,c@d.example\n",
            vec![(5, Wrong::Repeated { column: Column::Username, line: 2 })],
        ),
        (
            "username,email\nada,a@b.example\ngrace,A@B.example\n",
            vec![(3, Wrong::Repeated { column: Column::Email, line: 2 })],
        ),
        (
            "username,email,name\nada,a@b.example,\"two\nlines\"\neve,x,\n",
            vec![(2, field(Column::Name, Because::Character)), (4, field(Column::Email, Because::Form))],
        ),
        ("username,email\rada,x\r", vec![(2, field(Column::Email, Because::Form))]),
        ("username,email,kind\nada,a@b.example,alien\n", vec![(2, field(Column::Kind, Because::Form))]),
        (
            "username,email,administrator\nada,a@b.example,yes\n",
            vec![(2, field(Column::Administrator, Because::Form))],
        ),
        (
            "username,email,name\nada,a@b.example,turned \u{202e}around\n",
            vec![(2, field(Column::Name, Because::Character))],
        ),
    ] {
        assert_eq!(problems(csv), expected, "{csv:?}");
    }
    let long = "x".repeat(50);
    assert_eq!(problems(&format!("username,email,{long}\n")), [(1, Wrong::UnknownColumn("x".repeat(40)))]);
}

#[test]
fn a_hundred_thousand_accounts_are_read_and_one_more_is_too_many() {
    let mut csv = "username,email,name\n".to_owned();
    for number in 0..100_000 {
        writeln!(csv, "p{number},p{number}@example.com,Person {number}").unwrap();
    }
    let file = read(&csv);
    assert_eq!((file.lines.len(), file.problems.len()), (100_000, 0));
    csv.push_str("one,one@example.com,More\n");
    assert_eq!(problems(&csv), [(100_002, Wrong::TooManyAccounts)]);
}

proptest! {
    /// Any text can be read, and every line with an account is either read or reported.
    #[test]
    fn any_text_can_be_read(text in "\\PC{0,200}", rows in prop::collection::vec("[a-c,;\"\r\n\t@. \u{feff}]{0,12}", 0..20)) {
        prop_assert!(read(&text).problems.iter().all(|problem| problem.line > 0));
        let file = read(&format!("username,email\n{}", rows.join("\n")));
        let accused: std::collections::HashSet<u32> = file.problems.iter().map(|problem| problem.line).collect();
        prop_assert!(file.lines.len() + accused.len() >= file.accounts as usize);
        prop_assert!(file.problems.iter().all(|problem| problem.line > 0));
    }

    /// Fields that are quoted by the rules of RFC 4180 are read unchanged, with their line.
    #[test]
    fn quoted_fields_are_read_unchanged(names in prop::collection::vec("[a-zäß ,;\"'=<>&]{0,20}", 1..20), crlf: bool) {
        let end = if crlf { "\r\n" } else { "\n" };
        let mut csv = format!("name,username,email{end}");
        for (number, name) in names.iter().enumerate() {
            let quoted = name.replace('"', "\"\"");
            write!(csv, "\"{quoted}\",p{number},p{number}@example.com{end}").unwrap();
        }
        let file = read(&csv);
        prop_assert!(file.problems.is_empty(), "{:?}", file.problems);
        for (number, (line, name)) in file.lines.iter().zip(&names).enumerate() {
            prop_assert_eq!(line.new.name.as_str(), name.trim());
            prop_assert_eq!(line.number as usize, number + 2);
        }
        prop_assert_eq!(file.lines.len(), names.len());
    }
}
