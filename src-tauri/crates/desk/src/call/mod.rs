//! The call of a desk: what it begins from, its draft, what a change would do, publishing it.

pub(super) mod begin;
pub(super) mod call_preview;
pub(super) mod draft;
pub(super) mod publish;
