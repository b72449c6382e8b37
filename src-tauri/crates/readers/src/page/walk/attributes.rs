//! What elements say by their attributes: meta tags, links, structured data, times.

use dom_query::NodeRef;

use super::super::headline::beginning;
use super::super::outline::{Property, TimeTag};
use super::super::wording::{beginning_of, collapse_spaces, end_of};
use super::{ElementState, MOST_OF_A_KIND, Walk};

/// At most this many words of an attribute are taken for names: a template gives two or three.
const MOST_NAMES: usize = 16;

/// A longer attribute is ignored: it holds no fact and no real address.
const LONGEST_ATTRIBUTE: usize = 4_096;

/// How many bytes before a time are searched for its label.
const LONGEST_BEFORE: usize = 400;

impl Walk {
    /// Takes what elements say that are not read as text.
    pub(super) fn take(&mut self, name: &str, node: &NodeRef<'_>, state: &ElementState) {
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
                let time = self.time_tag(node, state, attribute("datetime"), "");
                self.outline.times.push(time);
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

    /// What an element says that holds a date, in an attribute of this name where it is no `<time>`.
    pub(super) fn time_tag(
        &self,
        node: &NodeRef<'_>,
        state: &ElementState,
        datetime: Option<String>,
        attribute_name: &str,
    ) -> TimeTag {
        let value = |name: &str| node.attr(name).unwrap_or_default();
        let pubdate = if node.has_attr("pubdate") {
            "pubdate"
        } else {
            ""
        };
        let names = format!(
            "{} {} {} {pubdate} {attribute_name}",
            value("class"),
            value("itemprop"),
            value("id"),
        );
        TimeTag {
            datetime,
            text: collapse_spaces(&beginning(node)),
            names: beginning_of(&names, LONGEST_ATTRIBUTE).to_lowercase(),
            block: self.outline.blocks.len(),
            before: collapse_spaces(end_of(&self.text, LONGEST_BEFORE)),
            outside_story: state.outside_story,
            in_article: state.articles == 1,
            dated: state.dated,
            captioned: state.captioned,
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

    pub(super) fn properties(
        &mut self,
        element: &str,
        node: &NodeRef<'_>,
        state: &mut ElementState,
    ) {
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
}
