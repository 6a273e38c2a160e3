//! Vestibule in the browser: the screens, as a single-page app. The server decides every step; the app shows
//! it.

pub mod api;
pub mod app;
pub mod browser;
pub mod components;
#[cfg(debug_assertions)]
pub mod development;
pub mod form;
pub mod index_html;
pub mod message;
pub mod screens;
pub mod session;
pub mod webauthn;
