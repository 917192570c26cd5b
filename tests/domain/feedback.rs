//! A message on its way, played through: whatever happens, the library has it once, or the device still
//! has it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use bieb::domain::feedback::{
    Answer, Draft, Entry, FeedbackKind, Message, MessageId, Outbox, OutboxStorage, Verdict,
};
use proptest::prelude::*;

use crate::moment;

const NOW: &str = "2027-01-12T10:00";

/// The storage of a device: all its tabs see it, and it survives them.
#[derive(Clone, Default)]
struct Device {
    kept: Rc<RefCell<BTreeMap<MessageId, String>>>,
    is_full: Rc<RefCell<bool>>,
}

impl OutboxStorage for Device {
    fn put(&mut self, entry: &Entry) -> bool {
        if *self.is_full.borrow() {
            return false;
        }
        let id = entry.message.id.clone();
        self.kept.borrow_mut().insert(id, entry.write());
        true
    }

    fn take_away(&mut self, id: &MessageId) {
        self.kept.borrow_mut().remove(id);
    }

    fn all(&self) -> Vec<Entry> {
        let kept = self.kept.borrow();
        kept.values()
            .map(|text| Entry::read(text).expect("it was written by us"))
            .collect()
    }
}

/// A receiver that keeps to the protocol: one record per id.
#[derive(Default)]
struct Library(BTreeMap<MessageId, Vec<String>>);

impl Library {
    fn receive(&mut self, message: &Message) -> Answer {
        let records = self.0.entry(message.id.clone()).or_default();
        let status = if records.is_empty() { 201 } else { 200 };
        if records.is_empty() {
            records.push(message.feedback.message().to_owned());
        }
        answer(status, &format!("{{\"id\": \"{}\"}}", message.id))
    }
}

fn answer(status: u16, body: &str) -> Answer {
    Answer {
        status,
        redirected: false,
        is_json: body.starts_with('{'),
        body: body.to_owned(),
        retry_after: None,
    }
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug)]
enum Weather {
    Fine,
    /// It does not arrive.
    Lost,
    /// It arrives, and the answer does not.
    AnswerLost,
    /// The login page of a hotel.
    Portal,
    /// It arrives, and something on the way spoils the answer.
    Spoiled,
    Redirected,
    Down,
    Busy,
    /// The receiver wants none of it.
    Refused,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Write,
    /// A tab sends what waits longest, and waits for the answer.
    Post,
    Answer(Weather),
    /// The tab is closed, whatever it was doing, and opened again.
    Reload,
    StorageFull(bool),
}

/// What happens, and in which of two tabs.
fn steps() -> impl Strategy<Value = Vec<(usize, Step)>> {
    let weather = prop::sample::select(vec![
        Weather::Fine,
        Weather::Lost,
        Weather::AnswerLost,
        Weather::Portal,
        Weather::Spoiled,
        Weather::Redirected,
        Weather::Down,
        Weather::Busy,
        Weather::Refused,
    ]);
    let step = prop_oneof![
        2 => Just(Step::Write),
        4 => Just(Step::Post),
        4 => weather.prop_map(Step::Answer),
        1 => Just(Step::Reload),
        1 => any::<bool>().prop_map(Step::StorageFull),
    ];
    prop::collection::vec((0..2_usize, step), 0..60)
}

struct Tab {
    outbox: Outbox<Device>,
    /// What it has sent and has no answer to.
    in_flight: Option<Message>,
}

struct World {
    device: Device,
    library: Library,
    tabs: [Tab; 2],
    written: BTreeMap<MessageId, String>,
}

impl World {
    fn new() -> Self {
        let device = Device::default();
        let tab = || Tab {
            outbox: Outbox::new(device.clone()),
            in_flight: None,
        };
        World {
            tabs: [tab(), tab()],
            device: device.clone(),
            library: Library::default(),
            written: BTreeMap::new(),
        }
    }

