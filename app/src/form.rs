//! The fields of forms, how they are read, and what a form does when it is submitted.

mod field;
mod reader;
mod submission;

pub use self::{
    field::Field,
    reader::FormReader,
    submission::{Submission, submission, submit},
};
