//! The text of the work in a page.

use dom_query::{Document, NodeData, NodeId, NodeRef};
use dom_smoothie::{Config, Readability};

use super::parts::Parts;
use super::wording::collapse_spaces;
use super::{Page, tree};
use crate::catch_panic::catch_panic;
use crate::words;

/// What Readability may have to do, in letters times the depth they stand at: it looks at the text of every element
/// several times over.
const MOST_WORK: usize = 60_000_000;

/// A text with fewer words may be a notice of the site.
const FEWEST_WORDS: u64 = 60;

/// A text that is given as the body is the whole where the other has at least this share more or less.
const NEARLY: f64 = 0.9;

/// Elements that stand on lines of their own.
pub(super) const PARAGRAPHS: &[&str] = &[
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
    "tr",
    "table",
    "dd",
    "dt",
    "dl",
    "pre",
    "figure",
    "main",
    "body",
    "center",
    "header",
    "hr",
];

/// The text of the work; paragraphs are parted by an empty line. Takes the document, for what is not of the work is cut
/// out of it.
pub(super) fn of_work(document: Document, page: &Page<'_>, body: Option<&str>) -> Option<String> {
    let fits = page.outline.work <= MOST_WORK;
    let parts = cut_out(&document, page);
    let marked_up_text = marked(&document, &parts).map(|(_, text)| text);
    let readability_text = fits.then(|| by_readability(document)).flatten();
    let readability_text = readability_text.map(|found| paragraphs(&found.root()));
    let declared_text = body.map(paragraphs_of_body);
    let count = |text: &Option<String>| text.as_deref().map_or(0, words::count);
    let read_words = count(&readability_text);
    let found_text = if read_words >= FEWEST_WORDS || read_words >= count(&marked_up_text) {
        readability_text
    } else {
        marked_up_text
    };
    let declared_text = declared_text.filter(|declared_text| !declared_text.is_empty());
    choose_text(found_text, declared_text)
        .map(|text| without_headline(&text, page))
        .filter(|text| !text.is_empty())
}

/// The tree in which the work stands, and the element that holds it, with its text. Takes the document, as
/// [`of_work`] does.
pub(super) fn tree_of_work(
    document: Document,
    page: &Page<'_>,
) -> Option<(Document, NodeId, String)> {
    let fits = page.outline.work <= MOST_WORK;
    let parts = cut_out(&document, page);
    let marked_up = marked(&document, &parts).map(|(node, text)| (node.id, text));
    // Readability takes the tree apart.
    let marked_up = marked_up.map(|(id, text)| (document.clone(), id, text));
    let found = fits.then(|| by_readability(document)).flatten();
    let found = found.map(|found| {
        let root = found.root();
        let (id, text) = (root.id, paragraphs(&root));
        (found, id, text)
    });
    let count = |tree: &Option<(Document, NodeId, String)>| {
        tree.as_ref().map_or(0, |(_, _, text)| words::count(text))
    };
    let read_words = count(&found);
    if read_words >= FEWEST_WORDS || read_words >= count(&marked_up) {
        found
    } else {
        marked_up
    }
}

/// The body that the page gives, where it is more than the text that was found: a paywall hid the rest.
pub(super) fn fuller_body(body: Option<&str>, found: &str) -> Option<String> {
    let given = body.map(paragraphs_of_body)?;
    #[expect(clippy::cast_precision_loss, reason = "words of a page are few")]
    let (given_words, found_words) = (words::count(&given) as f64, words::count(found) as f64);
    (given_words * NEARLY > found_words).then_some(given)
}

/// Cuts out of a document what is not of the work; gives what is.
fn cut_out(document: &Document, page: &Page<'_>) -> Parts {
    for id in &page.outline.outside_story {
        document.tree.remove_from_parent(id);
    }
    let parts = Parts::of(document);
    for id in &parts.left_out {
        document.tree.remove_from_parent(id);
    }
    parts
}

