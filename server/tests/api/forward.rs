//! What reverse proxies are told: who may enter a guarded application.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use server::store::account::{Kind, Origin};
use shared::{Empty, Method, api::sign_in::SignOut};

use crate::helpers::*;

const GUARDED: [(&str, &str); 3] = [
    ("VESTIBULE_APPLICATION_URL", "https://cases.example.com/"),
    ("VESTIBULE_APPLICATION_ORIGINS", "https://wiki.example.com:8443"),
    ("VESTIBULE_PROXIES", "192.0.2.1"),
];
const CASES: (&str, &str) = ("x-original-url", "https://cases.example.com/cases/17?a=b&c");

/// What a browser sends along when it loads a page.
const PAGE: [(&str, &str); 2] = [("x-original-method", "GET"), ("accept", "text/html,*/*;q=0.8")];

/// How nginx asks, and how the others do.
pub const NGINX: [(&str, &str); 3] = [CASES, PAGE[0], PAGE[1]];
pub const CADDY: [(&str, &str); 5] = [
    ("x-forwarded-proto", "https"),
    ("x-forwarded-host", "cases.example.com"),
    ("x-forwarded-uri", "/cases/17?a=b&c"),
    ("x-forwarded-method", "GET"),
    ("accept", "text/html,*/*;q=0.8"),
];
const LOGIN: &str =
    "http://localhost:8080/login?next=https%3A%2F%2Fcases.example.com%2Fcases%2F17%3Fa%3Db%26c";

impl Browser {
    /// What a proxy is told of a request of this browser.
    pub async fn knocks(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let request = headers
            .iter()
            .fold(Request::get(path), |request, (name, value)| request.header(*name, value.as_bytes()));
        self.request(request.body(Body::empty()).unwrap()).await
    }

    async fn status(&self, path: &str, headers: &[(&str, &str)]) -> u16 {
        self.knocks(path, headers).await.status.as_u16()
    }

    async fn enters(&self) -> bool {
        match (self.status("/api/auth-request", &NGINX).await, self.status("/api/forward-auth", &CADDY).await)
        {
            (200, 200) => true,
            (401, 302) => false,
            other => panic!("{other:?}"),
        }
    }
}

async fn open() -> Door {
    Door::open_with(&GUARDED).await
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).map_or("", |value| std::str::from_utf8(value.as_bytes()).unwrap())
}

#[tokio::test]
async fn who_is_signed_in_enters_with_name_and_address() {
    let door = open().await;
    let browser = door.person("ada").await.signed_in(&door).await;
    for answer in
        [browser.knocks("/api/auth-request", &NGINX).await, browser.knocks("/api/forward-auth", &CADDY).await]
    {
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(header(&answer, "remote-user"), "ada");
        assert_eq!(header(&answer, "remote-name"), "ada Example");
        assert_eq!(header(&answer, "remote-email"), "ada@example.com");
        assert_eq!(header(&answer, "cache-control"), "no-store");
        assert_eq!(answer.body, b"");
    }
}

#[tokio::test]
async fn a_name_is_told_in_utf8_and_the_username_stands_in_for_none() {
    let door = open().await;
    door.set("mfa.internal", "off").await;
    for (username, name, told) in [("zoe", "Zoë Żółć 李", "Zoë Żółć 李"), ("max", "", "max")] {
        let temporary = door.add_named(username, name).await.temporary_password.unwrap();
        let browser = door.browser();
        browser.sign_in(username, &temporary).await.unwrap();
        browser.change_password(&temporary, PASSWORD).await.unwrap();
        assert_eq!(header(&browser.knocks("/api/auth-request", &NGINX).await, "remote-name"), told);
    }
}

