//! Long work, shared by all cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::{io, thread};

/// Does `work` on each item. Each core takes the next item that is left, and keeps for itself what
/// `begin` makes. After an error no new item is begun.
pub fn on_all_cores<T: Sync, Own>(
    items: &[T],
    begin: impl Fn() -> Own + Sync,
    work: impl Fn(&mut Own, &T) -> io::Result<()> + Sync,
) -> io::Result<()> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut own = begin();
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(error) = work(&mut own, item) {
                next.store(items.len(), Ordering::Relaxed);
                return Err(error);
            }
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores.min(items.len()))
            .map(|_| scope.spawn(worker))
            .collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(io::Error::other("het werk brak af")))
        })
    })
}
