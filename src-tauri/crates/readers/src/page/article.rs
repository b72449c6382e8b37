//! The readable part of a page as a tree.

use dom_query::{Document, NodeData, NodeRef};
use url::Url;

use super::{Page, text};
use crate::ReadError;
use crate::article::{
    ArticleBuilder, Block, CellShape, Flow, InList, Marks, Paragraph, Role, allowed_link,
    collapsed_spaces, picture_of_address,
};

/// A table with a longer text in a cell than this lays out the page.
const LONGEST_CELL: usize = 2_000;

/// At most this many nodes of a table are looked at to see whether it lays out the page.
const MOST_LOOKED_AT: usize = 2_000;

/// The blocks of the work in a page, or those of the body that structured data give where that is more.
pub(super) fn blocks(
    document: Document,
    page: &Page<'_>,
    body: Option<&str>,
) -> Result<Vec<Block>, ReadError> {
    let tree = text::tree_of_work(document, page);
    let found = tree.as_ref().map_or("", |(_, _, text)| text.as_str());
    let mut builder = ArticleBuilder::default();
    if let Some(body) = text::fuller_body(body, found) {
        for paragraph in body.split("\n\n") {
            let mut written = Paragraph::default();
            written.write(paragraph, Marks::default(), None);
            builder.take(Flow::Paragraph(written))?;
        }
        return Ok(builder.end());
    }
    if let Some((document, id, _)) = &tree
        && let Some(node) = document.tree.get(id)
    {
        let mut walk = Walk {
            base: page.url.as_ref(),
            builder: &mut builder,
            written: Paragraph::default(),
            marks: Vec::new(),
            links: Vec::new(),
            lists: Vec::new(),
            begins_item: false,
            roles: Vec::new(),
            tables: Vec::new(),
            breaks: 0,
        };
        walk.all(&node)?;
    }
    let mut blocks = builder.end();
    // The title is shown above it.
    if let Some(Block::Heading { spans, .. }) = blocks.first() {
        let heading: String = spans.iter().map(|span| span.text.as_str()).collect();
        if page
            .titles
            .iter()
            .any(|title| title.trim() == heading.trim())
        {
            blocks.remove(0);
        }
    }
    Ok(blocks)
}

struct Walk<'a> {
    base: Option<&'a Url>,
    builder: &'a mut ArticleBuilder,
    written: Paragraph,
    /// How the words in each open element that says so look.
    marks: Vec<Marks>,
    links: Vec<Option<String>>,
    /// Whether each open list is numbered.
    lists: Vec<bool>,
    begins_item: bool,
    /// What the paragraphs in each open element that says so are.
    roles: Vec<Role>,
    /// Whether each open table is one, and no layout of the page.
    tables: Vec<bool>,
    /// How many line breaks stand in a row.
    breaks: usize,
}

