//! The files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// The interface's client, which is generated.
pub(crate) const CLIENT: &str = "ui/src/api/client.ts";

/// A text file of the repository.
pub(crate) struct File {
    /// Its path from the root, with `/` between the parts.
    pub(crate) path: String,
    /// What it holds.
    pub(crate) text: String,
}

impl File {
    /// Whether it holds only tests, by its name or its folder.
    pub(crate) fn is_test(&self) -> bool {
        let kind = self.stem().rsplit(['.', '_']).next();
        self.path
            .split('/')
            .any(|part| part == "tests" || part == "benches")
            || kind.is_some_and(|kind| kind == "test" || kind == "tests")
            // What tests of the interface share, such as `testdesk.ts`.
            || self.path.starts_with("ui/src/") && self.stem().starts_with("test")
    }

    /// Its name without the last extension.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(3)
        .unwrap()
        .to_owned()
}

/// Every file under `folder` with one of the extensions, in order of path. A folder that is gone
/// fails the test: a rule about nothing would always hold.
#[track_caller]
pub(crate) fn under(folder: &str, extensions: &[&str]) -> Vec<File> {
    let mut files = Vec::new();
    gather(&root(), Path::new(folder), extensions, &mut files);
    assert!(
        !files.is_empty(),
        "no {extensions:?} file under {folder}: has the folder moved?"
    );
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Those of these paths at which nothing stands: an exception for them would hold for nothing, or for what comes there
/// later.
pub(crate) fn gone(paths: &[&str]) -> Vec<String> {
    let gone = paths.iter().filter(|path| !root().join(path).exists());
    gone.map(|path| format!("{path} is not there: has it been moved?"))
        .collect()
}

fn gather(root: &Path, folder: &Path, extensions: &[&str], files: &mut Vec<File>) {
    let Ok(entries) = root.join(folder).read_dir() else {
        return;
    };
    for entry in entries {
        let entry = entry.unwrap();
        let path = folder.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            if !["node_modules", "dist"]
                .iter()
                .any(|made| path.ends_with(made))
            {
                gather(root, &path, extensions, files);
            }
        } else if path
            .extension()
            .is_some_and(|it| extensions.iter().any(|wanted| it == *wanted))
        {
            let text = fs::read_to_string(root.join(&path)).unwrap();
            let path = path.to_str().unwrap().replace('\\', "/");
            files.push(File { path, text });
        }
    }
}
