//! Which of an entry's revisions the rules are checked on.

use chrono::{DateTime, Utc};

use crate::{Amending, Arrival, Call, DeadlineWaiver, Entry, FileFacts, Outcome, Purpose};

/// One revision, and what is known of its arrival.
#[derive(Debug, Clone)]
pub struct ArrivedRevision<'a> {
    /// The entry as this revision has it.
    pub entry: &'a Entry,
    /// The span of time in which it arrived; none where no arrival is recorded.
    pub arrival: Option<Arrival>,
    /// Whether it withdraws the entry.
    pub withdrawn: bool,
    /// The deadline waiver that holds for it; none where there is none.
    pub waiver: Option<DeadlineWaiver>,
    /// Whether a person ruled that it came too late, where that could be read in two ways.
    pub ruled_late: bool,
}

/// The index of the revision that counts under `call`; none where there is no revision. `revisions` are ordered from the
/// oldest to the newest.
///
/// The last revision that arrived in time counts, or the last of all where none did: an amendment that arrives too late
/// leaves the revision in time as it is. A withdrawal counts whenever it arrives. Where the call locks entries
/// (`Amending::Locked`), amendments do not count: the first revision in time does, or the first one in time after a
/// withdrawal. A revision that a person ruled to be late is late. Where the call takes supporting material until a later
/// deadline (`Call::supplements`), a revision that arrives by then and changes nothing else counts as well.
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

/// Whether a revision arrived before the deadline of its category or before that of its waiver, or may have. What a person
/// ruled comes before what the clocks leave open.
fn in_time(call: &Call, revision: &ArrivedRevision<'_>) -> bool {
    if revision.ruled_late {
        return false;
    }
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

/// True unless it is proved that the revision arrived at `closes` or after it, so that a person decides where neither is
/// proved. False where no arrival is recorded, or where there is no such instant.
fn came_before(arrival: Option<Arrival>, closes: Option<DateTime<Utc>>) -> bool {
    let both_instants = arrival.zip(closes);
    both_instants.is_some_and(|(arrival, closes)| arrival.before(closes) != Outcome::NotMet)
}

/// Whether a revision arrived before the deadline for supporting material, or may have, and changes nothing but that
/// material: the statement, and files that are not the work.
fn supplements(call: &Call, earlier: &ArrivedRevision<'_>, later: &ArrivedRevision<'_>) -> bool {
    let closes = call
        .supplements
        .as_ref()
        .and_then(|deadline| deadline.closes_for_certain().ok());
    came_before(later.arrival, closes) && work(earlier.entry) == work(later.entry)
}

/// An entry without its supporting material.
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
