//! What is spoken in a recording, and when: captions and subtitles.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most cues of a file; a film has some two thousand.
pub const MOST_CUES: usize = 50_000;

/// The most bytes of all their texts.
pub const MOST_CUE_TEXT: usize = 2 * 1024 * 1024;

/// The longest name of a speaker, in bytes.
pub(crate) const LONGEST_SPEAKER: usize = 200;

/// The longest tag of a language, in bytes.
pub(crate) const LONGEST_LANGUAGE: usize = 64;

/// The latest time, in seconds: a thousand hours.
pub(crate) const LATEST: f64 = 3_600_000.0;

/// What is shown at a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Cue {
    /// From when, in seconds, from 0.
    pub from: f64,
    /// To when, in seconds, not before `from`.
    pub to: f64,
    /// The words, in lines.
    pub text: String,
    /// Who speaks; null where the file does not say.
    pub speaker: Option<String>,
    /// Where it stands in the picture; null for its usual place, at the bottom.
    pub place: Option<CuePlace>,
}

/// Where a cue stands in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CuePlace {
    /// At the top, where it hides nothing that is written at the bottom.
    Top,
}

/// Whether cues are within the bounds that readers keep.
pub(crate) fn are_within_bounds(cues: &[Cue]) -> bool {
    let text: usize = cues.iter().map(|cue| cue.text.len()).sum();
    let is_cue = |cue: &Cue| {
        (0.0..=LATEST).contains(&cue.from)
            && (cue.from..=LATEST).contains(&cue.to)
            && cue
                .speaker
                .as_ref()
                .is_none_or(|name| name.len() <= LONGEST_SPEAKER)
    };
    cues.len() <= MOST_CUES && text <= MOST_CUE_TEXT && cues.iter().all(is_cue)
}
