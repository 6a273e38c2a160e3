//! Edits a page of HTML by CSS selectors. A selector that matches nothing is an error, so that a change of
//! the page cannot leave an edit out unnoticed.

use std::{borrow::Cow, cell::Cell, rc::Rc};

use lol_html::{
    ElementContentHandlers, HandlerResult, RewriteStrSettings, Selector,
    html_content::{ContentType, Element},
    rewrite_str,
};

/// Why a page could not be edited.
#[derive(Debug)]
pub struct PageError(pub String);

impl std::fmt::Display for PageError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PageError {}

/// Edits of a page, done together in one pass.
#[derive(Default)]
pub struct Edits<'h>(Vec<Edit<'h>>);

struct Edit<'h> {
    selector: &'static str,
    handlers: ElementContentHandlers<'h>,
    /// How many elements the selector matched.
    matched: Rc<Cell<usize>>,
    /// Whether it may match more than one.
    repeated: bool,
}

impl<'h> Edits<'h> {
    /// Edits the one element that the selector matches.
    pub fn one(
        self,
        selector: &'static str,
        edit: impl FnMut(&mut Element<'_, '_>) -> HandlerResult + 'h,
    ) -> Self {
        self.elements(selector, false, edit)
    }

    /// Edits every element that the selector matches.
    pub fn every(
        self,
        selector: &'static str,
        edit: impl FnMut(&mut Element<'_, '_>) -> HandlerResult + 'h,
    ) -> Self {
        self.elements(selector, true, edit)
    }

    /// Replaces the content of every element that the selector matches, where that is text to the parser, as
    /// in `script` and `noscript`.
    pub fn raw(
        mut self,
        selector: &'static str,
        mut edit: impl FnMut(&str) -> Result<String, PageError> + 'h,
    ) -> Self {
        let matched = Rc::new(Cell::new(0));
        let count = Rc::clone(&matched);
        let mut content = String::new();
        let handlers = ElementContentHandlers::default().text(
            move |chunk: &mut lol_html::html_content::TextChunk<'_>| -> HandlerResult {
                content.push_str(chunk.as_str());
                if !chunk.last_in_text_node() {
                    chunk.remove();
                    return Ok(());
                }
                count.set(count.get() + 1);
                chunk.replace(&edit(&content)?, ContentType::Html);
                content.clear();
                Ok(())
            },
        );
        self.0.push(Edit { selector, handlers, matched, repeated: true });
        self
    }

    /// Edits the page.
    ///
    /// # Errors
    /// When a selector matches no element, or [`one`](Self::one) more than one; the message names it.
    pub fn apply(self, page: &str) -> Result<String, PageError> {
        let mut settings = RewriteStrSettings::new();
        let mut counts = Vec::with_capacity(self.0.len());
        for Edit { selector, handlers, matched, repeated } in self.0 {
            let parsed: Selector =
                selector.parse().map_err(|error| PageError(format!("the selector {selector}: {error}")))?;
            settings = settings.append_element_content_handler((Cow::Owned(parsed), handlers));
            counts.push((selector, matched, repeated));
        }
        let page =
            rewrite_str(page, settings).map_err(|error| PageError(format!("app/index.html: {error}")))?;
        for (selector, matched, repeated) in counts {
            match matched.get() {
                0 => return Err(PageError(format!("app/index.html has no element {selector}"))),
                1 => {}
                _ if repeated => {}
                count => return Err(PageError(format!("app/index.html has {count} elements {selector}"))),
            }
        }
        Ok(page)
    }

    fn elements(
        mut self,
        selector: &'static str,
        repeated: bool,
        mut edit: impl FnMut(&mut Element<'_, '_>) -> HandlerResult + 'h,
    ) -> Self {
        let matched = Rc::new(Cell::new(0));
        let count = Rc::clone(&matched);
        let handlers = ElementContentHandlers::default().element(
            move |element: &mut Element<'_, '_>| -> HandlerResult {
                count.set(count.get() + 1);
                edit(element)
            },
        );
        self.0.push(Edit { selector, handlers, matched, repeated });
        self
    }
}
