//! What strangers send, made up by proptest: headers, cookies, return addresses, bodies, files, and the answers of
//! authenticators and identity providers. No panic, no 5xx, no rights for anyone who has none, and a time that grows with
//! the size alone.
//!
//! `make test` runs the same cases each time. With `PROPTEST_CASES`, as in `make soak`, there are as many, and others each
//! time. A failure names the shortest case that fails.

mod bodies;
mod cookies;
mod headers;
mod import;
mod metadata;
mod passkeys;
pub mod provider;
mod proxies;
mod return_addresses;
mod tokens;

use std::{cell::Cell, env, fs, panic, sync::Once, time::Duration};

use proptest::{
    prelude::*,
    sample::select,
    test_runner::{Config, RngSeed},
};
use serde_json::{Value, json};

thread_local! {
    static PANICS: Cell<usize> = const { Cell::new(0) };
}

/// The number of cases of a test.
pub fn cases(number: u32) -> Config {
    let config = Config { failure_persistence: None, ..Config::default() };
    if env::var_os("PROPTEST_CASES").is_some() {
        return config;
    }
    Config { cases: number, rng_seed: RngSeed::Fixed(16), ..config }
}

/// A runtime for all the cases of a test, on its own thread.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// The panics of this thread so far. The server answers when a task has panicked, so that the answer alone does not show it.
pub fn panics() -> usize {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            PANICS.set(PANICS.get() + 1);
            before(info);
        }));
    });
    PANICS.get()
}

/// The processor time of this thread, which does not depend on what else the machine does.
pub fn processor_time() -> Duration {
    let statistics = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(statistics.split(' ').next().unwrap().parse().unwrap())
}

/// Runs a parser on a megabyte of each of these texts. A time that grows with the square of the length would be minutes;
/// a hundredth of the limit is what is needed.
pub fn assert_linear(parse: impl Fn(&str), repeated: &[&str]) {
    const SIZE: usize = 1024 * 1024;
    for text in repeated {
        let long = text.repeat(SIZE.div_ceil(text.len()));
        let begin = processor_time();
        parse(&long);
        let took = processor_time().saturating_sub(begin);
        assert!(took < Duration::from_secs(5), "a megabyte of {text:?} took {took:?}");
    }
}

/// Any JSON, a few levels deep.
pub fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        any::<String>().prop_map(Value::from),
        select(vec![
            "",
            "none",
            "HS256",
            "EdDSA",
            "*",
            "AA",
            "javascript:x",
            "http://127.0.0.1/",
            "vestibule"
        ])
        .prop_map(Value::from),
        "[a-zA-Z0-9@.,;: \u{200b}\u{202e}\u{0}-]{0,40}".prop_map(Value::from),
        (0usize..200).prop_map(|depth| (0..depth).fold(Value::Null, |inner, _| json!([inner]))),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z_#]{0,8}", inner, 0..4).prop_map(|map| json!(map)),
        ]
    })
}

/// The same JSON with one value replaced, the one with this number in the order of the document, or none.
pub fn replaced(mut json: Value, number: usize, with: &Value) -> Value {
    replace(&mut json, &mut { number }, with);
    json
}

fn replace(json: &mut Value, number: &mut usize, with: &Value) {
    if *number == 0 {
        *json = with.clone();
    }
    *number = number.wrapping_sub(1);
    match json {
        Value::Array(values) => values.iter_mut().for_each(|value| replace(value, number, with)),
        Value::Object(values) => values.values_mut().for_each(|value| replace(value, number, with)),
        _ => {}
    }
}

#[test]
fn a_panic_of_a_task_is_noticed() {
    let before = panics();
    let outcome = runtime().block_on(async { tokio::spawn(async { panic!("as the test wants") }).await });
    assert!(outcome.is_err());
    assert_eq!(panics(), before + 1);
}
