//! Gathering the letters that a page draws into lines.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Vec2};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
};

use super::accents;
use super::lines::{Line, PlacedLetters};

/// A letter is a thousand units high in its own measure.
const UNITS: f64 = 1_000.0;

/// What a page draws, line by line in the order in which it is drawn.
#[derive(Default)]
pub(super) struct Page {
    /// What is shown of the page: left, bottom, right, top. Everything where there is none.
    pub(super) visible_area: Option<[f64; 4]>,
    /// How many more letters may be drawn.
    pub(super) letters_left: usize,
    /// Whether the page has more.
    pub(super) too_many: bool,
    pub(super) lines: Vec<Line>,
}

impl Page {
    fn place(&mut self, glyph: &Glyph<'_>, transform: Affine) {
        let Some(letters) = glyph.as_unicode() else {
            return;
        };
        let letters = match letters {
            BfString::Char(letter) => {
                accents::ligature_letters(letter).map_or_else(|| letter.to_string(), str::to_owned)
            }
            BfString::String(letters) => letters
                .chars()
                .map(|letter| {
                    accents::ligature_letters(letter)
                        .map_or_else(|| letter.to_string(), str::to_owned)
                })
                .collect(),
        };
        let width = match glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(drawn) => drawn.advance_width(),
        };
        let origin = transform * Point::ZERO;
        let across_vector =
            (transform * Point::new(f64::from(width.unwrap_or(500.0)), 0.0)) - origin;
        let up_vector = (transform * Point::new(0.0, UNITS)) - origin;
        let finite = [
            origin.x,
            origin.y,
            across_vector.x,
            across_vector.y,
            up_vector.x,
            up_vector.y,
        ]
        .into_iter()
        .all(|number| number.is_finite() && number.abs() < 1e7);
        if !finite || !self.shows(origin) {
            return;
        }
        // A letter of no width has the direction of its height, turned.
        let direction = if across_vector.hypot() > 1e-6 {
            across_vector
        } else {
            Vec2::new(up_vector.y, -up_vector.x)
        };
        let direction = direction / direction.hypot().max(1e-9);
        let placed = PlacedLetters {
            written: letters,
            direction,
            begins: direction.dot(origin.to_vec2()),
            ends: direction.dot(origin.to_vec2()) + across_vector.hypot(),
            base: direction.cross(origin.to_vec2()),
            size: up_vector.hypot().max(1e-3),
        };
        match self.lines.last_mut() {
            Some(line) if line.accepts(&placed) => line.add(placed),
            _ => self.lines.push(Line::begin(placed)),
        }
    }

    fn shows(&self, origin: Point) -> bool {
        self.visible_area.is_none_or(|[left, bottom, right, top]| {
            (left..=right).contains(&origin.x) && (bottom..=top).contains(&origin.y)
        })
    }
}

impl<'a> Device<'a> for Page {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            if self.letters_left == 0 {
                self.too_many = true;
                return;
            }
            self.letters_left -= 1;
            self.place(glyph, props.transform * glyph.transform());
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
