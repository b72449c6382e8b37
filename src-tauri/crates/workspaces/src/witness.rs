//! What entrants and judges hold of a desk's log: see [`workspace_core::witness`].

pub use workspace_core::witness::{
    Departure, HeadOutcome, HeadSays, LogCheck, SourceHeads, Witness, WitnessError, WitnessFile,
    in_file, in_workspace, save,
};

/// Checking the page given to somebody who contests a result.
pub mod page {
    pub use workspace_core::witness::page::{PageCheck, check};
}
