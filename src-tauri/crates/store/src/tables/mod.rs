//! One module a table, or a few tables that are one thing.

pub mod advance;
pub mod allowance;
pub mod assignment;
pub mod attachment;
pub mod call_version;
pub mod conflict;
pub mod decision;
pub mod delivery;
pub mod draft;
pub mod entry;
pub mod entry_revision;
pub mod entry_row;
pub mod evidence;
pub mod feedback;
pub mod judge;
pub mod link_check;
pub mod meta;
pub mod minute;
pub mod outbox;
pub mod panel;
pub mod payment;
pub mod peer;
pub mod receipt;
pub mod ruling;
pub mod score_sheet;
pub mod verdict;