impl Walk<'_> {
    /// Goes over all that stands in an element, without calling itself.
    fn all(&mut self, root: &NodeRef<'_>) -> Result<(), ReadError> {
        let mut at = *root;
        loop {
            self.opens(&at)?;
            if let Some(child) = at.first_child() {
                at = child;
                continue;
            }
            loop {
                self.closes(&at)?;
                if at.id == root.id {
                    return self.end_paragraph();
                }
                if let Some(next) = at.next_sibling() {
                    at = next;
                    break;
                }
                let Some(parent) = at.parent() else {
                    return self.end_paragraph();
                };
                at = parent;
            }
        }
    }

    fn opens(&mut self, node: &NodeRef<'_>) -> Result<(), ReadError> {
        let mut text = None;
        let mut name = String::new();
        node.query(|tree_node| {
            if let NodeData::Text { contents } = &tree_node.data {
                text = Some(contents.to_string());
            } else if let NodeData::Element(element) = &tree_node.data {
                element.name.local.as_ref().clone_into(&mut name);
            }
        });
        if let Some(text) = text {
            self.write(&text);
            return Ok(());
        }
        if is_block(&name) {
            self.end_paragraph()?;
        }
        if let Some(role) = role_of(&name) {
            self.roles.push(role);
        }
        if let Some(set) = mark_of(&name) {
            let mut marks = self.marks.last().copied().unwrap_or_default();
            set(&mut marks);
            self.marks.push(marks);
        }
        match name.as_str() {
            "br" => {
                self.breaks += 1;
                if self.breaks > 1 {
                    self.end_paragraph()?;
                } else {
                    self.put("\n");
                }
            }
            "hr" => self.builder.take(Flow::Rule)?,
            "a" => {
                let link = node.attr("href").and_then(|href| self.absolute(&href));
                self.links.push(link);
            }
            "ul" | "ol" => self.lists.push(name == "ol"),
            "li" => self.begins_item = true,
            "img" => self.picture(node)?,
            "table" => {
                let is_table = !is_layout(node);
                self.tables.push(is_table);
                if is_table {
                    self.builder.take(Flow::TableOpens)?;
                }
            }
            "tr" if self.in_table() => self.builder.take(Flow::RowOpens)?,
            "td" | "th" if self.in_table() => {
                let number = |name: &str| {
                    let value = node.attr(name)?;
                    value.trim().parse::<u32>().ok()
                };
                self.builder.take(Flow::CellOpens(CellShape {
                    across: number("colspan").unwrap_or(1),
                    down: number("rowspan").unwrap_or(1),
                    header: name == "th",
                    continues_above: false,
                }))?;
            }
            _ => {}
        }
        Ok(())
    }

    fn closes(&mut self, node: &NodeRef<'_>) -> Result<(), ReadError> {
        let Some(name) = node.node_name() else {
            return Ok(());
        };
        let name = name.as_ref();
        if is_block(name) {
            self.end_paragraph()?;
        }
        if role_of(name).is_some() {
            self.roles.pop();
        }
        if mark_of(name).is_some() {
            self.marks.pop();
        }
        match name {
            "a" => {
                self.links.pop();
            }
            "ul" | "ol" => {
                self.lists.pop();
            }
            "td" | "th" if self.in_table() => self.builder.take(Flow::CellCloses)?,
            "table" if self.tables.pop() == Some(true) => self.builder.take(Flow::TableCloses)?,
            _ => {}
        }
        Ok(())
    }

    fn in_table(&self) -> bool {
        self.tables.last() == Some(&true)
    }

    fn picture(&mut self, node: &NodeRef<'_>) -> Result<(), ReadError> {
        let alt = node.attr("alt").map(|alt| alt.trim().to_owned());
        let alt = alt.unwrap_or_default();
        let bytes = node.attr("src").and_then(|src| picture_of_address(&src));
        // Without either there is nothing to show.
        if bytes.is_none() && alt.is_empty() {
            return Ok(());
        }
        let bytes = bytes.as_deref();
        self.builder.take(Flow::Picture { alt, bytes })
    }

    fn absolute(&self, href: &str) -> Option<String> {
        let href = href.trim();
        // Within the page there is nowhere to go.
        if href.starts_with('#') {
            return None;
        }
        match self.base {
            Some(base) => allowed_link(base.join(href).ok()?.as_str()),
            None => allowed_link(href),
        }
    }

    fn write(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.breaks = 0;
        }
        if self.roles.contains(&Role::Preformatted) {
            return self.put(text);
        }
        let after_space = self.written.is_empty() || self.written.ends_with_space();
        let written = collapsed_spaces(text, after_space);
        if !written.is_empty() {
            self.put(&written);
        }
    }

    fn put(&mut self, text: &str) {
        let marks = self.marks.last().copied().unwrap_or_default();
        let link = self.links.last().and_then(Option::as_deref);
        self.written.write(text, marks, link);
    }

    fn end_paragraph(&mut self) -> Result<(), ReadError> {
        self.breaks = 0;
        let mut paragraph = std::mem::take(&mut self.written);
        if paragraph.text().trim().is_empty() {
            return Ok(());
        }
        paragraph.role = self.roles.last().copied().unwrap_or_default();
        if let Some(ordered) = self.lists.last() {
            paragraph.in_list = Some(InList {
                level: self.lists.len() - 1,
                ordered: *ordered,
                begins: std::mem::take(&mut self.begins_item),
            });
        }
        self.builder.take(Flow::Paragraph(paragraph))
    }
}

/// Whether a table lays out the page: it holds another, or more in a cell than tables do, or has no row of several cells.
fn is_layout(table: &NodeRef<'_>) -> bool {
    let mut cells_in_row = 0;
    let mut most_cells = 0;
    let mut letters_in_cell = 0;
    for node in table.descendants_it().take(MOST_LOOKED_AT) {
        let mut text = 0;
        node.query(|it| {
            if let NodeData::Text { contents } = &it.data {
                text = contents.trim().len();
            }
        });
        letters_in_cell += text;
        match node.node_name().as_deref() {
            Some("table") => return true,
            Some("tr") => cells_in_row = 0,
            Some("td" | "th") => {
                cells_in_row += 1;
                most_cells = most_cells.max(cells_in_row);
                letters_in_cell = 0;
            }
            _ => {}
        }
        if letters_in_cell > LONGEST_CELL {
            return true;
        }
    }
    most_cells < 2
}

/// Whether elements of a name stand on lines of their own.
fn is_block(name: &str) -> bool {
    text::PARAGRAPHS.contains(&name) || matches!(name, "td" | "th" | "figcaption" | "caption")
}

/// What paragraphs in an element of a name are; `None` where it says nothing of that.
fn role_of(name: &str) -> Option<Role> {
    Some(match name {
        "h1" => Role::Heading(1),
        "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" => Role::Heading(4),
        "h5" => Role::Heading(5),
        "h6" => Role::Heading(6),
        "blockquote" => Role::Quote,
        "pre" => Role::Preformatted,
        "figcaption" => Role::Caption,
        _ => return None,
    })
}

/// How an element of a name makes its words look; `None` where it does not.
fn mark_of(name: &str) -> Option<fn(&mut Marks)> {
    Some(match name {
        "b" | "strong" => |it| it.bold = true,
        "i" | "em" | "cite" => |it| it.italic = true,
        "u" | "ins" => |it| it.underlined = true,
        "sup" => |it| it.superscript = true,
        _ => return None,
    })
}
