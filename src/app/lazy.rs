//! Code that comes when it is needed: functions at which the program can be split.
//!
//! With the feature `split` each of them is a split point of `leptos::wasm_split`, and the publisher's build
//! moves all code to which only the functions of one part lead into a file of that part
//! (`tool::build`). Without it (`trunk serve`, and on the host) the program is one, and they are plain
//! functions.

/// Declares an async function whose code stands in a part of the program, and one that only loads the part.
///
/// Not `#[lazy]`: that panics where the part does not come. Both functions give an error then, and another
/// call tries again.
macro_rules! lazy {
    (
        $(#[$meta:meta])*
        $part:ident, $load:ident,
        fn $name:ident($($param:ident: $type:ty),*) -> Result<$output:ty> $body:block
    ) => {
        #[cfg(all(feature = "split", target_arch = "wasm32"))]
        #[leptos::wasm_split::wasm_split(
            $part,
            wasm_split_path = leptos::wasm_split,
            preload($load),
            fallible
        )]
        $(#[$meta])*
        fn $name($($param: $type),*) -> Result<$output, leptos::wasm_split::SplitLoaderError> {
            Ok($body)
        }

        #[cfg(not(all(feature = "split", target_arch = "wasm32")))]
        $(#[$meta])*
        async fn $name($($param: $type),*) -> Result<$output, leptos::wasm_split::SplitLoaderError> {
            Ok($body)
        }

        // A caller that runs the function needs not load it first.
        #[cfg(not(all(feature = "split", target_arch = "wasm32")))]
        #[allow(dead_code)]
        async fn $load() -> Result<(), leptos::wasm_split::SplitLoaderError> {
            Ok(())
        }
    };
}

pub(in crate::app) use lazy;
