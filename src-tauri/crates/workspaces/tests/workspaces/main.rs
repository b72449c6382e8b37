//! The use cases on real workspaces, real sealed files and a real mailbox.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod advance_groups;
/// When an entry came, and what proves it.
mod arrivals;
/// An assignment taken back in one step.
mod assignments;
/// Sealed files and workspaces that are damaged, strange or in the way.
mod bad_input;
mod begin;
/// Rounds that are not the same in all categories.
mod by_category;
/// A season without a mailbox.
mod by_hand;
mod call_draft;
/// Entries that advance by groups.
mod card_delivery;
/// A contested result: its page, its log, and what a judge could have known.
mod challenge;
/// Changes of who reads what, seen before they are made.
mod changes;
/// Conflicts, and what each does.
mod conflicts;
mod decisions;
/// Which grade a conflict has by the judge who declares it.
mod declared_grades;
/// How far what goes out has come.
mod delivery;
/// What a desk does beside the season: amendments, withdrawals, rulings.
mod desk;
/// Drafts and sheets that are written by two hands at once.
mod drafts;
mod fee_waivers;
/// Judges whose own entry is a finalist.
mod finalist_judges;
/// Rewriting a desk with its own key, for the tests of what finds that.
mod forging;
mod heads;
/// Entries of strangers who mean harm.
mod hostile;
/// Instants of the log that run backwards.
mod instants;
mod issued;
/// Judges around a desk.
mod jury;
/// Processes killed in the middle of saving, collecting and returning.
mod killed;
/// Files of the work that go beside the sealed file that names them.
mod large_files;
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
/// Mailboxes in object stores.
mod object_stores;
/// One bad file among good ones, wherever many are worked through.
mod one_bad_file;
/// What opens a workspace on this computer.
mod opened;
/// Rewrites that only the signatures of entrants and judges show.
mod originals;
mod outcome_conditions;
/// A server that gives one page.
mod outlet;
/// Packets and feedback on their way out.
mod packets_out;
/// A panic in the app's own log.
mod panics;
mod points;
/// The page given to somebody who contests a result, checked without the desk.
mod proven_pages;
/// Going on with what is proven of a damaged desk.
mod proven_workspace;
/// A desk put back to an earlier day.
mod put_back;
/// The work itself, from a link to the judge.
mod read;
/// One receipt for a revision, however often it is sent.
mod receipts;
/// How long refused files of a mailbox stay listed.
mod refused_files;
/// A rehearsal that has just begun.
mod rehearsed;
/// What a played season comes to.
mod results;
/// Rewrites with the desk's key that verify or a kept head shows.
mod rewritten;
/// New keys of a desk, and void ones.
mod rotation;
/// Rounds of every mode.
mod rounds;
/// Rebuilding a log so that as few hashes as possible change.
mod salted;
/// The rehearsal season against what its data says of itself.
mod season;
mod senders;
/// What is in whose workspace.
mod separation;
/// Servers that answer as a store does.
#[path = "../../../exchange/tests/servers/mod.rs"]
mod servers;
/// The files of the work where it is read.
mod shown_files;
/// What opens the store that a mailbox is.
mod store_secret;
/// Strangers who send a judge a packet under the name of the desk.
mod strange_packets;
/// Strangers who put a call or a receipt into the mailbox.
mod strangers;
/// What becomes of an entry that is submitted or withdrawn.
mod taking;
/// A small desk for tests, with its mailbox and entries to send.
mod test_desk;
/// An award for one of the winners of categories.
mod top_awards;
/// Which version of a call is in force.
mod versions;
/// Signed heads of keys that are void by now.
mod void_heads;
/// Deadline waivers and the past.
mod waivers;
/// What a person should know of how a workspace is kept.
mod warnings;
/// Entries that their entrants took back.
mod withdrawn;
/// Rewrites that only the heads of entrants show.
mod witnesses;
/// Files of the work too large for the database.
mod work_files;
