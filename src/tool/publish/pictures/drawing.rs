//! Draws pictures in the look of the app: its colours, its mark, and a font that comes along, so that every machine
//! draws the same.

use std::io;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::card::Card;
use super::wrap;
use crate::app::components::brand_mark::PARTS;
use crate::tool::publish::feeds::allowed_in_xml;

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// What stands in a picture keeps this far from its edges, in pixels.
const MARGIN: f32 = 80.0;

/// The colours of the app, by their roles.
const TOKENS: &str = include_str!("../../../../style/tokens.css");

/// The size of letters, how many fit on a line, and how many lines there may be.
struct Size {
    pixels: usize,
    letters: usize,
    lines: usize,
}

/// The larger one for titles that fit.
const TITLES: [Size; 2] = [
    Size {
        pixels: 76,
        letters: 19,
        lines: 2,
    },
    Size {
        pixels: 56,
        letters: 26,
        lines: 4,
    },
];
const DETAIL: Size = Size {
    pixels: 32,
    letters: 52,
    lines: 2,
};

/// What all pictures share.
pub struct Drawing {
    options: Options<'static>,
    ground: Pixmap,
}

impl Drawing {
    pub fn new() -> io::Result<Self> {
        let mut options = Options {
            font_family: "DejaVu Sans".to_owned(),
            ..Options::default()
        };
        let fonts = options.fontdb_mut();
        for font in [
            dejavu::serif::bold(),
            dejavu::sans::regular(),
            dejavu::sans::bold(),
        ] {
            fonts.load_font_data(font.to_vec());
        }
        let mut ground = Pixmap::new(WIDTH, HEIGHT).ok_or(io::ErrorKind::OutOfMemory)?;
        let tree = Tree::from_str(&ground_svg(), &options).map_err(io::Error::other)?;
        resvg::render(&tree, Transform::identity(), &mut ground.as_mut());
        Ok(Drawing { options, ground })
    }

    /// The picture as a file.
    pub fn png(&self, card: &Card) -> io::Result<Vec<u8>> {
        let tree = self.text(card)?;
        let mut picture = self.ground.clone();
        resvg::render(&tree, fitting(&tree), &mut picture.as_mut());
        encode(&picture)
    }

    fn text(&self, card: &Card) -> io::Result<Tree> {
        Tree::from_str(&text_svg(card), &self.options).map_err(io::Error::other)
    }
}

/// Makes smaller what would come too near the right edge or the lower one.
fn fitting(tree: &Tree) -> Transform {
    let drawn = tree.root().abs_stroke_bounding_box();
    let room = |end: f32, size: u32| (size as f32 - 2.0 * MARGIN) / (end - MARGIN).max(1.0);
    let scale = room(drawn.right(), WIDTH)
        .min(room(drawn.bottom(), HEIGHT))
        .min(1.0);
    let back = MARGIN - MARGIN * scale;
    Transform::from_row(scale, 0.0, 0.0, scale, back, back)
}

fn ground_svg() -> String {
    // As `style/layout.css` has it.
    let fill = |class: &str| match class {
        "brand__page" => format!("fill=\"{}\"", colour("--color-brand")),
        "brand__page brand__page--right" => format!("fill=\"{}\"", colour("--color-accent")),
        _ => format!(
            "fill=\"none\" stroke=\"{}\" stroke-width=\"2\" stroke-linecap=\"round\"",
            colour("--color-surface")
        ),
    };
    let mark: String = PARTS
        .iter()
        .map(|(class, strokes)| format!("<path d=\"{strokes}\" {}/>", fill(class)))
        .collect();
    let (paper, river) = (colour("--color-paper"), colour("--color-river"));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{paper}\"/>\
         <g fill=\"none\" stroke=\"{river}\" stroke-width=\"10\">\
         <path d=\"M0 592c150-40 300 40 450 0s300-40 450 0 200 20 300 0\"/>\
         <path d=\"M0 618c150-40 300 40 450 0s300-40 450 0 200 20 300 0\"/></g>\
         <g transform=\"translate(72 56) scale(2)\">{mark}</g></svg>"
    )
}

