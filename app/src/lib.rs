//! Vestibule in the browser: the screens of a sign-in, as one page. The server decides every step;
//! this shows it.

pub mod api;
pub mod app;
pub mod browser;
pub mod components;
#[cfg(debug_assertions)]
pub mod development;
pub mod form;
pub mod message;
pub mod screens;
pub mod session;
