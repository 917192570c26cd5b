//! The help: which desks of others are shown, with whom, and what a topic shows of the agenda.

use bieb::tool::render::{self, Renderer};

use crate::{NOW, html, shipped};

/// The content that ships, with this one activity each week.
fn site(event: &str) -> Renderer {
    let mut sources = render::read(&shipped()).expect("the folder has the four files");
    sources.events = format!(
        r#"{{"events": [{{"id": "spreekuur", "title": "Spreekuur", "start": "2026-12-02T14:00",
            "repeat": {{"every": "week"}}, {event}}}]}}"#
    );
    Renderer::new(&sources, NOW.parse().expect("a moment"))
}

#[test]
fn desks_of_partners_stand_apart_and_say_whose_they_are() {
    #[track_caller]
    fn check(event: &str, shown: bool) {
        let page = site(event).page("/hulp").html;
        let text = html::text(&page);
        let heading = text.matches("Andere spreekuren").count();
        assert_eq!(heading, usize::from(shown), "{event}");
        assert_eq!(text.contains("Samen met: De gemeente"), shown, "{event}");
    }
    let kind = r#""kind": "consultation""#;
    let partner = r#""partner": "De gemeente""#;
    check(&format!(r#"{kind}, {partner}, "topics": ["geld"]"#), true);
    check(
        &format!(r#"{kind}, {partner}, "topics": ["digitaal", "werk"]"#),
        true,
    );
    check(&format!(r#"{kind}, "topics": ["geld"]"#), false);
    check(&format!(r#""kind": "lecture", {partner}"#), false);
    // What is over does not come again.
    check(
        &format!(
            r#"{kind}, {partner}, "repeat": {{"every": "week", "until": "2026-11-01"}}, "start": "2026-10-01T10:00""#
        ),
        false,
    );
}
