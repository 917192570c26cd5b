//! The agenda: choosing, searching, and what the address keeps of it.

use serde_json::{Value, json};

use crate::harness::{Site, Visitor, event};

/// Six activities in which each choice finds something else.
fn some_events() -> Vec<Value> {
    vec![
        event(
            "taalcafe",
            "Taalcafé",
            json!({
                "start": "2026-12-01T10:30", "end": "2026-12-01T12:00", "kind": "drop-in",
                "topics": ["Taal"], "registration": {"need": "none"},
            }),
        ),
        event(
            "baby",
            "Verteltas",
            json!({
                "start": "2026-12-02T09:30", "end": "2026-12-02T10:30", "kind": "reading-aloud",
                "age": {"from": 0, "to": 4}, "place": {"branch": "leerdam"},
                "registration": {"need": "none"}, "access": {"wheelchair": true},
            }),
        ),
        event(
            "robots",
            "Robots bouwen",
            json!({
                "start": "2026-12-05T13:00", "end": "2026-12-05T15:00", "kind": "workshop",
                "age": {"from": 8, "to": 12}, "price": {"amount": 5}, "topics": ["Techniek"],
                "registration": {"need": "required", "phone": "085 483 5432"},
            }),
        ),
        event(
            "lezing",
            "Lezing over de rivier",
            json!({
                "start": "2026-12-10T19:30", "end": "2026-12-10T21:00", "kind": "lecture",
                "age": {"from": 18}, "price": {"amount": 7.5}, "place": {"branch": "ijsselstein"},
                "registration": {"need": "required", "phone": "085 483 5432"},
            }),
        ),
        event(
            "inloopspreekuur",
            "Inloopspreekuur",
            json!({
                "start": "2026-12-15T10:00", "end": "2026-12-15T12:00", "kind": "consultation",
                "place": {"branch": "leerdam"}, "registration": {"need": "none"},
            }),
        ),
        event(
            "leeskring",
            "Leeskring",
            json!({
                "start": "2026-12-22T20:00", "end": "2026-12-22T22:00", "kind": "book-club",
                "age": {"from": 16}, "place": {"branch": "leerdam"},
                "registration": {"need": "required", "phone": "085 483 5432"},
            }),
        ),
    ]
}

type Choose = fn(&Visitor);

#[test]
fn each_choice_stands_in_the_address_and_comes_back_from_it() {
    let site = Site::with_events(some_events());
    let visitor = Visitor::of(&site);
    let check = |choose: Choose, query: &str, chip: &str, found: &[&str]| {
        visitor.open("/agenda");
        visitor.show_choices();
        choose(&visitor);
        let address = format!("/agenda?{query}");
        visitor.expect_address(&address);
        let is_right = |visitor: &Visitor| {
            visitor.wait_for(found.to_vec(), || visitor.listed());
            let said = match found.len() {
                1 => "1 activiteit".to_owned(),
                several => format!("{several} activiteiten"),
            };
            visitor.wait_for(vec![said], || visitor.status());
            assert!(
                visitor.has("button", &format!("Wis de keuze {chip}")),
                "{chip}"
            );
        };
        is_right(&visitor);
        // Reloading is what opening a shared link is.
        visitor.reload();
        visitor.expect_address(&address);
        is_right(&visitor);
    };
    check(
        |visitor| visitor.choice("Vestiging").choose("Bibliotheek Leerdam"),
        "vestiging=leerdam",
        "Bibliotheek Leerdam",
        &["Verteltas", "Inloopspreekuur", "Leeskring"],
    );
    check(
        |visitor| visitor.choice("Leeftijd").choose("0 tot 4 jaar"),
        "leeftijd=0-4",
        "0 tot 4 jaar",
        &["Verteltas"],
    );
    check(
        |visitor| {
            visitor.textbox("Precieze leeftijd").fill("10");
            visitor.press("Tab");
        },
        "leeftijd=10",
        "10 jaar",
        &["Robots bouwen"],
    );
    check(
        |visitor| visitor.choice("Leeftijd").choose("Volwassenen"),
        "leeftijd=volwassenen",
        "Volwassenen",
        &["Lezing over de rivier", "Leeskring"],
    );
    check(
        |visitor| visitor.choice("Soort").choose("Workshop"),
        "soort=workshop",
        "Workshop",
        &["Robots bouwen"],
    );
    check(
        |visitor| visitor.checkbox("Alleen gratis").click(),
        "gratis=1",
        "Alleen gratis",
        &["Taalcafé", "Verteltas", "Inloopspreekuur", "Leeskring"],
    );
    check(
        |visitor| visitor.checkbox("Zonder aanmelden").click(),
        "inloop=1",
        "Zonder aanmelden",
        &["Taalcafé", "Verteltas", "Inloopspreekuur"],
    );
    check(
        |visitor| visitor.checkbox("Toegankelijk met een rolstoel").click(),
        "toegankelijk=wheelchair",
        "Toegankelijk met een rolstoel",
        &["Verteltas"],
    );
    check(
        |visitor| visitor.find("Date", "Vanaf").set_date("2026-12-10"),
        "van=2026-12-10",
        "Vanaf donderdag 10 december",
        &["Lezing over de rivier", "Inloopspreekuur", "Leeskring"],
    );
    check(
        |visitor| visitor.find("Date", "Tot en met").set_date("2026-12-02"),
        "tot=2026-12-02",
        "Tot en met morgen",
        &["Taalcafé", "Verteltas"],
    );
}

