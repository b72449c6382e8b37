//! Heads as a small file: what an entrant or a judge saves of those that they hold, and what lies beside a list.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Witness;
use crate::{Error, Result, destination, error::WitnessError, messages};

/// The version of the format.
const VERSION: u32 = 1;
/// What the name of such a file ends in.
const ENDING: &str = "witness.json";
/// The most heads that a file may hold.
const MOST: usize = 100_000;

/// Signed heads of a desk's log, each with its proofs (`docs/sealed-files.md`, "A file of heads").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessFile {
    /// The version of the format: 1.
    pub awards_witness: u32,
    /// The heads.
    pub heads: Vec<Witness>,
}

impl WitnessFile {
    /// A file with these heads.
    pub fn of(heads: Vec<Witness>) -> Self {
        Self {
            awards_witness: VERSION,
            heads,
        }
    }

    /// Reads such a file: every signature and every proof in it holds.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self> {
        let file: Self = messages::read(bytes)?;
        if file.awards_witness > VERSION {
            return Err(WitnessError::NewerFile.into());
        }
        if file.heads.is_empty() || file.heads.len() > MOST {
            return Err(WitnessError::NothingInIt.into());
        }
        file.heads.iter().try_for_each(Witness::check)?;
        Ok(file)
    }

    /// Writes it to `path`: whole, or not at all.
    pub(crate) fn save(&self, path: &Path) -> Result<()> {
        let path = &destination::output_file(path, &["json"])?;
        let mut text = serde_json::to_vec_pretty(self).map_err(|source| Error::message(&source))?;
        text.push(b'\n');
        Ok(exchange::save_to(path, &text)?)
    }

    /// Refuses a path beside which it cannot be written.
    pub fn check_beside(path: &Path) -> Result<()> {
        destination::output_file(&beside(path), &["json"]).map(drop)
    }

    /// Writes it beside another file.
    pub fn save_beside(&self, path: &Path) -> Result<()> {
        self.save(&beside(path))
    }
}

/// Where the heads that belong to a file lie: under its name with `.witness.json`.
pub(super) fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ENDING);
    path.with_file_name(name)
}