    fn step(&mut self, tab: usize, step: Step) {
        match step {
            Step::Write => self.write(tab),
            Step::Post => self.post(tab),
            Step::Answer(weather) => self.answer(tab, weather),
            Step::Reload => self.reload(tab),
            Step::StorageFull(is_full) => *self.device.is_full.borrow_mut() = is_full,
        }
    }

    fn write(&mut self, tab: usize) {
        let number = self.written.len() as u8;
        let text = format!("Bericht {number}");
        let draft = Draft {
            kind: Some(FeedbackKind::Idea),
            message: text.clone(),
            ..Draft::default()
        };
        let message = Message {
            id: MessageId::from_random([number; 16]),
            feedback: draft.validate().expect("it is a good message"),
            language: "nl".into(),
            written_at: moment(NOW),
            flags: Vec::new(),
        };
        self.written.insert(message.id.clone(), text);
        self.tabs[tab].outbox.add(message);
    }

    fn post(&mut self, tab: usize) {
        let Tab { outbox, in_flight } = &mut self.tabs[tab];
        if in_flight.is_none() {
            let waiting = outbox.waiting(moment(NOW));
            let entry = waiting.first().and_then(|id| outbox.get(id));
            *in_flight = entry.map(|entry| entry.message);
        }
    }

    fn answer(&mut self, tab: usize, weather: Weather) {
        let Some(message) = self.tabs[tab].in_flight.take() else {
            return;
        };
        let answer = match weather {
            Weather::Fine => Some(self.library.receive(&message)),
            Weather::Lost => None,
            Weather::AnswerLost => {
                self.library.receive(&message);
                None
            }
            Weather::Portal => Some(answer(200, "<h1>Log in</h1>")),
            Weather::Spoiled => {
                let mut spoiled = self.library.receive(&message);
                spoiled.body.truncate(10);
                Some(spoiled)
            }
            Weather::Redirected => Some(Answer {
                redirected: true,
                ..answer(200, &format!("{{\"id\": \"{}\"}}", message.id))
            }),
            Weather::Down => Some(answer(503, "{}")),
            Weather::Busy => Some(answer(429, "{}")),
            Weather::Refused => Some(answer(422, "{\"errors\": []}")),
        };
        let verdict = Verdict::from_answer(answer.as_ref(), &message.id);
        self.tabs[tab]
            .outbox
            .apply(&message.id, verdict, moment(NOW));
    }

    fn reload(&mut self, tab: usize) {
        // What the device could not keep goes with the page, which said so.
        let outbox = &mut self.tabs[tab].outbox;
        for id in outbox.waiting(moment(NOW)) {
            if !outbox.keeps(&id) && !self.library.0.contains_key(&id) {
                self.written.remove(&id);
            }
        }
        let refused = outbox.entries(moment(NOW)).into_iter();
        for entry in refused.filter(|entry| entry.refused.is_some()) {
            if !outbox.keeps(&entry.message.id) {
                self.written.remove(&entry.message.id);
            }
        }
        // The request may be on its way still, and arrive.
        if let Some(message) = self.tabs[tab].in_flight.take() {
            self.library.receive(&message);
        }
        self.tabs[tab].outbox = Outbox::new(self.device.clone());
    }

    /// The texts on the device, in whatever tab.
    fn on_device(&mut self) -> Vec<String> {
        let texts = self.tabs.iter_mut().flat_map(|tab| {
            let entries = tab.outbox.entries(moment(NOW));
            entries
                .into_iter()
                .map(|entry| entry.message.feedback.message().to_owned())
        });
        texts.collect()
    }

    fn expect_nothing_lost_or_doubled(&mut self) -> Result<(), TestCaseError> {
        let on_device = self.on_device();
        for (id, text) in &self.written {
            let records = self.library.0.get(id);
            prop_assert!(
                records.is_some() || on_device.contains(text),
                "{text} is lost"
            );
            prop_assert!(records.is_none_or(|records| records == std::slice::from_ref(text)));
        }
        Ok(())
    }
}

