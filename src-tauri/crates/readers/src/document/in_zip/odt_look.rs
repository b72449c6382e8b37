//! How OpenDocument looks: what its styles and lists say.

use std::collections::{BTreeMap, BTreeSet};

use super::MOST_BASES;
use super::parts::Parts;
use super::pictures::{self, LoadedPictures};
use super::xml::{Element, Step, walk};
use crate::ReadError;
use crate::article::{Marks, Role};

/// All that says how a text looks; of nothing where only its text is read.
#[derive(Debug, Default)]
pub(super) struct Look {
    styles: BTreeMap<String, Style>,
    /// The levels of lists that are numbered, counted from 0.
    numbered: BTreeSet<(String, usize)>,
    pictures: LoadedPictures,
    /// Whether more than the text is read: links, notes.
    pub(super) is_for_article: bool,
}

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    role: Option<Role>,
    is_rule: bool,
    marks: Marks,
}

impl Look {
    /// By the parts that define styles and lists; of two styles of one name the later counts.
    pub(super) fn of(parts: &mut Parts<'_>, defined_in: &[&str]) -> Result<Self, ReadError> {
        let names = parts.names().into_iter();
        let names: Vec<String> = names.filter(|it| it.starts_with("Pictures/")).collect();
        let mut look = Self {
            pictures: pictures::load(parts, names)?,
            is_for_article: true,
            ..Self::default()
        };
        for part in defined_in {
            look.take(part)?;
        }
        Ok(look)
    }

    fn take(&mut self, part: &str) -> Result<(), ReadError> {
        let mut open_style: Option<(String, Style)> = None;
        let mut open_list: Option<String> = None;
        walk(part, |step| {
            match step {
                Step::Opens(element) => match element.name() {
                    "style" => {
                        let style = Style::of(&element);
                        open_style = element.value("name").map(|name| (name, style));
                    }
                    "text-properties" => {
                        if let Some((_, style)) = &mut open_style {
                            style.marks = marks(&element);
                        }
                    }
                    "list-style" => open_list = element.value("name"),
                    "list-level-style-number" => {
                        let level = element
                            .value("level")
                            .and_then(|it| it.parse::<usize>().ok());
                        let is_shown = element.value("num-format").is_some_and(|it| !it.is_empty());
                        if let (Some(list), Some(level), true) = (&open_list, level, is_shown) {
                            self.numbered
                                .insert((list.clone(), level.saturating_sub(1)));
                        }
                    }
                    _ => {}
                },
                Step::Closes("style") => self.styles.extend(open_style.take()),
                Step::Closes("list-style") => open_list = None,
                Step::Closes(_) | Step::Text(_) => {}
            }
            Ok(())
        })
    }

    fn chain<'a>(&'a self, name: Option<&'a str>) -> impl Iterator<Item = &'a Style> {
        let mut name = name;
        std::iter::from_fn(move || {
            let style = self.styles.get(name?)?;
            name = style.parent.as_deref();
            Some(style)
        })
        .take(MOST_BASES)
    }

    /// What the paragraphs of a style are.
    pub(super) fn role(&self, style: Option<&str>) -> Role {
        let by_name = style.and_then(role_of);
        let found = by_name.or_else(|| {
            let mut chain = self.chain(style);
            chain.find_map(|it| it.role.or_else(|| role_of(it.parent.as_deref()?)))
        });
        found.unwrap_or_default()
    }

    /// Whether the paragraphs of a style are lines across.
    pub(super) fn is_rule(&self, style: Option<&str>) -> bool {
        self.chain(style).any(|style| style.is_rule)
    }

    /// How the words of a style look, with those that it is based on or alone.
    pub(super) fn marks(&self, style: Option<&str>, with_bases: bool) -> Marks {
        let bases = if with_bases { MOST_BASES } else { 1 };
        let chain = self.chain(style).take(bases);
        chain.fold(Marks::default(), |marks, style| marks.and(style.marks))
    }

    /// Whether a level of a list is numbered.
    pub(super) fn is_numbered(&self, list: Option<&str>, level: usize) -> bool {
        list.is_some_and(|list| self.numbered.contains(&(list.to_owned(), level)))
    }

    /// A picture by its name.
    pub(super) fn picture(&self, name: &str) -> Option<&[u8]> {
        let name = name.strip_prefix("./").unwrap_or(name);
        self.pictures.get(name).map(|bytes| bytes.as_slice())
    }
}

impl Style {
    fn of(element: &Element<'_>) -> Self {
        let name = element.value("name").unwrap_or_default();
        let level = element.value("default-outline-level");
        let level = level
            .and_then(|it| it.parse::<u8>().ok())
            .filter(|it| *it > 0);
        Self {
            parent: element.value("parent-style-name"),
            role: role_of(&name).or(level.map(|level| Role::Heading(level.min(6)))),
            is_rule: name == "Horizontal_20_Line",
            marks: Marks::default(),
        }
    }
}

fn marks(element: &Element<'_>) -> Marks {
    let is = |name: &str, value: &str| element.value(name).as_deref() == Some(value);
    let line = element.value("text-underline-style");
    let position = element.value("text-position").unwrap_or_default();
    Marks {
        bold: is("font-weight", "bold")
            || element
                .value("font-weight")
                .and_then(|weight| weight.parse::<u16>().ok())
                .is_some_and(|weight| weight >= 600),
        italic: is("font-style", "italic") || is("font-style", "oblique"),
        underlined: line.is_some_and(|line| line != "none"),
        superscript: position.starts_with("super"),
    }
}

/// What the paragraphs of a style are, by the name that programs give it in every language.
fn role_of(name: &str) -> Option<Role> {
    if let Some(level) = name.strip_prefix("Heading_20_") {
        let level = level.parse::<u8>().ok()?;
        return Some(Role::Heading(level.clamp(1, 6)));
    }
    Some(match name {
        "Title" => Role::Heading(1),
        "Subtitle" => Role::Heading(2),
        "Quotations" | "Quote" => Role::Quote,
        "Preformatted_20_Text" => Role::Preformatted,
        "Caption" | "Illustration" | "Figure" | "FigureCaption" | "Figure_20_Caption" => {
            Role::Caption
        }
        _ => return None,
    })
}
