//! The parts that screens are made of. They know neither the server nor the session nor the screens.

pub mod adopted;
mod button;
mod checkbox;
mod codes_sheet;
mod copy_row;
mod dialog;
mod entry;
mod facts;
mod form;
mod gauge;
mod item;
mod link;
pub mod live;
mod next_code;
mod optional_field;
mod page;
mod password_rules;
mod qr_code;
mod section;
mod select;
mod steps;
mod tabs;
mod text;
mod text_field;

pub use self::{
    button::{Button, NamedButton, SubmitButton},
    checkbox::Checkbox,
    codes_sheet::CodesSheet,
    copy_row::{CopyRow, ValueFormat},
    dialog::{Dialog, close_dialog},
    entry::Entry,
    facts::Facts,
    form::Form,
    gauge::Gauge,
    item::{Item, Items},
    link::Link,
    next_code::{NextCode, seconds_left},
    optional_field::{Kind, OptionalField, TextArea},
    page::{Page, TITLE, opened},
    password_rules::PasswordRules,
    qr_code::{QUIET_ZONE, QrCode, QrCodeToEnlarge, draw},
    section::{Section, WidePage},
    select::Select,
    steps::{SetUpStep, Steps},
    tabs::Tabs,
    text::{Alert, Group, Notice, Status, Text},
    text_field::TextField,
};
