//! What the visitor must know of what they saved: that the device does not keep it, or that the list is full.

use leptos::prelude::*;

use crate::app::components::live::LiveText;
use crate::app::texts::texts;

/// The note, above the end of the screen, until it is closed; nothing while all is well.
#[component]
pub fn SaveNote(
    #[prop(into)] note: Signal<&'static str>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let said = Signal::derive(move || note.get().to_owned());
    view! {
        <div class="save-note">
            <p role="status"><LiveText text=said/></p>
            <Show when=move || !note.get().is_empty()>
                <button type="button" class="button button--quiet" on:click=move |_| on_close.run(())>
                    {texts().save.close}
                </button>
            </Show>
        </div>
    }
}
