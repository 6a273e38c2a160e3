//! `vestibule export` and `vestibule import`: everything in a database as one file, and back.

mod export;
mod format;
mod import;
mod interrupt;
mod new_file;
mod progress;
mod reader;
mod report;
mod writer;

pub use self::{
    export::{Export, export},
    import::{Import, import},
};
