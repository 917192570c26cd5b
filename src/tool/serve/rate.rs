//! How often one address may send feedback, and how much comes in on a day. Kept in memory until a day after the last
//! time, and nowhere else.

use std::collections::VecDeque;
use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ipnet::{IpNet, Ipv6Net};
use lru::LruCache;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Nobody needs to wait longer before a new try, whatever the rest of the day brings.
const LONGEST_WAIT: Duration = Duration::from_secs(60 * 60);

/// So many networks are remembered; who was silent longest is forgotten first.
const MANY: NonZeroUsize = NonZeroUsize::new(20_000).expect("it is more than 0");

/// Who sent less than this today is taken for a person: when a day is nearly full, the rest is theirs.
const FEW: u32 = 3;

/// A provider gives a customer more than one network of version 6, so the larger one has a limit too.
const NETWORKS_OF_A_CUSTOMER: u32 = 8;

/// How many messages may come in; 0 is no limit.
#[derive(Clone, Copy, Debug)]
pub struct Ceilings {
    /// From one address in any minute. Without this one there are no limits at all.
    pub per_minute: u32,
    /// From one address on a day.
    pub per_day: u32,
    /// From everybody together on a day.
    pub all_per_day: u32,
}

/// Counts what comes in, by the network that it comes from.
pub struct RateLimit {
    ceilings: Ceilings,
    counts: Mutex<Counts>,
}

struct Counts {
    networks: LruCache<IpNet, Sent>,
    all: Today,
}

/// What came from one network.
#[derive(Default)]
struct Sent {
    /// When it last tried to send something.
    last: Option<Instant>,
    /// What was let in during the last minute.
    minute: VecDeque<Instant>,
    today: Today,
}

/// What was kept since the day began, which is when the first came.
#[derive(Default)]
struct Today {
    began: Option<Instant>,
    kept: u32,
}

impl Today {
    /// How many, and how long this day still lasts.
    fn at(&mut self, now: Instant) -> (u32, Duration) {
        let began = *self.began.get_or_insert(now);
        if now >= began + DAY {
            *self = Today {
                began: Some(now),
                kept: 0,
            };
            return (0, DAY);
        }
        (self.kept, began + DAY - now)
    }
}

