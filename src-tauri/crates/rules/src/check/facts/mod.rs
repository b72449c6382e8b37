//! One fact of an entry checked against a requirement. The rules that have a table of their own and the conditions use
//! the same functions.

pub(super) mod age;
pub(super) mod answer;
mod bounds;
pub(super) mod compared;
pub(super) mod count;
pub(super) mod different;
pub(super) mod file;
pub(super) mod filled;
pub(super) mod language;
pub(super) mod length;
pub(super) mod measure;
pub(super) mod media;
pub(super) mod outlet;
pub(super) mod person;
pub(super) mod place;
pub(super) mod published;
mod resolved;
