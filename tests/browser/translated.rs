//! Pages that the browser translates. What changes is said there as on a page that is not translated: each test
//! does the same on both, and reads the same.

use serde_json::json;

use crate::feedback::RECEIVER;
use crate::harness::{Fault, Site, Visitor, event};

/// A step of a visit, and what it is called when the two pages differ after it.
type Step<'a> = (&'a str, &'a dyn Fn(&Site, &Visitor));

/// Does the steps twice, each time on a site of its own, and translates the page before the first step of the
/// second.
#[track_caller]
fn check(site: impl Fn() -> Site, address: &str, prepare: fn(&Visitor), steps: &[Step]) {
    let [plain, translated] = [false, true].map(|is_translated| {
        let site = site();
        let visitor = Visitor::of(&site);
        prepare(&visitor);
        visitor.open(address);
        visitor.settle();
        if is_translated {
            visitor.translate();
        }
        let read = steps.iter().map(|(_, step)| {
            step(&site, &visitor);
            visitor.settle();
            visitor.characters()
        });
        read.collect::<Vec<_>>()
    });
    for ((name, _), (plain, translated)) in steps.iter().zip(plain.iter().zip(&translated)) {
        let mut pairs = plain.iter().zip(translated);
        let differ = pairs.position(|(one, other)| one != other);
        let at = differ.unwrap_or(plain.len().min(translated.len()));
        let around = |shown: &[char]| -> String {
            let around = at.saturating_sub(40)..shown.len().min(at + 60);
            shown[around].iter().collect()
        };
        assert!(
            plain == translated,
            "{address}, after {name}, reads\n  {}\nand translated\n  {}",
            around(plain),
            around(translated),
        );
    }
}

fn nothing(_: &Visitor) {}

#[test]
fn the_agenda() {
    let steps: &[Step] = &[
        ("nothing", &|_, _| ()),
        ("a search", &|_, visitor| {
            visitor.searchbox("Zoek in de agenda").fill("taal")
        }),
        ("another search", &|_, visitor| {
            visitor.searchbox("Zoek in de agenda").fill("voorlezen")
        }),
        ("a search that finds nothing", &|_, visitor| {
            visitor.searchbox("Zoek in de agenda").fill("xyzzy")
        }),
        ("two choices that give nothing", &|_, visitor| {
            visitor.choice("Vestiging").choose("Bibliotheek Leerdam");
            visitor.checkbox("Alleen gratis").click();
        }),
        ("no words", &|_, visitor| {
            visitor.searchbox("Zoek in de agenda").fill("")
        }),
        ("another branch", &|_, visitor| {
            visitor.choice("Vestiging").choose("Bibliotheek Vianen")
        }),
        ("each series once", &|_, visitor| {
            visitor.checkbox("Eén keer per reeks").click()
        }),
        ("an age that is none", &|_, visitor| {
            visitor.textbox("Precieze leeftijd").fill("150");
            visitor.press("Tab");
        }),
        ("an age", &|_, visitor| {
            visitor.textbox("Precieze leeftijd").fill("anderhalf");
            visitor.press("Tab");
        }),
        ("days the wrong way about", &|_, visitor| {
            visitor.find("Date", "Vanaf").set_date("2027-02-01");
            visitor.find("Date", "Tot en met").set_date("2027-01-01");
            visitor.expect_text("De laatste dag ligt");
        }),
        ("other days", &|_, visitor| {
            visitor.find("Date", "Tot en met").set_date("2027-03-01")
        }),
        ("a choice that is dropped", &|_, visitor| {
            visitor.button("Wis de keuze Alleen gratis").click()
        }),
        ("no choices", &|_, visitor| {
            visitor.button("Wis alle keuzes").click()
        }),
        ("more", &|_, visitor| {
            let more = visitor.names("button");
            let more = more.iter().find(|name| name.starts_with("Nog "));
            visitor.button(more.expect("there is more")).click();
        }),
        ("much more", &|_, visitor| {
            for _ in 0..3 {
                let more = visitor.names("button");
                if let Some(more) = more.iter().find(|name| name.starts_with("Nog ")) {
                    visitor.button(more).click();
                    visitor.settle();
                }
            }
        }),
        ("another day", &|_, visitor| {
            visitor.wait_until_it_is("2026-12-02T10:15")
        }),
        ("an activity", &|_, visitor| {
            visitor.all("article")[0].js("e => e.querySelector('a').click()");
        }),
        ("the way back", &|_, visitor| visitor.back()),
    ];
    check(Site::shipped, "/agenda", nothing, steps);
}