#[test]
fn what_is_for_everyone_is_folded_under_what_is_for_one_age() {
    let site = Site::with_events(some_events());
    let visitor = Visitor::of(&site);
    visitor.open("/agenda?leeftijd=0-4");
    visitor.wait_for(vec!["Verteltas"], || visitor.listed());
    visitor.unfold("Ook voor iedereen: 2 activiteiten");
    let both = vec!["Verteltas", "Taalcafé", "Inloopspreekuur"];
    visitor.wait_for(both.clone(), || visitor.listed());

    // Who comes back finds it unfolded, and their place in it.
    visitor.activity("Inloopspreekuur").click();
    visitor.arrives_at("/agenda/inloopspreekuur/2026-12-15", "Inloopspreekuur");
    visitor.back();
    visitor.wait_for(both, || visitor.listed());
    visitor.wait("the focus is on the link again", || {
        visitor.focus().starts_with("link “Inloopspreekuur, ")
    });

    // Where nothing is meant for this age, what is for everyone is the answer.
    visitor.open("/agenda?leeftijd=5");
    visitor.expect_text("Er is niets speciaal voor deze leeftijd.");
    visitor.wait_for(vec!["Taalcafé", "Inloopspreekuur"], || visitor.listed());
    visitor.wait_for(vec!["2 activiteiten voor iedereen"], || visitor.status());
    assert_eq!(
        visitor
            .names("DisclosureTriangle")
            .iter()
            .filter(|name| name.starts_with("Ook"))
            .count(),
        0
    );
}

/// Who has many cards in the page is told where they are, and nothing is out of reach.
#[test]
fn a_long_list_says_which_part_of_it_is_shown() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.wait_for(30, || visitor.cards());
    for cards in [60, 90, 90] {
        assert_eq!(visitor.status().len(), 1, "nothing is gone yet");
        visitor.button("Nog 30 activiteiten tonen").click();
        visitor.wait_for(cards, || visitor.cards());
    }
    let total = visitor.status()[0].clone();
    visitor.wait_for(
        vec![
            total.clone(),
            format!("Je ziet 31 tot en met 120 van {total}"),
        ],
        || visitor.status(),
    );
    visitor.button("30 eerdere activiteiten tonen").click();
    visitor.wait_for(vec![total], || visitor.status());
    assert!(!visitor.has("button", "30 eerdere activiteiten tonen"));
}

#[test]
fn choices_add_up_and_each_can_be_dropped() {
    let site = Site::with_events(some_events());
    let visitor = Visitor::of(&site);
    visitor.open("/agenda?vestiging=leerdam&inloop=1&gratis=1");
    visitor.wait_for(vec!["Verteltas", "Inloopspreekuur"], || visitor.listed());

    visitor.button("Wis de keuze Zonder aanmelden").click();
    visitor.expect_address("/agenda?vestiging=leerdam&gratis=1");
    visitor.wait_for(vec!["Verteltas", "Inloopspreekuur", "Leeskring"], || {
        visitor.listed()
    });
    assert_ne!(visitor.focus(), "nowhere", "after dropping a choice");

    visitor.button("Wis alle keuzes").click();
    visitor.expect_address("/agenda");
    visitor.wait_for(6, || visitor.cards());
    assert_ne!(visitor.focus(), "nowhere", "after dropping all choices");
}

