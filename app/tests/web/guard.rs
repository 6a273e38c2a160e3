//! Which page is open at which step, and where the others lead.

use app::{
    route::{Decision, Route},
    session::{Shown, Standing, shown},
};
use shared::api::NextStep;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::steps;

/// The pages that are open to everyone at every step.
const FOR_ALL: [Route; 3] = [Route::ForgotPassword, Route::ResetPassword, Route::Sso];

/// The pages that are open at a step, its own first.
fn open(step: &NextStep) -> &'static [Route] {
    match step {
        NextStep::Login => &[Route::Login],
        NextStep::SetUp { .. } => &[Route::SetUp, Route::Verify, Route::Confirm],
        NextStep::Verify { backup_codes: true } => &[Route::Verify, Route::BackupCode],
        NextStep::Verify { backup_codes: false } => &[Route::Verify],
        NextStep::BackupCodes => &[Route::BackupCodes, Route::Confirm],
        NextStep::ChangePassword { .. } => &[Route::ChangePassword],
        // Whether it may see the pages of administration, the server says.
        NextStep::SignedIn { .. } => &[
            Route::Home,
            Route::ChangePassword,
            Route::Security,
            Route::Accounts,
            Route::Account,
            Route::AddAccount,
            Route::Import,
            Route::Settings,
            Route::AllActivity,
        ],
    }
}

#[wasm_bindgen_test]
fn a_page_shows_at_its_steps_and_leads_to_the_steps_own_page_at_others() {
    for step in steps() {
        for route in Route::ALL {
            let expected = if open(&step).contains(&route) || FOR_ALL.contains(&route) {
                Decision::Show
            } else {
                Decision::Redirect(open(&step)[0])
            };
            assert_eq!(route.guard(&step), expected, "{route:?} at {step:?}");
        }
        assert_eq!(Route::NotFound.guard(&step), Decision::Show);
    }
}

#[wasm_bindgen_test]
fn no_redirect_leads_to_another() {
    for step in steps() {
        for route in Route::ALL {
            if let Decision::Redirect(to) = route.guard(&step) {
                assert_eq!(to.guard(&step), Decision::Show, "{route:?} at {step:?}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn every_address_names_its_page_with_or_without_a_slash_at_the_end() {
    for route in Route::ALL {
        assert_eq!(Route::at(route.path()), route);
        assert_eq!(Route::at(&[route.path().trim_end_matches('/'), "/"].concat()), route);
    }
    assert_eq!(Route::at("/admin/account/0f3c"), Route::Account, "with the id of an account");
    for path in ["/nowhere", "/admin/accounts", "/login/x", "/Login", "//login"] {
        assert_eq!(Route::at(path), Route::NotFound, "{path}");
    }
}

#[wasm_bindgen_test]
fn while_the_server_is_asked_no_page_shows_not_even_login() {
    for route in Route::ALL {
        let page = Shown::Page { route, at: route };
        let expected = if FOR_ALL.contains(&route) { page } else { Shown::Waiting };
        assert_eq!(shown(route, &Standing::Asking), expected, "{route:?}");
        assert_eq!(shown(route, &Standing::Leaving), expected, "{route:?}");
    }
}

#[wasm_bindgen_test]
fn an_ended_session_is_told_in_place_and_login_is_the_way_on() {
    assert_eq!(shown(Route::Verify, &Standing::Expired), Shown::Expired);
    assert_eq!(shown(Route::Home, &Standing::Expired), Shown::Expired);
    let login = Shown::Page { route: Route::Login, at: Route::Login };
    assert_eq!(shown(Route::Login, &Standing::Expired), login);
    assert_eq!(shown(Route::SetUp, &Standing::Unreachable), Shown::Unreachable);
}

#[wasm_bindgen_test]
fn news_of_the_same_step_leave_the_page_as_it_is() {
    let before = Standing::At(NextStep::SetUp { optional: false, until: None });
    let after = Standing::At(NextStep::SetUp { optional: true, until: None });
    assert_eq!(shown(Route::Verify, &before), shown(Route::Verify, &after));
    let later = Standing::At(NextStep::Verify { backup_codes: true });
    assert_ne!(shown(Route::Verify, &before), shown(Route::Verify, &later));
}
