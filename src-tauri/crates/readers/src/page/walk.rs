//! One walk over the tree of a page.

use std::collections::HashMap;
use std::rc::Rc;

use dom_query::{Document, NodeData, NodeId, NodeRef};

use super::elements::{is_block, is_unseen};
use super::headline::{beginning, headline_ancestors};
use super::outline::{Block, Outline, Property, TimeTag};
use super::region::Hints;
use super::wording::{beginning_of, collapse_spaces, end_of};

/// At most this many properties, times and blocks of JSON-LD are looked at.
const MOST_OF_A_KIND: usize = 1_000;

/// At most this many words of an attribute are taken for names: a template gives two or three.
const MOST_NAMES: usize = 16;

/// A longer attribute is ignored: it holds no fact and no real address.
const LONGEST_ATTRIBUTE: usize = 4_096;

/// An element without a letter is looked at as often as one with a short word.
const WORK_OF_ELEMENT: usize = 8;

/// How many bytes before a time are searched for its label.
const LONGEST_BEFORE: usize = 400;

/// The state of the walk inside of an element.
#[derive(Debug, Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "an element is any of these at once"
)]
struct ElementState {
    outside_story: bool,
    of_others: bool,
    dated: bool,
    signed: bool,
    linked: bool,
    quoted: bool,
    unseen: bool,
    heading: u8,
    headline: bool,
    articles: usize,
    things: usize,
    thing: Rc<str>,
    depth: usize,
    block: bool,
    parted: bool,
}

#[derive(Default)]
struct Walk {
    outline: Outline,
    text: String,
    /// Whether there is more than spaces in it. Looked for once, for a page may be of nothing but spaces in elements.
    has_text: bool,
    linked: bool,
    state: ElementState,
    headline_ancestors: Vec<NodeId>,
    /// What names say, for a page uses the same ones over and over.
    known: HashMap<String, Hints>,
}

/// The parts of a page.
pub(super) fn outline(document: &Document) -> Outline {
    let mut walk = Walk {
        headline_ancestors: headline_ancestors(document),
        ..Walk::default()
    };
    let mut stack: Vec<ElementState> = Vec::new();
    let mut node = document.root();
    loop {
        let state = walk.enter(&node, stack.last());
        if let Some(child) = node.first_child() {
            stack.push(state);
            node = child;
            continue;
        }
        walk.leave(&state);
        loop {
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let (Some(parent), Some(state)) = (node.parent(), stack.pop()) else {
                walk.end_block();
                return walk.finished();
            };
            walk.leave(&state);
            node = parent;
        }
    }
}

impl Walk {
    fn enter(&mut self, node: &NodeRef<'_>, parent: Option<&ElementState>) -> ElementState {
        let mut state = parent.cloned().unwrap_or_default();
        state.block = false;
        state.parted = false;
        state.depth += 1;
        node.query(|tree_node| {
            if let NodeData::Text { contents } = &tree_node.data {
                self.outline.work += contents.len() * state.depth;
                if !state.unseen {
                    self.text(contents, &state);
                }
            }
        });
        if node.is_element() {
            self.element(node, &mut state);
        }
        state
    }