#[tokio::test]
async fn whoever_loads_a_page_is_led_to_login_and_back_and_everything_else_gets_401() {
    let door = open().await;
    let nobody = door.browser();
    let answer = nobody.knocks("/api/auth-request", &NGINX).await;
    assert_eq!((answer.status.as_u16(), header(&answer, "location")), (401, LOGIN));
    let answer = nobody.knocks("/api/forward-auth", &CADDY).await;
    assert_eq!((answer.status.as_u16(), header(&answer, "location")), (302, LOGIN));
    let scripts: [&[(&str, &str)]; 7] = [
        &[("sec-fetch-mode", "cors")],
        &[("sec-fetch-mode", "no-cors")],
        &[("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe")],
        &[("accept", "application/json")],
        &[("x-forwarded-method", "POST"), ("x-original-method", "POST")],
        &[("x-forwarded-method", ""), ("x-original-method", "")],
        &[("accept", "")],
    ];
    for changed in scripts {
        for (path, asked) in [("/api/auth-request", &NGINX[..]), ("/api/forward-auth", &CADDY[..])] {
            let kept = asked.iter().filter(|(name, _)| changed.iter().all(|(other, _)| name != other));
            let headers: Vec<_> = kept.chain(changed).copied().collect();
            let answer = nobody.knocks(path, &headers).await;
            assert_eq!(
                (answer.status.as_u16(), header(&answer, "location")),
                (401, ""),
                "{path} {changed:?}"
            );
        }
    }
}

#[tokio::test]
async fn an_address_that_is_too_long_to_come_back_to_decides_nothing() {
    let door = open().await;
    let long = format!("https://cases.example.com/{}", "a".repeat(4000));
    let asked = [("x-original-url", long.as_str()), PAGE[0], PAGE[1]];
    let answer = door.browser().knocks("/api/auth-request", &asked).await;
    let home = "http://localhost:8080/login?next=https%3A%2F%2Fcases.example.com%2F";
    assert_eq!((answer.status.as_u16(), header(&answer, "location")), (401, home));
    let browser = door.person("ada").await.signed_in(&door).await;
    for path in ["/", "/..%2f..", "/%00", "/\\", "//evil.example/", "/api/sign-out", "/?a=\"<"] {
        let url = format!("https://cases.example.com{path}");
        assert_eq!(browser.status("/api/auth-request", &[("x-original-url", &url)]).await, 200, "{path}");
        assert_eq!(
            door.browser().status("/api/auth-request", &[("x-original-url", &url)]).await,
            401,
            "{path}"
        );
    }
}

#[tokio::test]
async fn what_is_missing_malformed_or_not_guarded_is_denied_to_everyone() {
    let door = open().await;
    let browser = door.person("ada").await.signed_in(&door).await;
    let original = |url| vec![("x-original-url", url)];
    let forwarded = |proto, host, uri| {
        vec![("x-forwarded-proto", proto), ("x-forwarded-host", host), ("x-forwarded-uri", uri)]
    };
    let nginx = [
        vec![],
        original(""),
        original("/cases/17"),
        original("https://cases.example.com"),
        original("cases.example.com/"),
        original("https:///cases"),
        original("https://evil.example/"),
        original("https://login.example.com/"),
        original("http://localhost:8080/"),
        original("http://cases.example.com/"),
        original("https://cases.example.com:8443/"),
        original("https://cases.example.com.evil.example/"),
        original("https://cases.example.com@evil.example/"),
        original("https://evil.example\\@cases.example.com/"),
        original("https://evil.example?@cases.example.com/"),
        original("https://evil.example#cases.example.com/"),
        original("https://cases.example.com./"),
        original("https://CASES.example.com%2f/"),
        original("https, https://cases.example.com/"),
        original(" https://cases.example.com/"),
        original("https://cases.\texample.com/"),
        original("https://cases.example.com\u{e9}/"),
        vec![CASES, CASES],
        vec![CASES, ("x-original-url", "https://evil.example/")],
        CADDY.to_vec(),
    ];
    let caddy = [
        vec![],
        forwarded("", "cases.example.com", "/"),
        forwarded("https", "", "/"),
        forwarded("https", "cases.example.com", ""),
        forwarded("https", "cases.example.com", "cases"),
        forwarded("http", "cases.example.com", "/"),
        forwarded("HTTPS", "cases.example.com", "/"),
        forwarded("https,https", "cases.example.com", "/"),
        forwarded("javascript", "cases.example.com", "/"),
        forwarded("https", "evil.example", "/"),
        forwarded("https", "cases.example.com, cases.example.com", "/"),
        forwarded("https", "cases.example.com:444", "/"),
        forwarded("https", "cases.example.com/", "/"),
        forwarded("https", "ada@cases.example.com", "/"),
        forwarded("https", "cases.example.com.", "/"),
        forwarded("https", "wiki.example.com", "/"),
        forwarded("https", "cases.example.com\u{e9}", "/"),
        [&CADDY[..], &CADDY[1..2]].concat(),
        [&CADDY[..], &[("x-forwarded-host", "evil.example")]].concat(),
        [&CADDY[..], &[("x-forwarded-proto", "http")]].concat(),
        [&CADDY[..], &[("x-forwarded-uri", "/other")]].concat(),
        NGINX.to_vec(),
    ];
    for visitor in [&browser, &door.browser()] {
        for (path, rows) in [("/api/auth-request", &nginx[..]), ("/api/forward-auth", &caddy[..])] {
            for headers in rows {
                let answer = visitor.knocks(path, headers).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
                assert_eq!(header(&answer, "remote-user"), "");
                assert_eq!(header(&answer, "location"), "");
            }
        }
    }
}

