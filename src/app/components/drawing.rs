//! Drawings of our own: a line, and a wash printed a little beside it.

use leptos::prelude::*;

/// A drawing at an entrance, by what it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawingName {
    /// A baby.
    Baby,
    /// A backpack.
    Youth,
    /// Books, and a cup of coffee.
    Adults,
    /// A phone that raises a question.
    Help,
    /// The suitcase of BoekStart.
    Suitcase,
    /// Two people who speak.
    Speech,
    /// A magnifying glass over a book.
    Search,
}

impl DrawingName {
    /// The class of the wash, the wash and the lines, in a square of 48 by 48.
    fn parts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            DrawingName::Baby => (
                "drawing drawing--sun",
                "M24 42a16 16 0 1 0 0-32 16 16 0 0 0 0 32z",
                "M24 42a16 16 0 1 0 0-32 16 16 0 0 0 0 32zM8.5 23a3.5 3.5 0 0 0 0 7M39.5 23a3.5 3.5 0 0 1 0 7M24 10c-4-4 1-8 4-4.500M18 23v1.500M30 23v1.500M18 31c3 3.5 9 3.5 12 0",
            ),
            DrawingName::Youth => (
                "drawing drawing--willow",
                "M12 42V22a12 12 0 0 1 24 0v20z",
                "M12 42V22a12 12 0 0 1 24 0v20zM19 11V8.500a5 5 0 0 1 10 0V11M17 42V31h14v11M17 35.500h14M24 35.500v2.500M12 26H9.500A2.5 2.5 0 0 0 7 28.500V38h5M36 26h2.500a2.5 2.5 0 0 1 2.5 2.500V38h-5M19.5 22h9",
            ),
            DrawingName::Adults => (
                "drawing drawing--brick",
                "M7 34h34v8H7zM11 26h27v8H11z",
                "M7 34h34v8H7zM11 26h27v8H11zM13 34v8M32 26v8M16 26V15h13v7a4 4 0 0 1-4 4M29 17h2.500a2.6 2.6 0 0 1 0 5.200H29M20 11c0-2 2-2 2-4M25 11c0-2 2-2 2-4",
            ),
            DrawingName::Help => (
                "drawing",
                "M8 8a2 2 0 0 1 2-2h9v18l7 3h4v13a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2z",
                "M30 27v13a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6M17 37h4M23 5h17a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2h-8l-6 5v-5h-3a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM28.9 11a2.7 2.7 0 1 1 4 2.300c-1 .6-1.3 1-1.3 2M31.6 18.200v.1",
            ),
            DrawingName::Suitcase => (
                "drawing drawing--rose",
                "M8 17h32a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V19a2 2 0 0 1 2-2z",
                "M8 17h32a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V19a2 2 0 0 1 2-2zM17 17v-4a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v4M24 36s-8-4.3-8-9.200c0-4.4 6-5 8-1.2 2-3.8 8-3.2 8 1.2 0 4.9-8 9.2-8 9.200z",
            ),
            DrawingName::Speech => (
                "drawing drawing--willow",
                "M8 7h22a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H17l-6 6v-6H8a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2z",
                "M8 7h22a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H17l-6 6v-6H8a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2zM12 13.500h14M12 19h9M37 17h3a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-3v6l-6-6H21a2 2 0 0 1-2-2v-3",
            ),
            DrawingName::Search => (
                "drawing",
                "M20 35a15 15 0 1 0 0-30 15 15 0 0 0 0 30z",
                "M20 35a15 15 0 1 0 0-30 15 15 0 0 0 0 30zM31 31l11 11M11 15c3.5-1.2 6.5-.8 9 1 2.5-1.8 5.5-2.2 9-1v10.5c-3.5-1.2-6.5-.8-9 1-2.5-1.8-5.5-2.2-9-1zM20 16v10.5",
            ),
        }
    }
}

/// The drawing as SVG. It says nothing that the words beside it do not say.
#[component]
pub fn Drawing(name: DrawingName) -> impl IntoView {
    let (class, wash, line) = name.parts();
    view! {
        <svg class=class viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path class="drawing__wash" d=wash/>
            <path class="drawing__line" d=line/>
        </svg>
    }
}

/// Class and strokes of each part of the street, in 400 by 132.
const STREET: [(&str, &str); 9] = [
    (
        "scene__brick",
        "M8 104V46h5v-7h5v-7h14v7h5v7h5v58zM184 104V54l8-18h20l8 18v50z",
    ),
    (
        "scene__sun",
        "M42 104V30h26v74zM242 104V56h6v-8h6v-8h12v8h6v8h6v48z",
    ),
    (
        "scene__water",
        "M68 104V52l17-20 17 20v52zM162 104V48h22v56zM318 104V91h70v13z",
    ),
    (
        "scene__willow",
        "M102 104V40h20v64zM220 104V34h22v70zM326 91V79h54v12z",
    ),
    (
        "scene__rose",
        "M122 104V58c6 0 8-4 8-10 0-8 4-14 12-14s12 6 12 14c0 6 2 10 8 10v46zM296 104L280.5 55l15-5 15.5 49z",
    ),
    (
        "scene__line",
        "M21 104V88h8v16M15 54h6v9h-6zM29 54h6v9h-6zM15 71h6v9h-6zM29 71h6v9h-6zM42 42h26M42 47h26M42 92h26M55 56v26M81 104V88h8v16M76 60h6v9h-6zM88 60h6v9h-6zM85 44v2M102 52h20M102 92h20M112 60v24M138 104V86h8v18M131 64h6v9h-6zM147 64h6v9h-6zM139 46h6v8h-6zM162 58h22M162 64h22M162 94h22M198 104V88h8v16M191 62h6v9h-6zM207 62h6v9h-6zM199 44h6v8h-6zM220 46h22M220 92h22M231 54v30M256 104V88h8v16M249 62h6v9h-6zM265 62h6v9h-6zM257 48h6v6h-6zM284 66l15-5M292 93l15-5M330 91v13M334 91v13M370 79v12M340 79V65h18v9a5 5 0 0 1-5 5M358 67h3a3.5 3.5 0 0 1 0 7h-3M346 61c0-3 3-3 3-6M353 61c0-3 3-3 3-6",
    ),
    ("scene__dike", "M0 104h400"),
    (
        "rivers__lek",
        "M0 115q12.5-7 25 0t25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0",
    ),
    (
        "rivers__ijssel",
        "M0 125q12.5-7 25 0t25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0 25 0",
    ),
];

/// A street of books: houses along the dike, and the two rivers before it.
#[component]
pub fn BookStreet() -> impl IntoView {
    let part = |(class, strokes)| view! { <path class=class d=strokes/> };
    view! {
        <svg class="scene" viewBox="0 0 400 132" aria-hidden="true" focusable="false">
            {STREET.map(part).collect_view()}
        </svg>
    }
}
