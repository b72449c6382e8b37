//! Pictures.

use crate::Said;

/// What a picture says.
pub(crate) fn read(_bytes: &[u8]) -> Said {
    Said::default()
}
