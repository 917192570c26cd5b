//! Bad content: a bad item is left out and its siblings show; a bad file never blanks the app.

use serde_json::{Value, json};

use crate::harness::{Fault, Site, Visitor, event};

const FAILED: &str = "Dit kunnen we nu niet laten zien";

fn good() -> Value {
    event("goed", "Goede activiteit", json!({}))
}

/// The file with these items and a good one after them.
fn file(items: &[Value]) -> String {
    let items: Vec<_> = items.iter().cloned().chain([good()]).collect();
    json!({"events": items}).to_string()
}

/// The rest of the app works, and the library can be reached.
#[track_caller]
fn expect_the_rest_to_work(visitor: &Visitor) {
    visitor.open("/");
    visitor.heading("Welkom in de Bibliotheek");
    visitor.link("085 483 54 32");
    visitor.link("feedback@bibliotheeklekijssel.nl");
}

#[test]
fn a_file_that_cannot_be_read_gives_a_calm_notice_and_another_try() {
    let whole = file(&[]);
    let site = Site::with_events([]);
    let visitor = Visitor::of(&site);
    let html = "<!doctype html><html><body>Log in op het netwerk";
    let half = &whole[..whole.len() / 2];
    let comma = whole.replace("]}", ",]}");
    for broken in [
        "",
        "   ",
        "null",
        "{}",
        "[",
        "12",
        r#"{"events": 3}"#,
        half,
        &comma,
        html,
    ] {
        site.write("events.json", broken);
        visitor.open("/agenda");
        visitor.expect_text(FAILED);
        expect_the_rest_to_work(&visitor);

        visitor.open("/agenda/goed");
        visitor.expect_text(FAILED);
        site.write("events.json", &whole);
        visitor.button("Probeer opnieuw").click();
        visitor.heading("Goede activiteit");
        assert_ne!(visitor.focus(), "nowhere", "after another try");
    }
}

#[test]
fn a_file_that_does_not_come_gives_a_calm_notice_and_another_try() {
    for fault in [
        Fault::Status(404),
        Fault::Status(500),
        Fault::Html,
        Fault::Cut,
    ] {
        let site = Site::with_events([good()]).with_fault("/content/events.json", fault);
        let visitor = Visitor::of(&site);
        visitor.expect_errors("/content/events.json");
        visitor.open("/agenda");
        visitor.expect_text(FAILED);
        assert_eq!(
            visitor.status(),
            Vec::<String>::new(),
            "no count of what we do not know"
        );
        expect_the_rest_to_work(&visitor);

        visitor.open("/agenda");
        site.front().set("/content/events.json", Fault::None);
        visitor.button("Probeer opnieuw").click();
        visitor.wait_for(vec!["Goede activiteit"], || visitor.listed());
        assert_ne!(visitor.focus(), "nowhere", "after another try");
    }
}

#[test]
fn without_the_library_there_is_still_an_agenda_and_a_phone_number() {
    let site = Site::with_events([good()]);
    let visitor = Visitor::of(&site);
    for broken in ["", "{}", "<html>"] {
        site.write("library.json", broken);
        visitor.open("/agenda");
        visitor.wait_for(vec!["Goede activiteit"], || visitor.listed());
        visitor.expect_text("Niet alles is te zien.");
        visitor.button("Probeer opnieuw");
        visitor.link("085 483 54 32");
        visitor.link("feedback@bibliotheeklekijssel.nl");
        visitor.activity("Goede activiteit").click();
        visitor.arrives_at("/agenda/goed/2027-01-12", "Goede activiteit");
    }
}

#[test]
fn an_empty_agenda_says_so() {
    let site = Site::with_events([]);
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.expect_text("Er zijn nu geen activiteiten.");
    visitor.wait_for(vec!["Geen activiteiten"], || visitor.status());
}

#[test]
fn a_bad_item_is_left_out_and_its_siblings_show() {
    let site = Site::with_events([]);
    let visitor = Visitor::of(&site);
    for bad in [
        Value::Null,
        json!("een tekst"),
        json!(12),
        json!([]),
        json!({}),
        json!({"id": "zonder-titel", "start": "2027-01-12T10:00"}),
        event("leeg", "   ", json!({})),
        event("Geen Id!", "Slechte activiteit", json!({})),
        event(
            "slecht",
            "Slechte activiteit",
            json!({"start": "2026-02-30T10:00"}),
        ),
        event(
            "slecht",
            "Slechte activiteit",
            json!({"start": "31-12-2026"}),
        ),
        event("slecht", "Slechte activiteit", json!({"start": "morgen"})),
        event("slecht", "Slechte activiteit", json!({"start": 20_270_112})),
        event("goed", "Slechte activiteit", json!({"start": Value::Null})),
    ] {
        site.write("events.json", &file(std::slice::from_ref(&bad)));
        visitor.open("/agenda");
        visitor.wait_for(vec!["Goede activiteit"], || visitor.listed());
        assert!(
            visitor.sees("Niet alles is te zien. 1 onderdeel ontbreekt"),
            "nobody says that {bad} is left out"
        );
    }
}

