//! Hands a file that was made in the page to the visitor.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves a text under this name, or opens it where the device has an app for it. Errors: the browser refuses.
pub fn download(name: &str, media: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&text.into());
    let options = BlobPropertyBag::new();
    options.set_type(media);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser begins to read it in another task.
    set_timeout(
        move || _ = Url::revoke_object_url(&address),
        std::time::Duration::from_secs(60),
    );
    Ok(())
}
