//! How far judges agree, and which of them mark differently from the others.
//!
//! Every measure says when it cannot be taken: most of them need every judge to have read every entry, and
//! few juries do. Krippendorff's alpha allows missing readings, and is the one to look at first.

mod alpha;
mod anova;
mod durbin;
mod error;
mod icc;
mod judge_reports;
mod kappa;
mod kendall;
mod measure;
mod permutations;
mod ranks;
mod span;
mod summary;
mod table;

pub use alpha::{Alpha, Level, alpha};
pub use anova::{FTest, MeanSquares};
pub use durbin::{Durbin, durbin};
pub use error::AgreementError;
pub use icc::{Icc, Interval, icc};
pub use judge_reports::{JudgeReport, Remark, judge_reports};
pub use kappa::{Cohen, Fleiss, cohen, cohen_of_counts, fleiss, fleiss_of_counts};
pub use kendall::{Kendall, kendall, kendall_of_sums};
pub use measure::Measure;
pub use summary::Summary;
