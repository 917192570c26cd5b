//! A small map of the branches, drawn from their coordinates. Nothing of it comes from another host.

use leptos::prelude::*;

use crate::app::texts::texts;
use crate::content::{Branch, Id, sort_short};
use crate::domain::places::{self, Point};

/// Size of the drawing.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 260.0;
/// Room around the points: for the names beside them.
const MARGIN_X: f64 = 106.0;
const MARGIN_Y: f64 = 24.0;
/// Less than this apart, in kilometres, would blow up a map of one village.
const SMALLEST: f64 = 2.0;

/// All branches as points with their names. Without two branches there is nothing to compare, and no map.
#[component]
pub fn BranchMap(
    branches: Vec<Branch>,
    /// The visitor's own branch, which is marked.
    own: Option<Id>,
) -> impl IntoView {
    let is_own = |branch: &Branch| Some(&branch.id) == own.as_ref();
    let own_name = branches
        .iter()
        .find(|branch| branch.location.is_some() && is_own(branch))
        .map(|branch| branch.name.as_str());
    let title = match own_name {
        Some(name) => (texts().phrase.map_of)(name),
        None => texts().branches.map.to_owned(),
    };
    let (known, places): (Vec<&Branch>, Vec<_>) = branches
        .iter()
        .filter_map(|branch| Some((branch, branch.location.as_ref()?)))
        .unzip();
    if known.len() < 2 {
        return None;
    }
    let points = fit(&places::project(&places));
    // The own branch is drawn last, so that nothing lies over it.
    let mut drawn: Vec<(&Branch, Point)> = known.into_iter().zip(points).collect();
    sort_short(&mut drawn, |(branch, _)| is_own(branch));
    let marker = |(branch, point): (&Branch, Point)| {
        let place = branch.city.as_ref().unwrap_or(&branch.name).to_string();
        view! { <Marker place point is_own=is_own(branch)/> }
    };
    let markers = drawn.into_iter().map(marker).collect_view();
    let (width, height) = (round(WIDTH), round(HEIGHT));
    let size = ["0 0 ", &width, " ", &height].concat();
    Some(view! {
        <svg class="map" viewBox=size role="img" aria-label=title focusable="false">
            <rect class="map__ground" width=width height=height/>
            {markers}
        </svg>
        <p class="quiet">{texts().branches.map_hint}</p>
    })
}

#[component]
fn Marker(place: String, point: Point, is_own: bool) -> impl IntoView {
    let (look, radius) = match is_own {
        true => ("map__point map__point--own", "9"),
        false => ("map__point", "5"),
    };
    // Names stand on the outer side, where the margin is, so that the middle stays free.
    let (beside, anchor) = match point.x > WIDTH / 2.0 {
        true => (13.0, "start"),
        false => (-13.0, "end"),
    };
    view! {
        <g class=look>
            <circle cx=round(point.x) cy=round(point.y) r=radius/>
            <text x=round(point.x + beside) y=round(point.y + 5.0) text-anchor=anchor>{place}</text>
        </g>
    }
}

/// The points in the drawing, in true proportion.
fn fit(points: &[Point]) -> Vec<Point> {
    let span = |of: fn(&Point) -> f64| {
        let least = points.iter().map(of).fold(f64::INFINITY, f64::min);
        let most = points.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        (least, most, (most - least).max(SMALLEST))
    };
    let (left, right, width) = span(|point| point.x);
    let (top, bottom, height) = span(|point| point.y);
    let scale = ((WIDTH - 2.0 * MARGIN_X) / width).min((HEIGHT - 2.0 * MARGIN_Y) / height);
    let place = |point: &Point| Point {
        x: WIDTH / 2.0 + (point.x - (left + right) / 2.0) * scale,
        y: HEIGHT / 2.0 + (point.y - (top + bottom) / 2.0) * scale,
    };
    points.iter().map(place).collect()
}

fn round(length: f64) -> String {
    (length.round() as i32).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_lies_inside_the_drawing() {
        let points = [(0.0, 0.0), (9.0, 14.0), (-4.0, 3.0)].map(|(x, y)| Point { x, y });
        for point in fit(&points) {
            assert!((MARGIN_X..=WIDTH - MARGIN_X).contains(&point.x));
            assert!((MARGIN_Y..=HEIGHT - MARGIN_Y).contains(&point.y));
        }
    }

    #[test]
    fn one_place_is_in_the_middle() {
        let points = fit(&[Point { x: 3.0, y: 4.0 }]);
        assert_eq!(
            points,
            [Point {
                x: WIDTH / 2.0,
                y: HEIGHT / 2.0
            }]
        );
    }
}
