//! Finding the headline among the headings of a page.

use dom_query::{Document, NodeData, NodeId, NodeRef};

use super::wording::{beginning_of, collapse_spaces, similarity};

/// Facts are short; a longer text is not looked at for one.
const LONGEST_FACT: usize = 400;

/// At most this many headings are looked at.
const MOST_HEADINGS: usize = 1_000;

/// What may name the headline, and the headings that may be it.
#[derive(Default)]
struct Heads<'a> {
    shared: String,
    title: Option<NodeRef<'a>>,
    headings: Vec<NodeRef<'a>>,
}

impl<'a> Heads<'a> {
    /// One walk, for each selector would be a walk of its own.
    fn of(document: &'a Document) -> Self {
        let mut heads = Self::default();
        for node in document.root().descendants_it() {
            let Some(element) = node.element_ref() else {
                continue;
            };
            match element.name.local.as_ref() {
                "h1" | "h2" | "h3" | "h4" if heads.headings.len() < MOST_HEADINGS => {
                    heads.headings.push(node);
                }
                "title" if heads.title.is_none() => heads.title = Some(node),
                "meta"
                    if heads.shared.is_empty()
                        && element.attr("property").as_deref() == Some("og:title") =>
                {
                    let shared = element.attr("content").unwrap_or_default();
                    beginning_of(&shared, LONGEST_FACT).clone_into(&mut heads.shared);
                }
                _ => {}
            }
        }
        heads
    }
}

/// The headline and its ancestors: they are never outside the story, whatever their names say.
pub(super) fn headline_ancestors(document: &Document) -> Vec<NodeId> {
    let heads = Heads::of(document);
    // A title of one or two words is the name of the site, and many headings have it too.
    let telling = |title: String| {
        Some(title)
            .filter(|title| title.split_whitespace().count() > 2)
            .unwrap_or_default()
    };
    let shared = telling(heads.shared);
    let title = telling(heads.title.as_ref().map(beginning).unwrap_or_default());
    let mut first = None;
    let mut by_title: Option<(usize, NodeRef<'_>)> = None;
    for heading in &heads.headings {
        let text = collapse_spaces(&beginning(heading));
        let is_first_of_level = heading.has_name("h1");
        if text.chars().filter(|c| c.is_alphabetic()).count() <= 8 {
            continue;
        }
        let words = text.split(' ').count();
        let like = similarity(&text, &shared).max(similarity(&text, &title));
        let is_sure = words > 3 || similarity(&text, &shared) > 0.7;
        if is_first_of_level && like > 0.7 && is_sure {
            by_title = Some((words, *heading));
            break;
        }
        // A title has the name of the site too, and that is a heading of its own on some pages.
        if like > 0.7 && words > 2 && by_title.is_none_or(|(most, _)| words > most) {
            by_title = Some((words, *heading));
        }
        if is_first_of_level {
            first = first.or(Some(*heading));
        }
    }
    let first = by_title.map(|(_, heading)| heading).or(first);
    first.map_or_else(Vec::new, |heading| {
        std::iter::once(heading.id)
            .chain(heading.ancestors_it(None).map(|node| node.id))
            .collect()
    })
}

/// The beginning of the text of an element.
pub(super) fn beginning(node: &NodeRef<'_>) -> String {
    let mut text = String::new();
    for descendant in node.descendants_it().take(LONGEST_FACT) {
        descendant.query(|tree_node| {
            if let NodeData::Text { contents } = &tree_node.data {
                let room = LONGEST_FACT.saturating_sub(text.len());
                text.push_str(&contents[..contents.floor_char_boundary(room)]);
                // Names side by side are parted where their elements are.
                text.push(' ');
            }
        });
        if text.len() >= LONGEST_FACT {
            break;
        }
    }
    text
}
