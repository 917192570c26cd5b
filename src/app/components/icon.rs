//! Small drawings beside words. They say nothing that the words do not say.

use leptos::prelude::*;

/// A drawing, by what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    Calendar,
    Pin,
    Person,
    Euro,
    Search,
    Cross,
    Arrow,
    Check,
    Warning,
    Baby,
    Youth,
    Reader,
    Help,
    Suitcase,
    Speech,
    /// An open door: walk in.
    Door,
    Pencil,
    Clock,
    /// A cross in a ring: it is off.
    Off,
    /// A bar in a ring, as on the road sign: no entry.
    NoEntry,
    Phone,
    Mail,
    /// Three lines: what unfolds.
    Menu,
    /// A ribbon between pages: saved.
    Bookmark,
    /// An arrow out of a box: share.
    Share,
}

impl IconName {
    /// The strokes, in a square of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            IconName::Calendar => "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5",
            IconName::Pin => {
                "M12 21s7-6.3 7-11.5A7 7 0 0 0 5 9.5C5 14.7 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
            }
            IconName::Person => "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0",
            IconName::Euro => "M18 5.5A7.5 7.5 0 1 0 18 18.5M3.5 10h10M3.5 14h10",
            IconName::Search => "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21",
            IconName::Cross => "M6 6l12 12M18 6L6 18",
            IconName::Arrow => "M5 12h14M13 6l6 6-6 6",
            IconName::Check => "M5 13l4.5 4.5L19 7",
            IconName::Warning => "M12 4L2.5 20h19zM12 10v5M12 17.5v.5",
            IconName::Baby => {
                "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9 11v.5M15 11v.5M9 15c1.8 1.6 4.2 1.6 6 0M12 4c-.5-1 0-2 1.5-2"
            }
            IconName::Youth => {
                "M3 6c3-1.5 6-1.5 9 .5 3-2 6-2 9-.5v13c-3-1.5-6-1.5-9 .5-3-2-6-2-9-.5zM12 6.5v13M16 10l1.2 1 1.8-2.5"
            }
            IconName::Reader => {
                "M3 6c3-1.5 6-1.5 9 .5 3-2 6-2 9-.5v13c-3-1.5-6-1.5-9 .5-3-2-6-2-9-.5zM12 6.5v13"
            }
            IconName::Help => {
                "M7 3h10v18H7zM11 18h2M10.5 8.5a1.6 1.6 0 1 1 2.3 1.5c-.6.3-.8.7-.8 1.5M12 13.8v.2"
            }
            IconName::Suitcase => {
                "M3 8h18v12H3zM9 8V5h6v3M12 17.5s-3.5-2-3.5-4.2c0-2 2.7-2.3 3.5-.6.8-1.7 3.5-1.4 3.5.6 0 2.2-3.5 4.2-3.5 4.2z"
            }
            IconName::Speech => "M4 5h16v11H11l-4 4v-4H4zM8 9h8M8 12h5",
            IconName::Door => "M4 21h16M7 21V3h10v18M7 3l6 3v15M10.5 12.5v1",
            IconName::Pencil => "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5",
            IconName::Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
            IconName::Off => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9l6 6M15 9l-6 6",
            IconName::NoEntry => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12h8",
            IconName::Phone => {
                "M6.5 3.5h3l1.5 4-2 1.8a12 12 0 0 0 5.7 5.7l1.8-2 4 1.5v3c0 1.5-1 2.5-2.5 2.5C10.5 19.5 4.5 13.5 4 6c0-1.5 1-2.5 2.5-2.5z"
            }
            IconName::Mail => "M3 6h18v13H3zM3 7l9 7 9-7",
            IconName::Menu => "M4 6.5h16M4 12h16M4 17.5h16",
            IconName::Bookmark => "M6 3h12v18l-6-5-6 5z",
            IconName::Share => "M8 10H5v11h14V10h-3M12 15V3M8 7l4-4 4 4",
        }
    }
}

/// The drawing as SVG, hidden from screen readers.
#[component]
pub fn Icon(name: IconName) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=name.path()/>
        </svg>
    }
}
