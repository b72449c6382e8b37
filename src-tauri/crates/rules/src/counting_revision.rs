//! Which of several revisions of an entry counts.

use chrono::{DateTime, Utc};

use crate::{Amending, Arrival, Call, DeadlineWaiver, Entry, FileFacts, Outcome, Purpose};

/// One revision and when it arrived.
#[derive(Debug, Clone)]
pub struct ArrivedRevision<'a> {
    /// The entry as this revision has it.
    pub entry: &'a Entry,
    /// When it came; none where that is not known.
    pub arrival: Option<Arrival>,
    /// Whether it withdraws the entry.
    pub withdrawn: bool,
    /// Its deadline waiver.
    pub waiver: Option<DeadlineWaiver>,
}

/// The index of the revision that counts under `call`; none where there is no revision. They stand oldest first.
///
/// It is the last one that came in time, or the last of all where none did, so that an amendment sent too late cannot
/// spoil an entry that was in time. A withdrawal counts whenever it comes. Where the call locks what was submitted, the
/// first one stays. Where it takes supporting material later, a revision that adds nothing else counts until then.
pub fn counting_revision(call: &Call, revisions: &[ArrivedRevision<'_>]) -> Option<usize> {
    let last = revisions.len().checked_sub(1)?;
    if revisions[last].withdrawn {
        return Some(last);
    }
    let is_locked = call.amending == Amending::Locked;
    let mut counted_index: Option<usize> = None;
    for (index, revision) in revisions.iter().enumerate() {
        let index_before = counted_index.filter(|&index| !revisions[index].withdrawn);
        let amends_locked = is_locked && index_before.is_some();
        let counts = revision.withdrawn
            || (!amends_locked && in_time(call, revision))
            || index_before
                .is_some_and(|index_before| supplements(call, &revisions[index_before], revision));
        if counts {
            counted_index = Some(index);
        }
    }
    Some(counted_index.unwrap_or(last))
}

fn in_time(call: &Call, revision: &ArrivedRevision<'_>) -> bool {
    let deadline = call.deadline_of(&revision.entry.category);
    let closes = deadline.closes_for_certain().ok();
    let waiver = revision.waiver.as_ref().map(|waiver| waiver.closes);
    let opens = call.opens.as_ref().and_then(|opening| opening.opens().ok());
    let came_early = |opens| {
        let arrival = revision.arrival;
        arrival.is_some_and(|arrival| arrival.before(opens) == Outcome::Met)
    };
    !opens.is_some_and(came_early)
        && (came_before(revision.arrival, closes) || came_before(revision.arrival, waiver))
}

/// Whether a revision came before an instant, or may have. Where that cannot be proved it counts, so that a person
/// decides.
fn came_before(arrival: Option<Arrival>, closes: Option<DateTime<Utc>>) -> bool {
    let both_instants = arrival.zip(closes);
    both_instants.is_some_and(|(arrival, closes)| arrival.before(closes) != Outcome::NotMet)
}

/// Whether a revision came while supporting material is taken, and brings nothing else: the statement and files beside
/// the work may differ.
fn supplements(call: &Call, earlier: &ArrivedRevision<'_>, later: &ArrivedRevision<'_>) -> bool {
    let closes = call
        .supplements
        .as_ref()
        .and_then(|deadline| deadline.closes_for_certain().ok());
    came_before(later.arrival, closes) && work(earlier.entry) == work(later.entry)
}

/// An entry without what may still be added to it.
fn work(entry: &Entry) -> Entry {
    let files: Vec<FileFacts> = entry
        .files
        .iter()
        .filter(|file| file.purpose == Purpose::Work)
        .cloned()
        .collect();
    Entry {
        statement: None,
        files,
        ..entry.clone()
    }
}
