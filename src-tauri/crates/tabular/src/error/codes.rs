//! The code of each error, and what its message is filled with.

use details::Detail;

use super::TableError;

impl TableError {
    /// The code of the message for people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "file-unreadable",
            Self::NotATable { .. } => "table-not-a-table",
            Self::Locked { .. } => "table-locked",
            Self::Empty { .. } => "table-empty",
            Self::OpenQuote { .. } => "table-open-quote",
            Self::NoColumn { .. } => "table-no-column",
            Self::UnknownColumn { .. } => "table-unknown-column",
            Self::ColumnTwice { .. } => "table-column-twice",
            Self::NoHeading {
                number, headings, ..
            } if number > headings => "table-more-cells",
            Self::NoHeading { .. } => "table-no-heading",
            Self::Blank { .. } => "table-blank",
            Self::FormulaError { .. } => "table-formula-error",
            Self::NotANumber { .. } => "table-not-a-number",
            Self::DecimalComma { .. } => "table-decimal-comma",
            Self::MixedDecimals { .. } => "table-mixed-decimals",
            Self::OutOfRange { .. } => "table-out-of-range",
            Self::NotACount { .. } => "table-not-a-count",
            Self::LoadsClash { .. } => "table-loads-clash",
            Self::Twice { .. } => "table-twice",
            Self::Unknown { .. } => "table-unknown",
            Self::FixedPairInConflict { .. } => "table-kept-conflict",
            Self::NoWeight { .. } => "table-no-weight",
            Self::WeightsWithoutCriteria { .. } => "table-weights-unused",
            Self::NoCompleteSheet { .. } => "table-no-complete-sheet",
            Self::TiedMarks { .. } => "table-no-order",
            Self::UnknownMethod { .. } => "table-unknown-method",
            Self::OptionOutOfRange { .. } => "table-option",
            Self::UnknownLot { .. } => "table-unknown-lot",
            Self::LotTwice { .. } => "table-lot-twice",
            Self::NothingLeft { .. } => "table-nothing-left",
            Self::RankError(error) => error.code(),
        }
    }

    /// The variables of the message for people.
    #[expect(
        clippy::too_many_lines,
        reason = "one arm for all errors with the same variables"
    )]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotATable { path }
            | Self::Locked { path }
            | Self::Empty { path }
            | Self::NoWeight { path } => vec![("path", path.clone())],
            Self::Unreadable { path, detail } => {
                let reason = ("reason", form(detail).to_owned());
                detail.with([("path", path.clone()), reason])
            }
            Self::OpenQuote { path, line } => {
                vec![("path", path.clone()), ("line", line.to_string())]
            }
            Self::NoColumn {
                path,
                column,
                found,
            } => vec![
                ("path", path.clone()),
                ("column", column.clone()),
                ("found", found.clone()),
            ],
            Self::UnknownColumn {
                path,
                column,
                known,
            } => vec![
                ("path", path.clone()),
                ("column", column.clone()),
                ("known", known.clone()),
            ],
            Self::ColumnTwice { path, line, column } | Self::Blank { path, line, column } => vec![
                ("path", path.clone()),
                ("line", line.to_string()),
                ("column", column.clone()),
            ],
            Self::NoHeading {
                path,
                line,
                number,
                headings,
                text,
            } => vec![
                ("path", path.clone()),
                ("line", line.to_string()),
                ("number", number.to_string()),
                ("headings", headings.to_string()),
                ("text", text.clone()),
            ],
            Self::FormulaError {
                path,
                line,
                column,
                text,
            }
            | Self::NotANumber {
                path,
                line,
                column,
                text,
            }
            | Self::DecimalComma {
                path,
                line,
                column,
                text,
            }
            | Self::NotACount {
                path,
                line,
                column,
                text,
            } => vec![
                ("path", path.clone()),
                ("line", line.to_string()),
                ("column", column.clone()),
                ("text", text.clone()),
            ],
            Self::MixedDecimals {
                path,
                line,
                column,
                text,
                first,
                other,
            } => vec![
                ("path", path.clone()),
                ("line", line.to_string()),
                ("column", column.clone()),
                ("text", text.clone()),
                ("first", first.to_string()),
                ("other", other.clone()),
            ],
            Self::OutOfRange {
                path,
                line,
                column,
                text,
                least,
                most,
            } => vec![
                ("path", path.clone()),
                ("line", line.to_string()),
                ("column", column.clone()),
                ("text", text.clone()),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ],
            Self::LoadsClash {
                path,
                line,
                least,
                most,
            } => vec![
                ("path", path.clone()),
                ("line", line.to_string()),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ],
            Self::Twice {
                path,
                line,
                first,
                what,
            } => vec![
                ("path", path.clone()),
                ("line", line.to_string()),
                ("first", first.to_string()),
                ("what", what.clone()),
            ],
            Self::Unknown {
                path,
                line,
                column,
                name,
                of,
            } => vec![
                ("path", path.clone()),
                ("line", line.to_string()),
                ("column", column.clone()),
                ("name", name.clone()),
                ("of", of.clone()),
            ],
            Self::FixedPairInConflict { path, entry, judge } => vec![
                ("path", path.clone()),
                ("entry", entry.clone()),
                ("judge", judge.clone()),
            ],
            Self::WeightsWithoutCriteria { path, weights } => {
                vec![("path", path.clone()), ("weights", weights.clone())]
            }
            Self::NoCompleteSheet { sheets } => vec![("sheets", sheets.to_string())],
            Self::TiedMarks { judge, one, other } => vec![
                ("judge", judge.clone()),
                ("one", one.clone()),
                ("other", other.clone()),
            ],
            Self::UnknownMethod { name, known } => {
                vec![("name", name.clone()), ("known", known.clone())]
            }
            Self::OptionOutOfRange {
                option,
                text,
                least,
                most,
            } => vec![
                ("option", option.clone()),
                ("text", text.clone()),
                ("least", least.clone()),
                ("most", most.clone()),
            ],
            Self::UnknownLot { name } | Self::LotTwice { name } => vec![("name", name.clone())],
            Self::NothingLeft { trim, most } => {
                vec![("trim", trim.to_string()), ("most", most.to_string())]
            }
            Self::RankError(error) => {
                let params = error.params().into_iter();
                params
                    .map(|(name, number)| (name, number.to_string()))
                    .collect()
            }
        }
    }
}

/// The form of the message on a file that the system does not give.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "all others have one form, which says the detail"
)]
fn form(detail: &Detail) -> &'static str {
    match detail {
        Detail::FileMissing => "missing",
        Detail::NotPermitted => "forbidden",
        Detail::IsAFolder => "folder",
        _ => "other",
    }
}
