//! Files that are too large for what an entrant wants with them.

use thiserror::Error;

/// Why a file was not attached, or not cleaned. Nothing of it was read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AttachingError {
    /// It is larger than any file that is taken.
    #[error("{name} has {bytes} bytes, and at most {most} are taken")]
    TooLarge {
        /// The file's name.
        name: String,
        /// Its bytes.
        bytes: u64,
        /// The most bytes of one file.
        most: u64,
    },
    /// It is larger than the call lets one file be, in a rule that blocks.
    #[error("{name} has {bytes} bytes, and the call takes at most {most} in one file")]
    OverCallLimit {
        /// The file's name.
        name: String,
        /// Its bytes.
        bytes: u64,
        /// The most bytes of one file.
        most: u64,
    },
    /// With it, all files are larger than the call lets them be together, in a rule that blocks.
    #[error("with {name} the files have {bytes} bytes, and the call takes at most {most}")]
    OverCallTotal {
        /// The file's name.
        name: String,
        /// The bytes of all files.
        bytes: u64,
        /// The most bytes of all files.
        most: u64,
    },
    /// With it there would be more files than the call takes, by a rule that blocks.
    #[error("the call takes at most {most} files, and {name} would be one more")]
    OverCallCount {
        /// The file's name.
        name: String,
        /// The most files of one entry.
        most: u32,
    },
    /// It is too large to be read at once, as a copy without personal data needs it.
    #[error("{name} has {bytes} bytes, and at most {most} are cleaned")]
    TooLargeToClean {
        /// The file's name.
        name: String,
        /// Its bytes.
        bytes: u64,
        /// The most bytes of a file that is cleaned.
        most: u64,
    },
}

impl AttachingError {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "attach-too-large",
            Self::OverCallLimit { .. } => "attach-over-call-limit",
            Self::OverCallTotal { .. } => "attach-over-call-total",
            Self::OverCallCount { .. } => "attach-over-call-count",
            Self::TooLargeToClean { .. } => "clean-too-large",
        }
    }

    pub(super) fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { name, bytes, most }
            | Self::OverCallLimit { name, bytes, most }
            | Self::OverCallTotal { name, bytes, most }
            | Self::TooLargeToClean { name, bytes, most } => sizes(name, *bytes, *most),
            Self::OverCallCount { name, most } => {
                vec![("name", name.clone()), ("most", most.to_string())]
            }
        }
    }
}

fn sizes(name: &str, bytes: u64, most: u64) -> Vec<(&'static str, String)> {
    let (unit, power) = unit(most);
    vec![
        ("name", name.to_owned()),
        ("unit", unit.to_owned()),
        ("size", bytes.div_ceil(power).to_string()),
        ("most", (most / power).to_string()),
    ]
}

/// The unit in which a limit is said, as people who set limits count: a megabyte has a million bytes. The size is rounded up and
/// the limit down, so that the words never give a size that would have been taken.
fn unit(most: u64) -> (&'static str, u64) {
    match most {
        0..1_000 => ("bytes", 1),
        1_000..1_000_000 => ("kilobytes", 1_000),
        1_000_000..5_000_000_000 => ("megabytes", 1_000_000),
        5_000_000_000.. => ("gigabytes", 1_000_000_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_over_a_limit_is_said_as_more_than_the_limit() {
        let cases = [
            (999, 1_000, "bytes", "1000", "999"),
            (500_000, 500_001, "kilobytes", "501", "500"),
            (25_000_000, 25_000_001, "megabytes", "26", "25"),
            (8 << 30, (8 << 30) + 1, "gigabytes", "9", "8"),
        ];
        for (most, bytes, unit, size, limit) in cases {
            let name = "film.mov".to_owned();
            let params = AttachingError::TooLarge { name, bytes, most }.params();
            let expected = [
                ("name", "film.mov"),
                ("unit", unit),
                ("size", size),
                ("most", limit),
            ];
            let expected = expected.map(|(name, value)| (name, value.to_owned()));
            assert_eq!(params, expected, "{most}");
        }
    }
}
