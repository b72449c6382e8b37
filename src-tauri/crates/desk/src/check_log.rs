//! Checking the desk's own log against a file that somebody else kept.

use std::path::Path;

use workspace_core::witness::{self, LogCheck};
use workspace_core::{Result, blocking};

use crate::Desk;

impl Desk {
    /// Checks the log against the signed heads in a file: one that an entrant or a judge saved, a page on one entry, or what
    /// lies beside a list.
    pub async fn check_log_against(&self, file: &Path) -> Result<LogCheck> {
        let file = file.to_owned();
        let held = blocking(move || witness::in_file(&file)).await??;
        witness::check_log(&self.core, vec![held]).await
    }
}
