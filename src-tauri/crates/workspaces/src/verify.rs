//! Proving a folder whole: a workspace with its log and its verdicts, or a mailbox with its seals.

mod check_log;
mod mailbox;
mod originals;
mod repair;
mod work_files;

use std::path::Path;

use store::{ClockStepBack, Damage, Unlock};
use workspace_core::kind::DESK;
pub use workspace_core::settings::CLOCK_SET;
use workspace_core::{Detail, Error, Result, keys};

pub use check_log::check_log;
pub use mailbox::sealed_files;
pub use repair::fetch_damaged;

/// What was looked at and what is damaged.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Verified {
    /// Lines of the log that were checked against their hashes and the rows they commit to; 0 for a mailbox.
    pub log_lines: u64,
    /// The root over those lines, in hexadecimal; empty for a mailbox, and where something is damaged.
    pub log_root: String,
    /// Verdicts that were replayed from their recorded facts.
    pub verdicts: u64,
    /// Whether it is the workspace of a desk, which keeps what others signed.
    pub is_desk: bool,
    /// Entries, files of score sheets and cards of judges whose signature was tried, and from which what the desk keeps of
    /// them was derived again.
    pub originals: u64,
    /// The same that were removed because the law asked for it, so that nothing can be derived from them.
    pub originals_removed: u64,
    /// Sealed files whose seal was tried; 0 for a workspace.
    pub sealed_files: u64,
    /// Files of the work that were read whole and compared: with the hash that is their name and, in a workspace, with what
    /// was attached.
    pub work_files: u64,
    /// Files of the work that documents name and that have not come yet, each by its entry and its name: a note, no damage.
    pub not_here: Vec<String>,
    /// The files that were looked at, by their names in the folder.
    pub files: Vec<String>,
    /// Files of the folder that look like second copies which a sync client left: what one machine saved may be in them.
    pub conflict_copies: Vec<String>,
    /// Lines of the log whose instant lies before that of the line before them: a note, no damage.
    pub backwards: Vec<ClockStepBack>,
    /// What is not as it was written, each with its place.
    pub damage: Vec<Damage>,
}

/// Proves the workspace in `dir` whole, with the files of the work beside its database, or names what is damaged. The verdicts of a desk are replayed as well; a desk that
/// must be screened again first, after an update of the app, is refused ([`Error::ScreeningDue`]).
pub async fn workspace(dir: &Path, unlock: &Unlock<'_>) -> Result<Verified> {
    let proof = store::verification_report(dir, unlock).await?;
    let mut verified = Verified {
        damage: proof.damage,
        backwards: proof.backwards,
        files: store::verified_files(dir),
        conflict_copies: store::conflict_copies(dir),
        ..Verified::default()
    };
    if verified.damage.is_empty() {
        let core = workspace_core::open_read_only(dir, unlock).await?;
        let head = core
            .store
            .read(|conn| Ok::<_, Error>(store::log::head(conn)?))
            .await?;
        verified.log_lines = head.size;
        verified.log_root = hex::encode(head.root);
        if !core.store.read(keys::are_logged).await? {
            verified.damage.push(Damage {
                place: "keys.json".to_owned(),
                code: "keys-altered",
                detail: Detail::NotAsLogged,
            });
        }
        let files = work_files::check(&core).await?;
        verified.work_files = files.proven;
        verified.not_here = files.not_here;
        verified.damage.extend(files.damage);
        if core.store.kind() == DESK {
            if core.store.read(store::meta::is_screening_due).await? {
                core.store.close().await?;
                return Err(Error::ScreeningDue);
            }
            verified.is_desk = true;
            // Each reads most of the database once, on a connection of its own.
            let (originals, replayed) = tokio::join!(
                core.store.read(originals::check),
                core.store.read(desk::replay_verdicts)
            );
            let originals = originals?;
            verified.originals = originals.proven;
            verified.originals_removed = originals.removed;
            verified.damage.extend(originals.damage);
            match replayed {
                Ok((count, damage)) => {
                    verified.verdicts = count;
                    verified.damage.extend(damage);
                }
                // A text that is not the one its hash was taken of: what it decided cannot be replayed.
                Err(Error::Store(store::StoreError::Damaged { place, detail })) => {
                    verified.damage.push(Damage {
                        place,
                        code: "call-text-changed",
                        detail,
                    });
                }
                Err(error) => return Err(error),
            }
        }
        core.store.close().await?;
    }
    Ok(verified)
}

/// Whether `dir` holds a workspace, or what is left of one; else it can only be a folder of sealed files.
pub fn is_workspace(dir: &Path) -> bool {
    !store::verified_files(dir).is_empty()
}
