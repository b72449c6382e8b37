//! Who asks for a number, a length or a medium, which the messages name.

/// Who asks.
#[derive(Debug, Clone, Copy)]
pub(super) enum AskedBy {
    /// A category, for the entries in it.
    Category,
    /// A condition of a rule, a cap, a fee or a question.
    Rule,
}

impl AskedBy {
    /// The key of a variant in the messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Rule => "rule",
        }
    }
}