    fn element(&mut self, node: &NodeRef<'_>, state: &mut ElementState) {
        let Some(tag) = node.element_ref() else {
            return;
        };
        self.outline.work += WORK_OF_ELEMENT * state.depth;
        let name = tag.name.local.as_ref();
        let mut hints = Hints::default();
        let (mut is_hidden, mut has_properties) = (false, false);
        for attribute in &tag.attrs {
            match attribute.name.local.as_ref() {
                "class" | "id" => hints.add(self.hints_of(&attribute.value)),
                "hidden" => is_hidden = true,
                "itemprop" | "property" | "itemscope" | "typeof" => has_properties = true,
                _ => {}
            }
        }
        let holds_headline = self.headline_ancestors.contains(&node.id);
        let has_headline = !self.headline_ancestors.is_empty();
        hints.outside_story |= matches!(name, "nav" | "form" | "dialog")
            || (name == "aside" && !hints.byline && !hints.date)
            || (name == "footer" && state.articles == 0)
            || (name == "header" && has_headline && state.articles == 0);
        hints.outside_story &=
            !holds_headline && !matches!(name, "html" | "body" | "main" | "h1" | "time");
        hints.outside_story |= is_hidden && !holds_headline;
        self.outline.paywalled |=
            hints.paywall && !state.unseen && !matches!(name, "html" | "body" | "script");
        if hints.outside_story && !state.outside_story {
            self.outline.outside_story.push(node.id);
        }
        state.outside_story |= hints.outside_story;
        state.of_others |=
            hints.outside_story && (hints.of_others || matches!(name, "nav" | "footer"));
        state.dated |=
            hints.date && !holds_headline && !matches!(name, "html" | "body" | "article" | "main");
        state.signed |= hints.byline
            && !holds_headline
            && !matches!(name, "html" | "body" | "article" | "main");
        state.unseen |= is_unseen(name);
        state.linked |= name == "a";
        state.quoted |= matches!(name, "blockquote" | "pre" | "code");
        state.headline |= self.headline_ancestors.first() == Some(&node.id);
        state.articles += usize::from(name == "article");
        if is_block(name) {
            state.block = true;
            self.end_block();
            if let Some(level) = name.strip_prefix('h').and_then(|rest| rest.parse().ok()) {
                state.heading = level;
            }
        }
        if state.heading == 0 && matches!(name, "span" | "time" | "a" | "b" | "strong" | "i" | "em")
        {
            // Templates part a name from a date by style alone.
            self.text.push(' ');
            state.parted = state.dated;
        }
        self.take(name, node, state);
        if has_properties {
            self.properties(name, node, state);
        }
    }

    fn hints_of(&mut self, names: &str) -> Hints {
        if let Some(known_hints) = self.known.get(names) {
            return *known_hints;
        }
        let hints = Hints::of(names);
        self.known.insert(names.to_owned(), hints);
        hints
    }

    /// Takes what elements say that are not read as text.
    fn take(&mut self, name: &str, node: &NodeRef<'_>, state: &ElementState) {
        let attribute = |name: &str| {
            let value = node.attr(name)?;
            let value = value.trim();
            (value.len() <= LONGEST_ATTRIBUTE).then(|| value.to_owned())
        };
        match name {
            "html" => {
                self.outline.language = attribute("lang").or_else(|| attribute("xml:lang"));
            }
            "title" if self.outline.title.is_empty() && !state.outside_story => {
                self.outline.title = collapse_spaces(&beginning(node));
            }
            "base" => self.outline.base = attribute("href"),
            "meta" => self.meta(node),
            "link" => {
                let is_canonical = attribute("rel").is_some_and(|rel| {
                    rel.split_ascii_whitespace()
                        .any(|rel| rel.eq_ignore_ascii_case("canonical"))
                });
                if is_canonical && self.outline.canonical.is_none() {
                    self.outline.canonical = attribute("href");
                }
            }
            "script" => {
                let is_json = attribute("type").is_some_and(|kind| {
                    kind.to_ascii_lowercase().starts_with("application/ld+json")
                });
                if is_json && self.outline.json.len() < MOST_OF_A_KIND {
                    self.outline.json.push(node.text().to_string());
                }
            }
            // A post of a network that is quoted has a time of its own.
            "time" | "relative-time" | "time-ago"
                if !state.quoted && self.outline.times.len() < MOST_OF_A_KIND =>
            {
                self.outline.times.push(TimeTag {
                    datetime: attribute("datetime"),
                    text: collapse_spaces(&beginning(node)),
                    names: format!(
                        "{} {} {}{}",
                        attribute("class").unwrap_or_default(),
                        attribute("itemprop").unwrap_or_default(),
                        attribute("id").unwrap_or_default(),
                        if node.has_attr("pubdate") {
                            " pubdate"
                        } else {
                            ""
                        },
                    )
                    .to_lowercase(),
                    block: self.outline.blocks.len(),
                    before: collapse_spaces(end_of(&self.text, LONGEST_BEFORE)),
                    outside_story: state.outside_story,
                    in_article: state.articles == 1,
                });
            }
            "a" => {
                let is_author = attribute("rel")
                    .is_some_and(|rel| rel.split_ascii_whitespace().any(|rel| rel == "author"));
                if is_author && !state.outside_story && self.outline.authors.len() < MOST_OF_A_KIND
                {
                    self.outline.authors.push(collapse_spaces(&beginning(node)));
                }
            }
            _ => {}
        }
    }

