//! The commands, one line each. What they answer is declared in `workspaces::views`.

/// The call, and its extension.
mod call;
/// The desk as a whole.
mod desk;
/// The entrant's own work.
mod entrant;
/// The desk's entries, and rulings on them.
mod entries;
/// Later deadlines, payments, the past.
mod gate;
/// The desk's own keys, and how others know it by them.
mod hand_out;
/// What passes from hand to hand, and what the system handed over.
mod handed;
/// The judge's own work.
mod judge;
/// People, judging, results.
mod judging;
/// Keys, backups and the log file.
mod keeping;
/// Lists that leave the desk.
mod lists;
/// The meeting of a jury, and what entrants are told.
mod meeting;
/// Rounds, conflicts, and changes of who reads what.
mod rounds;
/// Opening and closing workspaces.
mod session;
/// What others hold of a desk's log.
mod witness;
/// The work itself, at the desk: texts of files, links.
mod work;
