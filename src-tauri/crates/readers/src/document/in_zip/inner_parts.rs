//! The pictures and documents that stand in a document.

use super::has_ending;
use super::parts::Parts;
use crate::inner_files::{InnerBudget, InnerFile};

/// Endings of the parts of a document that are its own, and no files in it.
const OWN: [&str; 6] = [".xml", ".rels", ".rdf", ".vml", ".bin", "/"];

/// The files in a document.
pub(super) fn files(parts: &mut Parts<'_>) -> Vec<InnerFile> {
    let mut budget = InnerBudget::default();
    let mut files = Vec::new();
    for name in parts.names() {
        if name == "mimetype" || OWN.iter().any(|ending| has_ending(&name, ending)) {
            continue;
        }
        // A part that cannot be unpacked is not shown either.
        if let Ok(Some(bytes)) = parts.part(&name)
            && budget.allows(bytes.len())
        {
            files.push(InnerFile::new(name, bytes));
        }
    }
    files
}
