//! The commands, one line each. What they answer is declared in `workspaces::views`.

mod call;
mod desk;
mod distribution;
mod entrant;
mod entries;
/// The files of entries: shown, played, saved.
mod files;
mod incoming;
mod judge;
mod judging;
mod keys_and_backups;
mod lists;
mod meeting;
mod rounds;
mod session;
/// Later deadlines, payments, the past.
mod waivers;
mod witness;
mod work;