proptest! {
    #[test]
    fn a_message_is_never_lost_and_never_doubled(steps in steps()) {
        let mut world = World::new();
        for (tab, step) in steps {
            world.step(tab, step);
            world.expect_nothing_lost_or_doubled()?;
        }
        // The weather clears: each tab sends until nothing waits.
        for tab in 0..2 {
            world.answer(tab, Weather::Fine);
            while !world.tabs[tab].outbox.waiting(moment(NOW)).is_empty() {
                world.post(tab);
                world.answer(tab, Weather::Fine);
            }
        }
        let refused = world.on_device();
        for (id, text) in &world.written {
            let records = world.library.0.get(id).map_or(0, Vec::len);
            prop_assert!(records == 1 || refused.contains(text), "{text}: {records} records");
        }
    }
}

#[test]
fn a_message_waits_for_seven_days_and_is_tried_once_more() {
    #[track_caller]
    fn check(verdict: Verdict, tried_at: &str, is_left: bool) {
        let mut world = World::new();
        world.write(0);
        let outbox = &mut world.tabs[0].outbox;
        // A clock that was years behind is set right: nobody has tried to send it yet.
        let id = outbox.waiting(moment(tried_at)).remove(0);
        let expires = outbox.apply(&id, verdict, moment(tried_at));
        assert!(!(expires && is_left), "{verdict:?}");
        assert_eq!(outbox.entries(moment(tried_at)).len(), usize::from(is_left));
        let has_expired = !is_left && verdict != Verdict::Confirmed;
        assert_eq!(outbox.has_expired(), has_expired, "{verdict:?}");
        assert_eq!(world.device.all().is_empty(), !is_left);
    }
    let (fresh, old, ancient) = ("2027-01-19T10:00", "2027-01-19T10:01", "2035-01-01T00:00");
    for failure in [
        Verdict::Unreachable,
        Verdict::Retry(None),
        Verdict::Busy(None),
    ] {
        check(failure, fresh, true);
        check(failure, old, false);
        check(failure, ancient, false);
    }
    check(Verdict::Refused(422), fresh, true);
    check(Verdict::Refused(422), old, false);
    check(Verdict::Confirmed, ancient, false);
}

#[test]
fn where_nothing_can_be_sent_what_is_old_goes() {
    let mut world = World::new();
    world.write(0);
    let outbox = &mut world.tabs[0].outbox;
    outbox.give_up_old(moment("2027-01-19T10:00"));
    assert!(!outbox.has_expired());
    outbox.give_up_old(moment("2027-01-19T10:01"));
    assert!(outbox.has_expired());
    assert!(world.device.all().is_empty());
}

#[test]
fn a_clock_that_was_ahead_does_not_make_a_message_wait_longer() {
    let mut world = World::new();
    world.write(0);
    let outbox = &mut world.tabs[0].outbox;
    outbox.entries(moment("2026-12-01T10:00"));
    let kept = world.device.all().remove(0);
    assert_eq!(kept.message.written_at, moment("2026-12-01T10:00"));
}

#[test]
fn what_is_sent_twice_is_one_message() {
    let mut world = World::new();
    world.write(0);
    let entry = world.device.all().remove(0);
    let other = Draft {
        kind: Some(FeedbackKind::Idea),
        message: "Iets anders".into(),
        ..Draft::default()
    };
    let outbox = &mut world.tabs[1].outbox;
    let id = entry.message.id.clone();
    assert_eq!(outbox.same(&entry.message.feedback), Some(id.clone()));
    assert_eq!(outbox.same(&other.validate().unwrap()), None);
    // What was refused is not sent again.
    outbox.apply(&id, Verdict::Refused(422), moment(NOW));
    assert_eq!(outbox.same(&entry.message.feedback), None);
}

#[test]
fn a_message_that_was_removed_in_another_tab_is_not_sent() {
    let mut world = World::new();
    world.write(0);
    let id = world.tabs[0].outbox.waiting(moment(NOW)).remove(0);
    world.tabs[1].outbox.remove(&id);
    assert_eq!(world.tabs[0].outbox.get(&id), None);
    // Nor does a refusal bring it back.
    world.tabs[0]
        .outbox
        .apply(&id, Verdict::Refused(422), moment(NOW));
    assert!(world.device.all().is_empty());
}
