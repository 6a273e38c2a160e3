//! Many requests at the same time, and requests without a database.

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_requests_each_get_their_own_answer() {
    let app = open().await;
    let mut browsers = Vec::new();
    for username in ["ada", "grace", "joan", "mary", "edith"] {
        browsers.push((username, app.person(username).await.signed_in(&app).await));
    }
    let ended = browsers[4].1.copy();
    ended.call::<SignOut>(Empty {}).await.unwrap();
    let mut asked = tokio::task::JoinSet::new();
    for round in 0..100 {
        let (username, browser) = &browsers[round % browsers.len()];
        let (username, browser) = (*username, browser.copy());
        asked.spawn(async move { (username, browser.check("/api/auth-request", &NGINX).await) });
    }
    while let Some(done) = asked.join_next().await {
        let (username, answer) = done.unwrap();
        let expected = if username == "edith" { (401, "") } else { (200, username) };
        assert_eq!((answer.status.as_u16(), header(&answer, "remote-user")), expected);
    }
}

#[tokio::test]
async fn without_the_database_every_request_gets_503() {
    let app = open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    app.server.domain.store().close().await;
    let mut asked = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let browser = browser.copy();
        asked.spawn(async move { browser.check("/api/forward-auth", &CADDY).await });
    }
    while let Some(answer) = asked.join_next().await {
        let answer = answer.unwrap();
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.headers.get("remote-user"), None);
    }
}
