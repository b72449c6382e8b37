//! Text of Office Open XML that is not shown: runs that vanish, by themselves or by their style, and runs too small to see.

use std::collections::{BTreeMap, BTreeSet};

use super::MOST_BASES;
use super::xml::{Element, Step, walk};
use crate::ReadError;

/// Letters of this many half points or fewer cannot be seen.
const TOO_SMALL: u32 = 4;

/// At most this many bytes of what is hidden are kept.
const MOST_TEXT: usize = 4_096;

/// The ids of styles whose text is not shown.
#[derive(Debug, Clone, Default)]
pub struct HiddenStyles(BTreeSet<String>);

#[derive(Default)]
struct Style {
    base: Option<String>,
    vanishes: Option<bool>,
}

impl HiddenStyles {
    /// By the part that defines the styles.
    ///
    /// # Errors
    ///
    /// What stood in the way of reading it.
    pub fn of(styles_part: &str) -> Result<Self, ReadError> {
        let mut styles: BTreeMap<String, Style> = BTreeMap::new();
        let mut open_style: Option<String> = None;
        walk(styles_part, |step| {
            match step {
                Step::Opens(element) => {
                    let name = element.name();
                    if name == "style" {
                        open_style = element.value("styleId");
                    } else if let Some(id) = &open_style {
                        let style = styles.entry(id.clone()).or_default();
                        match name {
                            "basedOn" => style.base = element.value("val"),
                            "vanish" => style.vanishes = Some(element.is_on()),
                            _ => {}
                        }
                    }
                }
                Step::Closes("style") => open_style = None,
                Step::Closes(_) | Step::Text(_) => {}
            }
            Ok(())
        })?;
        let vanishes = |id: &String| {
            let mut id = Some(id);
            for _ in 0..MOST_BASES {
                let style = styles.get(id?)?;
                if style.vanishes.is_some() {
                    return style.vanishes;
                }
                id = style.base.as_ref();
            }
            None
        };
        let hidden = styles.keys().filter(|id| vanishes(id) == Some(true));
        Ok(Self(hidden.cloned().collect()))
    }

    /// Whether an element names one of them.
    pub(super) fn contains(&self, element: &Element<'_>) -> bool {
        element.value("val").is_some_and(|id| self.0.contains(&id))
    }
}

/// Whether letters of this size are too small to be seen.
pub(super) fn is_too_small(element: &Element<'_>) -> bool {
    let size = element
        .value("val")
        .and_then(|size| size.parse::<u32>().ok());
    size.is_some_and(|size| size <= TOO_SMALL)
}

/// A run of text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Run {
    /// Whether it is not shown.
    pub hidden: bool,
    /// Whether it stands in another that is not shown.
    pub inside_hidden: bool,
    /// Whether it is hidden and has text.
    pub has_text: bool,
    /// How many paragraphs stand in it, in text boxes.
    pub paragraphs: usize,
    /// Its text, where it is hidden; empty once [`MOST_TEXT`] bytes of the part were kept.
    text: String,
}

#[derive(Default)]
struct Walk {
    runs: Vec<Run>,
    /// The open runs, by their numbers, and the open paragraphs, by whether their style hides them.
    open_runs: Vec<usize>,
    open_paragraphs: Vec<bool>,
    /// How many properties of paragraphs are open, in which `rPr` is that of the paragraph's mark.
    properties_depth: usize,
    skipped_depth: usize,
    in_text: bool,
    length: usize,
}

/// The runs of a part, in the order in which they begin. What stands in elements of the names in `skipped` is left
/// out.
///
/// # Errors
///
/// What stood in the way of reading it.
pub fn runs(part: &str, styles: &HiddenStyles, skipped: &[&str]) -> Result<Vec<Run>, ReadError> {
    let mut runs = Walk::default();
    walk(part, |step| {
        match step {
            Step::Opens(element) => runs.opens(&element, styles, skipped),
            Step::Closes(name) => runs.closes(name),
            Step::Text(text) => runs.text(&text),
        }
        Ok(())
    })?;
    Ok(runs.runs)
}

impl Walk {
    fn open_run(&mut self) -> Option<&mut Run> {
        self.open_runs.last().and_then(|at| self.runs.get_mut(*at))
    }

    fn opens(&mut self, element: &Element<'_>, styles: &HiddenStyles, skipped: &[&str]) {
        let name = element.name();
        if self.skipped_depth > 0 || skipped.contains(&name) {
            self.skipped_depth += 1;
            return;
        }
        match name {
            "p" => {
                self.open_paragraphs.push(false);
                for at in &self.open_runs {
                    if let Some(run) = self.runs.get_mut(*at) {
                        run.paragraphs += 1;
                    }
                }
            }
            "pStyle" => {
                if let Some(paragraph) = self.open_paragraphs.last_mut() {
                    *paragraph = styles.contains(element);
                }
            }
            "r" => {
                let of_style = self.open_paragraphs.last().copied().unwrap_or_default();
                let inside_hidden = self.open_run().is_some_and(|run| run.hidden);
                self.open_runs.push(self.runs.len());
                self.runs.push(Run {
                    hidden: of_style || inside_hidden,
                    inside_hidden,
                    ..Run::default()
                });
            }
            "t" => self.in_text = true,
            "pPr" => self.properties_depth += 1,
            // A paragraph in a text box stands in a run, which its mark says nothing about.
            "rStyle" | "vanish" | "sz" if self.properties_depth == 0 => {
                if let Some(run) = self.open_run() {
                    match name {
                        "rStyle" => run.hidden |= styles.contains(element),
                        "vanish" => run.hidden = element.is_on() || run.inside_hidden,
                        _ => run.hidden |= is_too_small(element),
                    }
                }
            }
            _ => {}
        }
    }

    fn closes(&mut self, name: &str) {
        if self.skipped_depth > 0 {
            self.skipped_depth -= 1;
            return;
        }
        match name {
            "p" => {
                self.open_paragraphs.pop();
            }
            "r" => {
                self.open_runs.pop();
            }
            "t" => self.in_text = false,
            "pPr" => self.properties_depth = self.properties_depth.saturating_sub(1),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if !self.in_text || self.skipped_depth > 0 || text.is_empty() {
            return;
        }
        let is_kept = self.length < MOST_TEXT;
        if let Some(run) = self.open_run().filter(|run| run.hidden) {
            run.has_text = true;
            if is_kept {
                run.text.push_str(text);
                self.length += text.len();
            }
        }
    }
}

/// What is hidden in a part, as one text; `None` where nothing is.
pub(super) fn hidden_text(part: &str, styles: &HiddenStyles) -> Result<Option<String>, ReadError> {
    let runs = runs(part, styles, &["rPrChange", "pPrChange"])?;
    let texts: Vec<&str> = runs
        .iter()
        .filter(|run| run.hidden)
        .map(|run| run.text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    Ok((!texts.is_empty()).then(|| texts.join(" ")))
}
