//! How Office Open XML looks: what its styles, numbers and relations say.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::parts::Parts;
use super::xml::{Element, Step, walk};
use super::{MOST_BASES, pictures};
use crate::ReadError;
use crate::article::{Marks, Role, allowed_link};

/// Lists have at most this many levels.
const MOST_LEVELS: usize = 9;

/// What a style says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct StyleLook {
    /// What its paragraphs are; none where it says nothing of that.
    pub(super) role: Option<Role>,
    /// The list that its paragraphs stand in, and the level.
    pub(super) list: (Option<u32>, Option<usize>),
    /// How its words look, where it is a style of words.
    pub(super) marks: Marks,
}

/// All that says how a part looks; of nothing where only its text is read.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    styles: Rc<BTreeMap<String, StyleLook>>,
    /// The levels of lists that are numbered.
    numbered: Rc<BTreeSet<(u32, usize)>>,
    /// Addresses of links and pictures, by the id of their relation.
    links: BTreeMap<String, String>,
    pictures: BTreeMap<String, Rc<Vec<u8>>>,
    /// Whether more than the text is read: links, notes.
    pub(super) is_for_article: bool,
}

impl Look {
    /// The look of the part that holds the body.
    pub(super) fn of(parts: &mut Parts<'_>, name: &str) -> Result<Self, ReadError> {
        let styles = parts.xml("word/styles.xml")?.unwrap_or_default();
        let numbering = parts.xml("word/numbering.xml")?.unwrap_or_default();
        let look = Self {
            styles: Rc::new(styles_of(&styles)?),
            numbered: Rc::new(numbered(&numbering)?),
            is_for_article: true,
            ..Self::default()
        };
        look.with_relations_of(parts, name)
    }

    /// The same with the links and pictures of another part.
    pub(super) fn with_relations_of(
        &self,
        parts: &mut Parts<'_>,
        name: &str,
    ) -> Result<Self, ReadError> {
        let mut look = self.clone();
        (look.links, look.pictures) = (BTreeMap::new(), BTreeMap::new());
        let file = name.strip_prefix("word/").unwrap_or(name);
        let relations = parts.xml(&format!("word/_rels/{file}.rels"))?;
        let mut pictures: Vec<(String, String)> = Vec::new();
        walk(&relations.unwrap_or_default(), |step| {
            if let Step::Opens(element) = step
                && element.name() == "Relationship"
                && let (Some(id), Some(target)) = (element.value("Id"), element.value("Target"))
            {
                let kind = element.value("Type").unwrap_or_default();
                if kind.ends_with("/hyperlink") {
                    look.links
                        .extend(allowed_link(&target).map(|link| (id, link)));
                } else if kind.ends_with("/image") && element.value("TargetMode").is_none() {
                    pictures.push((id, target));
                }
            }
            Ok(())
        })?;
        let name_of = |target: &String| match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("word/{target}"),
        };
        let names = pictures.iter().map(|(_, target)| name_of(target));
        let loaded = pictures::load(parts, names)?;
        for (id, target) in pictures {
            let picture = loaded.get(&name_of(&target)).cloned();
            look.pictures.extend(picture.map(|bytes| (id, bytes)));
        }
        Ok(look)
    }

    /// What the style says that an element names.
    pub(super) fn style(&self, element: &Element<'_>) -> StyleLook {
        let id = element.value("val").unwrap_or_default();
        self.styles.get(&id).copied().unwrap_or_default()
    }

    /// Whether a level of a list is numbered.
    pub(super) fn is_numbered(&self, list: u32, level: usize) -> bool {
        self.numbered.contains(&(list, level.min(MOST_LEVELS - 1)))
    }

    /// The address of a link by its relation.
    pub(super) fn link(&self, id: Option<String>) -> Option<&str> {
        self.links.get(&id?).map(String::as_str)
    }

    /// A picture by its relation.
    pub(super) fn picture(&self, id: &str) -> Option<&[u8]> {
        self.pictures.get(id).map(|bytes| bytes.as_slice())
    }
}

#[derive(Default)]
struct Style {
    base: Option<String>,
    is_of_words: bool,
    look: StyleLook,
}