    fn meta(&mut self, node: &NodeRef<'_>) {
        if self.outline.metas.len() >= MOST_OF_A_KIND {
            return;
        }
        let Some(content) = node.attr("content").or_else(|| node.attr("value")) else {
            return;
        };
        let content = collapse_spaces(beginning_of(&content, LONGEST_ATTRIBUTE));
        if content.is_empty() {
            return;
        }
        for key in ["property", "name", "http-equiv"] {
            if let Some(names) = node.attr(key) {
                for name in names.split_ascii_whitespace().take(MOST_NAMES) {
                    self.outline
                        .metas
                        .push((name.to_lowercase(), content.clone()));
                }
            }
        }
    }

    fn properties(&mut self, element: &str, node: &NodeRef<'_>, state: &mut ElementState) {
        let names = node.attr("itemprop").or_else(|| {
            // Open Graph is RDFa of the head, and has been read.
            node.attr("property").filter(|_| element != "meta")
        });
        if let Some(names) = names
            && self.outline.properties.len() < MOST_OF_A_KIND
        {
            let value = ["content", "datetime", "title"]
                .iter()
                .filter(|name| **name != "title" || element == "abbr")
                .find_map(|name| node.attr(name))
                .map_or_else(
                    || collapse_spaces(&beginning(node)),
                    |value| collapse_spaces(beginning_of(&value, LONGEST_ATTRIBUTE)),
                );
            for name in names.split_ascii_whitespace().take(MOST_NAMES) {
                let name = name
                    .rsplit([':', '/'])
                    .next()
                    .unwrap_or(name)
                    .to_lowercase();
                self.outline.properties.push(Property {
                    name,
                    value: value.clone(),
                    depth: state.things,
                    of: state.thing.to_string(),
                    outside_story: state.outside_story,
                });
            }
        }
        if node.has_attr("itemscope") || node.has_attr("typeof") {
            state.things += 1;
            state.thing = node
                .attr("itemtype")
                .or_else(|| node.attr("typeof"))
                .map(|kind| end_of(&kind, LONGEST_BEFORE).to_lowercase())
                .unwrap_or_default()
                .into();
        }
    }

    fn text(&mut self, text: &str, state: &ElementState) {
        let is_empty = text.trim().is_empty();
        if !self.has_text {
            self.linked = true;
        }
        self.linked &= state.linked || is_empty;
        // A block is what the innermost element with text in it says of it; the first has most to say of a short one.
        if self.has_text {
            self.state.dated |= state.dated;
            self.state.signed |= state.signed;
        } else {
            self.state = state.clone();
        }
        self.has_text |= !is_empty;
        self.text.push_str(text);
    }

    /// A page without a heading has its title somewhere in bold.
    fn finished(mut self) -> Outline {
        if self.outline.headline.is_none() {
            let title = &self.outline.title;
            self.outline.headline = self.outline.blocks.iter().position(|block| {
                block.text.split(' ').count() > 1
                    && block.text.len() > 8
                    && !block.linked
                    && (title.ends_with(&block.text) || title.starts_with(&block.text))
            });
        }
        self.outline
    }

    fn leave(&mut self, state: &ElementState) {
        if state.block {
            self.end_block();
        } else if state.parted {
            self.text.push(' ');
        }
    }

    fn end_block(&mut self) {
        let text = collapse_spaces(&std::mem::take(&mut self.text));
        self.has_text = false;
        if text.is_empty() {
            return;
        }
        let state = &self.state;
        if state.headline && self.outline.headline.is_none() {
            self.outline.headline = Some(self.outline.blocks.len());
        }
        self.outline.blocks.push(Block {
            text,
            outside_story: state.outside_story,
            of_others: state.of_others,
            heading: state.heading,
            dated: state.dated,
            signed: state.signed,
            linked: self.linked,
            quoted: state.quoted,
        });
    }
}
