//! Which branches are near: by a position, or roughly by a postcode.

use crate::content::{Branch, Location, sort_short};

/// The mean radius of the earth in kilometres (IUGG).
const RADIUS: f64 = 6371.0088;

/// How far apart in a straight line over the earth, in kilometres (the haversine formula).
pub fn distance(one: &Location, other: &Location) -> f64 {
    let (lat, other_lat) = (one.lat.0.to_radians(), other.lat.0.to_radians());
    let half_lat = (other_lat - lat) / 2.0;
    let half_lon = (other.lon.0 - one.lon.0).to_radians() / 2.0;
    let square = |sine: f64| sine * sine;
    let chord = square(half_lat.sin()) + lat.cos() * other_lat.cos() * square(half_lon.sin());
    2.0 * RADIUS * chord.sqrt().min(1.0).asin()
}

/// The branches with how far they are, the nearest first. Those of which the place is not known stand last, in the
/// order in which they stood.
pub fn by_distance(branches: &[Branch], here: &Location) -> Vec<(Branch, Option<f64>)> {
    let far = |branch: &Branch| branch.location.as_ref().map(|there| distance(here, there));
    let mut near: Vec<(Branch, Option<f64>)> = branches
        .iter()
        .map(|branch| (branch.clone(), far(branch)))
        .collect();
    sort_short(&mut near, |(_, far)| far.map_or(u64::MAX, metres));
    near
}

/// Floating-point numbers have no order.
fn metres(kilometres: f64) -> u64 {
    (kilometres * 1000.0) as u64
}

/// The four digits of a postcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Postcode(u16);

impl Postcode {
    /// Reads `4131 AB`, `4131ab`, or the digits alone.
    pub fn read(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let digits: u16 = text.get(..4)?.parse().ok()?;
        let letters = &text[4..];
        let are_letters = letters.chars().all(|c| c.is_ascii_alphabetic());
        let fits = are_letters && matches!(letters.len(), 0 | 2) && digits >= 1000;
        fits.then_some(Postcode(digits))
    }

    fn of(branch: &Branch) -> Option<Self> {
        Postcode::read(branch.postcode.as_ref()?.as_str())
    }

    /// Postcodes with the same first two digits are of one region (PostNL); more than that the digits do not tell.
    fn region(self) -> u16 {
        self.0 / 100
    }
}

/// Whether some branch can be found by a postcode.
pub fn have_postcodes(branches: &[Branch]) -> bool {
    branches.iter().any(|branch| Postcode::of(branch).is_some())
}

/// The branches of the same region, those with the closest digits first, and after them the others in the order in
/// which they stood. `None`: no branch is in that region, and the digits say nothing.
pub fn by_postcode(branches: &[Branch], postcode: Postcode) -> Option<Vec<Branch>> {
    let apart = |branch: &Branch| {
        let own = Postcode::of(branch)?;
        (own.region() == postcode.region()).then(|| own.0.abs_diff(postcode.0))
    };
    if branches.iter().all(|branch| apart(branch).is_none()) {
        return None;
    }
    let mut branches = branches.to_vec();
    sort_short(&mut branches, |branch| apart(branch).unwrap_or(u16::MAX));
    Some(branches)
}
