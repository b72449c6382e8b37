//! Opening a workspace from the terminal: by a person's passphrase, a recovery key, or the key of this computer.

use std::path::{Path, PathBuf};

use workspaces::{ActionContext, Desk, Failure, LocalData, Notice, Unlock, Workspace};

use crate::options::Key;
use crate::output::Output;
use crate::reader_process::readers;

/// The environment variable that a passphrase is read from, so that it never stands in a list of processes.
const PASSPHRASE: &str = "AWARDS_PASSPHRASE";
/// The environment variable that a recovery key is read from.
const RECOVERY_KEY: &str = "AWARDS_RECOVERY_KEY";

/// What begins the names of the terminal's log files; and who does what happens while a workspace is opened, for its owner's
/// name is known only once it is open.
pub(crate) const PROGRAM: &str = "awards";

/// What opens one workspace.
pub(crate) enum Opening {
    Passphrase { person: String, passphrase: String },
    RecoveryKey { code: String },
    KeyFile { path: PathBuf },
    StoredKey { local: LocalData },
}

impl Opening {
    pub(crate) fn of(key: &Key) -> Result<Self, Failure> {
        if let Some(person) = &key.person {
            let (person, passphrase) = (person.clone(), variable(PASSPHRASE)?);
            return Ok(Self::Passphrase { person, passphrase });
        }
        if key.recovery {
            let code = variable(RECOVERY_KEY)?;
            return Ok(Self::RecoveryKey { code });
        }
        Ok(match &key.file {
            Some(path) => Self::KeyFile { path: path.clone() },
            None => Self::StoredKey {
                local: local_data()?,
            },
        })
    }

    pub(crate) fn unlock(&self) -> Unlock<'_> {
        match self {
            Self::Passphrase { person, passphrase } => Unlock::Passphrase { person, passphrase },
            Self::RecoveryKey { code } => Unlock::Recovery { code },
            Self::KeyFile { path } => Unlock::KeyFile { key_file: path },
            Self::StoredKey { local } => Unlock::StoredKey { keys: local.keys() },
        }
    }

    /// Whose name the log shows: whoever opened it with a passphrase of their own, else its owner, as in the window.
    pub(crate) fn person<'a>(&'a self, owner: &'a str) -> &'a str {
        match self {
            Self::Passphrase { person, .. } => person,
            Self::RecoveryKey { .. } | Self::KeyFile { .. } | Self::StoredKey { .. } => owner,
        }
    }
}

fn variable(name: &str) -> Result<String, Failure> {
    std::env::var(name)
        .map_err(|_| Failure::new("passphrase-missing", [("variable", name.to_owned())]))
}

/// The app's local data of whoever runs the command. What opens workspaces writes to its log.
pub(crate) fn local_data() -> Result<LocalData, Failure> {
    let local = LocalData::of_this_person().map_err(|error| error.failure())?;
    // Without a log the command does the same.
    let _ = local.start_log(PROGRAM);
    Ok(local)
}

/// The desk in a folder, or in the folder `desk` of a season.
pub(crate) fn desk_folder(dir: &Path) -> PathBuf {
    let desk_folder = dir.join("desk");
    if !workspaces::verify::is_workspace(dir) && workspaces::verify::is_workspace(&desk_folder) {
        desk_folder
    } else {
        dir.to_owned()
    }
}

/// Opens a desk and says who acts and when: the desk's own clock on a rehearsal, else this machine's.
pub(crate) async fn open_desk(
    dir: &Path,
    key: &Key,
    output: &Output,
) -> Result<(Desk, ActionContext), Failure> {
    let dir = desk_folder(dir);
    let opening = Opening::of(key)?;
    let (ctx, local) = (
        ActionContext::new(opening.person(PROGRAM), now()),
        local_data()?,
    );
    let to_failure = |error: workspaces::Error| error.failure();
    let result = Desk::open_here(&dir, &opening.unlock(), &local, &ctx).await;
    let (desk, notices) = result.map_err(to_failure)?;
    let desk = desk.with_readers(&readers());
    print_notices(&notices, output);
    let clock = desk.clock().await.map_err(to_failure)?;
    let settings = desk.settings();
    let ctx = ActionContext::new(opening.person(settings.name()), clock.unwrap_or(ctx.at));
    Ok((desk, ctx))
}

/// Opens a workspace of any kind. What is done to it from outside is done by this machine's clock.
pub(crate) async fn open_workspace(
    dir: &Path,
    key: &Key,
    restored: bool,
    output: &Output,
) -> Result<(Workspace, ActionContext), Failure> {
    let opening = Opening::of(key)?;
    let (ctx, local) = (
        ActionContext::new(opening.person(PROGRAM), now()),
        local_data()?,
    );
    let result = Workspace::open_here(dir, &opening.unlock(), restored, &local, &ctx).await;
    let (workspace, notices) = result.map_err(|error| error.failure())?;
    print_notices(&notices, output);
    let settings = workspace.settings();
    let ctx = ActionContext::new(opening.person(settings.name()), ctx.at);
    Ok((workspace, ctx))
}

fn print_notices(notices: &[Notice], output: &Output) {
    for notice in notices {
        Output::note(&output.text(&format!("notice-{}", notice.code), &[]));
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the command is an outermost caller: it passes the instant down"
)]
pub(crate) fn now() -> chrono::DateTime<chrono::Utc> {
    // `Utc::now` panics where the clock stands before 1970.
    std::time::SystemTime::now().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_names_a_person_and_not_the_program() {
        let path = PathBuf::from("desk.key");
        let opening = Opening::KeyFile { path };
        assert_eq!(opening.person("Maya Okafor"), "Maya Okafor");
        let opening = Opening::Passphrase {
            person: "Ana".to_owned(),
            passphrase: String::new(),
        };
        assert_eq!(opening.person("Maya Okafor"), "Ana");
    }
}
