//! The last guess that is allowed, and another one.

use shared::{
    Endpoint as _,
    api::{
        sign_in::SignIn,
        verify::{Verify, VerifyRequest},
    },
};

use super::*;

pub const GUESSES: Flows =
    Flows { always: &[(SignIn::PATH, "a wrong password"), (Verify::PATH, "a wrong code")], others: &[] };

/// Four guesses were made.
pub async fn scene(path: &str, app: &TestApp, number: usize) -> Scene {
    let person = app.person(&name("user", number)).await;
    let guess = async |place: usize| {
        if path == SignIn::PATH {
            let browser = Browser { address: format!("10.{}.{place}.1", 100 + number), ..app.browser() };
            return Act::request::<SignIn>(browser, &credentials(&person.username, "wrong"));
        }
        let code = TotpCode::parse(&wrong_code(&person.phone, app.clock.now())).unwrap();
        let request = VerifyRequest { code, remember: false };
        Act::request::<Verify>(person.at_verify(app).await, &request)
    };
    for place in 0..4 {
        let answer = guess(place).await.run().await;
        assert!(answer.is_client_error(), "{answer}");
    }
    Scene { first: guess(4).await, second: guess(5).await }
}
