//! How long a recording runs, and how sure that is.

use crate::{Claim, Fact, ReadError, ReaderOutput, Source};

/// What is shorter is no recording: a millisecond, the last digit that is given.
const SHORTEST: f64 = 0.001;

/// Nothing is recorded in fewer bytes a second: a still picture in a film, or silence as Opus writes it, takes more.
const FEWEST_BYTES_A_SECOND: f64 = 10.0;

/// Two running times of one file may differ by this much: the last frame, and the delays of encoders.
const SLACK_SECONDS: f64 = 1.0;

/// And by this share of it, for sound and pictures seldom end together.
const SLACK_SHARE: f64 = 0.02;

/// A running time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Runtime {
    /// In seconds.
    pub(crate) seconds: f64,
    /// How sure it is, above 0 and up to 1.
    pub(crate) confidence: f64,
    /// Whether the file contradicts itself, or ends before it should.
    pub(crate) damaged: bool,
}

impl Runtime {
    /// What the samples themselves tell.
    pub(crate) const SURE: f64 = 0.95;
    /// What one header says and nothing contradicts.
    pub(crate) const LIKELY: f64 = 0.8;
    /// What was estimated from a part of the file, or chosen from contradictory headers.
    pub(crate) const ESTIMATED: f64 = 0.6;

    /// A running time of a file that is not damaged.
    pub(crate) fn new(seconds: f64, confidence: f64) -> Self {
        Self {
            seconds,
            confidence,
            damaged: false,
        }
    }

    /// The running time that is believed where another place in the file contradicts it.
    pub(crate) fn contradicted(seconds: f64) -> Self {
        Self {
            seconds,
            confidence: Self::ESTIMATED,
            damaged: true,
        }
    }

    /// Converts units of a clock to seconds.
    #[expect(clippy::cast_precision_loss, reason = "sample counts stay below 2^53")]
    pub(crate) fn seconds(units: u64, a_second: u64) -> Option<f64> {
        (a_second > 0).then(|| units as f64 / a_second as f64)
    }
}

/// Whether two running times are the same but for what encoders differ in.
pub(crate) fn agree(one: f64, other: f64) -> bool {
    (one - other).abs() <= SLACK_SECONDS.max(one.max(other) * SLACK_SHARE)
}

/// Whether this many bytes can hold a recording of this length.
#[expect(clippy::cast_precision_loss, reason = "files stay below 2^53 bytes")]
pub(crate) fn plausible(seconds: f64, bytes: u64) -> bool {
    seconds.is_finite() && seconds >= SHORTEST && seconds * FEWEST_BYTES_A_SECOND <= bytes as f64
}

/// Puts a running time among what a file says. One that the file's length makes impossible is left out.
pub(crate) fn claim(output: &mut ReaderOutput, runtime: Option<Runtime>, length: u64) {
    match runtime {
        Some(runtime) if plausible(runtime.seconds, length) => {
            let value = format!("{:.3}", runtime.seconds);
            output.claims.push(Claim::new(
                Fact::Runtime,
                Source::Container,
                runtime.confidence,
                value,
            ));
            if runtime.damaged {
                output.trouble = Some(ReadError::Damaged);
            }
        }
        // A recording of nothing is whole.
        Some(runtime) if runtime.seconds < SHORTEST && !runtime.damaged => {}
        _ => output.trouble = Some(ReadError::Damaged),
    }
}
