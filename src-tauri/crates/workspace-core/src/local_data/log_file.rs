//! The app's own log: what it did and what went wrong, for whoever helps a person.
//!
//! One file a day and program, `<program>.<date>.log` by the clock of UTC; the newest 14 are kept. A line holds an
//! instant, a level, the module, a fixed sentence, codes and numbers: no name, no path, nothing of an entry. Only our own
//! crates write here, for what other libraries log may hold addresses and content.

use std::panic::Location;
use std::path::Path;

use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use super::LocalData;
use crate::{Error, Result};

/// How many days are kept.
const DAYS: usize = 14;
/// How the name of a log file ends.
const ENDING: &str = "log";
/// The crates whose lines are written.
const CRATES: [&str; 13] = [
    "api",
    "awards",
    "awards_desk",
    "desk",
    "desk_core",
    "entrant",
    "exchange",
    "judge",
    "sandbox",
    "store",
    "web",
    "workspace_core",
    "workspaces",
];

impl LocalData {
    /// Writes the log of this process, and where it panics, from now on. `program` begins the names of its files. Once a
    /// process; where the folder cannot be written the work goes on without a log.
    pub fn start_log(&self, program: &str) -> Result<()> {
        let folder = self.logs();
        let folder_error = |error: std::io::Error| Error::folder(&folder, &error);
        std::fs::create_dir_all(&folder).map_err(folder_error)?;
        remove_old(&folder, program).map_err(folder_error)?;
        let file = RollingFileAppender::builder()
            .rotation(Rotation::DAILY)
            .filename_prefix(program)
            .filename_suffix(ENDING)
            .max_log_files(DAYS)
            .build(&folder)
            .map_err(|error| folder_error(std::io::Error::other(error)))?;
        let own_targets = CRATES.map(|name| (name, LevelFilter::INFO));
        let lines = tracing_subscriber::fmt::layer()
            .with_ansi(false)
            .with_writer(file);
        let result = tracing_subscriber::registry()
            .with(Targets::new().with_targets(own_targets))
            .with(lines)
            .try_init();
        if result.is_ok() {
            write_panics();
            let (version, system) = (env!("CARGO_PKG_VERSION"), std::env::consts::OS);
            tracing::info!(version, system, "started");
        }
        Ok(())
    }
}

/// Removes the oldest files of a program, so that with the one of today there are no more than are kept.
fn remove_old(folder: &Path, program: &str) -> std::io::Result<()> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(&format!("{program}.")) && name.ends_with(&format!(".{ENDING}")) {
            files.push(path);
        }
    }
    // Their names end with the date, so that their order is that of the days.
    files.sort();
    let surplus = files.len().saturating_sub(DAYS - 1);
    for old in &files[..surplus] {
        // One that is held open elsewhere goes another day.
        let _ = std::fs::remove_file(old);
    }
    Ok(())
}

/// Says where a thread panicked. What it said is left out: it may quote what it worked on.
fn write_panics() {
    let default_hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location();
        tracing::error!(
            file = place.map(Location::file),
            line = place.map(Location::line),
            "a thread panicked"
        );
        default_hook(panic);
    }));
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn fourteen_days_are_kept_of_each_program_and_nothing_else_is_touched() {
        let dir = TempDir::new().unwrap();
        let make = |name: &str| std::fs::write(dir.path().join(name), "").unwrap();
        for day in 1..=20 {
            make(&format!("window.2021-01-{day:02}.log"));
        }
        make("awards.2020-01-01.log");
        make("window.2021-01-01.txt");
        remove_old(dir.path(), "window").unwrap();
        let mut left: Vec<String> = std::fs::read_dir(dir.path())
            .unwrap()
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        let days = (8..=20).map(|day| format!("window.2021-01-{day:02}.log"));
        let mut expected: Vec<String> = days.collect();
        expected.insert(0, "awards.2020-01-01.log".to_owned());
        expected.insert(1, "window.2021-01-01.txt".to_owned());
        assert_eq!(left, expected);
    }
}
