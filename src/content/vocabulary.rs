//! `vocabulary!` declares a closed list of words that staff choose from.

/// Declares an enum with its word in JSON and its Dutch meaning for staff. Capitals do not matter.
/// `also` names a constant with other words of which the meaning is plain: those are warned about.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $name:ident, $title:literal $(, also $spellings:ident)? {
            $( $(#[$word_meta:meta])* $variant:ident = $word:literal, $meaning:literal; )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$word_meta])* $variant, )* }

        impl $name {
            /// Every value, in the order in which residents see them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word in JSON and in addresses.
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }

            /// The value of a word, whatever its capitals.
            pub fn from_word(word: &str) -> Option<Self> {
                let at = Self::WORDS.iter().position(|known| known.eq_ignore_ascii_case(word.trim()))?;
                Some(Self::ALL[at])
            }
        }

        impl $crate::content::read::Read for $name {
            fn read(
                value: &serde_json::Value,
                at: &mut $crate::content::cursor::Cursor,
            ) -> Option<Self> {
                let read = value.as_str().and_then(Self::from_word);
                $(
                    let read = read.or_else(|| {
                        let word = value.as_str()?.trim();
                        let is_it =
                            |(known, _): &&(&str, Self)| known.eq_ignore_ascii_case(word);
                        let (_, meant) = Self::$spellings.iter().find(is_it)?;
                        at.warn($crate::content::Fault::Means(meant.word()));
                        Some(*meant)
                    });
                )?
                at.or(read, $crate::content::Fault::NotInList(Self::WORDS))
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "title": $title,
                    "type": "string",
                    "enum": [$($word),*],
                    "enumDescriptions": [$($meaning),*],
                })
            }
        }
    };
}
