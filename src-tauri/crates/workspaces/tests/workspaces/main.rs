//! The use cases on real workspaces, real sealed files and a real mailbox.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// When an entry came, and what proves it.
mod arrivals;
/// An assignment taken back in one step.
mod assignments;
/// Sealed files and workspaces that are damaged, strange or in the way.
mod bad_input;
mod begin;
/// A season without a mailbox.
mod by_hand;
mod call_draft;
/// A challenge, and what a judge could have known.
mod challenge;
/// Changes of who reads what, seen before they are made.
mod changes;
/// Conflicts, and what each does.
mod conflicts;
mod decisions;
/// How far what goes out has come.
mod delivery;
/// What a desk does beside the season: amendments, withdrawals, rulings.
mod desk;
/// Drafts and sheets that are written by two hands at once.
mod drafts;
/// A desk in the hands of somebody who has its key.
mod forging;
/// Entries of strangers who mean harm.
mod heads;
mod hostile;
/// Instants of the log that run backwards.
mod instants;
mod issued;
/// Judges around a desk.
mod jury;
/// Processes killed in the middle of saving, collecting and returning.
mod killed;
/// What is decided of one entry, and those after it.
mod later_entries;
/// Links, looked at before anything is fetched.
mod links;
/// The lists of the season, opened again.
mod lists;
/// Bytes changed in a mailbox.
mod mailbox_bytes;
/// What `awards verify` says of a mailbox.
mod mailbox_verify;
/// Two people at one desk at the same time.
mod meanwhile;
/// A meeting, and what follows from it.
mod meetings;
mod not_in_round;
mod one_bad_file;
/// What opens a workspace on this computer.
mod opened;
/// What others signed, against what was rewritten.
mod originals;
/// A server that gives one page.
mod outlet;
/// Packets and feedback on their way out.
mod packets_out;
/// A panic in the app's own log.
mod panics;
/// The page that answers a challenge, checked without the desk.
mod proven_pages;
/// Going on with what is proven of a damaged desk.
mod proven_workspace;
/// A desk put back to an earlier day.
mod put_back;
/// The work itself, from a link to the judge.
mod read;
/// One receipt for a revision, however often it is sent.
mod receipts;
/// A rehearsal that has just begun.
mod rehearsed;
/// What a played season comes to.
mod results;
mod rewritten;
/// New keys of a desk, and void ones.
mod rotation;
/// Rounds of every mode.
mod rounds;
mod salted;
/// The rehearsal season against what its data says of itself.
mod season;
mod senders;
/// What is in whose workspace.
mod separation;
/// A small stage: one desk, one mailbox, entries to send.
mod stage;
/// Strangers who put a call or a packet into the mailbox.
mod strange_packets;
mod strangers;
/// What becomes of an entry that is submitted or withdrawn.
mod taking;
/// Which version of a call is in force.
mod versions;
/// Signed heads of keys that are void by now.
mod void_heads;
/// Deadline waivers and the past.
mod waivers;
/// One bad file among good ones, wherever many are worked through.
mod warnings;
/// Entries that their entrants took back.
mod withdrawn;
mod witnesses;
