//! What an element in the document listens to.

use std::cell::RefCell;
use std::rc::Rc;

use super::node::Heard;
use crate::browser::dom::{self, Event, Listener};

pub struct ListenerState {
    event: &'static str,
    heard: Rc<RefCell<Rc<Heard>>>,
    /// Listens by being there.
    _listener: Listener,
}

pub fn build(element: &dom::Element, listeners: Vec<(&'static str, Heard)>) -> Vec<ListenerState> {
    let listen = |(event, heard): (&'static str, Heard)| {
        let heard = Rc::new(RefCell::new(Rc::new(heard)));
        let at_hand = Rc::clone(&heard);
        let listener = Listener::new(element, event, move |event: Event| {
            // What is heard may lead to a new page, with something else to do at the next event.
            let heard = Rc::clone(&at_hand.borrow());
            heard.hear(event);
        });
        ListenerState {
            event,
            heard,
            _listener: listener,
        }
    };
    listeners.into_iter().map(listen).collect()
}

pub fn rebuild(
    element: &dom::Element,
    new: Vec<(&'static str, Heard)>,
    states: &mut Vec<ListenerState>,
) {
    let events = new.iter().map(|(event, _)| *event);
    if events.eq(states.iter().map(|before| before.event)) {
        for (before, (_, heard)) in states.iter().zip(new) {
            *before.heard.borrow_mut() = Rc::new(heard);
        }
    } else {
        *states = build(element, new);
    }
}
