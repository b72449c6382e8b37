//! What makes two pieces the same work: the link without what trackers and copies add to it, the title without what
//! people write differently.

mod link;
mod title;

pub use link::canonical_url;
pub(crate) use title::folded;
pub use title::title_key;

use crate::{Entry, Piece};

/// Every key by which two pieces are found to be the same work: its link, and its title with the byline of its entry.
pub(crate) fn keys<'a>(entry: &'a Entry, piece: &'a Piece) -> impl Iterator<Item = String> + 'a {
    let link = piece.url.as_deref().and_then(canonical_url);
    let title = title_key(&piece.title);
    let titled = (!title.is_empty()).then(|| {
        let first = entry.people.first();
        let byline = first.map(|person| folded(person.public_name.as_str()));
        format!("title {title} by {}", byline.unwrap_or_default())
    });
    link.map(|link| format!("link {link}"))
        .into_iter()
        .chain(titled)
}
