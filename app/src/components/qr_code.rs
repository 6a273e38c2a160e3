//! A QR code on a canvas.

use leptos::{html::Canvas, prelude::*};
use qrcode::{Color, EcLevel, QrCode as Matrix, Version, bits::Bits};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::live;

/// Light modules around the code, without which many readers do not find it (ISO/IEC 18004 §9.1).
pub const QUIET_ZONE: usize = 4;
/// About how wide and high it is, in CSS pixels; a little less, to make every module whole pixels.
const SIZE: usize = 256;
/// Readers need some pixels to a module, however many modules there are.
const LEAST: usize = 4;

/// A picture of a text, black on white in every theme: inverted codes are not read everywhere.
#[component]
pub fn QrCode(
    /// What the code says.
    text: String,
    /// What to say to those who do not see it; never the text itself, which is a secret.
    label: &'static str,
) -> AnyView {
    let canvas = NodeRef::<Canvas>::new();
    live::effect(move || {
        if let Some(canvas) = canvas.get() {
            draw(&canvas, &text);
        }
    });
    view! { <canvas class="qr-code" role="img" aria-label=label node_ref=canvas></canvas> }.into_any()
}

/// Draws the code of a text, with its quiet zone, and sizes the canvas for it. A text too long for
/// any code leaves the canvas empty: the way by hand is beside it.
pub fn draw(canvas: &HtmlCanvasElement, text: &str) {
    let (Some(matrix), Some(context)) = (matrix(text), context(canvas)) else { return };
    let width = matrix.width();
    let side = width + 2 * QUIET_ZONE;
    let scale = (SIZE / side).max(LEAST);
    canvas.set_width(pixels(side * scale));
    canvas.set_height(pixels(side * scale));
    let square = |colour, left, top, side| {
        context.set_fill_style_str(colour);
        let [left, top, side] = [left, top, side].map(|modules| f64::from(pixels(modules * scale)));
        context.fill_rect(left, top, side, side);
    };
    square("#fff", 0, 0, side);
    for (position, module) in matrix.to_colors().into_iter().enumerate() {
        if module == Color::Dark {
            square("#000", position % width + QUIET_ZONE, position / width + QUIET_ZONE, 1);
        }
    }
}

/// The smallest code that holds the text as bytes. The library's own choice would also look for runs
/// of digits and capitals, which an address has not.
fn matrix(text: &str) -> Option<Matrix> {
    (1..=40).map(Version::Normal).find_map(|version| {
        let mut bits = Bits::new(version);
        bits.push_byte_data(text.as_bytes()).ok()?;
        bits.push_terminator(EcLevel::M).ok()?;
        Matrix::with_bits(bits, EcLevel::M).ok()
    })
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

#[expect(clippy::cast_possible_truncation, reason = "a QR code has at most 177 modules a side")]
fn pixels(number: usize) -> u32 {
    number as u32
}
