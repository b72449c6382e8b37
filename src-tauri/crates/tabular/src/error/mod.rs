//! Errors of the tables that commands read and of the options beside them.

mod codes;

use std::io;
use std::path::Path;

use details::Detail;
use judging::rank::RankError;
use thiserror::Error;

/// What is wrong with a table, and where. Lines are counted from 1, those above the heading included.
#[derive(Debug, Error)]
pub enum TableError {
    /// A file that the system does not give.
    #[error("{path} cannot be read: {detail}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        detail: Detail,
    },
    /// Neither a text nor a workbook.
    #[error("{path} is neither a text nor a workbook")]
    NotATable {
        /// The file.
        path: String,
    },
    /// A workbook that a password encrypts.
    #[error("{path} is locked with a password")]
    Locked {
        /// The file.
        path: String,
    },
    /// There is nothing below the heading, or no heading.
    #[error("{path} holds no rows")]
    Empty {
        /// The file.
        path: String,
    },
    /// A quotation mark opens a cell, and none closes it.
    #[error("{path}:{line}: a quotation mark is not closed")]
    OpenQuote {
        /// The file.
        path: String,
        /// The line.
        line: u64,
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
        /// Those that there are.
        known: String,
    },
    /// Two columns have the same heading.
    #[error("{path}:{line}: two columns are called {column}")]
    ColumnTwice {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The column.
        column: String,
    },
    /// A cell that holds something in a column without a heading.
    #[error("{path}:{line}: cell {number} holds {text}, and there are {headings} headings")]
    NoHeading {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// Which cell of the row, from 1.
        number: usize,
        /// How many cells the heading has.
        headings: usize,
        /// What it holds.
        text: String,
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
    /// A cell holds the error of a formula.
    #[error("{path}:{line}: {column} is {text}, the error of a formula")]
    FormulaError {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The column.
        column: String,
        /// What it holds.
        text: String,
    },
    /// A cell holds no number.
    #[error("{path}:{line}: {column} is {text}, which is not a number")]
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
    /// A number with a decimal comma in a table whose cells commas part.
    #[error("{path}:{line}: {column} is {text}, and commas part cells here")]
    DecimalComma {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The column.
        column: String,
        /// What it holds.
        text: String,
    },
    /// Some numbers of a column have a decimal comma, others a point.
    #[error("{path}:{line}: {column} is {text}, and {other} on line {first}")]
    MixedDecimals {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The column.
        column: String,
        /// What it holds.
        text: String,
        /// The line of the other.
        first: u64,
        /// The other.
        other: String,
    },
    /// A number beyond its bounds.
    #[error("{path}:{line}: {column} is {text}, which is not from {least} to {most}")]
    OutOfRange {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The column.
        column: String,
        /// What it holds.
        text: String,
        /// The least that it can be.
        least: f64,
        /// The most that it can be.
        most: f64,
    },
    /// A cell holds no whole number from 0.
    #[error("{path}:{line}: {column} is {text}, which is not a whole number from 0")]
    NotACount {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The column.
        column: String,
        /// What it holds.
        text: String,
    },
    /// The fewest entries that a judge is to read (`min_load`) are more than the most (`max_load`).
    #[error("{path}:{line}: at least {least} and at most {most} entries")]
    LoadsClash {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The fewest entries that the judge is to read.
        least: usize,
        /// The most entries that the judge is to read.
        most: usize,
    },
    /// A row that another one repeats, such as a second mark of one judge on one entry and criterion.
    #[error("{path}:{line}: {what} stands on line {first} already")]
    Twice {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The line of the other.
        first: u64,
        /// What is there twice, in the words of the table.
        what: String,
    },
    /// A name that the table it should come from does not have.
    #[error("{path}:{line}: there is no {column} {name} in {of}")]
    Unknown {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// The column.
        column: String,
        /// The name.
        name: String,
        /// The table that should have it.
        of: String,
    },
    /// A pair is fixed, to stay as it is assigned, that a conflict does not allow.
    #[error("{path}: {judge} keeps {entry} in spite of a conflict")]
    FixedPairInConflict {
        /// The table of the pairs that stay.
        path: String,
        /// The entry.
        entry: String,
        /// The judge.
        judge: String,
    },
    /// All weights are 0.
    #[error("all weights in {path} are 0")]
    NoWeight {
        /// The file.
        path: String,
    },
    /// Weights, and scores without a criterion.
    #[error("{path} has no column criterion, and weights were given")]
    WeightsWithoutCriteria {
        /// The file.
        path: String,
        /// The table of weights.
        weights: String,
    },
    /// Every sheet lacks a criterion that counts.
    #[error("none of {sheets} sheets has a mark for every criterion")]
    NoCompleteSheet {
        /// How many sheets there are.
        sheets: usize,
    },
    /// A judge gave two entries the same mark, and a vote needs an order of them.
    #[error("{judge} gives {one} and {other} the same mark; the vote takes an order")]
    TiedMarks {
        /// The judge.
        judge: String,
        /// An entry.
        one: String,
        /// The other.
        other: String,
    },
    /// A method that there is not.
    #[error("there is no method “{name}”; there are {known}")]
    UnknownMethod {
        /// The name.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// An option outside of its range.
    #[error("{option} is {text}; it is from {least} to {most}")]
    OptionOutOfRange {
        /// The option, as `--cut`.
        option: String,
        /// Its value.
        text: String,
        /// The least that it can be.
        least: String,
        /// The most that it can be.
        most: String,
    },
    /// A name in the order of the lots drawn (`--lots`) that is no entry of the table.
    #[error("there is no entry {name}, which --lots names")]
    UnknownLot {
        /// The name.
        name: String,
    },
    /// An entry that stands twice in the order of the lots drawn.
    #[error("--lots names {name} twice")]
    LotTwice {
        /// The name.
        name: String,
    },
    /// Trimming leaves no mark of any entry.
    #[error("no entry has more than {most} marks, and {trim} are left out at either end")]
    NothingLeft {
        /// How many are left out at either end.
        trim: usize,
        /// The most marks that an entry has.
        most: usize,
    },
    /// The method has no ranking of these scores.
    #[error(transparent)]
    RankError(#[from] RankError),
}

impl TableError {
    /// Why a file cannot be read, whether it is a table or any other file that a command names.
    pub fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::Unreadable {
            path: path.display().to_string(),
            detail: Detail::from(error),
        }
    }
}
