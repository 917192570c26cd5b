//! `record!` declares an object of the content contract: once, for Rust, for the reader and for staff.

/// Declares a struct that is read from a JSON object.
///
/// Each line is a field: its name in JSON, its type, its Dutch title and explanation. The type says
/// how often it may occur: `T` must be there, `Option<T>` may be there, `Vec<T>` is a list whose bad
/// elements are dropped one by one. A field that ends with `safeguard` keeps residents from a closed
/// door, because it limits, cancels, moves or closes something: to lose its value, or to write its name
/// almost right, is an error. With `named_safeguard` only its name is: residents read that a value is not
/// known, and not that there is none.
///
/// `pub item` instead of `pub struct` marks a thing of its own: losing one is an error. `validated by`
/// names a method that looks at the fields together; `otherwise` one that stands in when there is no
/// object at all; `derives` flags that are not in the JSON and that the validating method sets.
macro_rules! record {
    (@guards_value safeguard) => { true };
    (@guards_value named_safeguard) => { false };
    (@guards_value) => { false };
    (@guards_name $safeguard:ident) => { true };
    (@guards_name) => { false };
    ($(#[$meta:meta])* pub struct $($rest:tt)*) => { record! { @ false $(#[$meta])* $($rest)* } };
    ($(#[$meta:meta])* pub item $($rest:tt)*) => { record! { @ true $(#[$meta])* $($rest)* } };
    (
        @ $item:literal $(#[$meta:meta])*
        $name:ident, $title:literal
        $(, validated by $validate:ident)?
        $(, otherwise $otherwise:ident)?
        $(, derives $($(#[$derived_meta:meta])* $derived:ident),+)? {
            $(
                $(#[$field_meta:meta])*
                $field:ident: $type:ty, $label:literal, $help:literal $(, $safeguard:ident)?;
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(
            title = $title,
            transform = $crate::content::schema::require(
                &[$((stringify!($field), <$type as $crate::content::read::ReadField>::REQUIRED)),*]
            ),
        ))]
        pub struct $name {
            $(
                $(#[$field_meta])*
                #[cfg_attr(not(target_arch = "wasm32"), schemars(title = $label, description = $help))]
                pub $field: $type,
            )*
            $($(
                $(#[$derived_meta])*
                #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
                pub $derived: bool,
            )+)?
        }

        impl $crate::content::read::Read for $name {
            const ITEM: bool = $item;

            fn read(
                value: &serde_json::Value,
                at: &mut $crate::content::cursor::Cursor,
            ) -> Option<Self> {
                const FIELDS: &[(&str, bool)] =
                    &[$((stringify!($field), record!(@guards_name $($safeguard)?))),*];
                let object = at.object(value);
                $( if object.is_none() { return Some(Self::$otherwise()); } )?
                let object = object?;
                // First, so that a name that is almost right is named also where it costs the record.
                at.unknown_fields(object, FIELDS);
                #[allow(unused_mut)]
                let mut record = Self {
                    $( $field: at.field(
                        object,
                        stringify!($field),
                        record!(@guards_value $($safeguard)?),
                        <$type as $crate::content::read::ReadField>::read,
                    )?, )*
                    $($( $derived: false, )+)?
                };
                $( record.$validate(at)?; )?
                Some(record)
            }
        }
    };
}
