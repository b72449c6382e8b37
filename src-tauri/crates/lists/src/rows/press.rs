//! The outcomes as they may be published.

use std::cmp::Ordering;

use catalogue::Language;
use icu_collator::options::{AlternateHandling, CollatorOptions};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use rules::{PublicName, Published};

use crate::{Cell, Column, Label, List, Row};

/// One outcome of one category, in the words that may be printed.
///
/// Public name, legal name and contact are three types, and this row has room for the first only:
///
/// ```
/// use lists::PressOutcome::Winner;
/// use rules::PublicName;
///
/// let names = vec![PublicName::new("Mimi Allef")];
/// # let (category, title) = (String::new(), String::new());
/// # let (outlets, published) = (Vec::new(), Vec::new());
/// lists::PressRow { category, title, names, outlets, published, outcome: Winner };
/// ```
///
/// ```compile_fail,E0308
/// use lists::PressOutcome::Winner;
/// use rules::LegalName;
///
/// let names = vec![LegalName::new("a name that must not be printed")];
/// # let (category, title) = (String::new(), String::new());
/// # let (outlets, published) = (Vec::new(), Vec::new());
/// lists::PressRow { category, title, names, outlets, published, outcome: Winner };
/// ```
///
/// ```compile_fail,E0560
/// use lists::PressOutcome::Winner;
/// use rules::Contact;
///
/// let contact = Contact::default();
/// # let (category, title, names) = (String::new(), String::new(), Vec::new());
/// # let (outlets, published) = (Vec::new(), Vec::new());
/// lists::PressRow { category, title, names, outlets, published, outcome: Winner, contact };
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PressRow {
    /// The category's name, in the list's language.
    pub category: String,
    /// The title; empty where the category has no award.
    pub title: String,
    /// The names as they were printed, in byline order.
    pub names: Vec<PublicName>,
    /// Where the work ran.
    pub outlets: Vec<String>,
    /// When each piece was published, in the order of the pieces.
    pub published: Vec<Published>,
    /// What became of it.
    pub outcome: PressOutcome,
}

/// What became of an entry or of a category.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum PressOutcome {
    /// Won alone.
    Winner,
    /// Won together with others.
    Shared,
    /// Was among the last considered.
    Finalist,
    /// Nobody won the category.
    NoAward,
    /// Was announced and then taken back.
    Withdrawn,
}

impl PressRow {
    /// A category in which nobody won.
    pub fn no_award(category: String) -> Self {
        Self {
            category,
            title: String::new(),
            names: Vec::new(),
            outlets: Vec::new(),
            published: Vec::new(),
            outcome: PressOutcome::NoAward,
        }
    }
}

impl PressOutcome {
    pub(crate) fn label(self) -> Label {
        match self {
            Self::Winner => Label {
                code: "winner",
                message: "award-winner",
            },
            Self::Shared => Label {
                code: "shared",
                message: "award-shared",
            },
            Self::Finalist => Label {
                code: "finalist",
                message: "award-finalist",
            },
            Self::NoAward => Label {
                code: "no_award",
                message: "award-no-award",
            },
            Self::Withdrawn => Label {
                code: "withdrawn",
                message: "award-withdrawn",
            },
        }
    }
}

impl Row for PressRow {
    const LIST: List = List::Press;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("category", "column-category", 26, |row| {
            Cell::text(row.category.as_str())
        }),
        Column::new("outcome", "column-award", 14, |row| {
            Cell::Label(row.outcome.label())
        }),
        Column::new("title", "column-title", 56, |row| {
            match row.title.as_str() {
                "" => Cell::Empty,
                title => Cell::text(title),
            }
        }),
        Column::new("names", "column-names", 36, |row| {
            Cell::texts(row.names.iter().map(PublicName::as_str))
        }),
        Column::new("outlets", "column-outlets", 28, |row| {
            Cell::texts(row.outlets.iter().map(String::as_str))
        }),
        Column::new("published", "column-published", 14, |row| {
            Cell::published(row.published.iter().copied())
        }),
    ];
}

/// The order of a press list: categories by the alphabet of the list's language, then titles. Accents,
/// case and opening quotation marks come into it only between names that are otherwise the same.
pub fn in_press_order(mut rows: Vec<PressRow>, language: Language) -> Vec<PressRow> {
    let alphabet = alphabet(language);
    let compare = |a: &str, b: &str| match &alphabet {
        Some(alphabet) => alphabet.compare(a, b).then_with(|| a.cmp(b)),
        None => a.cmp(b),
    };
    rows.sort_by(|a, b| {
        let categories: Ordering = compare(&a.category, &b.category);
        categories.then_with(|| compare(&a.title, &b.title))
    });
    rows
}

/// The order of the Unicode collation algorithm for a language. `None` never happens with the data compiled
/// in, which a test holds.
fn alphabet(language: Language) -> Option<CollatorBorrowed<'static>> {
    let locale = match language {
        Language::English => locale!("en-CA"),
        Language::French => locale!("fr-CA"),
    };
    let mut options = CollatorOptions::default();
    options.alternate_handling = Some(AlternateHandling::Shifted);
    Collator::try_new(locale.into(), options).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(titles: &[(&str, &str)], language: Language) -> Vec<String> {
        assert!(alphabet(language).is_some());
        let row = |(category, title): &(&str, &str)| PressRow {
            title: (*title).to_owned(),
            outcome: PressOutcome::Winner,
            ..PressRow::no_award((*category).to_owned())
        };
        let rows = in_press_order(titles.iter().map(row).collect(), language);
        rows.into_iter()
            .map(|row| format!("{}/{}", row.category, row.title))
            .collect()
    }

    #[test]
    fn categories_then_titles_with_accents_and_quotes_passed_over() {
        let given = [
            ("Vidéo", "Law of the Land"),
            ("Écrit", "Zone"),
            ("Audio", "“We Want Them All”"),
            ("Écrit", "Éclair"),
            ("Mixed", "eclair"),
            ("Écrit", "Eclipse"),
            ("Audio", "Uncover"),
            ("audio", "Uncover"),
        ];
        for language in Language::ALL {
            assert_eq!(
                ordered(&given, language),
                [
                    "audio/Uncover",
                    "Audio/Uncover",
                    "Audio/“We Want Them All”",
                    "Écrit/Éclair",
                    "Écrit/Eclipse",
                    "Écrit/Zone",
                    "Mixed/eclair",
                    "Vidéo/Law of the Land",
                ]
            );
        }
    }
}
