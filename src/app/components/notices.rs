//! News of the library, above every page.

use crate::app::components::links::link;
use crate::app::components::words::{example_mark, words};
use crate::app::html::{Node, html};
use crate::app::signals::Signal;
use crate::app::texts::texts;
use crate::content::{Notice, NoticeLevel};

/// The notices of today.
pub fn notice_list(notices: Signal<Vec<Notice>>) -> Node {
    let notice = |notice: Notice| {
        let level = notice.level.unwrap_or(NoticeLevel::Info);
        let look = match level {
            NoticeLevel::Info => "notice",
            NoticeLevel::Warning => "notice notice--warning",
        };
        html! {
            li(class=look) {
                p {
                    strong { ((texts().phrase.notice)(level)) ": " }
                    (words(&notice.text)) " " (notice.link.as_ref().map(link)) " "
                    (example_mark(notice.example))
                }
            }
        }
    };
    Node::live(move || {
        let notices = notices.get();
        (!notices.is_empty()).then(|| {
            html! {
                section(class="notices", aria-label=texts().home.notices) {
                    ul(class="notices__list") { (notices.into_iter().map(notice).collect::<Node>()) }
                }
            }
        })
    })
}
