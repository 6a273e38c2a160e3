//! The ids of the elements in `index.html`, a constant for each. An element that the page no longer has is
//! one that the compiler does not find.

include!(concat!(env!("OUT_DIR"), "/index_html.rs"));