#[tokio::test]
async fn only_a_configured_proxy_is_told_anything() {
    let door = open().await;
    let mut browser = door.person("ada").await.signed_in(&door).await;
    assert!(browser.enters().await);
    browser.address = "192.0.2.2".into();
    assert_eq!(browser.status("/api/auth-request", &NGINX).await, 403);
    assert_eq!(browser.status("/api/forward-auth", &CADDY).await, 403);
    let unconfigured = Door::open_with(&GUARDED[..2]).await;
    let browser = unconfigured.person("ada").await.signed_in(&unconfigured).await;
    assert_eq!(browser.status("/api/auth-request", &NGINX).await, 403);
}

#[tokio::test]
async fn signing_out_here_or_elsewhere_and_disabling_hold_at_the_next_request() {
    let door = open().await;
    let ada = door.person("ada").await;
    let (first, second) = (ada.signed_in(&door).await, ada.signed_in(&door).await);
    let stolen = first.copy();
    first.call::<SignOut>(Empty {}).await.unwrap();
    assert!(!first.enters().await && !stolen.enters().await);
    assert!(second.enters().await);
    door.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
    assert!(!second.enters().await);
}

#[tokio::test]
async fn what_an_administrator_asks_for_holds_at_the_next_request() {
    let door = open().await;
    door.set("mfa.internal", "off").await;
    let temporary = door.add("grace").await.temporary_password.unwrap();
    let browser = door.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    assert!(!browser.enters().await, "the temporary password is still to be replaced");
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    assert!(browser.enters().await);
    door.set("mfa.internal", "required").await;
    assert!(!browser.enters().await);
    door.set("mfa.grace_days", "7").await;
    assert!(!browser.enters().await, "set-up is offered first");
    door.set("mfa.internal", "off").await;
    assert!(browser.enters().await);
}

#[tokio::test]
async fn a_session_idles_and_ends_by_the_rules_of_the_door() {
    const MINUTE: i64 = 60_000;
    let door = open().await;
    let ada = door.person("ada").await;
    let idle = ada.signed_in(&door).await;
    door.clock.advance(59 * MINUTE);
    assert!(idle.enters().await);
    door.clock.advance(MINUTE);
    // Written down before: nothing in memory keeps a session alive.
    assert!(!idle.enters().await);

    let used = ada.signed_in(&door).await;
    for _ in 0..26 {
        door.clock.advance(55 * MINUTE);
        assert!(used.enters().await);
        door.server.domain.write_uses().await.unwrap();
    }
    door.clock.advance(10 * MINUTE);
    assert!(!used.enters().await, "24 hours");
}

#[tokio::test]
async fn a_use_is_noted_once_a_minute_and_written_with_others() {
    let door = open().await;
    let ada = door.person("ada").await;
    let browser = ada.signed_in(&door).await;
    let seen = async || {
        let mut db = door.server.domain.store.read().await.unwrap();
        let id = door.server.domain.account("ada").await.unwrap().id;
        let all = server::store::session::of_account(&mut db, &id).await.unwrap();
        all.into_iter().map(|session| (session.seen_at, session.address)).collect::<Vec<_>>()
    };
    let before = seen().await;
    door.server.domain.write_uses().await.unwrap();
    for _ in 0..10 {
        assert!(browser.enters().await);
    }
    door.server.domain.write_uses().await.unwrap();
    assert_eq!(seen().await, before, "less than a minute");
    door.clock.advance(60_000);
    let from = ("x-forwarded-for", "198.51.100.7");
    browser.knocks("/api/auth-request", &[CASES, from]).await;
    assert_eq!(seen().await, before, "not yet");
    door.server.domain.write_uses().await.unwrap();
    assert_eq!(seen().await, [(door.clock.now(), "198.51.100.7".to_owned())]);
}

