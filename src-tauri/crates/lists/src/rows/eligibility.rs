//! The eligibility report: every finding on every entry.

use chrono::{DateTime, Utc};
use rules::{Finding, Ruling};

use super::labels;
use crate::{Cell, Column, List, Row};

/// One finding on one entry.
#[derive(Debug, Clone)]
pub struct EligibilityRow {
    /// The number on the entry's receipt.
    pub number: u32,
    /// The entry's title.
    pub title: String,
    /// The finding, with a ruling over it laid on.
    pub finding: Finding,
    /// The ruling in force, where a person decided.
    pub ruling: Option<Ruling>,
    /// When the entry was received.
    pub received_at: Option<DateTime<Utc>>,
    /// The version of the call that the finding follows from.
    pub call_version: u32,
}

impl Row for EligibilityRow {
    const LIST: List = List::Eligibility;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("number", "column-number", 8, |row| {
            Cell::Integer(row.number)
        }),
        Column::new("title", "column-title", 48, |row| {
            Cell::text(row.title.as_str())
        }),
        Column::new("piece", "column-piece", 8, |row| {
            Cell::integer(row.finding.piece)
        }),
        Column::new("rule", "column-rule", 14, |row| {
            Cell::Label(labels::rule(row.finding.rule))
        }),
        Column::new("rule_id", "column-rule-id", 16, |row| {
            Cell::text(row.finding.id.as_deref())
        }),
        Column::new("outcome", "column-outcome", 16, |row| {
            Cell::Label(labels::outcome(row.finding.outcome))
        }),
        Column::new("words", "column-rule-words", 40, |row| {
            Cell::Words(&row.finding.words)
        }),
        Column::new("datum", "column-datum", 24, |row| {
            Cell::text(row.finding.datum.as_deref())
        }),
        Column::new("source", "column-source", 14, |row| {
            let source = row.finding.source;
            source.map_or(Cell::Empty, |source| Cell::Label(labels::source(source)))
        }),
        Column::new("message", "column-message", 56, |row| {
            Cell::Message(&row.finding.message, &row.finding.parts)
        }),
        Column::new("ruled_by", "column-ruled-by", 20, |row| {
            Cell::text(row.ruling.as_ref().map(|ruling| ruling.by.as_str()))
        }),
        Column::new("reason", "column-reason", 40, |row| {
            Cell::text(row.ruling.as_ref().map(|ruling| ruling.reason.as_str()))
        }),
        Column::new("received_at", "column-received", 24, |row| {
            Cell::instant(row.received_at)
        }),
        Column::new("call_version", "column-call-version", 10, |row| {
            Cell::Integer(row.call_version)
        }),
    ];
}
