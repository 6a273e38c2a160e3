//! The parts that screens are made of. They know neither the server nor the session nor the screens.

pub mod adopted;
mod button;
mod chart;
mod checkbox;
mod chips;
mod codes_sheet;
mod copy_row;
mod dialog;
mod entry;
mod facts;
mod form;
mod gauge;
mod icon;
mod item;
mod link;
pub mod live;
mod menu;
mod navigation;
mod next_code;
mod optional_field;
mod page;
mod password_rules;
mod qr_code;
mod section;
mod select;
mod steps;
mod table;
mod table_panel;
mod tag;
mod tasks;
mod text;
mod text_field;
mod tiles;
mod timeline;
mod toast;

pub use self::{
    button::{Button, NamedButton, SubmitButton},
    chart::{Bar, BarChart, Legend},
    checkbox::Checkbox,
    chips::Chips,
    codes_sheet::CodesSheet,
    copy_row::{CopyRow, ValueFormat},
    dialog::{Dialog, close_dialog},
    entry::{Entry, separated},
    facts::Facts,
    form::Form,
    gauge::Gauge,
    icon::{Icon, Picture},
    item::{Item, Items, SingleItem},
    link::Link,
    menu::{MENU_ITEM, Menu, PersonFace, initials},
    navigation::{Navigation, SkipLink},
    next_code::{NextCode, seconds_left},
    optional_field::{Kind, OptionalField, TextArea},
    page::{Page, TITLE, opened},
    password_rules::PasswordRules,
    qr_code::{QUIET_ZONE, QrCode, QrCodeToEnlarge, draw},
    section::{Crumb, PageHead, Panel, Section, Split, WidePage},
    select::Select,
    steps::{SetUpStep, Steps},
    table::{Column, Row, Rows, Selection, Sort, Table},
    table_panel::{TableFoot, TablePanel, Tools},
    tag::{Dots, Tag, TagKind},
    tasks::{Task, Tasks},
    text::{Alert, Group, Notice, Status, Text},
    text_field::TextField,
    tiles::{Help, HelpList, Meter, Tile, Tiles},
    timeline::{Timeline, TimelineDay, TimelineEntry},
    toast::Toast,
};