#[tokio::test]
async fn an_application_for_one_kind_of_account_is_closed_to_the_other() {
    let kinds = [("VESTIBULE_APPLICATION_KINDS", "cases.example.com=external")];
    let door = Door::open_with(&[&GUARDED[..], &kinds].concat()).await;
    door.set("mfa.internal", "off").await;
    door.set("mfa.external", "off").await;
    for (username, kind, status) in [("ada", Kind::Internal, 403), ("alan", Kind::External, 200)] {
        let temporary = door.add_as(username, kind, Origin::Local).await.temporary_password.unwrap();
        let browser = door.browser();
        browser.sign_in(username, &temporary).await.unwrap();
        browser.change_password(&temporary, PASSWORD).await.unwrap();
        assert_eq!(browser.status("/api/auth-request", &NGINX).await, status);
        assert_eq!(browser.status("/api/forward-auth", &CADDY).await, status);
        let wiki = ("x-original-url", "https://wiki.example.com:8443/");
        assert_eq!(browser.status("/api/auth-request", &[wiki]).await, 200);
    }
}

#[tokio::test]
async fn an_sso_account_enters_without_a_second_factor_of_ours() {
    use server::{
        crypto::token::Token,
        store::session::{self, NewSession},
    };
    let door = open().await;
    for (username, origin, enters) in [("sam", Origin::Sso, true), ("lee", Origin::Local, false)] {
        door.add_as(username, Kind::Internal, origin).await;
        let account = door.server.domain.account(username).await.unwrap();
        let (first, token) = (Token::random(), Token::random());
        let new = NewSession {
            id: username,
            account_id: &account.id,
            token: &first.hash(),
            address: "192.0.2.1",
            browser: "",
            proved_at: START,
            provider: None,
        };
        let mut tx = door.server.domain.store.begin().await.unwrap();
        let mut begun = session::insert(&mut tx, &new, START).await.unwrap();
        begun.finished_at = Some(START);
        assert!(session::rotate(&mut tx, &begun, &first.hash(), &token.hash()).await.unwrap());
        tx.commit().await.unwrap();
        let browser = door.browser();
        browser.cookies.lock().unwrap().insert("vestibule".into(), token.encode());
        assert_eq!(browser.enters().await, enters, "{username}");
    }
}

#[tokio::test]
async fn identity_headers_of_the_asker_count_for_nothing() {
    let door = open().await;
    for name in
        ["remote-user", "Remote_User", "remote-name", "remote-email", "x-remote-user", "authorization"]
    {
        let headers = [&NGINX[..], &[(name, "ada")]].concat();
        let answer = door.browser().knocks("/api/auth-request", &headers).await;
        assert_eq!((answer.status.as_u16(), header(&answer, "remote-user")), (401, ""), "{name}");
    }
}

mod siblings {
    //! The verify-only cookie.
    use super::*;

    const SIBLINGS: [(&str, &str); 5] = [
        GUARDED[0],
        GUARDED[1],
        GUARDED[2],
        ("VESTIBULE_PUBLIC_URL", "http://login.vestibule.localhost:8080"),
        ("VESTIBULE_COOKIE_DOMAIN", "vestibule.localhost"),
    ];
    const PASS: &str = "vestibule-pass";

    /// A browser at an application of a sibling domain: the door's own cookies do not get there.
    fn next_door(browser: &Browser) -> Browser {
        let copy = browser.copy();
        copy.cookies.lock().unwrap().retain(|name, _| name == PASS);
        copy
    }

    #[tokio::test]
    async fn a_finished_sign_in_opens_sibling_domains_and_not_before() {
        let door = Door::open_with(&SIBLINGS).await;
        let ada = door.person("ada").await;
        let browser = ada.at_verify(&door).await;
        assert!(!browser.cookies.lock().unwrap().contains_key(PASS));
        browser.verify(&ada.phone.code(door.clock.now())).await.unwrap();
        assert_eq!(next_door(&browser).status("/api/auth-request", &NGINX).await, 200);
        assert_eq!(next_door(&browser).status("/api/forward-auth", &CADDY).await, 200);
    }

