//! How often each fact is read right over the pages of the corpus.

// Measuring what is read from the pages of the corpus against what they say. The test of the corpus and the example
// that prints the numbers share this file.

use std::path::{Path, PathBuf};

use evidence::{Evidence, InputFile};
use serde::Deserialize;

/// Words are counted right within this share of them.
const WORDS_WITHIN: f64 = 0.02;

/// The facts that are measured.
pub(crate) const FACTS: [&str; 9] = [
    "published",
    "modified",
    "title",
    "byline",
    "outlet",
    "paywall",
    "canonical",
    "declared language",
    "words",
];

#[derive(Deserialize)]
struct Expected {
    page: Vec<Page>,
}

/// What one page says, as a person read it.
#[derive(Deserialize)]
struct Page {
    file: String,
    url: Option<String>,
    media_type: Option<String>,
    today: Option<String>,
    published: Option<String>,
    modified: Option<String>,
    title: Option<String>,
    byline: Option<String>,
    outlet: Option<String>,
    language: Option<String>,
    words: Option<u64>,
    paywall: Option<bool>,
    canonical: Option<String>,
}

/// How one fact fared over all pages.
#[derive(Default)]
pub(crate) struct Tally {
    /// Pages that carry it and from which it was read.
    pub(crate) right: usize,
    /// Pages from which another value was read than they carry, or a value that they do not carry.
    pub(crate) wrong: usize,
    /// Pages that carry it and from which nothing was read.
    pub(crate) unknown: usize,
    /// Pages that carry it not, and from which nothing was read.
    pub(crate) rightly_none: usize,
    /// Each page that is not right.
    pub(crate) misses: Vec<String>,
}

impl Tally {
    /// The share of the pages that carry it from which it was read.
    pub(crate) fn right_share(&self) -> f64 {
        share(self.right, self.right + self.wrong + self.unknown)
    }

    /// The share of all pages from which something wrong was read.
    pub(crate) fn wrong_share(&self) -> f64 {
        share(
            self.wrong,
            self.right + self.wrong + self.unknown + self.rightly_none,
        )
    }

    fn take(&mut self, file: &str, wanted: Option<&str>, found: Option<&str>) {
        let place = match (wanted, found) {
            (Some(wanted), Some(found)) if wanted == found => &mut self.right,
            (None, None) => &mut self.rightly_none,
            (Some(_), None) => &mut self.unknown,
            _ => &mut self.wrong,
        };
        *place += 1;
        if wanted != found {
            self.misses
                .push(format!("{file}: {wanted:?} was read as {found:?}"));
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a corpus has few pages")]
fn share(of: usize, all: usize) -> f64 {
    of as f64 / all.max(1) as f64
}

/// The folder of the corpus.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// Reads every page of the corpus and checks each fact against what the page says.
pub(crate) fn measure() -> Result<Vec<(&'static str, Tally)>, Box<dyn std::error::Error>> {
    let expected: Expected =
        toml::from_str(&std::fs::read_to_string(folder().join("expected.toml"))?)?;
    let mut tallies: Vec<(&'static str, Tally)> = FACTS.map(|fact| (fact, Tally::default())).into();
    for page in &expected.page {
        let bytes = std::fs::read(folder().join("pages").join(&page.file))?;
        let input = InputFile {
            name: &page.file,
            url: page.url.as_deref(),
            media_type: page.media_type.as_deref(),
            today: page.today.as_deref().map(str::parse).transpose()?,
        };
        let found = evidence::read_bytes(&bytes, &input).evidence;
        for (fact, tally) in &mut tallies {
            if let Some((wanted, found)) = compared(fact, page, &found) {
                tally.take(&page.file, wanted.as_deref(), found.as_deref());
            }
        }
    }
    Ok(tallies)
}

/// What a page carries and what was read; `None` where it was not noted what the page carries.
fn compared(fact: &str, page: &Page, found: &Evidence) -> Option<(Option<String>, Option<String>)> {
    let noted = |wanted: &Option<String>, found: &Option<String>| {
        let wanted = wanted.clone()?;
        Some(((wanted != "none").then_some(wanted), found.clone()))
    };
    match fact {
        "published" => noted(&page.published, &found.published),
        "modified" => noted(&page.modified, &found.modified),
        "title" => noted(&page.title, &found.title),
        "byline" => noted(&page.byline, &found.byline),
        "outlet" => noted(&page.outlet, &found.outlet),
        "canonical" => noted(&page.canonical, &found.canonical),
        "paywall" => noted(
            &page.paywall.map(|paywall| paywall.to_string()),
            &found.paywall.map(|paywall| paywall.to_string()),
        ),
        "declared language" => {
            let declared = found
                .claims
                .iter()
                .find(|claim| claim.fact == evidence::Fact::Language);
            noted(&page.language, &declared.map(|claim| claim.value.clone()))
        }
        _ => {
            let wanted = page.words?;
            let found = found.words.unwrap_or_default();
            #[expect(clippy::cast_precision_loss, reason = "a page has few words")]
            let is_near = wanted.abs_diff(found) as f64 <= WORDS_WITHIN * wanted as f64;
            let found = if is_near { wanted } else { found };
            Some((Some(wanted.to_string()), Some(found.to_string())))
        }
    }
}