#[test]
fn what_is_odd_in_an_item_costs_only_that() {
    let site = Site::with_events([]);
    let visitor = Visitor::of(&site);
    let check = |more: Value, shown: &[&str], hidden: &[&str]| {
        let item = event("vreemd", "Vreemde activiteit", more.clone());
        site.write("events.json", &file(&[item]));
        visitor.open("/agenda");
        visitor.wait_for(2, || visitor.cards());
        visitor.open("/agenda/vreemd/2027-01-12");
        visitor.heading("Vreemde activiteit");
        for text in shown {
            assert!(
                visitor.sees(text),
                "{more}: “{text}” is not there\n{}",
                visitor.text()
            );
        }
        for text in hidden {
            assert!(!visitor.sees(text), "{more}: “{text}” is there");
        }
    };
    let phone = |number: &str| json!({"contact": {"phone": number}});
    check(
        json!({"end": "2027-01-12T09:00"}),
        &["10.00 uur"],
        &["9.00"],
    );
    check(json!({"end": "straks"}), &["10.00 uur"], &["straks"]);
    check(
        json!({"start": "2027-01-12T10:00:00Z", "end": "2027-01-12T12:00:00+01:00"}),
        &["11.00 tot 12.00 uur"],
        &[],
    );
    check(
        json!({"price": {"amount": -5}}),
        &["Vraag ons wat het kost."],
        &["5,00", "-5"],
    );
    check(
        json!({"price": {"amount": "gratis"}}),
        &["Vraag ons wat het kost."],
        &["gratis"],
    );
    check(
        json!({"price": "gratis"}),
        &["Vreemde activiteit"],
        &["gratis"],
    );
    check(phone("bel ons"), &["bel ons"], &[]);
    assert!(!visitor.has("link", "bel ons"), "words do not dial");
    check(phone("0347 320 000"), &[], &[]);
    assert!(visitor.has("link", "0347 320 000"), "a number dials");
    check(
        json!({"place": {"branch": "nergens"}}),
        &["Vreemde activiteit"],
        &["nergens"],
    );
    check(
        json!({"age": {"from": "jong", "to": 4}}),
        &["Vreemde activiteit"],
        &["jong"],
    );
    check(json!({"kind": "Drop-In"}), &["Inloop"], &[]);
    check(
        json!({"kind": "feest"}),
        &["Vreemde activiteit"],
        &["feest"],
    );
    check(
        json!({"nieuw_veld": {"a": 1}, "summary": ["geen", "tekst"]}),
        &["Vreemde activiteit"],
        &["nieuw_veld"],
    );
    check(
        json!({"changes": [{"date": "2027-01-13", "status": "cancelled", "reason": "spook"}]}),
        &[],
        &["spook", "Gaat niet door"],
    );
    check(
        json!({"image": {"src": "https://evil.example/foto.png", "alt": "Spion"}}),
        &[],
        &["Spion"],
    );
}

#[test]
fn the_first_of_two_with_the_same_id_counts() {
    let twins = [
        event("tweeling", "De eerste", json!({})),
        event("tweeling", "De tweede", json!({})),
    ];
    let site = Site::with_events(twins);
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.wait_for(vec!["De eerste"], || visitor.listed());
    visitor.open("/agenda/tweeling");
    visitor.heading("De eerste");
}

#[test]
fn text_is_only_ever_text() {
    let texts = [
        "<script>window.hacked = 1</script>",
        "<img src=x onerror=\"window.hacked = 1\">",
        "\"><svg onload=window.hacked=1>",
        "Koffie &amp; thee &lt;3",
        "**vet** en [een link](javascript:window.hacked=1)",
        "{{ 7 * 7 }} ${window.hacked = 1}",
    ];
    let site = Site::with_events([]);
    let visitor = Visitor::of(&site);
    for text in texts {
        let more = json!({
            "summary": text, "description": [text], "why": text, "for_whom": text,
            "bring": [text], "partner": text, "topics": [text],
            "changes": [{"date": "2027-01-12", "status": "cancelled", "reason": text}],
            "place": {"name": text, "street": text, "city": text},
            "links": [{"title": text, "url": "https://www.digid.nl"}],
            "contact": {"name": text, "phone": text, "email": text},
            "price": {"amount": 1, "note": text}, "registration": {"need": "required", "phone": text},
        });
        site.write("events.json", &file(&[event("tekst", text, more)]));
        for address in [
            "/agenda",
            "/agenda?onderwerp=",
            "/agenda/tekst",
            "/agenda/tekst/2027-01-12",
        ] {
            visitor.open(address);
            visitor.expect_text(text);
            assert!(
                visitor.js("window.hacked").is_null(),
                "{text} was run on {address}"
            );
            assert_eq!(
                visitor.js("document.querySelectorAll('main script, main img, main svg[onload], main [onerror]').length"),
                0
            );
        }
    }
}

