//! Options that the scores can have, and those that they cannot.

use judging::Place;

use crate::{RankOptions, Scores, TableError};

/// The name of a method as it is compared: in lower case, with hyphens.
pub(super) fn method_name(text: &str) -> String {
    let words: Vec<&str> = text
        .split([' ', '_', '-'])
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-").to_lowercase()
}

/// Refuses options that the scores cannot have.
pub(super) fn check_options(scores: &Scores, options: &RankOptions) -> Result<(), TableError> {
    let entries = scores.entries.len();
    if options.cut == 0 || options.cut > entries {
        return Err(TableError::OptionOutOfRange {
            option: "--cut".to_owned(),
            text: options.cut.to_string(),
            least: "1".to_owned(),
            most: entries.to_string(),
        });
    }
    for (index, name) in options.lots.iter().enumerate() {
        let id = scores.entries.id(name);
        if id.is_none() {
            return Err(TableError::UnknownLot { name: name.clone() });
        }
        let mut before = options.lots[..index].iter();
        if before.any(|lot| scores.entries.id(lot) == id) {
            return Err(TableError::LotTwice { name: name.clone() });
        }
    }
    Ok(())
}

/// Refuses to rank by what trimming left, where it left nothing of any entry.
pub(super) fn check_trim(places: &[Place], options: &RankOptions) -> Result<(), TableError> {
    if places.iter().any(|place| place.place.is_some()) {
        return Ok(());
    }
    let most = places.iter().map(|place| place.marks as usize).max();
    Err(TableError::NothingLeft {
        trim: options.trim,
        most: most.unwrap_or_default(),
    })
}