#[test]
fn the_front_page() {
    let steps: &[Step] = &[
        ("a branch", &|_, visitor| {
            visitor
                .choice("Mijn vestiging")
                .choose("Bibliotheek Leerdam")
        }),
        ("another branch", &|_, visitor| {
            visitor
                .choice("Mijn vestiging")
                .choose("Bibliotheek Vianen")
        }),
        ("the evening", &|_, visitor| {
            visitor.wait_until_it_is("2026-12-01T22:30")
        }),
        ("another day", &|_, visitor| {
            visitor.wait_until_it_is("2026-12-06T09:00")
        }),
        ("no branch", &|_, visitor| {
            visitor
                .choice("Mijn vestiging")
                .choose("Geen vaste vestiging")
        }),
    ];
    check(Site::shipped, "/", nothing, steps);
}

/// Through all pages, without loading one.
#[test]
fn every_page_after_another() {
    let go = |address: &'static str| {
        move |_: &Site, visitor: &Visitor| {
            visitor.js(&format!(
                "(() => {{
                    const link = document.createElement('a');
                    link.href = {address:?};
                    document.querySelector('main').append(link);
                    link.click();
                }})()"
            ));
            visitor.expect_address(address);
        }
    };
    let addresses = [
        "/vestigingen",
        "/vestigingen/vianen",
        "/vestigingen/leerdam",
        "/vestigingen/nergens",
        "/hulp",
        "/hulp/digid",
        "/hulp/belasting",
        "/hulp/nergens",
        "/agenda/taalcafe-vianen",
        "/agenda/taalcafe-vianen/2026-12-03",
        "/agenda/taalcafe-leerdam",
        "/agenda/nergens",
        "/kalender",
        "/leestips",
        "/leestips/0-4",
        "/leestips/4-18",
        "/leestips/volwassenen",
        "/boekstart",
        "/feedback",
        "/over",
        "/privacy",
        "/toegankelijkheid",
        "/open-data",
        "/nergens",
        "/",
    ];
    let steps: Vec<_> = addresses
        .map(|address| (address, go(address)))
        .into_iter()
        .collect();
    let steps: Vec<Step> = steps
        .iter()
        .map(|(name, step)| (*name, step as &dyn Fn(&Site, &Visitor)))
        .collect();
    check(Site::shipped, "/agenda", nothing, &steps);
}

#[test]
fn open_and_closed() {
    for address in [
        "/vestigingen",
        "/vestigingen/vianen",
        "/hulp",
        "/hulp/digid",
    ] {
        let steps: &[Step] = &[
            ("the afternoon", &|_, visitor| {
                visitor.wait_until_it_is("2026-12-01T14:00")
            }),
            ("the evening", &|_, visitor| {
                visitor.wait_until_it_is("2026-12-01T19:00")
            }),
            ("the night", &|_, visitor| {
                visitor.wait_until_it_is("2026-12-01T23:00")
            }),
            ("Christmas", &|_, visitor| {
                visitor.wait_until_it_is("2026-12-25T11:00")
            }),
        ];
        check(Site::shipped, address, nothing, steps);
    }
}

#[test]
fn a_branch_of_my_own() {
    let steps: &[Step] = &[("a choice", &|_, visitor| {
        visitor.button("Mijn vestiging").click()
    })];
    check(Site::shipped, "/vestigingen/vianen", nothing, steps);
}

#[test]
fn help_that_is_searched() {
    let search = |words: &'static str| {
        move |_: &Site, visitor: &Visitor| visitor.searchbox("Waar gaat je vraag over?").fill(words)
    };
    let steps: &[Step] = &[
        ("words", &search("wachtwoord")),
        ("other words", &search("toeslag")),
        ("words that find nothing", &search("xyzzy")),
        ("all topics", &|_, visitor| {
            visitor.button("Toon alle onderwerpen").click()
        }),
    ];
    check(Site::shipped, "/hulp", nothing, steps);
}

#[test]
fn boekstart_for_an_age() {
    let ask = |age: &'static str| {
        move |_: &Site, visitor: &Visitor| {
            visitor.textbox("Hoe oud is je kind?").fill(age);
            visitor.button("Toon activiteiten").click();
        }
    };
    let steps: &[Step] = &[
        ("an age", &ask("18")),
        ("no age", &ask("peuter")),
        ("another age", &ask("2 jaar")),
        ("an age without activities", &ask("9 jaar")),
        ("all ages", &|_, visitor| {
            visitor.button("Toon alle leeftijden").click()
        }),
    ];
    check(Site::shipped, "/boekstart", nothing, steps);
}