#[test]
fn an_empty_result_says_what_to_drop_and_what_that_gives() {
    let site = Site::with_events(some_events());
    let visitor = Visitor::of(&site);
    visitor.open("/agenda?q=xyzzy&vestiging=leerdam&soort=lecture");
    visitor.expect_text("We vinden geen activiteiten die bij je keuzes passen.");
    visitor.wait_for(vec!["Geen activiteiten gevonden".to_owned()], || {
        visitor.status()
    });

    // Without one of the three there is still nothing: nothing is promised that does not help.
    assert_eq!(visitor.ways_out(), Vec::<String>::new());
    visitor.button("Wis alle keuzes: 6 activiteiten").click();
    visitor.expect_address("/agenda");
    visitor.wait_for(6, || visitor.cards());
    assert_ne!(visitor.focus(), "nowhere", "after dropping all choices");

    let empty = "/agenda?vestiging=leerdam&leeftijd=volwassenen&soort=lecture";
    for (way_out, address) in [
        (
            "Zonder “Lezing”: 1 activiteit",
            "/agenda?vestiging=leerdam&leeftijd=volwassenen",
        ),
        (
            "Zonder “Bibliotheek Leerdam”: 1 activiteit",
            "/agenda?leeftijd=volwassenen&soort=lecture",
        ),
    ] {
        visitor.open(empty);
        assert_eq!(visitor.ways_out().len(), 2);
        visitor.button(way_out).click();
        visitor.expect_address(address);
        let promised = way_out.split_once(": ").expect("a number").1;
        visitor.wait_for(vec![promised.to_owned()], || visitor.status());
        assert_ne!(visitor.focus(), "nowhere", "after a way out");
    }
}

#[test]
fn searching_finds_parts_of_words_and_forgives() {
    let site = Site::with_events(some_events());
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    let check = |typed: &str, found: &[&str]| {
        visitor.searchbox("Zoek in de agenda").fill(typed);
        visitor.wait_for(found.to_vec(), || visitor.listed());
    };
    check("spreekuur", &["Inloopspreekuur"]);
    check("taalcaffe", &["Taalcafé"]);
    check("taalcafe", &["Taalcafé"]);
    check("TAALCAFÉ", &["Taalcafé"]);
    check("rivier lezing", &["Lezing over de rivier"]);
    check("lee", &["Verteltas", "Inloopspreekuur", "Leeskring"]);
    check("xyzzy", &[]);
    visitor.expect_text("We vinden geen activiteiten");
    check(
        "",
        &[
            "Taalcafé",
            "Verteltas",
            "Robots bouwen",
            "Lezing over de rivier",
            "Inloopspreekuur",
            "Leeskring",
        ],
    );
}

#[test]
fn typing_fills_no_history_and_moves_no_focus() {
    let site = Site::with_events(some_events());
    let visitor = Visitor::of(&site);
    visitor.open("/");
    visitor.link("Alle activiteiten").click();
    visitor.arrives_at("/agenda", "Agenda");
    let title = visitor.title();
    let steps = visitor.js("history.length");

    visitor.searchbox("Zoek in de agenda").fill("taal");
    visitor.expect_address("/agenda?q=taal");
    assert_eq!(visitor.focus(), "searchbox “Zoek in de agenda” = taal");
    visitor.show_choices();
    visitor.checkbox("Alleen gratis").click();
    visitor.expect_address("/agenda?q=taal&gratis=1");
    assert_eq!(visitor.focus(), "checkbox “Alleen gratis”");
    let answer = "Agenda: “taal”, gratis, 1 activiteit";
    visitor.wait_for(title.replacen("Agenda", answer, 1), || visitor.title());
    assert_eq!(visitor.js("history.length"), steps);

    visitor.back();
    visitor.expect_address("/");
}

/// No letter waits for cards that nobody sees; who has typed finds as many as before.
#[test]
fn while_words_are_typed_a_screen_full_is_drawn_and_the_rest_follows() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.wait_for(30, || visitor.cards());
    let drawn = visitor.js("new Promise(done => {
        const field = document.querySelector('input[type=search]');
        field.value = 'a';
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => done(document.querySelectorAll('article').length);
        requestAnimationFrame(() => port2.postMessage(null));
    })");
    assert_eq!(drawn, 8);
    assert!(!visitor.has("button", "Nog 30 activiteiten tonen"));
    visitor.wait_for(30, || visitor.cards());
    visitor.button("Nog 30 activiteiten tonen");
}

#[test]
fn a_count_is_said_after_a_pause_and_not_at_each_key() {
    let site = Site::with_events(some_events());
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.settle();
    visitor.listen();
    visitor.searchbox("Zoek in de agenda").fill("spreekuur");
    visitor.settle();
    assert_eq!(visitor.said(), ["1 activiteit"]);

    // Another question with the same answer, and the same question again.
    visitor.searchbox("Zoek in de agenda").fill("verteltas");
    visitor.settle();
    assert_eq!(visitor.said(), ["1 activiteit"; 2]);
    visitor.press("Enter");
    visitor.settle();
    assert_eq!(visitor.said(), ["1 activiteit"; 3]);
}

