//! What a person should know of how an open workspace is kept, beside what they do in it.

use workspace_core::Failure;

use crate::Workspace;

impl Workspace {
    /// What is wrong beside the workspace: nothing reads files, or a sync client left copies of it. Each with what to do;
    /// empty where all is well.
    pub fn warnings(&self) -> Vec<Failure> {
        let core = self.core();
        let mut warnings = Vec::new();
        if !core.readers.is_installed() {
            warnings.push(Failure::new(
                "reader-missing",
                [("program", "awards")].map(owned),
            ));
        }
        let copies = store::conflict_copies(core.store.dir());
        if !copies.is_empty() {
            let folder = core.store.dir().display().to_string();
            let params = [("files", copies.join(", ")), ("path", folder)];
            warnings.push(Failure::new("conflict-copies", params));
        }
        warnings
    }
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}
