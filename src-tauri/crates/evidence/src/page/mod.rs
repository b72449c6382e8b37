//! Web pages.

use crate::{Handed, Said};

/// Whether it is a page.
pub(crate) fn is(_bytes: &[u8], _handed: &Handed<'_>) -> bool {
    false
}

/// What a page says.
pub(crate) fn read(_bytes: &[u8], _handed: &Handed<'_>) -> Said {
    Said::default()
}
