//! "Mijn vestiging": remembered on the device, never forced.

use crate::harness::{Site, Visitor};

#[test]
fn my_branch_is_remembered_and_all_branches_stay_one_click_away() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/");
    visitor
        .choice("Mijn vestiging")
        .choose("Bibliotheek Leerdam");
    visitor.expect_text("We onthouden je keuze op dit apparaat.");
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
    visitor.expect_text("Je browser bewaart deze keuze niet.");
    visitor
        .link("Alle activiteiten in Bibliotheek Leerdam")
        .click();
    visitor.arrives_at("/agenda?vestiging=leerdam", "Agenda");
}

#[test]
fn nonsense_in_storage_is_no_branch() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    let nonsense = "localStorage.setItem('mijn-vestiging', '<b>nergens</b>')";
    visitor.before_each_page(nonsense).open("/");
    visitor.wait_for("", || visitor.choice("Mijn vestiging").value());
}
