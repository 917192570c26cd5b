//! How the visitor likes a page: the size of the text, and calm.

use leptos::prelude::*;

use crate::app::components::field::CheckField;
use crate::app::components::radio_group::RadioGroup;
use crate::app::texts::texts;

/// The choices. They work without the app: `comfort.js` knows the fields by their names, fills them in,
/// keeps what is chosen and marks the page with it. Where scripts are off they do not show.
#[component]
pub fn Comfort() -> impl IntoView {
    let text = texts().comfort;
    let sizes = vec![
        ("normaal", text.normal),
        ("groot", text.large),
        ("extra-groot", text.extra_large),
    ];
    view! {
        <details class="comfort passing">
            <summary class="comfort__summary">
                <span class="comfort__mark" aria-hidden="true">{text.mark}</span>
                {text.title}
            </summary>
            <div class="comfort__panel">
                <RadioGroup id="tekst" name="tekstgrootte" legend=text.size options=sizes
                    chosen="normaal" on_choose=|_: &'static str| ()/>
                <CheckField id="rustig" label=text.calm checked=false on_change=|_: bool| ()/>
                <p class="field__hint">{text.calm_hint}</p>
                <p class="field__hint comfort__kept">{text.kept}</p>
                <p class="field__hint comfort__unkept">{text.unkept}</p>
            </div>
        </details>
    }
}
