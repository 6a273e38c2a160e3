//! Ways to write the same page.

use lol_html::{
    DocumentContentHandlers, HandlerResult, RewriteStrSettings, element,
    html_content::{Comment, TextChunk},
    rewrite_str,
};

use crate::page::*;

/// The page with its attributes in the order of their names, and without comments and indentation.
pub fn normal(page: &str) -> String {
    ordered(page, false)
}

fn ordered(page: &str, reversed: bool) -> String {
    let comment = |comment: &mut Comment<'_>| -> HandlerResult {
        comment.remove();
        Ok(())
    };
    let text = |text: &mut TextChunk<'_>| -> HandlerResult {
        if text.as_str().trim().is_empty() {
            text.set_str(String::new());
        }
        Ok(())
    };
    let order = element!("*", |element| {
        let mut all: Vec<(String, String)> =
            element.attributes().iter().map(|attribute| (attribute.name(), attribute.value())).collect();
        all.sort();
        if reversed {
            all.reverse();
        }
        for (name, _) in &all {
            element.remove_attribute(name);
        }
        for (name, value) in &all {
            element.set_attribute(name, value)?;
        }
        Ok(())
    });
    let handlers = DocumentContentHandlers::default().comments(comment).text(text);
    let settings = RewriteStrSettings::new();
    let settings = settings.append_element_content_handler(order).append_document_content_handler(handlers);
    rewrite_str(page, settings).unwrap()
}

/// The page written in another way that means the same.
pub fn rewritten(page: &str) -> String {
    let page = ordered(page, true);
    let noted = element!("body *", |element| {
        element.before("\n\t<!-- data-slot=mark id=\"login\" -->\n\t", Html);
        Ok(())
    });
    rewrite_str(&page, RewriteStrSettings::new().append_element_content_handler(noted)).unwrap()
}
