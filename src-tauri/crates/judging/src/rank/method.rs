//! The methods by name.

use serde::{Deserialize, Serialize};

use super::{
    Place, RankError, additive, borda, bradley_terry, median, minshall, ranked_pairs, schulze,
    trimmed_mean, weighted_mean,
};
use crate::Readings;

/// A way to rank readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// The weighted mean.
    Mean,
    /// The median.
    Median,
    /// The mean without the highest and lowest readings.
    Trimmed {
        /// How many readings are left out at either end.
        trim: usize,
    },
    /// The additive severity model.
    Additive,
    /// Minshall counts: by how many of the best mark each entry has, among equals by how many of the next, and so on.
    Minshall,
    /// Borda's count.
    Borda,
    /// Schulze's method.
    Schulze,
    /// Ranked pairs.
    RankedPairs,
    /// Bradley and Terry's model.
    BradleyTerry,
}

/// How many readings of an entry are left out at either end, where nobody says how many.
pub(crate) const TRIM: usize = 1;

impl Method {
    /// Every method, with one mark left out at either end where it trims.
    pub const ALL: [Self; 9] = [
        Self::Mean,
        Self::Median,
        Self::Trimmed { trim: TRIM },
        Self::Additive,
        Self::Minshall,
        Self::Borda,
        Self::Schulze,
        Self::RankedPairs,
        Self::BradleyTerry,
    ];

    /// The method's name in files and commands.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Median => "median",
            Self::Trimmed { .. } => "trimmed",
            Self::Additive => "additive",
            Self::Minshall => "minshall",
            Self::Borda => "borda",
            Self::Schulze => "schulze",
            Self::RankedPairs => "ranked-pairs",
            Self::BradleyTerry => "bradley-terry",
        }
    }

    /// The method of a name; `None` if there is none. `trimmed` leaves out one mark at either end until [`Self::trimming`]
    /// says how many.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }

    /// The method with this many marks left out at either end, where it is `Trimmed`; any other as it is.
    #[must_use]
    pub fn trimming(self, trim: usize) -> Self {
        if let Self::Trimmed { .. } = self {
            Self::Trimmed { trim }
        } else {
            self
        }
    }

    /// Ranks, best first. A mark that is not finite or beyond a million either way is an error, whatever the method.
    pub fn rank(self, readings: &Readings) -> Result<Vec<Place>, RankError> {
        if readings.rejected_marks() > 0 {
            return Err(RankError::BeyondBound {
                marks: readings.rejected_marks(),
            });
        }
        match self {
            Self::Mean => Ok(weighted_mean(readings)),
            Self::Median => Ok(median(readings)),
            Self::Trimmed { trim } => Ok(trimmed_mean(readings, trim)),
            Self::Additive => Ok(additive(readings)?),
            Self::Minshall => Ok(minshall(readings)),
            Self::Borda => Ok(borda(readings)),
            Self::Schulze => schulze(readings),
            Self::RankedPairs => ranked_pairs(readings),
            Self::BradleyTerry => bradley_terry(readings),
        }
    }
}
