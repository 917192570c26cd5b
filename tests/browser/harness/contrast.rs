//! Colours, and how far they stand out from each other.

/// Before a function in a page: `rgba` reads any colour of CSS, and `contrast` is the contrast ratio of
/// two, from 1 to 21 (WCAG 2.2, "relative luminance", "contrast ratio").
pub const COLOURS: &str = "
    const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const known = {};
    const rgba = colour => known[colour] ??= (() => {
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data];
    })();
    const light = ([r, g, b]) => [r, g, b]
        .map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
    const contrast = (one, other) => {
        const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
        return (more + 0.05) / (less + 0.05);
    };
";

/// A function that uses them.
pub fn with_colours(function: &str) -> String {
    format!("(() => {{ {COLOURS} return {function}; }})()")
}
