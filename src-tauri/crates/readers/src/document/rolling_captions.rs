//! Captions that roll: each cue repeats the lines of the one before and adds a line, or a word, to them.

/// A cue of subtitles.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Cue {
    /// When it is shown, in seconds.
    pub(super) begins: f64,
    /// When it goes.
    pub(super) ends: f64,
    /// What is shown, without tags; no line is empty.
    pub(super) lines: Vec<String>,
    /// Who speaks, where that is said.
    pub(super) speaker: Option<String>,
    /// Whether it stands at the top.
    pub(super) at_top: bool,
}

/// Between two cues of captions that roll there is no more time, in seconds; a song repeats a line later.
const LONGEST_PAUSE: f64 = 0.1;

/// At most this many lines of two cues are compared; captions show two to four.
const MOST_LINES: usize = 16;

/// What is spoken, line by line. Of captions that roll every line is given once: those in which at least half of the cues
/// repeat what the cue before them shows.
pub(super) fn spoken_lines(cues: &[Cue]) -> Vec<String> {
    let once = spoken_once(cues);
    once.into_iter().flat_map(|cue| cue.lines).collect()
}

/// The cues with what each says first. Of captions that roll, a cue that only repeats what the one before it shows, or adds
/// words to its last line, makes that one longer.
pub(super) fn spoken_once(cues: &[Cue]) -> Vec<Cue> {
    let shown: Vec<&Cue> = cues.iter().filter(|cue| !cue.lines.is_empty()).collect();
    let pairs = || shown.iter().zip(shown.iter().skip(1));
    let repeated_pairs = pairs().filter(|(before, after)| repeated_lines(before, after) > 0);
    let rolls = shown.len() > 2 && repeated_pairs.count() * 2 >= shown.len() - 1;
    let mut once: Vec<Cue> = Vec::new();
    let mut before: Option<&Cue> = None;
    for cue in shown {
        let repeated = before
            .filter(|_| rolls)
            .map_or(0, |before| repeated_lines(before, cue));
        let (old, new) = cue.lines.split_at(repeated);
        // The last of the lines that are repeated may have grown by a word.
        if let (Some(line), Some(last)) = (old.last(), once.last_mut())
            && let Some(grown) = last.lines.last_mut()
        {
            if new.is_empty() || grown != line {
                last.ends = cue.ends.max(last.ends);
            }
            grown.clone_from(line);
        }
        if !new.is_empty() {
            once.push(Cue {
                lines: new.to_vec(),
                ..cue.clone()
            });
        }
        before = Some(cue);
    }
    once
}

/// How many lines at the beginning of a cue are the last ones of the cue right before it; the last of them may have grown
/// by words.
fn repeated_lines(before: &Cue, after: &Cue) -> usize {
    if after.begins - before.ends > LONGEST_PAUSE {
        return 0;
    }
    let most = before.lines.len().min(after.lines.len()).min(MOST_LINES);
    let repeats = |count: &usize| {
        let (old, new) = (
            &before.lines[before.lines.len() - count..],
            &after.lines[..*count],
        );
        let is_same = |(old, new): (&String, &String)| old == new;
        let last = count - 1;
        let mut others = old.iter().zip(new).take(last);
        others.all(is_same) && is_same_or_grown(&old[last], &new[last])
    };
    (1..=most).rev().find(repeats).unwrap_or(0)
}

/// Whether a line is the one before, or that with more words.
fn is_same_or_grown(line: &str, longer: &str) -> bool {
    longer
        .strip_prefix(line)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::{Cue, spoken_lines, spoken_once};

    fn cues(lines: &[&str], pause: f64) -> Vec<Cue> {
        let mut begins = 0.0;
        let cues = lines.iter().map(|lines| {
            let cue = Cue {
                begins,
                ends: begins + 1.0,
                lines: lines.split('/').map(str::to_owned).collect(),
                ..Cue::default()
            };
            begins += 1.0 + pause;
            cue
        });
        cues.collect()
    }

    #[test]
    fn what_rolls_is_spoken_once() {
        for shown in [
            ["a b", "a b/c d", "c d/e f", "e f"].as_slice(),
            &["a", "a b", "a b/c", "a b/c d", "c d/e f"],
            &["a b", "a b", "c d", "c d", "e f"],
        ] {
            let cues = cues(shown, 0.01);
            assert_eq!(spoken_lines(&cues).join(" "), "a b c d e f", "{shown:?}");
        }
    }

    #[test]
    fn a_cue_that_adds_words_makes_the_one_before_it_longer() {
        let once = spoken_once(&cues(&["a", "a b", "a b/c", "a b/c d", "c d/e f"], 0.0));
        let shown: Vec<_> = once
            .iter()
            .map(|cue| (cue.begins, cue.ends, cue.lines.join("/")))
            .collect();
        let wanted = [(0.0, 2.0, "a b"), (2.0, 4.0, "c d"), (4.0, 5.0, "e f")];
        assert_eq!(
            shown,
            wanted.map(|(from, to, line)| (from, to, line.to_owned()))
        );
    }

    #[test]
    fn what_is_said_twice_is_spoken_twice() {
        let twice = cues(&["no", "no", "a b", "c d", "e f", "e f"], 0.01);
        assert_eq!(spoken_lines(&twice).join(" "), "no no a b c d e f e f");
        let song = cues(&["la la", "la la", "la la"], 2.0);
        assert_eq!(spoken_lines(&song).len(), 3);
    }
}
