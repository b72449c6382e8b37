//! The commands, one line each. What they answer is declared in `workspaces::views`.

/// The call, and its extension.
mod call;
/// The desk as a whole.
mod desk;
/// The desk's own keys, and how others know it by them.
mod distribution;
/// The entrant's own work.
mod entrant;
/// The desk's entries, and rulings on them.
mod entries;
/// Import and export of sealed files, and what the system passed to the app.
mod incoming;
/// The judge's own work.
mod judge;
/// People, judging, results.
mod judging;
/// Keys, backups and the log file.
mod keys_and_backups;
/// Lists that leave the desk.
mod lists;
/// The meeting of a jury, and what entrants are told.
mod meeting;
/// Rounds, conflicts, and changes of assignments.
mod rounds;
/// Opening and closing workspaces.
mod session;
/// Later deadlines, payments, the past.
mod waivers;
/// What others hold of a desk's log.
mod witness;
/// The work itself, at the desk: texts of files, links.
mod work;
