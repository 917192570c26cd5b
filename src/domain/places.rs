//! Where the branches lie: on a small drawn map, and how far apart.

use crate::content::Location;

/// Kilometres in a degree of latitude.
const DEGREE: f64 = 111.2;

/// How much shorter a degree of longitude is than one of latitude: the cosine of 52°, where the
/// Netherlands lie. Calculated here, because a cosine costs more to download than the whole map.
const SHRINK: f64 = 0.6157;

/// A point on a map: `x` to the east and `y` to the south, in kilometres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// The places on a flat map around their middle, which within a region is as good as a globe.
pub fn project(places: &[&Location]) -> Vec<Point> {
    let point = |place: &&Location| Point {
        x: place.lon.0 * SHRINK * DEGREE,
        y: -place.lat.0 * DEGREE,
    };
    places.iter().map(point).collect()
}

/// How far apart in a straight line, in whole kilometres, never nothing.
pub fn distance(one: &Location, other: &Location) -> u32 {
    let points = project(&[one, other]);
    let (x, y) = (points[0].x - points[1].x, points[0].y - points[1].y);
    (x * x + y * y).sqrt().round().max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Degrees;

    fn at(lat: f64, lon: f64) -> Location {
        Location {
            lat: Degrees(lat),
            lon: Degrees(lon),
        }
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        let points = project(&[&at(52.0, 5.0), &at(51.9, 5.1)]);
        assert!(points[0].y < points[1].y && points[0].x < points[1].x);
        assert!(project(&[]).is_empty());
    }

    #[test]
    fn distances_are_those_of_a_map() {
        // Utrecht to Amsterdam, 35 km.
        assert_eq!(distance(&at(52.0907, 5.1214), &at(52.3731, 4.8926)), 35);
        assert_eq!(distance(&at(52.0, 5.0), &at(52.0, 5.0)), 1);
    }
}
