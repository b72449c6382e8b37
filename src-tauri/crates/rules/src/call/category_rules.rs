//! The rules for entries in one category: its own rules, and the call's wherever it has none.

use super::{
    Call, Category, EntrantRule, FileLimits, LanguageRule, PlaceRule, Required, StatementRule,
    WindowRule,
};

/// The rules that hold for one category.
pub(crate) struct CategoryRules<'a> {
    pub(crate) window: Option<&'a WindowRule>,
    pub(crate) place: Option<&'a PlaceRule>,
    pub(crate) language: Option<&'a LanguageRule>,
    pub(crate) entrant: Option<&'a EntrantRule>,
    pub(crate) required: Option<&'a Required>,
    pub(crate) statement: Option<&'a StatementRule>,
    pub(crate) files: &'a [FileLimits],
}

impl<'a> CategoryRules<'a> {
    /// The rules of `call` for `category`; those for all categories where it has no such category.
    pub(crate) fn of(call: &'a Call, category: Option<&'a Category>) -> Self {
        macro_rules! own_or_all {
            ($rule:ident) => {
                category
                    .and_then(|category| category.$rule.as_ref())
                    .or(call.$rule.as_ref())
            };
        }
        Self {
            window: own_or_all!(window),
            place: own_or_all!(place),
            language: own_or_all!(language),
            entrant: own_or_all!(entrant),
            required: own_or_all!(required),
            statement: own_or_all!(statement),
            files: category
                .map(|category| &*category.files)
                .filter(|files| !files.is_empty())
                .unwrap_or(&call.files),
        }
    }
}

impl Call {
    /// The limits of files that an entry in this category cannot be submitted without keeping, and that hold for a file whatever
    /// it is said to be.
    pub fn files_blocked_by(&self, category: &str) -> impl Iterator<Item = &FileLimits> {
        let limits = CategoryRules::of(self, self.category(category)).files;
        limits
            .iter()
            .filter(|limits| limits.blocks && limits.of.is_none())
    }
}