fn text_svg(card: &Card) -> String {
    let title = allowed_in_xml(&card.title);
    let fits = |size: &&Size| wrap::lines(&title, size.letters, usize::MAX).len() <= size.lines;
    let size = TITLES.iter().find(fits).unwrap_or(&TITLES[1]);
    let mut svg =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">");
    let (strong, quiet) = (colour("--color-brand"), colour("--color-text-quiet"));
    let name = wrap::lines(&allowed_in_xml(&card.library), 42, 1).concat();
    push_line(
        &mut svg,
        &name,
        168.0,
        110.0,
        32,
        &format!("fill=\"{quiet}\" font-weight=\"bold\""),
    );
    let mut bottom = 160.0;
    let look = format!("fill=\"{strong}\" font-weight=\"bold\" font-family=\"DejaVu Serif\"");
    for line in wrap::lines(&title, size.letters, size.lines) {
        bottom += size.pixels as f32 * 1.2;
        push_line(&mut svg, &line, MARGIN, bottom, size.pixels, &look);
    }
    bottom += 24.0;
    for text in &card.lines {
        for line in wrap::lines(&allowed_in_xml(text), DETAIL.letters, DETAIL.lines) {
            bottom += DETAIL.pixels as f32 * 1.4;
            push_line(
                &mut svg,
                &line,
                MARGIN,
                bottom,
                DETAIL.pixels,
                &format!("fill=\"{quiet}\""),
            );
        }
    }
    svg + "</svg>"
}

fn push_line(svg: &mut String, text: &str, x: f32, y: f32, size: usize, look: &str) {
    *svg += &format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" {look}>");
    html_escape::encode_text_to_string(text, svg);
    svg.push_str("</text>");
}

/// The value of a token in light colours.
fn colour(token: &str) -> &'static str {
    let value = TOKENS
        .split_once(&[token, ":"].concat())
        .map_or("", |(_, rest)| rest);
    value.split(';').next().unwrap_or_default().trim()
}

/// Without transparency, which the ground has not. Fast: a better compression takes ten times as long.
fn encode(picture: &Pixmap) -> io::Result<Vec<u8>> {
    let opaque: Vec<u8> = picture
        .pixels()
        .iter()
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&opaque)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(title: &str) -> Card {
        Card {
            library: "De Bibliotheek Lek & IJssel".into(),
            title: title.into(),
            lines: vec!["Elke week, vanaf dinsdag 12 januari 2027, 10.00 tot 11.30 uur, tot en met 29 juni 2027".into(), "Bibliotheek Vianen".into()],
        }
    }

    #[test]
    fn the_colours_are_those_of_the_app() {
        for token in [
            "--color-paper",
            "--color-surface",
            "--color-brand",
            "--color-accent",
            "--color-river",
            "--color-text-quiet",
        ] {
            let value = colour(token);
            assert!(
                value.starts_with('#') && value.len() == 7,
                "{token}: {value}"
            );
        }
    }

    #[test]
    fn no_title_comes_near_an_edge() {
        let drawing = Drawing::new().unwrap();
        for title in [
            "Taalcafé",
            "Voorlezen en knutselen voor peuters, kleuters en hun opa’s en oma’s in de wijk De Hagen, elke week opnieuw en nog veel meer",
            &"WWWWWWWWWW".repeat(12),
            &"Mmmm ".repeat(40),
            "مقهى اللغة في المكتبة للكبار والصغار كل يوم ثلاثاء",
            "בית קפה לשפה ABC 123 </text> & <b>",
            "👵👨‍👩‍👧 Feest 🎉",
            "a\u{8}\u{0}b",
            "",
        ] {
            let tree = drawing.text(&card(title)).unwrap();
            let drawn = tree.root().abs_stroke_bounding_box();
            let scale = fitting(&tree);
            let right = drawn.right() * scale.sx + scale.tx;
            let bottom = drawn.bottom() * scale.sy + scale.ty;
            assert!(right <= WIDTH as f32 - MARGIN + 1.0, "{title}: {right}");
            assert!(bottom <= HEIGHT as f32 - MARGIN + 1.0, "{title}: {bottom}");
            assert!(drawn.left() >= MARGIN - 8.0, "{title}: {}", drawn.left());
            let file = drawing.png(&card(title)).unwrap();
            let decoder = png::Decoder::new(io::Cursor::new(&file));
            let read = decoder.read_info().unwrap();
            assert_eq!((read.info().width, read.info().height), (WIDTH, HEIGHT));
            assert!(file.len() < 200_000, "{}", file.len());
        }
    }

    #[test]
    fn what_is_written_shows() {
        let drawing = Drawing::new().unwrap();
        assert_ne!(
            drawing.png(&card("Taalcafé")).unwrap(),
            drawing.png(&card("مقهى")).unwrap()
        );
        assert_ne!(
            drawing.png(&card("مقهى")).unwrap(),
            drawing.png(&card("")).unwrap()
        );
        assert_eq!(
            drawing.png(&card("Taalcafé")).unwrap(),
            drawing.png(&card("Taalcafé")).unwrap()
        );
    }
}
