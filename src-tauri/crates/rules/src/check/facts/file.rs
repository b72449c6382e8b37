//! Whether a file of some kind is attached.

use crate::check::condition_result::ConditionResult;
use crate::{Entry, FileFacts, Message, Outcome, Purpose, Source};

/// The first file of a kind: of the piece at `index` or of the whole entry; of any piece where there is no index.
pub(in crate::check) fn attached(
    entry: &Entry,
    purpose: Purpose,
    index: Option<usize>,
) -> Option<&FileFacts> {
    entry.files.iter().find(|file| {
        let is_of_other_piece = file
            .piece
            .zip(index)
            .is_some_and(|(piece, index)| usize::try_from(piece) != Ok(index + 1));
        file.purpose == purpose && !is_of_other_piece
    })
}

pub(in crate::check) fn result(
    entry: &Entry,
    purpose: Purpose,
    piece: Option<u32>,
) -> ConditionResult {
    let index = piece.and_then(|piece| usize::try_from(piece).ok()?.checked_sub(1));
    match attached(entry, purpose, index) {
        Some(file) => ConditionResult::new(
            Outcome::Met,
            Some((file.name.clone(), Source::Recorded)),
            Message::plain("finding-file-met"),
        ),
        None => ConditionResult::new(
            Outcome::NotMet,
            None,
            Message::plain("finding-file-missing").with("purpose", purpose.name()),
        ),
    }
}
