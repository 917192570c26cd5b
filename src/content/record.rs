//! `record!` declares an object of the content contract: once, for Rust, for the reader and for staff.

/// Declares a struct that is read from a JSON object.
///
/// Each line is a field: its name in JSON, its type, its Dutch title and explanation. The type says
/// how often it may occur: `T` must be there, `Option<T>` may be there, `Vec<T>` is a list whose bad
/// elements are dropped one by one. `pub item`
/// instead of `pub struct` marks a thing of its own: losing one is an error. `settled by` names a method that looks at the fields together; `otherwise` one that stands in when there is
/// no object at all.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $($rest:tt)*) => { record! { @ false $(#[$meta])* $($rest)* } };
    ($(#[$meta:meta])* pub item $($rest:tt)*) => { record! { @ true $(#[$meta])* $($rest)* } };
    (
        @ $item:literal $(#[$meta:meta])*
        $name:ident, $title:literal $(, settled by $settle:ident)? $(, otherwise $otherwise:ident)? {
            $( $(#[$field_meta:meta])* $field:ident: $type:ty, $label:literal, $help:literal; )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(
            title = $title,
            transform = $crate::content::schema::require(
                &[$((stringify!($field), <$type as $crate::content::read::Field>::REQUIRED)),*]
            ),
        ))]
        pub struct $name {
            $(
                $(#[$field_meta])*
                #[cfg_attr(not(target_arch = "wasm32"), schemars(title = $label, description = $help))]
                pub $field: $type,
            )*
        }

        impl $crate::content::read::Read for $name {
            const ITEM: bool = $item;

            fn read(
                value: &serde_json::Value,
                at: &mut $crate::content::read::Cursor,
            ) -> Option<Self> {
                let object = at.object(value);
                $( if object.is_none() { return Some(Self::$otherwise()); } )?
                let object = object?;
                #[allow(unused_mut)]
                let mut record = Self { $( $field: at.field(object, stringify!($field))?, )* };
                at.unknown_fields(object, &[$(stringify!($field)),*]);
                $( record.$settle(at)?; )?
                Some(record)
            }
        }
    };
}
