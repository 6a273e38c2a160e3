//! The canvas shows the QR code and nothing else.

use app::components::{QUIET_ZONE, QrCode, QrCodeToEnlarge, draw};
use leptos::prelude::*;
use qrcode::{Color, EcLevel, Version, bits::Bits};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::helpers::Mounted;

const URI: &str = "otpauth://totp/Northwind%20Cases:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&\
    issuer=Northwind%20Cases&algorithm=SHA1&digits=6&period=30";

fn canvas() -> HtmlCanvasElement {
    document().create_element("canvas").unwrap().unchecked_into()
}

/// Every pixel: whether it is black. Anything between black and white fails.
fn pixels(canvas: &HtmlCanvasElement) -> Vec<Vec<bool>> {
    let context: CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().dyn_into().unwrap();
    let (width, height) = (canvas.width(), canvas.height());
    let data = context.get_image_data(0.0, 0.0, width.into(), height.into()).unwrap().data();
    let black: Vec<bool> = data
        .chunks(4)
        .map(|pixel| match pixel {
            [0, 0, 0, 255] => true,
            [255, 255, 255, 255] => false,
            other => panic!("a pixel is {other:?}"),
        })
        .collect();
    black.chunks(width as usize).map(<[bool]>::to_vec).collect()
}

#[wasm_bindgen_test]
fn the_pixels_are_the_matrix_within_its_quiet_zone() {
    let canvas = canvas();
    draw(&canvas, URI);
    let pixels = pixels(&canvas);

    // The same code straight from the library.
    let (width, matrix) = (1..=40)
        .map(Version::Normal)
        .find_map(|version| {
            let mut bits = Bits::new(version);
            bits.push_byte_data(URI.as_bytes()).ok()?;
            bits.push_terminator(EcLevel::M).ok()?;
            let code = qrcode::QrCode::with_bits(bits, EcLevel::M).ok()?;
            Some((code.width(), code.to_colors()))
        })
        .unwrap();
    let side = width + 2 * QUIET_ZONE;
    assert_eq!(pixels.len() % side, 0, "a module is a whole number of pixels");
    let scale = pixels.len() / side;
    assert!(scale >= 4, "{scale} pixels to a module");
    for (top, row) in pixels.iter().enumerate() {
        assert_eq!(row.len(), pixels.len());
        for (left, black) in row.iter().enumerate() {
            let (x, y) = ((left / scale).wrapping_sub(QUIET_ZONE), (top / scale).wrapping_sub(QUIET_ZONE));
            let expected = x < width && y < width && matrix[y * width + x] == Color::Dark;
            assert_eq!(*black, expected, "pixel {left}, {top}");
        }
    }
}

#[wasm_bindgen_test]
fn a_text_too_long_for_any_code_leaves_the_canvas_unchanged() {
    let canvas = canvas();
    draw(&canvas, &"x".repeat(3000));
    assert_eq!((canvas.width(), canvas.height()), (300, 150));
}

#[wasm_bindgen_test]
async fn the_accessible_name_of_the_picture_does_not_contain_the_secret() {
    let mounted = Mounted::with(|| view! { <QrCode text=URI.to_owned() label="QR code" /> }).await;
    let canvas = mounted.find("canvas");
    assert_eq!(canvas.get_attribute("role").as_deref(), Some("img"));
    assert_eq!(canvas.get_attribute("aria-label").as_deref(), Some("QR code"));
    assert!(!mounted.element.inner_html().contains("JBSWY3DP"));
    assert!(canvas.unchecked_into::<HtmlCanvasElement>().width() > 150, "drawn once it is there");
}

#[wasm_bindgen_test]
async fn a_tap_enlarges_the_picture_and_close_removes_it() {
    let mounted =
        Mounted::with(|| view! { <QrCodeToEnlarge text="otpauth://totp/a".to_owned() label="QR code" /> })
            .await;
    assert!(mounted.maybe("dialog[open]").is_none());
    mounted.click("button[aria-haspopup=dialog]").await;
    assert_eq!(mounted.find("dialog[open]").get_attribute("aria-label").as_deref(), Some("QR code"));
    assert_eq!(mounted.count("canvas[aria-label='QR code']"), 2);
    mounted.click("dialog button").await;
    assert!(mounted.maybe("dialog[open]").is_none());
}
