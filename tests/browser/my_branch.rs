//! "Mijn vestiging": remembered on the device, never forced.

use serde_json::json;

use crate::harness::{Site, Visitor, event};

#[test]
fn my_branch_is_remembered_and_all_branches_stay_one_click_away() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    visitor
        .choice("Mijn vestiging")
        .choose("Bibliotheek Leerdam");
    visitor.expect_text("Je browser onthoudt je keuze op dit apparaat.");
    visitor.reload();
    visitor.wait_for("leerdam", || visitor.choice("Mijn vestiging").value());
    visitor.link("Alle activiteiten in Bibliotheek Leerdam");

    visitor.link("Alle activiteiten").click();
    visitor.arrives_at("/agenda", "Agenda");
    visitor.show_choices();
    let branch = visitor.choice("Vestiging");
    assert_eq!(branch.value(), "", "the agenda shows all branches");
    assert_eq!(
        branch.js("e => [...e.options].map(o => o.text).slice(0, 2)"),
        serde_json::json!(["Alle vestigingen", "Bibliotheek Leerdam (mijn vestiging)"])
    );

    visitor.open("/");
    visitor
        .choice("Mijn vestiging")
        .choose("Geen vaste vestiging");
    visitor.reload();
    visitor.wait_for("", || visitor.choice("Mijn vestiging").value());
}

/// Who goes there every week must read that it is somewhere else this time.
#[test]
fn what_moved_away_from_my_branch_stands_on_the_front_page_with_where_to() {
    let moved = json!({
        "start": "2026-12-01T14:00", "end": "2026-12-01T15:00",
        "repeat": {"every": "week", "until": "2026-12-08"},
        "changes": [{"date": "2026-12-01", "branch": "leerdam", "status": "moved"}],
    });
    let site = Site::with_events([event("verteluur", "Verteluur", moved)]);
    let visitor = Visitor::of(&site);
    visitor.open("/");
    visitor
        .choice("Mijn vestiging")
        .choose("Bibliotheek Vianen");
    visitor.link("Alle activiteiten in Bibliotheek Vianen");
    visitor.wait_for(vec!["Verteluur", "Verteluur"], || visitor.listed());
    visitor.expect_text("Verplaatst naar Bibliotheek Leerdam");

    visitor
        .link("Alle activiteiten in Bibliotheek Vianen")
        .click();
    visitor.arrives_at(
        "/agenda?vestiging=vianen",
        "Agenda: Bibliotheek Vianen, 2 activiteiten",
    );
    visitor.wait_for(vec!["Verteluur", "Verteluur"], || visitor.listed());
    visitor.expect_text("Verplaatst naar Bibliotheek Leerdam");
}

#[test]
fn without_storage_the_choice_holds_until_the_page_closes_and_the_app_says_so() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    let blocked = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('blocked', 'SecurityError'); }
    });";
    visitor.before_each_page(blocked).open("/");
    visitor
        .choice("Mijn vestiging")
        .choose("Bibliotheek Leerdam");
    visitor.expect_text("Je browser onthoudt je keuze niet.");
    visitor
        .link("Alle activiteiten in Bibliotheek Leerdam")
        .click();
    visitor.arrives_at(
        "/agenda?vestiging=leerdam",
        "Agenda: Bibliotheek Leerdam, 374 activiteiten",
    );
}

#[test]
fn nonsense_in_storage_is_no_branch() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    let nonsense = "localStorage.setItem('mijn-vestiging', '<b>nergens</b>')";
    visitor.before_each_page(nonsense).open("/");
    visitor.wait_for("", || visitor.choice("Mijn vestiging").value());
}