/// The title and the heading tell who arrives what was chosen and what there is.
#[test]
fn the_title_says_the_choice_and_the_count() {
    let site = Site::with_events(some_events());
    let visitor = Visitor::of(&site);
    let check = |query: &str, heading: &str| {
        visitor.open(&format!("/agenda{query}"));
        visitor.heading(heading);
        let title = visitor.title();
        assert!(title.starts_with(&format!("{heading} – ")), "{title}");
    };
    check("", "Agenda");
    check(
        "?van=vandaag&tot=zondag",
        "Agenda: deze week, 3 activiteiten",
    );
    check(
        "?van=zaterdag&tot=zondag",
        "Agenda: in het weekend, 1 activiteit",
    );
    check(
        "?van=2026-12-10",
        "Agenda: vanaf donderdag 10 december, 3 activiteiten",
    );
    check(
        "?vestiging=leerdam&inloop=1&gratis=1",
        "Agenda: Bibliotheek Leerdam, gratis, zonder aanmelden, 2 activiteiten",
    );
    check(
        "?leeftijd=volwassenen&reeks=1",
        "Agenda: volwassenen, één keer per reeks, 2 activiteiten",
    );
    check("?q=xyzzy", "Agenda: “xyzzy”, geen activiteiten gevonden");

    // From another page it is the heading that is read.
    visitor.open("/");
    visitor.link("Deze week").click();
    visitor.arrives_at(
        "/agenda?van=vandaag&tot=zondag",
        "Agenda: deze week, 3 activiteiten",
    );
}

/// The title waits for the pause, and nothing moves when it comes.
#[test]
fn a_title_that_changes_moves_neither_focus_nor_page() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.set_size((360, 740)).open("/agenda");
    visitor.settle();
    visitor.js(
        "window.titles = [];
        new MutationObserver(() => titles.push(document.title))
            .observe(document.querySelector('title'), {childList: true, characterData: true, subtree: true});
        window.scrollTo(0, 60)",
    );
    let top = "document.querySelector('input[type=search]').getBoundingClientRect().top";
    let before = visitor.js(top);
    visitor.js("document.querySelector('input[type=search]').focus({preventScroll: true})");
    visitor.type_text("taalcafe");
    visitor.settle();
    assert_eq!(visitor.js("titles.length"), 1, "{}", visitor.js("titles"));
    assert_eq!(visitor.js(top), before);
    assert_eq!(visitor.focus(), "searchbox “Zoek in de agenda” = taalcafe");
}

#[test]
fn a_long_list_grows_by_a_button_and_is_found_again_after_back() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.wait_for(30, || visitor.cards());
    let more = visitor.names("button");
    let more = more
        .iter()
        .find(|name| name.starts_with("Nog ") && name.ends_with(" tonen"));
    visitor.button(more.expect("there is more")).click();
    visitor.wait_for(60, || visitor.cards());
    let first_new = visitor.listed()[30].clone();
    let begin = format!("link “{first_new}, ");
    visitor.wait("the first new card has the focus", || {
        visitor.focus().starts_with(&begin)
    });

    let activity = &visitor.all("article")[50];
    let title = activity.js("e => e.querySelector('a').innerText");
    activity.js("e => e.querySelector('a').focus()");
    visitor.press("Enter");
    visitor.wait_for(
        format!("heading “{}”", title.as_str().unwrap_or_default()),
        || visitor.focus(),
    );
    let top = "document.querySelector('h1').getBoundingClientRect().top";
    visitor.wait("the new page is read from its heading", || {
        visitor.js(&format!("{top} >= 0 && {top} < innerHeight")) == true
    });

    visitor.back();
    visitor.wait_for(60, || visitor.cards());
    let place = "document.querySelectorAll('article a')[50].getBoundingClientRect().top";
    visitor.wait("the activity is in sight again", || {
        visitor.js(&format!("{place} > 0 && {place} < innerHeight")) == true
    });
    let has_focus = "document.querySelectorAll('article a')[50] === document.activeElement";
    assert_eq!(visitor.js(has_focus), true, "{}", visitor.focus());
}

#[test]
fn an_address_with_nonsense_still_shows_the_agenda() {
    let site = Site::with_events(some_events());
    let visitor = Visitor::of(&site);
    visitor
        .open("/agenda?leeftijd=oud&van=ooit&tot=2026-02-30&soort=feest&gratis=0&x=%00%FF&q=%20");
    visitor.wait_for(6, || visitor.cards());
}
