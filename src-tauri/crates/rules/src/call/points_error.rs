//! Why the points of a call's criteria were refused.

use thiserror::Error;

/// Why the points of a criterion were refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PointsError {
    /// A criterion without points in a call where others have some.
    #[error("criterion {criterion} has no points, and others have")]
    Missing {
        /// The id of the criterion.
        criterion: String,
    },
    /// Points that are not above zero, or more than a mark can be.
    #[error("criterion {criterion} has {points} points")]
    Impossible {
        /// The id of the criterion.
        criterion: String,
        /// Its points.
        points: String,
    },
    /// A criterion with points and a weight.
    #[error("criterion {criterion} has points and a weight")]
    Weighted {
        /// The id of the criterion.
        criterion: String,
    },
}

impl PointsError {
    /// The code of the message for people.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "call-points-missing",
            Self::Impossible { .. } => "call-points-impossible",
            Self::Weighted { .. } => "call-points-weighted",
        }
    }

    /// What the message is filled with.
    pub(crate) fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Impossible { criterion, points } => {
                vec![("criterion", criterion.clone()), ("points", points.clone())]
            }
            Self::Missing { criterion } | Self::Weighted { criterion } => {
                vec![("criterion", criterion.clone())]
            }
        }
    }

    /// The path of what it is about.
    pub(crate) fn place(&self) -> String {
        match self {
            Self::Impossible { criterion, .. } => format!("criterion.{criterion}.points"),
            Self::Missing { criterion } | Self::Weighted { criterion } => {
                format!("criterion.{criterion}")
            }
        }
    }
}
