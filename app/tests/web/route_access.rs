//! What an address shows in each state of the session. `shared` tests the table of screens.

use app::session::{RouteAccess, SessionState, route_access, screen_at};
use shared::{Screen, api::NextStep};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::steps;

#[wasm_bindgen_test]
fn a_screen_shows_at_its_steps_and_redirects_to_the_steps_own_screen_at_others() {
    for step in steps() {
        let own = Screen::of(&step);
        for screen in Screen::ALL.iter().copied().chain([Screen::NotFound]) {
            let expected = match screen {
                public if public.is_public() => RouteAccess::Screen { screen, step: screen },
                open if open.is_open_at(&step) => RouteAccess::Screen { screen, step: own },
                _ => RouteAccess::Redirect(own),
            };
            assert_eq!(
                route_access(screen, &SessionState::At(step.clone())),
                expected,
                "{screen:?} at {step:?}"
            );
        }
    }
}

#[wasm_bindgen_test]
fn every_address_names_its_screen_with_or_without_a_slash_at_the_end() {
    for screen in Screen::ALL {
        assert_eq!(screen_at(screen.path()), *screen);
        assert_eq!(screen_at(&[screen.path().trim_end_matches('/'), "/"].concat()), *screen);
    }
    assert_eq!(screen_at("/admin/account/0f3c"), Screen::Account, "with the id of an account");
    for path in ["/nowhere", "/admin/nothing", "/login/x", "/Login", "//login"] {
        assert_eq!(screen_at(path), Screen::NotFound, "{path}");
    }
}

#[wasm_bindgen_test]
fn while_the_server_is_asked_no_screen_shows_not_even_login() {
    for screen in Screen::ALL.iter().copied() {
        let shows = RouteAccess::Screen { screen, step: screen };
        let expected = if screen.is_public() { shows } else { RouteAccess::Loading };
        assert_eq!(route_access(screen, &SessionState::Loading), expected, "{screen:?}");
        assert_eq!(route_access(screen, &SessionState::Leaving), expected, "{screen:?}");
    }
}

#[wasm_bindgen_test]
fn an_ended_session_is_reported_in_place_and_login_is_the_way_on() {
    assert_eq!(route_access(Screen::Verify, &SessionState::Expired), RouteAccess::Expired);
    assert_eq!(route_access(Screen::Home, &SessionState::Expired), RouteAccess::Expired);
    let login = RouteAccess::Screen { screen: Screen::Login, step: Screen::Login };
    assert_eq!(route_access(Screen::Login, &SessionState::Expired), login);
    assert_eq!(route_access(Screen::SetUp, &SessionState::Unreachable), RouteAccess::Unreachable);
}

#[wasm_bindgen_test]
fn another_answer_of_the_same_step_leaves_the_screen_as_it_is() {
    let before = SessionState::At(NextStep::SetUp {
        optional: false,
        until: None,
        authenticator: true,
        passkey: true,
    });
    let after =
        SessionState::At(NextStep::SetUp { optional: true, until: None, authenticator: true, passkey: true });
    assert_eq!(route_access(Screen::Verify, &before), route_access(Screen::Verify, &after));
    let later = SessionState::At(NextStep::Verify {
        backup_codes: true,
        remember_days: 0,
        authenticator: true,
        passkey: true,
    });
    assert_ne!(route_access(Screen::Verify, &before), route_access(Screen::Verify, &later));
}
