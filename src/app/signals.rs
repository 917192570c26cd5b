//! Values that pages follow: the signals of Leptos, all of one type inside.
//!
//! For each type of value Leptos has code of its own for a signal, a memo and a callback. A resident
//! downloads all of that, so here every value is kept as one type, and asked for as the type it is.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{
    Effect, Get, GetUntracked, GetValue, Memo as LeptosMemo, RwSignal as LeptosRwSignal, Set,
    Signal as LeptosSignal, StoredValue,
};

/// A value of any type.
type Shared = Arc<dyn Any + Send + Sync>;

fn share<T: Send + Sync + 'static>(value: T) -> Shared {
    Arc::new(value)
}

fn look<T: 'static>(value: &Shared) -> &T {
    value
        .downcast_ref()
        .expect("what is kept was put there by the same type")
}

/// The handles on a value are small and lead to one place, whatever the value is.
macro_rules! handle {
    ($name:ident) => {
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}
    };
}

/// Reading. In a live part of a page the value is followed, unless it is read `untracked`.
macro_rules! reading {
    ($name:ident) => {
        handle!($name);

        impl<T: Clone + Send + Sync + 'static> $name<T> {
            pub fn get(&self) -> T {
                self.with(T::clone)
            }

            pub fn get_untracked(&self) -> T {
                self.with_untracked(T::clone)
            }
        }

        impl<T: Send + Sync + 'static> $name<T> {
            pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
                read(look(&self.inner.get()))
            }

            pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
                read(look(&self.inner.get_untracked()))
            }
        }
    };
}

/// A value that changes when it is set.
pub struct RwSignal<T> {
    inner: LeptosRwSignal<Shared>,
    of: PhantomData<fn() -> T>,
}

reading!(RwSignal);

impl<T: Send + Sync + 'static> RwSignal<T> {
    pub fn new(value: T) -> Self {
        RwSignal {
            inner: LeptosRwSignal::new(share(value)),
            of: PhantomData,
        }
    }

    pub fn set(&self, value: T) {
        self.inner.set(share(value));
    }
}

impl<T: Clone + Send + Sync + 'static> RwSignal<T> {
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}

impl<T: Default + Send + Sync + 'static> Default for RwSignal<T> {
    fn default() -> Self {
        RwSignal::new(T::default())
    }
}

/// A value that is made from others when one of those changes; who follows it hears only of another value.
pub struct Memo<T> {
    inner: LeptosMemo<Shared>,
    of: PhantomData<fn() -> T>,
}

reading!(Memo);

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    pub fn new(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let is_another = |before: Option<&Shared>, now: Option<&Shared>| {
            before.map(look::<T>) != now.map(look::<T>)
        };
        Memo {
            inner: memo(Box::new(move || share(make())), is_another),
            of: PhantomData,
        }
    }
}

fn memo(
    make: Box<dyn Fn() -> Shared + Send + Sync>,
    is_another: fn(Option<&Shared>, Option<&Shared>) -> bool,
) -> LeptosMemo<Shared> {
    LeptosMemo::new_with_compare(move |_| make(), is_another)
}

fn derived(make: Box<dyn Fn() -> Shared + Send + Sync>) -> LeptosSignal<Shared> {
    LeptosSignal::derive(make)
}

/// A value that is made from others each time it is asked for.
pub struct Signal<T> {
    inner: LeptosSignal<Shared>,
    of: PhantomData<fn() -> T>,
}

reading!(Signal);

impl<T: Send + Sync + 'static> Signal<T> {
    pub fn derive(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Signal {
            inner: derived(Box::new(move || share(make()))),
            of: PhantomData,
        }
    }

    /// A value that stays as it is.
    pub fn stored(value: T) -> Self {
        Signal {
            inner: LeptosSignal::stored(share(value)),
            of: PhantomData,
        }
    }
}

impl<T: Send + Sync + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Signal::stored(value)
    }
}

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Signal {
            inner: signal.inner.into(),
            of: PhantomData,
        }
    }
}

impl<T> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Signal {
            inner: memo.inner.into(),
            of: PhantomData,
        }
    }
}

/// What a component does when something happens.
pub struct Callback<In, Out = ()> {
    inner: StoredValue<Shared>,
    of: PhantomData<fn(In) -> Out>,
}

impl<In, Out> Clone for Callback<In, Out> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out> Copy for Callback<In, Out> {}

type Run<In, Out> = Box<dyn Fn(In) -> Out + Send + Sync>;

impl<In: 'static, Out: 'static> Callback<In, Out> {
    pub fn new(run: impl Fn(In) -> Out + Send + Sync + 'static) -> Self {
        let run: Run<In, Out> = Box::new(run);
        Callback {
            inner: StoredValue::new(share(run)),
            of: PhantomData,
        }
    }

    pub fn run(&self, with: In) -> Out {
        look::<Run<In, Out>>(&self.inner.get_value())(with)
    }
}

/// Does something in the browser, soon and again whenever a signal that it reads changes. What is only
/// published does nothing.
pub fn follow(run: impl FnMut() + 'static) {
    // One effect of one type, whatever it does.
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}
