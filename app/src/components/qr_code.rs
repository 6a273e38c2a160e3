//! A QR code on a canvas.

use leptos::{
    html::{Canvas, Dialog},
    prelude::*,
};
use qrcode::{Color, EcLevel, QrCode as Matrix, Version, bits::Bits};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::live;
use crate::message::words;

/// Light modules around the code, without which many readers do not find it (ISO/IEC 18004 §9.1).
pub const QUIET_ZONE: usize = 4;
/// About the width and height in CSS pixels; rounded down so that a module is a whole number of pixels.
const SIZE: usize = 256;
/// The least size of a module in pixels, which readers need.
const LEAST: usize = 4;

/// A QR code, black on white in every theme: some readers do not read inverted codes.
#[component]
pub fn QrCode(
    /// The text in the code.
    text: String,
    /// The accessible name; never the text itself, which is a secret.
    label: &'static str,
) -> AnyView {
    let canvas = NodeRef::<Canvas>::new();
    live::effect(move || {
        if let Some(canvas) = canvas.get() {
            draw(&canvas, &text);
        }
    });
    view! { <canvas class="qr-code__picture" role="img" aria-label=label node_ref=canvas></canvas> }
        .into_any()
}

/// A QR code that a tap enlarges, for cameras that cannot focus on small ones.
#[component]
pub fn QrCodeToEnlarge(
    /// The text in the code.
    text: String,
    /// The accessible name.
    label: &'static str,
) -> AnyView {
    let dialog = NodeRef::<Dialog>::new();
    // An open dialog stays open.
    let enlarge = move |_| drop(dialog.get_untracked().map(|dialog| dialog.show_modal()));
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <div class="qr-code">
            <QrCode text=text.clone() label />
            <button
                class="qr-code__enlarge"
                type="button"
                aria-haspopup="dialog"
                aria-label=words::enlarge_qr_code()
                on:click=enlarge
            ></button>
        </div>
        <dialog class="qr-code-dialog" aria-label=label node_ref=dialog>
            <QrCode text label />
            <button class="button" type="button" on:click=close>
                {words::close()}
            </button>
        </dialog>
    }
    .into_any()
}

/// Draws the code of a text with its quiet zone, and sizes the canvas for it. A text too long for any code
/// leaves the canvas empty; the secret can still be typed.
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

/// The smallest code that holds the text as bytes. The library's own choice would also look for runs of
/// digits and capitals, which an otpauth address does not have.
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