fn styles_of(part: &str) -> Result<BTreeMap<String, StyleLook>, ReadError> {
    let mut styles: BTreeMap<String, Style> = BTreeMap::new();
    let mut open: Option<(String, Style)> = None;
    walk(part, |step| {
        match step {
            Step::Opens(element) if element.name() == "style" => {
                let style = Style {
                    is_of_words: element.value("type").as_deref() == Some("character"),
                    ..Style::default()
                };
                open = element.value("styleId").map(|id| (id, style));
            }
            Step::Opens(element) => {
                if let Some((_, style)) = &mut open {
                    style.take(&element);
                }
            }
            Step::Closes("style") => styles.extend(open.take()),
            Step::Closes(_) | Step::Text(_) => {}
        }
        Ok(())
    })?;
    let resolved = |id: &String| {
        let mut look = StyleLook::default();
        let mut id = Some(id);
        for _ in 0..MOST_BASES {
            let Some(style) = id.and_then(|id| styles.get(id)) else {
                break;
            };
            let of = style.look;
            look.role = look.role.or(of.role);
            look.list = (look.list.0.or(of.list.0), look.list.1.or(of.list.1));
            if style.is_of_words {
                look.marks = look.marks.and(of.marks);
            }
            id = style.base.as_ref();
        }
        look
    };
    Ok(styles.keys().map(|id| (id.clone(), resolved(id))).collect())
}

impl Style {
    fn take(&mut self, element: &Element<'_>) {
        let value = || element.value("val");
        match element.name() {
            "basedOn" => self.base = value(),
            "name" => self.look.role = value().and_then(|name| role_of(&name)),
            "outlineLvl" => {
                let level = value().and_then(|level| level.parse::<u8>().ok());
                let level = level.filter(|level| *level < 9);
                self.look.role = self
                    .look
                    .role
                    .or(level.map(|it| Role::Heading((it + 1).min(6))));
            }
            "numId" => self.look.list.0 = value().and_then(|id| id.parse().ok()),
            "ilvl" => self.look.list.1 = value().and_then(|level| level.parse().ok()),
            name => set_mark(&mut self.look.marks, name, element),
        }
    }
}

/// Sets what a property of a run says of how it looks.
pub(super) fn set_mark(marks: &mut Marks, name: &str, element: &Element<'_>) {
    match name {
        "b" => marks.bold = element.is_on(),
        "i" => marks.italic = element.is_on(),
        "u" => marks.underlined = element.value("val").is_none_or(|it| it != "none"),
        "vertAlign" => marks.superscript = element.value("val").as_deref() == Some("superscript"),
        _ => {}
    }
}

/// What the paragraphs of a style are, by the name that programs give it in every language.
fn role_of(name: &str) -> Option<Role> {
    let name = name.to_ascii_lowercase();
    if let Some(level) = name.strip_prefix("heading ") {
        let level = level.trim().parse::<u8>().ok()?;
        return Some(Role::Heading(level.clamp(1, 6)));
    }
    Some(match name.as_str() {
        "title" => Role::Heading(1),
        "subtitle" => Role::Heading(2),
        "quote" | "intense quote" | "block text" | "quotations" => Role::Quote,
        "caption" | "image caption" | "table caption" => Role::Caption,
        "html preformatted" | "source code" | "preformatted text" => Role::Preformatted,
        _ => return None,
    })
}

/// The levels of lists that are numbered, by the part that defines the lists.
fn numbered(part: &str) -> Result<BTreeSet<(u32, usize)>, ReadError> {
    /// A document has some dozens of lists.
    const MOST_LISTS: usize = 10_000;
    let mut formats: BTreeMap<u32, [bool; MOST_LEVELS]> = BTreeMap::new();
    let mut lists: Vec<(u32, u32)> = Vec::new();
    let (mut form, mut level, mut list) = (None, None, None);
    let number = |element: &Element<'_>, name: &str| {
        element.value(name).and_then(|it| it.parse::<u32>().ok())
    };
    walk(part, |step| {
        match step {
            Step::Opens(element) => match element.name() {
                "abstractNum" => form = number(&element, "abstractNumId"),
                "lvl" => level = number(&element, "ilvl").and_then(|it| usize::try_from(it).ok()),
                "numFmt" => {
                    let is_bullet =
                        matches!(element.value("val").as_deref(), Some("bullet" | "none"));
                    if let (Some(form), Some(level)) = (form, level)
                        && formats.len() < MOST_LISTS
                        && let Some(it) = formats.entry(form).or_default().get_mut(level)
                    {
                        *it = !is_bullet;
                    }
                }
                "num" => list = number(&element, "numId"),
                "abstractNumId" => {
                    if let (Some(list), Some(form)) = (list, number(&element, "val"))
                        && lists.len() < MOST_LISTS
                    {
                        lists.push((list, form));
                    }
                }
                _ => {}
            },
            Step::Closes("abstractNum") => form = None,
            Step::Closes("num") => list = None,
            Step::Closes(_) | Step::Text(_) => {}
        }
        Ok(())
    })?;
    let mut numbered = BTreeSet::new();
    for (list, form) in lists {
        for (level, is_numbered) in formats.get(&form).into_iter().flatten().enumerate() {
            if *is_numbered {
                numbered.insert((list, level));
            }
        }
    }
    Ok(numbered)
}