impl RateLimit {
    pub fn new(ceilings: Ceilings) -> Self {
        let counts = Counts {
            networks: LruCache::new(MANY),
            all: Today::default(),
        };
        RateLimit {
            ceilings,
            counts: Mutex::new(counts),
        }
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a request in, or says after how long the next one may come.
    pub fn admit(&self, address: IpAddr, now: Instant) -> Result<(), Duration> {
        let Ceilings {
            per_minute,
            per_day,
            all_per_day,
        } = self.ceilings;
        if per_minute == 0 {
            return Ok(());
        }
        let networks = networks(address);
        let mut counts = self.counts();
        let counts = &mut *counts;
        let (kept_of_all, rest) = counts.all.at(now);
        for (network, times) in &networks {
            let sent = counts.networks.get_or_insert_mut(*network, Sent::default);
            sent.last = Some(now);
            let (kept, rest_of_own) = sent.today.at(now);
            if per_day > 0 && kept >= per_day.saturating_mul(*times) {
                return Err(rest_of_own.min(LONGEST_WAIT));
            }
            // The last quarter of the day's room is for people.
            let room = match kept < FEW {
                true => all_per_day,
                false => all_per_day / 4 * 3,
            };
            if all_per_day > 0 && kept_of_all >= room {
                return Err(rest.min(LONGEST_WAIT));
            }
            while sent
                .minute
                .front()
                .is_some_and(|first| *first + MINUTE <= now)
            {
                sent.minute.pop_front();
            }
            let most = per_minute.saturating_mul(*times) as usize;
            if let Some(first) = sent.minute.front()
                && sent.minute.len() >= most
            {
                return Err(*first + MINUTE - now);
            }
        }
        for (network, _) in &networks {
            let sent = counts.networks.get_or_insert_mut(*network, Sent::default);
            sent.minute.push_back(now);
        }
        Ok(())
    }

    /// Forgets the networks that were silent for a day: no count of theirs matters any more.
    pub fn forget(&self, now: Instant) {
        let mut counts = self.counts();
        let is_old = |sent: &Sent| sent.last.is_none_or(|last| last + DAY <= now);
        // Who was silent longest stands last.
        while counts
            .networks
            .peek_lru()
            .is_some_and(|(_, sent)| is_old(sent))
        {
            counts.networks.pop_lru();
        }
    }

    /// A new message of this address was kept.
    pub fn kept(&self, address: IpAddr, now: Instant) {
        let mut counts = self.counts();
        let counts = &mut *counts;
        let sent = networks(address).into_iter().map(|(network, _)| network);
        for network in sent {
            let today = &mut counts
                .networks
                .get_or_insert_mut(network, Sent::default)
                .today;
            today.at(now);
            today.kept += 1;
        }
        counts.all.at(now);
        counts.all.kept += 1;
    }
}

/// The networks that an address counts for, and how many times the limit each has. One connection has one
/// address of version 4, but 2⁶⁴ of version 6, and often many times that.
fn networks(address: IpAddr) -> Vec<(IpNet, u32)> {
    match address.to_canonical() {
        IpAddr::V4(address) => vec![(IpAddr::V4(address).into(), 1)],
        IpAddr::V6(address) => {
            let wider =
                |bits| Ipv6Net::new(address, bits).map(|network| IpNet::V6(network.trunc()));
            let sizes = [(64, 1), (48, NETWORKS_OF_A_CUSTOMER)];
            sizes
                .into_iter()
                .filter_map(|(bits, times)| Some((wider(bits).ok()?, times)))
                .collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(per_minute: u32, per_day: u32, all_per_day: u32) -> RateLimit {
        RateLimit::new(Ceilings {
            per_minute,
            per_day,
            all_per_day,
        })
    }

    fn address(number: u32) -> IpAddr {
        IpAddr::from(number.to_be_bytes())
    }

    /// Whether a message of this address is let in and kept.
    fn sends(limit: &RateLimit, address: IpAddr, now: Instant) -> bool {
        let admitted = limit.admit(address, now).is_ok();
        if admitted {
            limit.kept(address, now);
        }
        admitted
    }

    #[test]
    fn so_many_in_any_minute() {
        let limit = limit(3, 0, 0);
        let [jo, an] = ["192.0.2.1", "192.0.2.2"].map(|address| address.parse().unwrap());
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        for second in [0, 10, 20] {
            assert_eq!(limit.admit(jo, after(second)), Ok(()));
        }
        assert_eq!(limit.admit(jo, after(30)), Err(Duration::from_secs(30)));
        assert_eq!(limit.admit(an, after(30)), Ok(()));
        assert_eq!(limit.admit(jo, after(60)), Ok(()));
        assert_eq!(limit.admit(jo, after(61)), Err(Duration::from_secs(9)));
    }

    #[test]
    fn so_many_on_a_day() {
        let limit = limit(100, 5, 0);
        let start = Instant::now();
        for _ in 0..5 {
            assert!(sends(&limit, address(1), start));
        }
        assert_eq!(limit.admit(address(1), start), Err(LONGEST_WAIT));
        assert!(sends(&limit, address(2), start));
        assert!(sends(&limit, address(1), start + DAY));
    }

    #[test]
    fn a_flood_leaves_room_for_people() {
        let limit = limit(30, 100, 1_000);
        let now = Instant::now();
        // Twenty senders of a hundred each.
        let flood = (0..2_000)
            .filter(|number| sends(&limit, address(number % 20), now + MINUTE * (number / 200)));
        assert_eq!(flood.count(), 750);
        let people = (100..200).filter(|number| sends(&limit, address(*number), now + MINUTE * 10));
        assert_eq!(people.count(), 100);
    }

    #[test]
    fn a_flood_of_networks_fills_neither_the_memory_nor_the_day() {
        let limit = limit(30, 100, 10_000);
        let now = Instant::now();
        let kept = (0..50_000).filter(|number| sends(&limit, address(*number), now));
        assert_eq!(kept.count(), 10_000);
        assert!(limit.counts().networks.len() <= MANY.get());
    }

    #[test]
    fn who_was_silent_for_a_day_is_forgotten() {
        let limit = limit(30, 100, 1_000);
        let start = Instant::now();
        for number in 0..10 {
            assert!(sends(&limit, address(number), start + MINUTE * number));
        }
        assert!(sends(&limit, address(0), start + MINUTE * 30));
        let known = |now| {
            limit.forget(now);
            limit.counts().networks.len()
        };
        assert_eq!(known(start + DAY), 10);
        assert_eq!(known(start + DAY + MINUTE * 5), 5);
        assert_eq!(known(start + DAY + MINUTE * 29), 1);
        assert_eq!(known(start + DAY + MINUTE * 30), 0);
    }

    #[test]
    fn who_was_counted_stays_so_when_others_come() {
        let limit = limit(1, 0, 0);
        let now = Instant::now();
        for number in 0..30_000 {
            assert!(limit.admit(address(number), now).is_ok());
            // Who asks again and again is not forgotten.
            assert!(limit.admit(address(0), now).is_err());
        }
    }

    #[test]
    fn zero_is_no_limit() {
        let limit = limit(0, 1, 1);
        let now = Instant::now();
        assert!((0..100).all(|_| sends(&limit, address(1), now)));
    }

    #[test]
    fn a_household_is_one_address() {
        #[track_caller]
        fn check(one: &str, other: &str, same: bool) {
            let [one, other] = [one, other].map(|address| networks(address.parse().unwrap())[0]);
            assert_eq!(one == other, same);
        }
        check("2001:db8::1", "2001:db8::ffff:1", true);
        check("2001:db8::1", "2001:db8:0:1::1", false);
        check("::ffff:192.0.2.1", "192.0.2.1", true);
        check("192.0.2.1", "192.0.2.2", false);
    }

    #[test]
    fn a_customer_with_many_networks_has_a_limit() {
        let limit = limit(10, 0, 0);
        let now = Instant::now();
        let of =
            |number: u128| IpAddr::from(((0x2001_0db8_u128 << 96) | (number << 64)).to_be_bytes());
        let admitted = (0..1_000).filter(|number| limit.admit(of(*number), now).is_ok());
        assert_eq!(admitted.count(), 80);
    }
}
