//! What a page looks like: on the screen, and on paper.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::visitor::Visitor;

impl Visitor {
    /// The whole page as a PNG, however long it is.
    #[track_caller]
    pub fn picture(&self) -> Vec<u8> {
        let size = self.cdp("Page.getLayoutMetrics", json!({}))["cssContentSize"].take();
        let clip = json!({
            "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1,
        });
        let params = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
        bytes(&self.cdp("Page.captureScreenshot", params))
    }

    /// The page as it is printed, as a PDF, on paper of the size that the page asks for, or else A4.
    #[track_caller]
    pub fn print(&self) -> Vec<u8> {
        let params = json!({
            "preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69,
            "printBackground": false,
        });
        bytes(&self.cdp("Page.printToPDF", params))
    }
}

#[track_caller]
fn bytes(answer: &Value) -> Vec<u8> {
    let text = answer["data"].as_str().unwrap_or_default();
    STANDARD.decode(text).expect("the browser writes base64")
}

/// The sizes of the pages of a PDF in millimetres. Chromium writes what a page is in plain text.
pub fn paper(pdf: &[u8]) -> Vec<(u32, u32)> {
    let text = String::from_utf8_lossy(pdf);
    let boxes = text.split("/MediaBox [").skip(1);
    let millimetres = |points: &str| {
        let points: f64 = points.parse().unwrap_or_default();
        // 72 points are an inch.
        (points / 72.0 * 25.4).round() as u32
    };
    boxes
        .filter_map(|rest| {
            let numbers: Vec<&str> = rest.split(']').next()?.split_whitespace().collect();
            Some((millimetres(numbers.get(2)?), millimetres(numbers.get(3)?)))
        })
        .collect()
}