#[test]
fn an_unsafe_link_is_dropped_and_its_text_stays() {
    let site = Site::with_events([]);
    let visitor = Visitor::of(&site);
    for url in [
        "javascript:window.hacked=1",
        "JaVaScRiPt:window.hacked=1",
        " javascript:window.hacked=1",
        "java\nscript:window.hacked=1",
        "java\tscript:window.hacked=1",
        "\u{1}javascript:window.hacked=1",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox",
        "//evil.example/",
        "/\\evil.example/",
        "http://evil.example/",
    ] {
        let more = json!({
            "links": [{"title": "Lees meer hierover", "url": url}],
            "registration": {"need": "required", "url": url, "phone": "085 483 5432"},
            "place": {"online": url}, "online": url,
        });
        site.write("events.json", &file(&[event("link", "Met een link", more)]));
        visitor.open("/agenda/link");
        visitor.expect_text("Lees meer hierover");
        let unsafe_links = visitor.js(
            "[...document.querySelectorAll('[href], [src], [action]')]
                .map(e => e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action'))
                .filter(a => /script|data:|evil/i.test(a))",
        );
        assert_eq!(unsafe_links, json!([]), "{url:?}");
    }
}

#[test]
fn long_words_and_long_texts_stay_on_a_narrow_screen() {
    let word = "Kindercarnavalsoptochtvoorbereidingswerkzaamheden".repeat(5);
    let long = "Een heel lange titel die maar doorgaat ".repeat(260);
    let site = Site::with_events([]);
    let visitor = Visitor::of(&site);
    visitor.set_size(crate::harness::device::PHONE);
    for text in [word.as_str(), long.trim()] {
        let more = json!({
            "summary": text, "description": [text], "for_whom": text, "why": text, "bring": [text],
            "topics": [text], "partner": text, "place": {"name": text, "city": text},
            "links": [{"title": text, "url": "https://www.digid.nl"}], "contact": {"name": text},
        });
        site.write("events.json", &file(&[event("lang", text, more)]));
        for address in [
            "/agenda",
            "/agenda/lang",
            "/agenda/lang/2027-01-12",
            "/agenda?q=xyzzy",
        ] {
            visitor.open(address);
            if address == "/agenda" {
                visitor.wait_for(2, || visitor.cards());
            }
            let wide = visitor.overflow();
            assert!(wide.is_empty(), "{address} is too wide: {wide:#?}");
        }
    }
}

#[test]
fn ten_thousand_activities_can_all_be_found_with_few_in_the_page() {
    let one = |number: usize| {
        let day = 1 + number % 28;
        let more = json!({
            "start": format!("2027-{:02}-{day:02}T{:02}:00", 1 + number % 11, 9 + number % 10),
            "end": Value::Null,
        });
        event(
            &format!("nummer-{number}"),
            &format!("Activiteit nummer{number}"),
            more,
        )
    };
    let site = Site::with_events((0..10_000).map(one));
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.wait_for(vec!["10.000 activiteiten"], || visitor.status());
    for _ in 0..5 {
        assert!(visitor.cards() <= 100, "{} in the page", visitor.cards());
        visitor.button("Nog 30 activiteiten tonen").click();
    }
    visitor.wait("what was scrolled past can be had back", || {
        visitor.has("button", "30 eerdere activiteiten tonen")
    });
    assert!(visitor.cards() <= 100, "{} in the page", visitor.cards());
    for number in [0, 4321, 9999] {
        visitor
            .searchbox("Zoek in de agenda")
            .fill(&format!("nummer{number}"));
        visitor.wait("it is found", || {
            visitor.listed().first() == Some(&format!("Activiteit nummer{number}"))
        });
    }
    visitor.activity("Activiteit nummer9999").click();
    visitor.wait_for("heading “Activiteit nummer9999”", || visitor.focus());
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let site = Site::with_events([]);
    let filler = "x".repeat(1000);
    let many: Vec<_> = (0..7_500)
        .map(|number| {
            event(
                &format!("groot-{number}"),
                "Groot",
                json!({"summary": filler}),
            )
        })
        .collect();
    site.write("events.json", &json!({"events": many}).to_string());
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.expect_text(FAILED);
    expect_the_rest_to_work(&visitor);
}
