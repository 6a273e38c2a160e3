//! What an address shows in each state of the session. `shared` tests the table of screens.

use app::session::{Shown, Standing, screen_at, shown};
use shared::{Screen, api::NextStep};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::steps;

#[wasm_bindgen_test]
fn a_screen_shows_at_its_steps_and_redirects_to_the_steps_own_screen_at_others() {
    for step in steps() {
        let own = Screen::of(&step);
        for screen in Screen::ALL.iter().copied().chain([Screen::NotFound]) {
            let expected = match screen {
                public if public.is_public() => Shown::Screen { screen, step: screen },
                open if open.is_open_at(&step) => Shown::Screen { screen, step: own },
                _ => Shown::Redirect(own),
            };
            assert_eq!(shown(screen, &Standing::At(step.clone())), expected, "{screen:?} at {step:?}");
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
    for path in ["/nowhere", "/admin/accounts", "/login/x", "/Login", "//login"] {
        assert_eq!(screen_at(path), Screen::NotFound, "{path}");
    }
}

#[wasm_bindgen_test]
fn while_the_server_is_asked_no_screen_shows_not_even_login() {
    for screen in Screen::ALL.iter().copied() {
        let shows = Shown::Screen { screen, step: screen };
        let expected = if screen.is_public() { shows } else { Shown::Waiting };
        assert_eq!(shown(screen, &Standing::Asking), expected, "{screen:?}");
        assert_eq!(shown(screen, &Standing::Leaving), expected, "{screen:?}");
    }
}

#[wasm_bindgen_test]
fn an_ended_session_is_reported_in_place_and_login_is_the_way_on() {
    assert_eq!(shown(Screen::Verify, &Standing::Expired), Shown::Expired);
    assert_eq!(shown(Screen::Home, &Standing::Expired), Shown::Expired);
    let login = Shown::Screen { screen: Screen::Login, step: Screen::Login };
    assert_eq!(shown(Screen::Login, &Standing::Expired), login);
    assert_eq!(shown(Screen::SetUp, &Standing::Unreachable), Shown::Unreachable);
}

#[wasm_bindgen_test]
fn another_answer_of_the_same_step_leaves_the_screen_as_it_is() {
    let before = Standing::At(NextStep::SetUp { optional: false, until: None });
    let after = Standing::At(NextStep::SetUp { optional: true, until: None });
    assert_eq!(shown(Screen::Verify, &before), shown(Screen::Verify, &after));
    let later = Standing::At(NextStep::Verify { backup_codes: true });
    assert_ne!(shown(Screen::Verify, &before), shown(Screen::Verify, &later));
}
