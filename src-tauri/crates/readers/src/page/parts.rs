//! What of a page belongs to the text of the work, by its elements and their names.

use dom_query::{Document, NodeId, NodeRef};

/// At most this many elements of a kind are looked at for the story.
const MOST_OF_A_KIND: usize = 20;

/// Readability checks the title of a page against each of its headings, word by word; a longer one is no title.
const LONGEST_TITLE: usize = 400;

/// Elements of a page, found in one walk, for every selector would be a walk of its own.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Those that are not read, wherever they are.
    pub(super) left_out: Vec<NodeId>,
    /// Those that the page marks as the story, by how sure the mark is: the body of an article, an article, the main
    /// part by its name and by its role, and the whole.
    pub(super) marked: [Vec<NodeId>; 5],
}

impl Parts {
    /// The parts of a page. Nothing in what is left out is a part.
    pub(super) fn of(document: &Document) -> Self {
        let mut parts = Self::default();
        let mut node = document.root();
        loop {
            let enters = !parts.take(&node);
            if enters && let Some(child) = node.first_child() {
                node = child;
                continue;
            }
            loop {
                if let Some(next) = node.next_sibling() {
                    node = next;
                    break;
                }
                let Some(parent) = node.parent() else {
                    return parts;
                };
                node = parent;
            }
        }
    }

    /// Takes an element; whether it is left out.
    fn take(&mut self, node: &NodeRef<'_>) -> bool {
        let Some(element) = node.element_ref() else {
            return false;
        };
        let name = element.name.local.as_ref();
        let mut left_out = is_left_out(name) || (name == "title" && is_long(node));
        let mut marks = [
            false,
            name == "article",
            name == "main",
            false,
            name == "body",
        ];
        for attribute in &element.attrs {
            let value: &str = attribute.value.as_ref();
            match attribute.name.local.as_ref() {
                "hidden" => left_out = true,
                "content" => left_out |= name == "meta" && value.len() > LONGEST_TITLE,
                "aria-hidden" => left_out |= value == "true",
                "class" => {
                    left_out |= value.split_ascii_whitespace().any(|class| {
                        is_class_left_out(class) || (name == "h3" && class == "subtitle")
                    });
                }
                "itemprop" => marks[0] |= value == "articleBody",
                "role" => marks[3] |= value == "main",
                _ => {}
            }
        }
        if left_out {
            self.left_out.push(node.id);
            return true;
        }
        for (found, _) in self
            .marked
            .iter_mut()
            .zip(marks)
            .filter(|(found, marked)| *marked && found.len() < MOST_OF_A_KIND)
        {
            found.push(node.id);
        }
        false
    }
}

/// Whether the text in an element is longer than any title.
fn is_long(node: &NodeRef<'_>) -> bool {
    node.first_child()
        .is_some_and(|text| text.text().len() > LONGEST_TITLE)
}

/// Whether elements of a name are not read.
fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "iframe"
            | "figcaption"
            | "figure"
            | "nav"
            | "button"
            | "select"
            | "svg"
            | "form"
            | "dialog"
            | "audio"
            | "video"
            | "time"
    )
}

/// Whether elements of a class are not read: what is said to those who do not see, what is printed under pictures, and
/// what is printed twice.
fn is_class_left_out(class: &str) -> bool {
    matches!(
        class,
        "sr-only"
            | "visually-hidden"
            | "screen-reader-text"
            | "wp-caption-text"
            | "wp-caption"
            | "caption"
            | "image-caption"
            | "photo-caption"
            | "pullquote"
            | "pull-quote"
            | "deck"
            | "dek"
            | "subhead"
            | "article__subhead"
            | "subheadline"
            | "standfirst"
            | "article-subtitle"
    )
}
