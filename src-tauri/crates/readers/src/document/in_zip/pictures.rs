//! The pictures of a document that are shown with it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::parts::Parts;
use crate::ReadError;
use crate::article::{LONGEST_PICTURE, MOST_PICTURES};

/// Pictures by the names of their parts.
pub(super) type LoadedPictures = BTreeMap<String, Rc<Vec<u8>>>;

/// At most this many parts are unpacked to see whether they are short enough.
const MOST_TRIED: usize = 500;

/// The pictures of some parts that are short enough to be shown, as far as all of them may reach.
pub(super) fn load(
    parts: &mut Parts<'_>,
    names: impl IntoIterator<Item = String>,
) -> Result<LoadedPictures, ReadError> {
    let mut loaded = LoadedPictures::new();
    let mut left = MOST_PICTURES;
    for name in names.into_iter().take(MOST_TRIED) {
        if left == 0 {
            break;
        }
        if !loaded.contains_key(&name)
            && let Some(bytes) = parts.part(&name)?
            && bytes.len() <= LONGEST_PICTURE
        {
            left = left.saturating_sub(bytes.len());
            loaded.insert(name, Rc::new(bytes));
        }
    }
    Ok(loaded)
}
