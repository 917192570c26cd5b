//! A filter and the way to choose another.

use leptos::prelude::*;

use crate::domain::filter::Filter;

#[derive(Clone, Copy)]
pub struct Choice {
    pub filter: Signal<Filter>,
    pub on_choose: Callback<Filter>,
}

impl Choice {
    /// A part of the filter. It does not notify while other parts change, as the words do at each keystroke.
    pub fn part<T: PartialEq + Send + Sync + 'static>(self, read: fn(&Filter) -> T) -> Signal<T> {
        Memo::new(move |_| self.filter.with(read)).into()
    }

    /// Chooses the filter after `change`.
    pub fn change(self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        self.on_choose.run(filter);
    }
}
