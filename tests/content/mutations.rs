//! Whatever happens to one value of a file: nothing panics, its siblings stay as they were, and `bieb
//! check` gives the answer that [`fields`] has for it.

mod fields;

use bieb::content::*;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

use crate::shipped::text;

/// The lists of a file that matter to residents, by their place in it; each item in its own words.
type Lists = Vec<(String, Vec<String>)>;

trait HasLists: Content {
    fn lists(&self) -> Lists;
}

fn list<T: std::fmt::Debug>(place: &str, items: &[T]) -> (String, Vec<String>) {
    (
        place.to_owned(),
        items.iter().map(|item| format!("{item:?}")).collect(),
    )
}

impl HasLists for EventsFile {
    fn lists(&self) -> Lists {
        vec![list("/events", &self.events)]
    }
}

impl HasLists for LibraryFile {
    fn lists(&self) -> Lists {
        let mut lists = vec![
            list("/branches", &self.branches),
            list("/notices", &self.notices),
            list("/school_holidays", &self.school_holidays),
        ];
        for (at, branch) in self.branches.iter().enumerate() {
            lists.push(list(&format!("/branches/{at}/hours"), &branch.hours));
            lists.push(list(
                &format!("/branches/{at}/exceptions"),
                &branch.exceptions,
            ));
        }
        lists
    }
}

impl HasLists for ReadingTipsFile {
    fn lists(&self) -> Lists {
        let mut lists = vec![list("/groups", &self.groups)];
        for (at, group) in self.groups.iter().enumerate() {
            lists.push(list(&format!("/groups/{at}/tips"), &group.tips));
            lists.push(list(&format!("/groups/{at}/books"), &group.books));
            lists.push(list(&format!("/groups/{at}/programmes"), &group.programmes));
        }
        lists
    }
}

impl HasLists for HelpFile {
    fn lists(&self) -> Lists {
        vec![list("/topics", &self.topics), list("/desks", &self.desks)]
    }
}

/// What happens to a value.
#[derive(Clone, Debug)]
enum Mutation {
    Replace(Value),
    Remove,
    /// Another field, or another element, beside what there is.
    Add(Value),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let plain = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
        proptest::sample::select(vec![
            "",
            " ",
            "2026-02-30",
            "2027-01-12T10:00Z",
            "9999-12-31",
            "0000-01-01T00:00",
            "24:00",
            "2027-03-28T02:30",
            "+99999-01-01",
            "2027-01-12T10:00+99:99",
            "javascript:alert(1)",
            "//evil",
            "<script>",
            "bel ons",
            "week",
            "CANCELLED",
            "\u{202e}",
            "é̂",
            "🧑‍🦽",
        ])
        .prop_map(Value::from),
    ];
    let value = plain.prop_recursive(2, 8, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec(("[a-z_]{1,9}", inner), 0..4).prop_map(|fields| fields.into_iter().collect()),
        ]
    });
    prop_oneof![
        6 => value.clone().prop_map(Mutation::Replace),
        1 => Just(Mutation::Remove),
        1 => value.prop_map(Mutation::Add),
    ]
}

/// The place of a value of the file, chosen by `steps`: which child at each level.
fn place(content: &Value, steps: &[usize]) -> String {
    let (mut place, mut value) = (String::new(), content);
    for step in steps {
        let child = match value {
            Value::Array(list) if !list.is_empty() => {
                let at = step % list.len();
                (at.to_string(), &list[at])
            }
            Value::Object(fields) if !fields.is_empty() => {
                let (key, field) = fields
                    .iter()
                    .nth(step % fields.len())
                    .expect("it is not empty");
                (key.clone(), field)
            }
            _ => break,
        };
        place.push('/');
        place.push_str(&child.0);
        value = child.1;
    }
    place
}

fn mutate(content: &mut Value, place: &str, mutation: &Mutation) {
    let Some((parent, last)) = place.rsplit_once('/') else {
        return;
    };
    match mutation {
        Mutation::Replace(value) => {
            *content.pointer_mut(place).expect("the place exists") = value.clone();
        }
        Mutation::Remove => match content.pointer_mut(parent) {
            Some(Value::Array(list)) => drop(list.remove(last.parse().expect("a place in a list"))),
            Some(Value::Object(fields)) => drop(fields.remove(last)),
            _ => {}
        },
        Mutation::Add(value) => match content.pointer_mut(place) {
            Some(Value::Array(list)) => list.push(value.clone()),
            Some(Value::Object(fields)) => drop(fields.insert("nieuw".into(), value.clone())),
            _ => {}
        },
    }
}

/// The place in `list` that the mutation happened in or to: `None` when it happened elsewhere.
fn touched(list: &str, place: &str) -> Option<usize> {
    place
        .strip_prefix(list)?
        .strip_prefix('/')?
        .split('/')
        .next()?
        .parse()
        .ok()
}

