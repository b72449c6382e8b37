//! Errors of plain tables.

use judging::rank::RankError;
use thiserror::Error;

/// What is wrong with a table, and where. Lines are counted from 1, the heading being the first.
#[derive(Debug, Error)]
pub enum TableError {
    /// The file cannot be read, or is no CSV.
    #[error("{path} cannot be read: {detail}")]
    Unreadable {
        /// The file.
        path: String,
        /// Why.
        detail: String,
    },
    /// There is nothing below the heading, or no heading.
    #[error("{path} holds no rows")]
    Empty {
        /// The file.
        path: String,
    },
    /// A column is missing.
    #[error("{path} has no column {column}; it has {found}")]
    NoColumn {
        /// The file.
        path: String,
        /// The column.
        column: String,
        /// The columns there are.
        found: String,
    },
    /// A column that nothing reads.
    #[error("{path} has a column {column}; the columns read are {known}")]
    UnknownColumn {
        /// The file.
        path: String,
        /// The column.
        column: String,
        /// Those that are read.
        known: String,
    },
    /// A cell that must hold something is empty.
    #[error("{path}:{line}: {column} is empty")]
    Blank {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The column.
        column: String,
    },
    /// A cell holds no number, or not the kind that is wanted.
    #[error("{path}:{line}: {column} is {text}, which is not a number of the kind wanted")]
    NotANumber {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The column.
        column: String,
        /// What it holds.
        text: String,
    },
    /// Something stands there twice.
    #[error("{path}:{line}: {what} stands on line {first} already")]
    Twice {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The line where it stood first.
        first: u64,
        /// What.
        what: String,
    },
    /// A name that the table it should come from does not have.
    #[error("{path}:{line}: there is no {column} {name} in {of}")]
    Unknown {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// Which kind of name.
        column: String,
        /// The name.
        name: String,
        /// The table that should have it.
        of: String,
    },
    /// A judge gave two entries the same, and an order is wanted.
    #[error("{judge} gives {one} and {other} the same mark; the vote takes an order")]
    NoOrder {
        /// The judge.
        judge: String,
        /// An entry.
        one: String,
        /// Another.
        other: String,
    },
    /// A method that there is not.
    #[error("there is no method {name}; there are {known}")]
    UnknownMethod {
        /// The name.
        name: String,
        /// The names there are.
        known: String,
    },
    /// The method has no ranking of these scores.
    #[error(transparent)]
    RankError(#[from] RankError),
}

impl TableError {
    /// The code of the message for people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "table-unreadable",
            Self::Empty { .. } => "table-empty",
            Self::NoColumn { .. } => "table-no-column",
            Self::UnknownColumn { .. } => "table-unknown-column",
            Self::Blank { .. } => "table-blank",
            Self::NotANumber { .. } => "table-not-a-number",
            Self::Twice { .. } => "table-twice",
            Self::Unknown { .. } => "table-unknown",
            Self::NoOrder { .. } => "table-no-order",
            Self::UnknownMethod { .. } => "table-unknown-method",
            Self::RankError(error) => error.code(),
        }
    }

    /// The variables of the message for people.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let at =
            |path: &str, line: u64| vec![("path", path.to_owned()), ("line", line.to_string())];
        match self {
            Self::Unreadable { path, detail } => {
                vec![("path", path.clone()), ("detail", detail.clone())]
            }
            Self::Empty { path } => vec![("path", path.clone())],
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
            Self::Blank { path, line, column } => {
                [at(path, *line), vec![("column", column.clone())]].concat()
            }
            Self::NotANumber {
                path,
                line,
                column,
                text,
            } => [
                at(path, *line),
                vec![("column", column.clone()), ("text", text.clone())],
            ]
            .concat(),
            Self::Twice {
                path,
                line,
                first,
                what,
            } => [
                at(path, *line),
                vec![("first", first.to_string()), ("what", what.clone())],
            ]
            .concat(),
            Self::Unknown {
                path,
                line,
                column,
                name,
                of,
            } => [
                at(path, *line),
                vec![
                    ("column", column.clone()),
                    ("name", name.clone()),
                    ("of", of.clone()),
                ],
            ]
            .concat(),
            Self::NoOrder { judge, one, other } => vec![
                ("judge", judge.clone()),
                ("one", one.clone()),
                ("other", other.clone()),
            ],
            Self::UnknownMethod { name, known } => {
                vec![("name", name.clone()), ("known", known.clone())]
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
