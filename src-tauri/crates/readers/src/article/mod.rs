//! A document as a reader sees it: a typed tree of headings, paragraphs, lists, tables and pictures, never foreign HTML.

/// From what is written, in its order, to the tree.
mod builder;
/// What a tree may have at most.
mod checks;
/// What documents are made of, in the order in which they are written.
mod flow;
/// What is being written: a body or a note.
mod frame;
/// Links that may be opened.
mod links;
/// Items in items.
mod lists;
/// Pictures within bounds.
mod pictures;
/// Words without the spaces that are not shown.
mod spans;
/// Rows and cells.
mod table;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use builder::ArticleBuilder;
pub(crate) use flow::{CellShape, Flow, InList, Marks, Paragraph, Role, Take};
pub(crate) use links::allowed as allowed_link;
pub(crate) use pictures::of_address as picture_of_address;
pub(crate) use spans::{collapsed_spaces, trimmed as trimmed_spans};

/// The most bytes of all texts of an article: 2 MiB, some 300,000 words.
pub const MOST_ARTICLE_TEXT: usize = 2 * 1024 * 1024;

/// The most blocks, spans, items and cells of an article, together.
pub const MOST_PARTS: usize = 800_000;

/// The deepest nesting of blocks in blocks.
pub const DEEPEST_BLOCKS: usize = 16;

/// The most bytes of one picture in an article.
pub const LONGEST_PICTURE: usize = 1024 * 1024;

/// The most bytes of all its pictures.
pub const MOST_PICTURES: usize = 8 * 1024 * 1024;

/// A document to be read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Its title; null where it names none.
    pub title: Option<String>,
    /// The language that it names, as a tag of BCP 47; null where it names none.
    pub language: Option<String>,
    /// What it is made of, in its order.
    pub blocks: Vec<Block>,
}

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "ArticleBlock")]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 to 6; 1 is the highest.
        level: u8,
        /// Its words.
        spans: Vec<Span>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        spans: Vec<Span>,
    },
    /// What is quoted.
    Quote {
        /// What it is made of.
        blocks: Vec<Block>,
    },
    /// A list.
    List {
        /// Whether its items are numbered.
        ordered: bool,
        /// What each item is made of.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table {
        /// Its rows, each of its cells; a cell that one above or before reaches into is not there.
        rows: Vec<Vec<CellOf>>,
    },
    /// A picture.
    Picture {
        /// What is said of it to those who do not see it; may be empty.
        alt: String,
        /// What is printed under it.
        caption: Vec<Span>,
        /// The picture, PNG, JPEG, GIF or WebP in base64; null where the document has none of these, or a larger one.
        data: Option<String>,
    },
    /// Text in which spaces and ends of lines count.
    Preformatted {
        /// The text.
        text: String,
    },
    /// A line across.
    Rule {},
    /// The notes at the foot or at the end.
    Footnotes {
        /// Each note, in the order in which they are named.
        notes: Vec<Footnote>,
    },
}

/// One cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ArticleCell")]
pub struct CellOf {
    /// Its words; paragraphs are parted by an end of line.
    pub spans: Vec<Span>,
    /// Whether it heads a column or a row.
    pub header: bool,
    /// How many columns it takes, 1 to 100.
    pub across: u32,
    /// How many rows it takes, 1 to 1,000.
    pub down: u32,
}

/// A note.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Footnote {
    /// The mark by which the text names it, unlike that of every other note: `1`, `ii`.
    pub mark: String,
    /// What it is made of.
    pub blocks: Vec<Block>,
}

/// Words that look the same.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ArticleSpan")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "words can be any of these at once"
)]
pub struct Span {
    /// The words.
    pub text: String,
    /// In bold.
    #[serde(default, skip_serializing_if = "is_false")]
    #[ts(optional, as = "Option<bool>")]
    pub bold: bool,
    /// In italics.
    #[serde(default, skip_serializing_if = "is_false")]
    #[ts(optional, as = "Option<bool>")]
    pub italic: bool,
    /// Underlined.
    #[serde(default, skip_serializing_if = "is_false")]
    #[ts(optional, as = "Option<bool>")]
    pub underlined: bool,
    /// Raised and smaller.
    #[serde(default, skip_serializing_if = "is_false")]
    #[ts(optional, as = "Option<bool>")]
    pub superscript: bool,
    /// Where it leads: an address of http, https or mailto.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub link: Option<String>,
    /// The mark of the note that it names, which is then its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub note: Option<String>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_false(it: &bool) -> bool {
    !it
}
