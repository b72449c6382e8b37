//! Opening a workspace from the terminal: by a person's passphrase, else by the key file of this machine.

use std::path::{Path, PathBuf};

use workspaces::{Act, Desk, Failure, Unlock};

use crate::options::Key;

/// The environment variable that a passphrase is read from, so that it never stands in a list of processes.
const PASSPHRASE: &str = "AWARDS_PASSPHRASE";

/// What opens one workspace.
pub(crate) enum Opening {
    Passphrase { person: String, passphrase: String },
    Device { key: PathBuf },
}

impl Opening {
    pub(crate) fn of(dir: &Path, key: &Key) -> Result<Self, Failure> {
        match &key.person {
            Some(person) => {
                let passphrase = std::env::var(PASSPHRASE).map_err(|_| {
                    Failure::new("passphrase-missing", [("variable", PASSPHRASE.to_owned())])
                })?;
                Ok(Self::Passphrase {
                    person: person.clone(),
                    passphrase,
                })
            }
            None => Ok(Self::Device {
                key: key.key.clone().unwrap_or_else(|| beside(dir)),
            }),
        }
    }

    pub(crate) fn unlock(&self) -> Unlock<'_> {
        match self {
            Self::Passphrase { person, passphrase } => Unlock::Passphrase { person, passphrase },
            Self::Device { key } => Unlock::Device { key_file: key },
        }
    }

    /// Whose name the log shows.
    pub(crate) fn person(&self) -> &str {
        match self {
            Self::Passphrase { person, .. } => person,
            Self::Device { .. } => "awards",
        }
    }
}

/// `desk` is opened by `desk.key` beside it: the key is never in the folder that it opens.
fn beside(dir: &Path) -> PathBuf {
    let mut name = dir.file_name().unwrap_or_default().to_owned();
    name.push(".key");
    dir.with_file_name(name)
}

/// The desk in a folder, or in the folder `desk` of a season.
pub(crate) fn desk_folder(dir: &Path) -> PathBuf {
    let inner = dir.join("desk");
    if !workspaces::verify::is_workspace(dir) && workspaces::verify::is_workspace(&inner) {
        inner
    } else {
        dir.to_owned()
    }
}

/// Opens a desk and says who acts and when: the desk's own clock on a rehearsal, else this machine's.
pub(crate) async fn open_desk(dir: &Path, key: &Key) -> Result<(Desk, Act), Failure> {
    let dir = desk_folder(dir);
    let opening = Opening::of(&dir, key)?;
    let desk = Desk::open(&dir, &opening.unlock())
        .await
        .map_err(|error| error.failure())?
        .with_readers(&crate::read::readers());
    let clock = desk.clock().await.map_err(|error| error.failure())?;
    let act = Act::new(opening.person(), clock.unwrap_or_else(now));
    Ok((desk, act))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the command is an outermost caller: it passes the instant down"
)]
pub(crate) fn now() -> chrono::DateTime<chrono::Utc> {
    // `Utc::now` panics where the clock stands before 1970.
    std::time::SystemTime::now().into()
}
