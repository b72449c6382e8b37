//! A kind of document.

use crate::Said;

/// What it says.
pub(crate) fn read(_bytes: &[u8]) -> Said {
    Said::default()
}