/// Chooses between the text that was found and the body that the page gives, whichever is complete. A paywall may hide the
/// end of the one, and the other may be a summary.
fn choose_text(found: Option<String>, given: Option<String>) -> Option<String> {
    let (Some(found_text), Some(given_text)) = (&found, &given) else {
        return found.or(given);
    };
    #[expect(clippy::cast_precision_loss, reason = "words of a page are few")]
    let (found_words, given_words) = (
        words::count(found_text) as f64,
        words::count(given_text) as f64,
    );
    if given_words * NEARLY > found_words {
        return given;
    }
    // The body is all in what was found: what is there beside it is not of the work.
    let end: String = last_letters(given_text);
    let cut_short =
        given_text.trim_end().ends_with(['…']) || given_text.trim_end().ends_with("...");
    if given_words < found_words * NEARLY
        && !cut_short
        && letters(found_text).contains(&end)
        && given_words > found_words * 0.5
    {
        return given;
    }
    found
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn last_letters(text: &str) -> String {
    let all = letters(text);
    let from = all.ceil_char_boundary(all.len().saturating_sub(60));
    all[from..].to_owned()
}

/// The body that structured data give, which some write with tags and some without a line in it.
fn paragraphs_of_body(body: &str) -> String {
    if body.contains("</p>")
        || body.contains("&lt;")
        || body.contains("&nbsp;")
        || body.contains("&quot;")
        || body.contains("&#")
    {
        // Its tags can nest as deep as those of a page.
        let paragraphs_of =
            |html: &str| tree::parse(html).map(|document| paragraphs(&document.root()));
        let text = paragraphs_of(body).unwrap_or_default();
        if text.contains("</p>") {
            paragraphs_of(&text).unwrap_or_default()
        } else {
            text
        }
    } else {
        let lines: Vec<String> = body
            .lines()
            .map(collapse_spaces)
            .filter(|line| !line.is_empty())
            .collect();
        lines.join("\n\n")
    }
}

/// What Readability finds; `None` where that has no text.
fn by_readability(document: Document) -> Option<Document> {
    let config = Config {
        disable_json_ld: true,
        char_threshold: 300,
        ..Config::default()
    };
    let article = catch_panic(|| {
        let mut reader = Readability::with_document(document, None, Some(config)).ok()?;
        reader.parse().ok()
    })??;
    let content = Document::fragment(article.content);
    let has_text = content.root().descendants_it().any(|node| {
        node.query_or(
            false,
            |it| matches!(&it.data, NodeData::Text { contents } if !contents.trim().is_empty()),
        )
    });
    has_text.then_some(content)
}

/// The element that the page marks as the story, or else all that it shows, with its text.
fn marked<'d>(document: &'d Document, parts: &Parts) -> Option<(NodeRef<'d>, String)> {
    parts.marked.iter().find_map(|ids| {
        let nodes = ids.iter().filter_map(|id| document.tree.get(id));
        let texts = nodes.map(|node| (node, paragraphs(&node)));
        let (node, text) = texts.max_by_key(|(_, text)| text.len())?;
        (words::count(&text) >= FEWEST_WORDS).then_some((node, text))
    })
}

/// The text of an element, its paragraphs parted by an empty line.
fn paragraphs(node: &NodeRef<'_>) -> String {
    let mut texts: Vec<String> = Vec::new();
    let mut block_text = String::new();
    let mut end = |block_text: &mut String| {
        let text = collapse_spaces(block_text);
        block_text.clear();
        if !text.is_empty() {
            texts.push(text);
        }
    };
    let mut at = *node;
    let mut breaks = 0;
    loop {
        let mut opens = false;
        at.query(|tree_node| {
            if let NodeData::Text { contents } = &tree_node.data {
                if !contents.trim().is_empty() {
                    breaks = 0;
                }
                block_text.push_str(contents);
            } else if let NodeData::Element(element) = &tree_node.data {
                let name = element.name.local.as_ref();
                opens = PARAGRAPHS.contains(&name);
                if name == "br" {
                    breaks += 1;
                    block_text.push(' ');
                    opens = breaks > 1;
                }
            }
        });
        if opens {
            end(&mut block_text);
        }
        if let Some(child) = at.first_child() {
            at = child;
            continue;
        }
        loop {
            if at.id == node.id {
                end(&mut block_text);
                return texts.join("\n\n");
            }
            let closes = at.query_or(false, |tree_node| {
                matches!(&tree_node.data, NodeData::Element(element) if PARAGRAPHS.contains(&element.name.local.as_ref()))
            });
            if closes {
                end(&mut block_text);
            }
            if let Some(next) = at.next_sibling() {
                at = next;
                break;
            }
            let Some(parent) = at.parent() else {
                end(&mut block_text);
                return texts.join("\n\n");
            };
            at = parent;
        }
    }
}

/// At most this many lines above and below the text are looked at.
const MOST_LINES_AROUND: usize = 8;

/// A headline, a byline or a dateline above it is not counted as text of the work, nor what stands below it: a date, a
/// right, a list of other stories.
fn without_headline(text: &str, page: &Page<'_>) -> String {
    let mut paragraphs: Vec<&str> = text.split("\n\n").collect();
    let is_around_text = |paragraph: &&&str| is_around(paragraph, page);
    let count_above = paragraphs
        .iter()
        .take(MOST_LINES_AROUND)
        .take_while(is_around_text)
        .count();
    let count_below = paragraphs[count_above..]
        .iter()
        .rev()
        .take(MOST_LINES_AROUND)
        .take_while(is_around_text)
        .count();
    paragraphs.truncate(paragraphs.len() - count_below);
    paragraphs.drain(..count_above);
    if paragraphs.is_empty() {
        // A poem has short lines.
        return text.to_owned();
    }
    paragraphs.join("\n\n")
}

/// Whether a line belongs to what surrounds a text: it is the title, or short and no sentence.
fn is_around(line: &str, page: &Page<'_>) -> bool {
    let is_sentence = line
        .trim_end()
        .ends_with(['.', '!', '?', '»', '”', '"', '…', ':']);
    let words = words::count(line);
    page.titles
        .iter()
        .any(|title| title.eq_ignore_ascii_case(line))
        || (words < 9 && !is_sentence)
        || (words < 25 && (line.contains('©') || line.to_lowercase().starts_with("copyright")))
        || (words < 16
            && !is_sentence
            && (super::byline::of_line(line).is_some()
                || !super::human_dates::dates(line, page.order).is_empty()))
}
