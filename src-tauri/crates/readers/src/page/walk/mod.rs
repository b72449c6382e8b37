//! One walk over the tree of a page.

/// What elements say by their attributes.
mod attributes;

use std::collections::HashMap;
use std::rc::Rc;

use dom_query::{Document, NodeData, NodeId, NodeRef};

use super::attribute_dates;
use super::elements::{is_block, is_unseen};
use super::headline::headline_ancestors;
use super::outline::{Block, Outline};
use super::region::Hints;
use super::wording::collapse_spaces;

/// At most this many properties, times and blocks of JSON-LD are looked at.
const MOST_OF_A_KIND: usize = 1_000;

/// An element without a letter is looked at as often as one with a short word.
const WORK_OF_ELEMENT: usize = 8;

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
    captioned: bool,
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
        let mut dated_attribute = None;
        for attribute in &tag.attrs {
            match attribute.name.local.as_ref() {
                "class" | "id" => hints.add(self.hints_of(&attribute.value)),
                "hidden" => is_hidden = true,
                "itemprop" | "property" | "itemscope" | "typeof" => has_properties = true,
                name if dated_attribute
                    .as_ref()
                    .is_none_or(|(known, _): &(String, String)| {
                        attribute_dates::is_hint(known)
                    })
                    && attribute_dates::may_hold_date(name, &attribute.value) =>
                {
                    dated_attribute = Some((name.to_owned(), attribute.value.to_string()));
                }
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
        state.captioned |= name == "figcaption" || (hints.caption && !holds_headline);
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
        let is_read_elsewhere = matches!(name, "time" | "meta" | "relative-time" | "time-ago");
        if let Some((attribute, value)) = dated_attribute
            && !is_read_elsewhere
            && !state.quoted
            && self.outline.attribute_dates.len() < MOST_OF_A_KIND
        {
            let time = self.time_tag(node, state, Some(value), &attribute);
            self.outline.attribute_dates.push(time);
        }
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
            captioned: state.captioned,
        });
    }
}