/// A file that ships, read once.
struct Original {
    content: Value,
    lists: Lists,
}

impl Original {
    fn of<T: HasLists>() -> Self {
        let text = text(T::FILE);
        Original {
            content: serde_json::from_str(&text).expect("it is JSON"),
            lists: T::parse(&text).expect("it can be read").value.lists(),
        }
    }
}

fn check<T: HasLists>(
    original: &Original,
    steps: &[usize],
    mutation: &Mutation,
) -> Result<(), TestCaseError> {
    let mut content = original.content.clone();
    let place = place(&content, steps);
    mutate(&mut content, &place, mutation);
    let Ok(after) = T::parse(&content.to_string()) else {
        // Without its list a file is another file.
        prop_assert!(place == format!("/{}", T::LIST), "{place} costs the file");
        return Ok(());
    };
    for problem in &after.problems {
        prop_assert!(!problem.message().is_empty() && !problem.place().is_empty());
    }
    let list = [Step::Key(T::LIST.into())];
    let left_out = after.left_out.iter();
    let left_out =
        left_out.filter(|path| matches!(path.strip_prefix(&list), Some([Step::Index(_)])));
    let (left_out, after) = (left_out.count(), after.value.lists());
    // Of each element that is not read the place is known: else every line behind it would be wrong.
    let written = content[T::LIST].as_array().map_or(0, Vec::len);
    let own = format!("/{}", T::LIST);
    let kept = after.iter().find(|(list, _)| *list == own);
    prop_assert_eq!(kept.map(|(_, items)| items.len() + left_out), Some(written));
    for (list, items) in &original.lists {
        // What stands inside the value that changed is no sibling of it.
        if *list == place
            || list.starts_with(&format!("{place}/"))
            || is_inside_a_lost_item(list, &place)
        {
            continue;
        }
        let touched = touched(list, &place);
        let siblings = items
            .iter()
            .enumerate()
            .filter(|(at, _)| Some(*at) != touched);
        let found = after.iter().find(|(other, _)| other == list);
        let mut found = found.map_or(&[][..], |(_, items)| items).iter();
        for (at, sibling) in siblings {
            prop_assert!(
                found.any(|item| item == sibling),
                "{mutation:?} at {place} costs {list}/{at}: {sibling}"
            );
        }
    }
    Ok(())
}

/// Whether the list belongs to an item that the change may cost, or to one whose place then changes.
fn is_inside_a_lost_item(list: &str, place: &str) -> bool {
    let Some((outer, _)) = list
        .rsplit_once('/')
        .and_then(|(item, _)| item.rsplit_once('/'))
    else {
        return false;
    };
    !outer.is_empty() && touched(outer, place).is_some() && touched(list, place).is_none()
}

#[test]
fn a_change_costs_at_most_the_item_it_happens_to() {
    let events = Original::of::<EventsFile>();
    let library = Original::of::<LibraryFile>();
    let tips = Original::of::<ReadingTipsFile>();
    let help = Original::of::<HelpFile>();
    let changes = (vec(any::<usize>(), 1..7), mutation());
    let run = TestRunner::new(Config::with_cases(256)).run(&changes, |(steps, mutation)| {
        check::<EventsFile>(&events, &steps, &mutation)?;
        check::<LibraryFile>(&library, &steps, &mutation)?;
        check::<ReadingTipsFile>(&tips, &steps, &mutation)?;
        check::<HelpFile>(&help, &steps, &mutation)
    });
    run.unwrap_or_else(|failure| panic!("{failure}"));
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(at in any::<prop::sample::Index>(), noise in ".{0,6}", cut in any::<bool>()) {
        let library = text("library.json");
        let mut at = at.index(library.len());
        while !library.is_char_boundary(at) {
            at -= 1;
        }
        let rest = if cut { "" } else { &library[at..] };
        let _ = LibraryFile::parse(&[&library[..at], &noise, rest].concat());
        let _ = EventsFile::parse(&noise);
    }
}

#[test]
fn the_lists_are_found_in_the_files() {
    for (list, items) in LibraryFile::parse(&text("library.json"))
        .unwrap()
        .value
        .lists()
    {
        let content: Value = serde_json::from_str(&text("library.json")).unwrap();
        let written = content
            .pointer(&list)
            .and_then(Value::as_array)
            .map_or(0, Vec::len);
        assert_eq!(items.len(), written, "{list}");
    }
    assert_eq!(touched("/groups", "/groups/1/tips/3/title"), Some(1));
    assert_eq!(touched("/groups/1/tips", "/groups/1/tips/3/title"), Some(3));
    assert_eq!(touched("/groups/2/tips", "/groups/1/tips/3/title"), None);
    assert_eq!(place(&json!({"a": [1, 2]}), &[0, 3]), "/a/1");
}
