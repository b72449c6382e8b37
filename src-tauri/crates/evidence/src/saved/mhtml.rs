//! Pages saved as MIME.

use crate::{Handed, Said};

/// Whether it is a page saved as MIME.
pub(crate) fn is(_bytes: &[u8]) -> bool {
    false
}

/// What the page in it says.
pub(crate) fn read(_bytes: &[u8], _handed: &Handed<'_>) -> Said {
    Said::default()
}
