//! The two bodies of an email, plain text and HTML, with the same content.

use crate::language::{Language, html as escape, plain};

/// A part of an email.
#[derive(Clone, Debug)]
pub enum Part {
    /// One or two sentences.
    Paragraph(String),
    /// A label and a value to read or copy.
    Fact(String, String),
    /// A link.
    Link(String),
}

use Part::{Fact, Link, Paragraph};

const SANS: &str = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
const P: &str = "margin:0 0 16px;line-height:1.55";

/// Writes the plain text. In right-to-left text a value within a sentence keeps its isolation marks, and the value of a
/// fact is on its own line: beside an Arabic label a password of letters and digits would appear in another order.
/// Values to copy are never next to a mark.
pub fn text(language: Language, application: &str, parts: &[Part]) -> String {
    let left_to_right = language.direction() == "ltr";
    let colon = colon(language);
    let write = |part: &Part| match part {
        Paragraph(words) if left_to_right => format!("\n{}\n", plain(words)),
        Paragraph(words) => format!("\n{words}\n"),
        Fact(label, value) if left_to_right => format!("\n    {label}{colon} {}\n", plain(value)),
        Fact(label, value) => format!("\n{label}{colon}\n    {}\n", plain(value)),
        Link(url) => format!("\n    {url}\n"),
    };
    let body: String = parts.iter().map(write).collect();
    format!("{}\n-- \n{}\n", body.trim_start(), plain(application))
}

/// The end of a label: some languages put a space before the colon.
fn colon(language: Language) -> String {
    language.say("colon", &[]).unwrap_or_default()
}

/// Writes the HTML. `dir` isolates a value from the text around it, as `<bdi>` does within a sentence.
pub fn html(language: Language, application: &str, subject: &str, parts: &[Part]) -> String {
    let colon = colon(language);
    let write = |part: &Part| match part {
        Paragraph(words) => format!("<p style=\"{P}\">{}</p>", escape(words)),
        Fact(label, value) => format!(
            "<p style=\"{P};padding:12px 16px;background:#e3efec;border-radius:10px\">{}{colon} \
             <strong dir=\"auto\" style=\"font-family:ui-monospace,Consolas,monospace;font-size:17px\">{}</strong></p>",
            escape(label),
            // A mark in a value would become a tag.
            escape(&plain(value))
        ),
        Link(url) => format!(
            "<p style=\"{P}\"><a dir=\"ltr\" style=\"color:#0b5d57\" href=\"{0}\">{0}</a></p>",
            escape(url)
        ),
    };
    let body: String = parts.iter().map(write).collect();
    let (tag, direction, subject) = (language.tag(), language.direction(), escape(subject));
    format!(
        "<!doctype html><html lang=\"{tag}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>{subject}</title></head>\
         <body dir=\"{direction}\" style=\"margin:0;padding:24px 12px;background:#f4f1ea;color:#1d2321;font-size:16px;{SANS}\">\
         <div style=\"max-width:460px;margin:0 auto;padding:28px 32px;background:#fffdf9;border:1px solid #d9d3c6;border-radius:16px;overflow-wrap:anywhere\">\
         <h1 style=\"margin:0 0 20px;font:500 26px/1.2 Georgia,serif\">{subject}</h1>{body}\
         <p style=\"margin:24px 0 0;color:#56605c;font-size:14px\">{}</p></div></body></html>",
        escape(&plain(application))
    )
}
