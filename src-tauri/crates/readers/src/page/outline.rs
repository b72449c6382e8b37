//! A page as its parts: what its head says, and what a reader sees in its order.

use dom_query::NodeId;

/// The parts of a page.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The language of the root element.
    pub(super) language: Option<String>,
    /// The content of `<title>`.
    pub(super) title: String,
    /// Names of `<meta>` in lower case, with what they say.
    pub(super) metas: Vec<(String, String)>,
    /// Addresses of `<link rel="canonical">`.
    pub(super) canonical: Option<String>,
    /// What `<base>` says.
    pub(super) base: Option<String>,
    /// Blocks of JSON-LD, as written.
    pub(super) json: Vec<String>,
    /// Elements `<time>`.
    pub(super) times: Vec<TimeTag>,
    /// Other elements whose attributes hold a date, with the name of the attribute among their names.
    pub(super) attribute_dates: Vec<TimeTag>,
    /// Elements with properties of microdata and `RDFa`.
    pub(super) properties: Vec<Property>,
    /// Links with `rel="author"`, by their text.
    pub(super) authors: Vec<String>,
    /// What a reader sees.
    pub(super) blocks: Vec<Block>,
    /// The block of the headline.
    pub(super) headline: Option<usize>,
    /// Whether an element of the page asks for a subscription.
    pub(super) paywalled: bool,
    /// Elements outside the story, to be left out of its text.
    pub(super) outside_story: Vec<NodeId>,
    /// How much a reader of the text has to do that looks at the text of every element: letters times depth, and the
    /// elements themselves.
    pub(super) work: usize,
}

/// A line or paragraph that a reader sees.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing of its own that a block is or is not"
)]
pub(super) struct Block {
    /// Its text, with single spaces.
    pub(super) text: String,
    /// Whether it is outside the story.
    pub(super) outside_story: bool,
    /// Whether others wrote it, or it is of another story.
    pub(super) of_others: bool,
    /// Whether it is a heading: 1 to 6, or 0.
    pub(super) heading: u8,
    /// Whether an element about it says that it prints a date.
    pub(super) dated: bool,
    /// Whether an element about it says that it prints names of authors.
    pub(super) signed: bool,
    /// Whether all of it is a link.
    pub(super) linked: bool,
    /// Whether it is quoted.
    pub(super) quoted: bool,
    /// Whether it is printed under a picture.
    pub(super) captioned: bool,
}

/// An element `<time>`, or another with a date in an attribute.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing of its own that an element is or is not"
)]
pub(super) struct TimeTag {
    /// What its attribute says.
    pub(super) datetime: Option<String>,
    /// What a reader sees.
    pub(super) text: String,
    /// Its class and other attributes, in lower case.
    pub(super) names: String,
    /// The block it stands in.
    pub(super) block: usize,
    /// What stands before it in that block.
    pub(super) before: String,
    /// Whether it is outside the story.
    pub(super) outside_story: bool,
    /// Whether it is in an `<article>` that is not in another.
    pub(super) in_article: bool,
    /// Whether an element about it says that it prints a date.
    pub(super) dated: bool,
    /// Whether it is printed under a picture.
    pub(super) captioned: bool,
}

/// A property of microdata or `RDFa`.
#[derive(Debug)]
pub(super) struct Property {
    /// Its name in lower case, without a prefix.
    pub(super) name: String,
    /// What it says: an attribute, or its text.
    pub(super) value: String,
    /// How deep in things that have properties it stands: 0 for the page itself.
    pub(super) depth: usize,
    /// The type of the thing that has it, in lower case.
    pub(super) of: String,
    /// Whether it is outside the story.
    pub(super) outside_story: bool,
}

impl Outline {
    /// What the first meta of a name says.
    pub(super) fn meta(&self, name: &str) -> Option<&str> {
        self.metas
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, content)| content.as_str())
    }

    /// What every meta of a name says.
    pub(super) fn all_meta<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.metas
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, content)| content.as_str())
    }

    /// The text of the headline.
    pub(super) fn heading(&self) -> Option<&str> {
        self.headline
            .and_then(|at| self.blocks.get(at))
            .map(|block| block.text.as_str())
    }
}
