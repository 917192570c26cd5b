//! The checks see what they are for: each of these defects, put into a good page, is found.

use crate::harness::{Site, Visitor};

/// Puts the defect into an agenda without one, and looks for `finding` in what the check says.
#[track_caller]
fn check(look: fn(&Visitor) -> Vec<String>, finding: &str, spoil: fn(&Visitor)) {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda?vestiging=meerkerk&tot=2026-12-10");
    visitor.show_choices();
    visitor.settle();
    let is_found = |found: &[String]| found.iter().any(|one| one.contains(finding));
    let before = look(&visitor);
    assert!(
        !is_found(&before),
        "the page has “{finding}” already: {before:#?}"
    );
    spoil(&visitor);
    let after = look(&visitor);
    assert!(is_found(&after), "“{finding}” is not found: {after:#?}");
}

#[test]
fn axe_sees_a_field_without_a_label() {
    check(Visitor::axe, "label", |visitor| {
        visitor.js("document.querySelector('input[type=search]').labels[0].remove()");
    });
}

#[test]
fn axe_sees_pale_text() {
    check(Visitor::axe, "color-contrast", |visitor| {
        visitor.add_style("main h1 { color: #bbb !important; background: #fff !important; }");
    });
}

#[test]
fn axe_sees_small_targets_close_together() {
    check(Visitor::axe, "target-size", |visitor| {
        visitor.js("const row = document.createElement('p');
            for (const name of ['a', 'b', 'c']) {
                const button = document.createElement('button');
                button.className = 'tiny';
                button.textContent = name;
                row.append(button);
            }
            document.querySelector('main').append(row);");
        visitor.add_style(
            ".tiny { all: unset !important; display: inline-block !important;
                width: 12px !important; height: 12px !important; min-height: 0 !important;
                font-size: 10px !important; color: #000; background: #fff; }",
        );
    });
}

#[test]
fn a_target_too_small_for_a_thumb_is_seen() {
    let look = |visitor: &Visitor| visitor.small_targets(44);
    check(look, "20 × 20", |visitor| {
        visitor.js("document.querySelector('main button').id = 'tiny'");
        visitor.add_style(
            "#tiny { all: unset !important; display: block !important; overflow: hidden;
                width: 20px !important; height: 20px !important; }",
        );
    });
}

#[test]
fn a_second_h1_is_seen() {
    check(Visitor::structure, "not one h1 but 2", |visitor| {
        visitor.js("document.querySelector('main').append(document.createElement('h1'))");
    });
}

#[test]
fn a_page_without_a_title_is_seen() {
    check(Visitor::structure, "the title is", |visitor| {
        visitor.js("document.title = 'Pagina'");
    });
}

#[test]
fn what_is_too_wide_is_seen() {
    check(Visitor::overflow, "px wide", |visitor| {
        visitor.add_style("main h1 { width: 3000px !important; max-width: none !important; }");
    });
}

#[test]
fn what_is_cut_off_is_seen() {
    check(Visitor::clipped, "<h1", |visitor| {
        visitor.add_style("main h1 { height: 8px !important; overflow: hidden !important; }");
    });
}

#[test]
fn a_control_that_tab_passes_by_is_seen() {
    check(Visitor::tab_walk, "is not reached", |visitor| {
        visitor.js("document.querySelector('article a').tabIndex = -1");
    });
}

#[test]
fn a_trap_is_seen() {
    check(Visitor::tab_walk, "is not reached", |visitor| {
        visitor.js(
            "document.querySelector('article a').addEventListener('keydown', event => {
                if (event.key === 'Tab') event.preventDefault();
            })",
        );
    });
}

#[test]
fn a_focus_that_does_not_show_is_seen() {
    check(
        Visitor::tab_walk,
        "does not show that it has the focus",
        |visitor| {
            visitor
                .add_style("article a { outline: none !important; box-shadow: none !important; }");
        },
    );
}

#[test]
fn a_focus_under_something_else_is_seen() {
    check(Visitor::tab_walk, "is covered", |visitor| {
        visitor.js("const bar = document.createElement('div');
            bar.className = 'bar';
            document.body.append(bar);");
        visitor.add_style(
            ".bar { position: fixed; inset: 0 0 60% 0; background: #fff; z-index: 99; }",
        );
    });
}

#[test]
fn a_lost_focus_is_seen() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/agenda");
    visitor.searchbox("Zoek in de agenda").click();
    assert_eq!(visitor.focus(), "searchbox “Zoek in de agenda”");
    visitor.js("document.activeElement.remove()");
    assert_eq!(visitor.focus(), "nowhere");
}

#[test]
fn errors_in_silence_are_seen() {
    for (mistake, finding) in [
        ("setTimeout(() => { throw new Error('stuk'); })", "stuk"),
        ("Promise.reject(new Error('belofte'))", "belofte"),
        ("console.error('paniek')", "paniek"),
        ("fetch('/nergens.json')", "nergens.json"),
        (
            "document.body.append(Object.assign(document.createElement('img'), {src: 'https://elders.example/x.png'}))",
            "Content Security Policy",
        ),
        (
            "document.body.append(Object.assign(document.createElement('style'), {textContent: 'a{}'}))",
            "Content Security Policy",
        ),
    ] {
        let site = Site::shipped();
        let visitor = Visitor::of(&site);
        visitor.open("/");
        visitor.js(&format!("{{ {mistake}; }}; undefined"));
        visitor.wait(finding, || {
            visitor.errors().iter().any(|error| error.contains(finding))
        });
        visitor.expect_errors("");
    }
}
