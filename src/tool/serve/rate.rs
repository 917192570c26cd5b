//! How often one address may send feedback. Kept in memory for a minute, and nowhere else.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const MINUTE: Duration = Duration::from_secs(60);

/// So many addresses are remembered before the old ones are looked for.
const MANY: usize = 10_000;

/// At most so many in any minute, per address.
pub struct RateLimit {
    /// 0: no limit.
    per_minute: usize,
    admitted: Mutex<HashMap<IpAddr, VecDeque<Instant>>>,
}

impl RateLimit {
    pub fn new(per_minute: u32) -> Self {
        RateLimit {
            per_minute: per_minute as usize,
            admitted: Mutex::default(),
        }
    }

    /// Lets a request in, or says after how long the next one may come.
    pub fn admit(&self, address: IpAddr, now: Instant) -> Result<(), Duration> {
        if self.per_minute == 0 {
            return Ok(());
        }
        let mut admitted = self.admitted.lock().unwrap_or_else(PoisonError::into_inner);
        if admitted.len() >= MANY {
            admitted.retain(|_, times| times.back().is_some_and(|last| now < *last + MINUTE));
        }
        if admitted.len() >= MANY {
            // Rather a few requests too many than a memory that fills up.
            admitted.clear();
        }
        let times = admitted.entry(household(address)).or_default();
        while times.front().is_some_and(|first| *first + MINUTE <= now) {
            times.pop_front();
        }
        match times.front() {
            Some(first) if times.len() >= self.per_minute => Err(*first + MINUTE - now),
            _ => {
                times.push_back(now);
                Ok(())
            }
        }
    }
}

/// One connection has one address of version 4, but 2⁶⁴ of version 6.
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => {
            let network = address.to_bits() >> 64 << 64;
            IpAddr::V6(network.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_in_any_minute() {
        let limit = RateLimit::new(3);
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
    fn zero_is_no_limit() {
        let limit = RateLimit::new(0);
        let now = Instant::now();
        assert!((0..100).all(|_| limit.admit([192, 0, 2, 1].into(), now).is_ok()));
    }

    #[test]
    fn a_household_is_one_address() {
        #[track_caller]
        fn check(one: &str, other: &str, same: bool) {
            let [one, other] = [one, other].map(|address| household(address.parse().unwrap()));
            assert_eq!(one == other, same);
        }
        check("2001:db8::1", "2001:db8::ffff:1", true);
        check("2001:db8::1", "2001:db8:0:1::1", false);
        check("::ffff:192.0.2.1", "192.0.2.1", true);
        check("192.0.2.1", "192.0.2.2", false);
    }
}
