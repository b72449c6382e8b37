//! Documents in the Portable Document Format.

/// Accents and ligatures as fonts print them.
mod accents;
/// A copy of some pages with nothing but what their text needs.
mod copy;
/// Counting how often a content draws what it names.
mod draws;
/// Gathering the letters that a page draws into lines.
mod glyphs;
/// Pictures and files in a PDF.
pub mod inner_streams;
/// From letters to lines.
mod lines;
/// Loading a PDF within bounds.
pub mod loader;
/// Running heads and page numbers.
mod margins;
/// What a PDF says of itself and gives away.
pub mod metadata;
/// From lines to paragraphs.
mod paragraphs;
/// Properties that are written as XML.
mod xmp;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use lopdf::{Document, ObjectId};

use crate::catch_panic::catch_panic_on_deep_stack;
use crate::{ReadError, ReaderOutput};
use copy::{Budget, Copy};
use glyphs::Page;
use paragraphs::ParagraphBuilder;

/// A file has at most this many pages; a newspaper has some hundred.
const MOST_PAGES: usize = 5_000;

/// All streams that are looked into unpack to at most this many bytes.
const MOST_UNPACKED: usize = 256 * 1024 * 1024;

/// At most this many bytes of content are gone over, each form as often as it is drawn.
const MOST_WORK: u64 = 256 * 1024 * 1024;

/// At most this many letters are drawn; [`MOST_TEXT`](crate::MOST_TEXT) bounds the text itself.
const MOST_LETTERS: usize = 8 * 1024 * 1024;

/// Pages are read together until they unpack to this many bytes, so that they share their fonts and none holds the whole
/// in memory.
const BATCH_BYTES: usize = 16 * 1024 * 1024;

/// What it says. The text is what its pages show, in the order in which they draw it, with words whole that are divided
/// at the ends of lines, and without running heads and feet, page numbers and the marks of footnotes. A file that is all pictures has none.
pub(crate) fn read(bytes: &[u8]) -> ReaderOutput {
    // Neither of the two crates promises that it never panics.
    catch_panic_on_deep_stack(|| read_unguarded(bytes))
        .unwrap_or_else(|| ReaderOutput::failed(ReadError::Damaged))
}

/// What it says and gives away beside its text: of a file in another, nothing else is asked.
pub(crate) fn read_metadata(bytes: &[u8]) -> ReaderOutput {
    let read = || loader::open(bytes).map(|document| metadata_of(&document));
    catch_panic_on_deep_stack(read)
        .unwrap_or(Err(ReadError::Damaged))
        .unwrap_or_else(ReaderOutput::failed)
}

fn metadata_of(document: &Document) -> ReaderOutput {
    ReaderOutput {
        inner_files: inner_streams::files(document),
        ..metadata::read(document)
    }
}

fn read_unguarded(bytes: &[u8]) -> ReaderOutput {
    let document = match loader::open(bytes) {
        Ok(document) => document,
        Err(trouble) => return ReaderOutput::failed(trouble),
    };
    let mut output = metadata_of(&document);
    match catch_panic_on_deep_stack(|| text(&document)).unwrap_or(Err(ReadError::Damaged)) {
        Ok(text) => output.text = text,
        Err(trouble) => output.trouble = Some(trouble),
    }
    output
}

/// The text of all pages; `None` where they have none.
fn text(document: &Document) -> Result<Option<String>, ReadError> {
    let pages: Vec<ObjectId> = document.page_iter().take(MOST_PAGES + 1).collect();
    if pages.len() > MOST_PAGES {
        return Err(ReadError::TooLarge);
    }
    if pages.is_empty() {
        return Err(ReadError::Damaged);
    }
    let mut budget = Budget {
        unpacked: MOST_UNPACKED,
        work: MOST_WORK,
    };
    let mut letters = MOST_LETTERS;
    let mut builder = ParagraphBuilder::default();
    let mut pages_left = pages.iter().copied().peekable();
    while pages_left.peek().is_some() {
        let mut copy = Copy::of(document);
        let mut visible_area = Vec::new();
        while copy.length < BATCH_BYTES
            && let Some(page) = pages_left.next()
        {
            copy.add(page, &mut budget)?;
            visible_area.push(visible_area_of(document, page));
        }
        let page_bytes = copy.into_bytes(&mut budget)?;
        draw(page_bytes, &visible_area, &mut letters, &mut builder)?;
    }
    builder.into_text()
}

/// Draws the pages of a copy.
fn draw(
    copy: Vec<u8>,
    visible_area: &[Option<[f64; 4]>],
    letters: &mut usize,
    builder: &mut ParagraphBuilder,
) -> Result<(), ReadError> {
    let pdf = Pdf::new(copy).map_err(|_| ReadError::Damaged)?;
    let cache = InterpreterCache::new();
    for (page, visible_area) in pdf.pages().iter().zip(visible_area) {
        let everything = Rect::new(-1e9, -1e9, 1e9, 1e9);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, everything, &cache, pdf.xref(), settings);
        let mut drawn_page = Page {
            visible_area: *visible_area,
            letters_left: *letters,
            ..Page::default()
        };
        interpret_page(page, &mut context, &mut drawn_page);
        if drawn_page.too_many {
            return Err(ReadError::TooLarge);
        }
        *letters = drawn_page.letters_left;
        builder.page(drawn_page.lines)?;
    }
    Ok(())
}

/// What is shown of a page: left, bottom, right, top.
fn visible_area_of(document: &Document, page: ObjectId) -> Option<[f64; 4]> {
    let inherited = |key| copy::inherited(document, page, key);
    let page_box = inherited(b"CropBox").or_else(|| inherited(b"MediaBox"));
    let numbers = copy::numbers(document, page_box)?;
    let [one, two, three, four] = *numbers.first_chunk::<4>()?;
    let [left, bottom] = [one.min(three), two.min(four)].map(f64::from);
    let [right, top] = [one.max(three), two.max(four)].map(f64::from);
    (left < right && bottom < top).then_some([left, bottom, right, top])
}
