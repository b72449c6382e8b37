//! What is printed of files of the work that were fetched.

use workspaces::FilesFetched;

use crate::output::{Output, count};

/// Prints how many came, and each that is still missing with the reason; nothing where JSON is asked for.
pub(crate) fn print(files: &FilesFetched, output: &Output) {
    if output.json() {
        return;
    }
    if files.fetched > 0 {
        Output::line(&output.text("files-fetched", &[("count", count(files.fetched))]));
    }
    for file in &files.missing {
        let why = output.failure(&file.failure);
        // Most reasons name the file themselves.
        let is_named = why.contains(&file.name);
        let line = if is_named {
            why
        } else {
            format!("{}: {why}", file.name)
        };
        Output::line(&line);
    }
}
