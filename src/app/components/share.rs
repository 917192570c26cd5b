//! "Deel": in the device's own window for that, and where there is none as a link to copy, to mail or to send.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::icon::{Icon, IconName};
use crate::app::components::live::{LiveText, Remount};
use crate::app::origin::whole_address;
use crate::app::published::{only_alive, published};
use crate::app::route;
use crate::app::texts::texts;
use crate::browser::{focus, page, share};

/// Shares a page of the app.
#[component]
pub fn Share(
    /// What the button says.
    label: &'static str,
    /// What is shared, in words.
    #[prop(into)]
    title: Signal<String>,
    /// Its path and query.
    #[prop(into)]
    path: Signal<String>,
) -> impl IntoView {
    let has_window = RwSignal::new(share::is_possible());
    let press = move |_| {
        let (title, address) = untrack(|| (title.get(), whole_address(&path.get())));
        spawn_local(async move {
            // Some devices have it and refuse it.
            if !share::share(&title, &address).await {
                has_window.set(false);
                focus::focus(".share__summary");
            }
        });
    };
    view! {
        <div class="share">
            <Show when=move || has_window.get() fallback=move || view! { <Ways label title path/> }>
                <button type="button" class="button" on:click=press>
                    <Icon name=IconName::Share/> {label}
                </button>
            </Show>
        </div>
    }
}

/// The ways without such a window, behind a button.
#[component]
fn Ways(label: &'static str, title: Signal<String>, path: Signal<String>) -> impl IntoView {
    view! {
        // By this the loader finds it again when the app takes the place of a published page.
        <details class="share__fold" id="deel">
            <summary class="button share__summary"><Icon name=IconName::Share/> {label}</summary>
            <div class="share__ways">
                // A published page does not know its whole address.
                {published().map(|_| view! { <p>{texts().load.loading}</p> })}
                {only_alive(()).map(|()| view! { <Links title path/> })}
            </div>
        </details>
    }
}

#[component]
fn Links(title: Signal<String>, path: Signal<String>) -> impl IntoView {
    let text = texts().share;
    let address = Memo::new(move |_| whole_address(&path.get()));
    let said = RwSignal::new(String::new());
    let is_refused = RwSignal::new(false);
    let copy = move |_| {
        let address = address.get_untracked();
        spawn_local(async move {
            // The same words again are heard again.
            said.set(String::new());
            let is_copied = page::copy(&address).await;
            is_refused.set(!is_copied);
            said.set(match is_copied {
                true => text.copied.to_owned(),
                false => text.not_copied.to_owned(),
            });
            if !is_copied {
                focus::focus("#deel-adres");
            }
        });
    };
    let links = move || {
        let words = [&title.get(), ": ", &address.get()].concat();
        let mail = route::mail("", &title.get(), &address.get());
        let whatsapp = route::whatsapp(&words);
        let note = texts().site.external;
        view! {
            <ul role="list" class="link-list">
                <li><a href=mail>{text.mail}</a></li>
                <li>
                    <a href=whatsapp rel="external noopener">
                        {text.whatsapp} " " <span class="quiet">{note}</span>
                    </a>
                </li>
            </ul>
        }
    };
    view! {
        <button type="button" class="button button--quiet" on:click=copy>{text.copy}</button>
        <p class="field__note" role="status"><LiveText text=said/></p>
        <Show when=move || is_refused.get()><AddressField address/></Show>
        <Remount>{links()}</Remount>
    }
}

/// The address in a field, to be copied by hand.
#[component]
fn AddressField(address: Memo<String>) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for="deel-adres">{texts().share.address}</label>
            <input id="deel-adres" type="text" readonly prop:value=move || address.get()
                on:focus:target=move |event| event.target().select()/>
        </div>
    }
}
