//! Several sessions that change the authenticators at the same time.

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_sessions_cannot_remove_the_last_two_authenticators() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let (here, there) = (ada.signed_in(&app).await, ada.signed_in(&app).await.through(app.twin().await));
    add(&app, &here, "Second").await;
    let all = listed(&here).await;
    let (first, second) = tokio::join!(remove(&here, &all[0].id), remove(&there, &all[1].id));
    let kept = Err(ApiError::Endpoint(RemoveAuthenticatorError::LastOne));
    assert_eq!([&first, &second].into_iter().filter(|answer| **answer == kept).count(), 1);
    let left = ada.browser.sign_in("ada", PASSWORD).await.unwrap().step;
    assert!(matches!(left, NextStep::Verify { .. }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_one_of_many_sessions_adds_the_fifth_authenticator() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let first = ada.signed_in(&app).await;
    for name in ["Two", "Three", "Four"] {
        add(&app, &first, name).await;
    }
    let (twin, mut ready) = (app.twin().await, Vec::new());
    for number in 0..8 {
        let browser = ada.signed_in(&app).await.of_two(number, &twin);
        ready.push((Phone::scan(&start(&browser).await.unwrap()), browser));
    }
    let mut adding = tokio::task::JoinSet::new();
    for (phone, browser) in ready {
        let code = phone.code(app.clock.now());
        adding.spawn(async move { confirm(&browser, &code, "Fifth", None).await.is_ok() });
    }
    assert_eq!(adding.join_all().await.into_iter().filter(|added| *added).count(), 1);
    assert_eq!(listed(&first).await.len(), 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_tabs_confirm_one_pending_secret_once() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let code = Phone::scan(&start(&browser).await.unwrap()).code(app.clock.now());
    let (twin, mut tabs) = (app.twin().await, tokio::task::JoinSet::new());
    for number in 0..64 {
        let (tab, code) = (browser.copy().of_two(number, &twin), code.clone());
        tabs.spawn(async move { confirm(&tab, &code, "Phone", None).await.map(|_| tab) });
    }
    let mut won: Vec<Browser> = tabs.join_all().await.into_iter().filter_map(Result::ok).collect();
    assert_eq!(won.len(), 1);
    assert_eq!(listed(&won.remove(0)).await.len(), 2);
}
