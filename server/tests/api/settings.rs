use server::store::account::{Kind, Origin};
use shared::api::NextStep;

use crate::helpers::*;

#[tokio::test]
async fn mfa_is_decided_by_the_kind_of_account_from_the_next_request_on() {
    let door = Door::open().await;
    let internal = door.add_as("ines", Kind::Internal, Origin::Local).await.temporary_password.unwrap();
    let external = door.add_as("eve", Kind::External, Origin::Local).await.temporary_password.unwrap();
    door.set("mfa.external", "off").await;
    let (ines, eve) = (door.browser(), door.browser());
    assert_eq!(ines.sign_in("ines", &internal).await.unwrap().step, NextStep::SetUp { optional: false });
    assert!(matches!(eve.sign_in("eve", &external).await.unwrap().step, NextStep::ChangePassword { .. }));
    door.set("mfa.external", "required").await;
    assert_eq!(eve.step().await, NextStep::SetUp { optional: false });
    door.set("mfa.internal", "off").await;
    assert!(matches!(ines.step().await, NextStep::ChangePassword { .. }));
}

#[tokio::test]
async fn someone_with_an_authenticator_is_asked_for_it_where_mfa_is_optional_and_not_where_it_is_off() {
    let door = Door::open().await;
    let ada = door.person("ada").await;
    door.set("mfa.internal", "optional").await;
    ada.at_verify(&door).await;
    door.set("mfa.internal", "off").await;
    let progress = door.browser().sign_in("ada", PASSWORD).await.unwrap();
    assert!(matches!(progress.step, NextStep::SignedIn { backup_codes_left: None, .. }));
}

#[tokio::test]
async fn a_session_without_a_second_factor_is_asked_for_one_as_soon_as_it_is_required() {
    let door = Door::open().await;
    door.set("mfa.internal", "off").await;
    let temporary = door.add("grace").await.temporary_password.unwrap();
    let browser = door.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    assert!(matches!(browser.step().await, NextStep::SignedIn { .. }));
    door.set("mfa.internal", "required").await;
    assert_eq!(browser.step().await, NextStep::SetUp { optional: false });
}
