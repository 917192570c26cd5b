//! The feedback form as it is published: what is chosen in it, and that a browser can send it by itself.

use bieb::domain::feedback::{FeedbackKind, Field};

use crate::html::{attributes, tags};
use crate::{shipped, site};

#[test]
fn the_address_may_choose_the_kind() {
    #[track_caller]
    fn check(address: &str, chosen: FeedbackKind) {
        let page = site(&shipped()).page(address).html;
        let form = tags(&page).find(|tag| tag.name == "form");
        let form = form.expect("there is a form");
        let [method, action] = ["method", "action"].map(|name| form.attribute(name));
        assert_eq!(method.as_deref(), Some("post"));
        assert_eq!(action.as_deref(), Some("/api/feedback"));
        let radios = tags(&page).filter(|tag| {
            tag.name == "input" && tag.attribute("name").as_deref() == Some(Field::Kind.name())
        });
        let kinds: Vec<_> = radios.filter_map(|tag| tag.attribute("value")).collect();
        assert_eq!(
            kinds,
            FeedbackKind::ALL.map(FeedbackKind::word),
            "{address}"
        );
        let is_checked =
            |kind: &FeedbackKind| page.contains(&format!("\"{}\" checked>", kind.word()));
        let checked: Vec<_> = FeedbackKind::ALL.into_iter().filter(is_checked).collect();
        assert_eq!(checked, [chosen], "{address}");
    }
    check("/feedback", FeedbackKind::Idea);
    for kind in FeedbackKind::ALL {
        check(&format!("/feedback?soort={}", kind.word()), kind);
    }
    check(
        "/feedback?over=/agenda&soort=complaint",
        FeedbackKind::Complaint,
    );
    check("/feedback?soort=hacken", FeedbackKind::Idea);
    check("/feedback?soort=", FeedbackKind::Idea);
}

#[test]
fn who_meets_a_barrier_starts_with_that_kind() {
    let page = site(&shipped()).page("/toegankelijkheid").html;
    let links = attributes(&page, "href");
    assert!(
        links.contains(&"/feedback?soort=barrier".to_owned()),
        "{links:?}"
    );
}
