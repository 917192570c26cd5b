//! The tab lock: of all tabs of the app one sends at a time (Web Locks).

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::storage;

/// The name of the lock, and of the note that replaces it.
const NAME: &str = "berichten";

/// Until when no tab sends, because the receiver asked for that.
const BACKOFF: &str = "berichten-rust";

/// Nobody is asked to wait for longer.
const LONGEST_BACKOFF: Duration = Duration::from_secs(3600);

/// A tab that does not renew its note is gone.
const LEASE: Duration = Duration::from_secs(20);

/// What is done while the lock is held.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

#[wasm_bindgen]
extern "C" {
    /// Web Locks. Declared here, because web-sys counts them as unstable; every browser has them since
    /// 2022.
    type LockManager;

    #[wasm_bindgen(method)]
    fn request(this: &LockManager, name: &str, work: &Function) -> Promise;
}

/// Does the work while this tab holds the lock; waits for other tabs. Gives whether it was done: without Web
/// Locks a tab does not wait, and tries again later.
pub async fn hold(work: Work) -> bool {
    let Some(locks) = lock_manager() else {
        return hold_with_note(work).await;
    };
    let work = Rc::new(RefCell::new(Some(work)));
    let ours = Rc::clone(&work);
    let hold = Closure::once_into_js(move || {
        let work = ours.borrow_mut().take();
        future_to_promise(async move {
            if let Some(work) = work {
                work.await;
            }
            Ok(JsValue::UNDEFINED)
        })
    });
    // A browser that blocks storage may block locks too: then there are no other tabs to wait for.
    let held = JsFuture::from(locks.request(NAME, hold.unchecked_ref())).await;
    let left = work.borrow_mut().take();
    if let (Err(_), Some(work)) = (held, left) {
        work.await;
    }
    true
}

/// No tab sends before the pause is over. Gives that moment, in milliseconds since 1970.
pub fn back_off(pause: Duration) -> u64 {
    let until = now() + pause.as_millis() as u64;
    storage::save(BACKOFF, Some(&until.to_string()));
    until
}

/// The moment until which no tab sends; it may be long ago.
pub fn backoff_until() -> u64 {
    let until = storage::load(BACKOFF).and_then(|until| until.parse().ok());
    until.unwrap_or_default()
}

/// Each tab may send.
pub fn end_backoff() {
    storage::save(BACKOFF, None);
}

/// How long it is until a moment; `None` when it is past, or so far ahead that the clock has been set right
/// since.
pub fn time_until(moment: u64) -> Option<Duration> {
    let left = Duration::from_millis(moment.checked_sub(now())?);
    (!left.is_zero() && left <= LONGEST_BACKOFF).then_some(left)
}

fn now() -> u64 {
    js_sys::Date::now() as u64
}

fn lock_manager() -> Option<LockManager> {
    let locks = Reflect::get(&window().navigator(), &JsValue::from_str("locks")).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

/// A note in the storage says until when a tab is busy. Two tabs can write it in the same instant; then
/// both send, and the receiver sees one id.
async fn hold_with_note(work: Work) -> bool {
    let now = now();
    let busy_until = storage::load(NAME).and_then(|until| until.parse::<u64>().ok());
    let end = now + LEASE.as_millis() as u64;
    // A note from far ahead was written by a clock that has been set right since.
    if busy_until.is_some_and(|until| now < until && until <= end) {
        return false;
    }
    storage::save(NAME, Some(&end.to_string()));
    work.await;
    storage::save(NAME, None);
    true
}