    #[tokio::test]
    async fn the_pass_can_do_nothing_at_the_door_under_any_name() {
        let door = Door::open_with(&SIBLINGS).await;
        let pass = next_door(&door.person("ada").await.signed_in(&door).await);
        let value = pass.cookies.lock().unwrap()[PASS].clone();
        pass.cookies.lock().unwrap().insert("vestibule".into(), value);
        assert!(pass.state().await.is_err());
        for (method, path) in server::routes::api().endpoints() {
            if *method == Method::Get {
                assert_eq!(pass.send(*method, path, Vec::new()).await.status.as_u16(), 401, "{path}");
            }
        }
        pass.send(Method::Post, "/api/sign-out", b"{}".to_vec()).await;
        pass.send(Method::Post, "/api/sessions/end-others", b"{}".to_vec()).await;
    }

    #[tokio::test]
    async fn the_session_s_own_token_is_no_pass_and_another_door_s_pass_is_none() {
        let door = Door::open_with(&SIBLINGS).await;
        let browser = door.person("ada").await.signed_in(&door).await;
        let other = door.browser();
        let token = browser.cookies.lock().unwrap()["vestibule"].clone();
        other.cookies.lock().unwrap().insert(PASS.into(), token);
        assert_eq!(other.status("/api/auth-request", &NGINX).await, 401);
        for made_up in ["", "A", &"A".repeat(43), &"A".repeat(10_000)] {
            other.cookies.lock().unwrap().insert(PASS.into(), made_up.to_owned());
            assert_eq!(other.status("/api/auth-request", &NGINX).await, 401);
        }
    }

    #[tokio::test]
    async fn the_pass_ends_with_the_session_and_its_cookie_is_taken_away() {
        let door = Door::open_with(&SIBLINGS).await;
        let browser = door.person("ada").await.signed_in(&door).await;
        let pass = next_door(&browser);
        browser.call::<SignOut>(Empty {}).await.unwrap();
        assert!(!browser.cookies.lock().unwrap().contains_key(PASS));
        assert_eq!(pass.status("/api/auth-request", &NGINX).await, 401);
    }

    #[tokio::test]
    async fn the_cookie_is_of_the_parent_domain_and_secure_on_https() {
        let secure = [
            GUARDED[0],
            GUARDED[2],
            ("VESTIBULE_PUBLIC_URL", "https://login.example.com"),
            ("VESTIBULE_COOKIE_DOMAIN", "example.com"),
            ("VESTIBULE_MAIL_TRANSPORT", "smtp"),
            ("VESTIBULE_MAIL_SMTP_URL", "smtp://localhost:25"),
            ("VESTIBULE_MAIL_FROM", "door@example.com"),
        ];
        let door = Door::open_with(&secure).await;
        let ada = door.person("ada").await;
        let browser = ada.at_verify(&door).await;
        let body = format!(r#"{{"code":"{}"}}"#, ada.phone.code(door.clock.now()));
        let answer = browser.send(Method::Post, "/api/verify", body.into_bytes()).await;
        let cookies: Vec<&str> =
            answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect();
        let pass = cookies.iter().find_map(|cookie| cookie.strip_prefix("__Secure-vestibule-pass=")).unwrap();
        let (_, rest) = pass.split_once("; ").unwrap();
        assert_eq!(rest, "Domain=example.com; Path=/; HttpOnly; SameSite=Lax; Secure");
        assert!(cookies.iter().any(|cookie| cookie.starts_with("__Host-vestibule=")));
    }

    #[tokio::test]
    async fn who_is_signed_in_without_a_pass_gets_one_on_the_way() {
        let environment =
            [&SIBLINGS[1..], &[("VESTIBULE_APPLICATION_URL", "http://cases.vestibule.localhost:9000/")]];
        let door = Door::open_with(&environment.concat()).await;
        let browser = door.person("ada").await.signed_in(&door).await;
        let old = next_door(&browser);
        let next = "/login?next=http://cases.vestibule.localhost:9000/a";
        let asked = [("x-original-url", "http://cases.vestibule.localhost:9000/a")];
        let answer = browser.page(next, &[]).await;
        assert_eq!(header(&answer, "location"), "http://cases.vestibule.localhost:9000/a");
        assert_eq!(header(&answer, "set-cookie"), "", "it has one");
        browser.cookies.lock().unwrap().remove(PASS);
        let answer = browser.page(next, &[]).await;
        assert_eq!(header(&answer, "location"), "http://cases.vestibule.localhost:9000/a");
        assert_eq!(next_door(&browser).status("/api/auth-request", &asked).await, 200);
        assert_eq!(old.status("/api/auth-request", &asked).await, 401, "one pass a session");
    }
}
