//! The checks see what they are for: each of these defects, put into a good page, is found.

use crate::harness::checks::Titles;
use crate::harness::device::PHONE;
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
fn a_small_link_is_seen_in_a_list_and_a_link_in_running_text_is_not() {
    let look = |visitor: &Visitor| visitor.small_targets(44);
    let spoil = |visitor: &Visitor| {
        visitor.js("{
                const link = word => {
                    const link = document.createElement('a');
                    link.href = '/' + word;
                    link.textContent = word;
                    return link;
                };
                const list = document.createElement('ul');
                for (const content of [[link('los')], ['Lees ', link('mee'), ' met ons.']]) {
                    const item = document.createElement('li');
                    item.append(...content);
                    list.append(item);
                }
                document.querySelector('main').append(list);
            }");
    };
    check(look, "/los", spoil);
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/privacy");
    spoil(&visitor);
    let found = look(&visitor);
    assert!(found.iter().all(|one| !one.contains("/mee")), "{found:#?}");
}

#[test]
fn what_axe_leaves_undecided_is_seen() {
    check(Visitor::axe, "undecided: color-contrast", |visitor| {
        visitor.add_style("main h1 { background: linear-gradient(#fff, #555) !important; }");
    });
}

#[test]
fn pale_names_on_the_map_are_seen() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    visitor.open("/vestigingen");
    assert_eq!(visitor.axe(), [""; 0]);
    visitor.add_style("main svg text { fill: #c9c2b4 !important; }");
    let found = visitor.axe();
    assert!(
        found[0].starts_with("undecided: color-contrast"),
        "{found:#?}"
    );
}

#[test]
fn own_colours_where_the_visitor_forces_others_are_seen() {
    let look = |visitor: &Visitor| {
        visitor.set_preferences(&[("forced-colors", "active")]);
        visitor.own_colours()
    };
    check(look, "<h1", |visitor| {
        visitor.add_style("main h1 { forced-color-adjust: none !important; }");
    });
}

#[test]
fn what_moves_for_who_asked_for_rest_is_seen() {
    let look = |visitor: &Visitor| {
        visitor.set_preferences(&[("prefers-reduced-motion", "reduce")]);
        visitor.animations()
    };
    check(look, "turn moves: <h1", |visitor| {
        visitor.add_style(
            "@keyframes turn { to { rotate: 1turn; } } main h1 { animation: turn 9s infinite; }",
        );
    });
}

#[test]
fn equal_titles_are_seen() {
    let site = Site::shipped();
    let visitor = Visitor::of(&site);
    let mut titles = Titles::default();
    visitor.open("/privacy");
    let title = visitor.title();
    assert_eq!(titles.look_at(&visitor, "/privacy"), [""; 0]);
    visitor.open("/over");
    assert_eq!(titles.look_at(&visitor, "/over"), [""; 0]);
    visitor.js(&format!("document.title = {title:?}"));
    let found = titles.look_at(&visitor, "/over");
    assert!(
        found[0].contains("/over and /privacy have the same title"),
        "{found:?}"
    );
}

#[test]
fn what_is_too_wide_with_large_text_is_seen() {
    let look = |visitor: &Visitor| {
        visitor.set_size(PHONE).set_text_size(32);
        visitor.overflow()
    };
    check(look, "px wide", |visitor| {
        visitor.set_text_size(16);
        visitor.add_style("main h1 { width: 12rem !important; }");
        assert_eq!(visitor.overflow(), [""; 0], "with text of 100 % it fits");
    });
}

#[test]
fn a_control_without_a_name_is_seen() {
    check(Visitor::unnamed, "a button has no name", |visitor| {
        visitor.js("{
            const button = document.querySelector('main button');
            button.removeAttribute('aria-label');
            button.replaceChildren();
        }");
    });
}

#[test]
fn a_control_without_a_role_is_seen() {
    check(Visitor::unnamed, "what takes the focus is a", |visitor| {
        visitor.js("{
            const box = document.createElement('div');
            box.tabIndex = 0;
            box.textContent = 'Klik hier';
            document.querySelector('main').append(box);
        }");
    });
}

#[test]
fn a_page_that_tells_no_h1_is_seen() {
    check(
        Visitor::unnamed,
        "0 headings are of the first level",
        |visitor| {
            visitor.js("document.querySelector('h1').ariaLevel = 2");
        },
    );
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
fn a_thin_ring_is_seen() {
    let thin = |visitor: &Visitor| {
        visitor.add_style("article a { outline-width: 1px !important; }");
    };
    check(Visitor::tab_walk, "has a ring of 1 px", thin);
    check(Visitor::rings, "has a ring of 1 px", thin);
}

#[test]
fn a_pale_ring_is_seen() {
    check(Visitor::rings, "has a ring that stands out", |visitor| {
        visitor.add_style("article a { outline-color: #e8e4dc !important; }");
    });
}

/// A shadow is not there for who has colours of their own.
#[test]
fn a_ring_that_is_only_a_shadow_is_seen() {
    check(
        Visitor::rings,
        "does not show that it has the focus",
        |visitor| {
            visitor.add_style(
                "article a { outline: none !important; box-shadow: 0 0 0 3px #000 !important; }",
            );
        },
    );
}

#[test]
fn a_focus_that_is_covered_in_part_is_seen() {
    check(Visitor::tab_walk, "is covered in part", |visitor| {
        visitor.js("{
            const bar = document.createElement('div');
            bar.className = 'bar';
            document.body.append(bar);
            scrollTo(0, 0);
            const brand = document.querySelector('header a').getBoundingClientRect();
            document.documentElement.style.setProperty('--edge', `${brand.bottom - 6}px`);
        }");
        visitor.add_style(
            ".bar { position: fixed; inset: var(--edge) 0 auto; height: 12px; background: #fff; z-index: 99; }",
        );
    });
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
