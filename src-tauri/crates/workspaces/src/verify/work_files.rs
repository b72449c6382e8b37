//! The files of the work in a workspace: each ciphertext against its name, and its plaintext against what was attached.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use exchange::{FileFolder, SealedFileInfo};
use judge::Judge;
use store::{Connection, Damage, WorkFileRow};
use workspace_core::kind::JUDGE;
use workspace_core::work_files::{Proof, info, prove};
use workspace_core::{Detail, Error, HasCore, Result, Stop, WorkspaceCore, blocking, entry_number};

/// What was found of the files of the work.
#[derive(Default)]
pub(super) struct WorkFilesReport {
    /// Files that are what was attached.
    pub(super) proven: u64,
    /// Files that have not come yet, each by its entry and its name.
    pub(super) not_here: Vec<String>,
    /// Files that are not what was attached, or are gone.
    pub(super) damage: Vec<Damage>,
    /// The same files, as they must be.
    pub(super) damaged: Vec<SealedFileInfo>,
}

/// Reads every file of the work that is here, or should be.
pub(super) async fn check(core: &WorkspaceCore) -> Result<WorkFilesReport> {
    let rows = core.store.read(|conn: &Connection| {
        Ok::<_, Error>((
            store::work_file::checked(conn)?,
            store::work_file::unchecked(conn)?,
        ))
    });
    let (here, not_here) = rows.await?;
    if here.is_empty() && not_here.is_empty() {
        return Ok(WorkFilesReport::default());
    }
    let entries = entries(core).await?;
    let files = core.files.clone();
    blocking(move || {
        let folder = files.find()?;
        let mut report = WorkFilesReport::default();
        for row in not_here {
            let place = place(&row, &entries);
            if !report.not_here.contains(&place) {
                report.not_here.push(place);
            }
        }
        for row in here {
            let info = info(&row)?;
            let Some((found, detail)) = departure(folder.as_ref(), &info)? else {
                report.proven += 1;
                continue;
            };
            report.damaged.push(info);
            report.damage.push(Damage {
                place: place(&row, &entries),
                code: found,
                detail,
            });
        }
        Ok(report)
    })
    .await?
}

/// In which way a file that was here is not what it was; none where it is.
fn departure(
    folder: Option<&FileFolder>,
    info: &SealedFileInfo,
) -> Result<Option<(&'static str, Detail)>> {
    let gone = Ok(Some(("work-file-missing", Detail::FileMissing)));
    let Some(folder) = folder else {
        return gone;
    };
    match folder.find(info.hash) {
        Ok(Some(length)) if length == info.sealed_length => {}
        Ok(Some(_)) => return Ok(Some(("work-file-altered", Detail::HashWrong))),
        Ok(None) => return gone,
        Err(error) => return Ok(Some(("work-file-altered", Detail::quoted(error)))),
    }
    let altered = |detail| Ok(Some(("work-file-altered", detail)));
    match prove(folder, info, &Stop::default()) {
        // The plaintext holds; a byte beside it, in the header, is found by the name alone.
        Ok(Proof::Holds) => match folder.check(info.hash, &|_, _| ControlFlow::Continue(())) {
            Ok(()) => Ok(None),
            Err(error) if error.is_about_the_file() => altered(Detail::HashWrong),
            Err(error) => Err(error.into()),
        },
        Ok(Proof::Wrong | Proof::Altered) => altered(Detail::HashWrong),
        Err(Error::Exchange(error)) if error.is_about_the_file() => altered(Detail::quoted(error)),
        Err(error) => Err(error),
    }
}

/// The numbers of the entries that have each file, by the hash of its plaintext.
type Entries = BTreeMap<String, Vec<u32>>;

async fn entries(core: &WorkspaceCore) -> Result<Entries> {
    let mut entries = Entries::new();
    if core.store.kind() == JUDGE {
        for assigned in Judge::of(core.clone()).assigned().await? {
            for note in assigned.entry.attachments {
                let numbers = entries.entry(note.hash).or_default();
                if !numbers.contains(&assigned.entry.number) {
                    numbers.push(assigned.entry.number);
                }
            }
        }
        return Ok(entries);
    }
    let read = |conn: &Connection| Ok::<_, Error>(store::work_file::entries(conn)?);
    for (hash, number) in core.store.read(read).await? {
        entries.entry(hash).or_default().extend(number);
    }
    Ok(entries)
}

/// A file as a message names it: by the entries that have it, where they have numbers, and by its name.
fn place(row: &WorkFileRow, entries: &Entries) -> String {
    let numbers = entries.get(&row.plain_hash).map(Vec::as_slice);
    let numbers = numbers.unwrap_or_default().iter();
    let mut parts: Vec<String> = numbers.map(|number| entry_number(*number)).collect();
    parts.push(row.name.clone());
    parts.join(", ")
}
