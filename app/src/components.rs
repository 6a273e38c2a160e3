//! The parts that screens are made of. They know nothing of the server, of where the person stands,
//! or of the screens.

pub mod adopted;
mod button;
mod checkbox;
mod codes_sheet;
mod copy_row;
mod dialog;
mod form;
mod item;
mod link;
pub mod live;
mod next_code;
mod page;
mod password_rules;
mod qr_code;
mod section;
mod steps;
mod text;
mod text_field;

pub use self::{
    button::{Button, NamedButton, SubmitButton},
    checkbox::Checkbox,
    codes_sheet::CodesSheet,
    copy_row::{CopyRow, Manner},
    dialog::{Dialog, close_dialog},
    form::Form,
    item::{Item, Items},
    link::Link,
    next_code::{NextCode, seconds_left},
    page::{Page, TITLE, opened},
    password_rules::PasswordRules,
    qr_code::{QUIET_ZONE, QrCode, QrCodeToEnlarge, draw},
    section::{Section, WidePage},
    steps::{Stage, Steps},
    text::{Alert, Group, Notice, Status, Text},
    text_field::TextField,
};