/// A page that goes wrong once, then another way, and then right.
#[test]
fn the_form() {
    let set = |fault: Fault| move |site: &Site| site.front().set(RECEIVER, fault.clone());
    let (fail, mend) = (set(Fault::Status(500)), set(Fault::None));
    let answer = "Ik wil graag antwoord (niet verplicht)";
    let steps: &[Step] = &[
        ("an empty message", &|_, visitor| {
            visitor.button("Versturen").click()
        }),
        ("other mistakes", &|_, visitor| {
            visitor.checkbox(answer).click();
            visitor.button("Versturen").click();
        }),
        ("yet other mistakes", &|_, visitor| {
            visitor
                .textbox("Je e-mailadres (niet verplicht)")
                .fill("jo");
            visitor
                .textbox("Je telefoonnummer (niet verplicht)")
                .fill("112");
            visitor.button("Versturen").click();
        }),
        ("what may be a BSN", &|_, visitor| {
            visitor.checkbox(answer).click();
            visitor.write("123456782");
            visitor.button("Versturen").click();
        }),
        ("a refusal", &|_, visitor| {
            visitor.write("Meer thee.");
            visitor.button("Versturen").click();
            visitor.expect_form("refused");
        }),
        ("a change", &|_, visitor| visitor.button("Pas aan").click()),
        ("an answer that does not come", &|site, visitor| {
            fail(site);
            visitor.write("Meer koffie.");
            visitor.button("Versturen").click();
            visitor.expect_form("waiting");
        }),
        ("an answer", &|site, visitor| {
            mend(site);
            visitor.expect_form("sent");
        }),
        ("another message", &|_, visitor| {
            visitor.button("Schrijf nog een bericht").click()
        }),
        ("success at once", &|_, visitor| {
            visitor.send("Meer koek.");
            visitor.expect_form("sent");
        }),
    ];
    // At its own pace: with time ten times as fast a busy machine calls a message waiting that another does not.
    let prepare = |visitor: &Visitor| {
        visitor.expect_errors(RECEIVER);
    };
    let site = || Site::shipped().with_fault(RECEIVER, Fault::Status(422));
    check(site, "/feedback?over=/vestigingen/vianen", prepare, steps);
}

/// Staff change everything while the page is open.
#[test]
fn content_that_comes_meanwhile() {
    let lesson = |title: &str, more: serde_json::Value| {
        let mut lesson = event(
            "les",
            title,
            json!({
                "start": "2026-12-01T10:00", "end": "2026-12-01T11:00", "summary": "Samen lezen.",
                "repeat": {"every": "week", "until": "2027-02-28"},
            }),
        );
        lesson
            .as_object_mut()
            .expect("fields")
            .extend(more.as_object().expect("fields").clone());
        json!({"events": [lesson]}).to_string()
    };
    let library = std::fs::read_to_string(bieb::tool::project::content().join("library.json"))
        .expect("it ships");
    let write = |name: &'static str, text: String| {
        move |site: &Site, visitor: &Visitor| {
            site.write(name, &text);
            visitor.js("document.dispatchEvent(new Event('visibilitychange'))");
        }
    };
    let cancelled = json!({"changes": [
        {"date": "2026-12-01", "status": "cancelled", "reason": "de docent is ziek"},
        {"date": "2026-12-08", "status": "moved", "branch": "leerdam", "start": "2026-12-09T14:00"},
    ]});
    let other = json!({"summary": "Heel anders.", "kind": "workshop", "price": {"amount": 5},
        "registration": {"need": "required", "phone": "0347 320 000"}});
    let renamed = library.replace("Bibliotheek Vianen", "De Bieb van Vianen");
    let steps: &[Step] = &[
        (
            "a cancellation",
            &write("events.json", lesson("Leesuur", cancelled)),
        ),
        (
            "another title",
            &write("events.json", lesson("Taaluur", other)),
        ),
        ("other names", &write("library.json", renamed)),
        ("an hour later", &|_, visitor| {
            visitor.wait_until_it_is("2026-12-01T10:30")
        }),
        ("the next day", &|_, visitor| {
            visitor.wait_until_it_is("2026-12-02T10:30")
        }),
        (
            "nothing at all",
            &write("events.json", r#"{"events": []}"#.into()),
        ),
    ];
    let site = || Site::shipped().with_file("events.json", &lesson("Leesuur", json!({})));
    for address in [
        "/agenda",
        "/",
        "/agenda/les",
        "/agenda/les/2026-12-08",
        "/vestigingen/vianen",
        "/vestigingen",
    ] {
        check(site, address, nothing, steps);
    }
}

/// Even without content the page goes on.
#[test]
fn a_page_without_content() {
    let steps: &[Step] = &[("another try", &|site, visitor| {
        site.front().set("/content/events.json", Fault::None);
        visitor.button("Probeer opnieuw").click();
        visitor.wait_for(30, || visitor.cards());
    })];
    let prepare = |visitor: &Visitor| {
        visitor.expect_errors("events.json");
    };
    let site = || Site::shipped().with_fault("/content/events.json", Fault::Status(500));
    check(site, "/agenda", prepare, steps);
}
