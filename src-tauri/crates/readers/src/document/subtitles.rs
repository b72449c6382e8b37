//! Subtitles, as SubRip (`.srt`) and WebVTT (`.vtt`) write them.

use super::rolling_captions::{self, Cue};
use crate::cues::{
    Cue as ShownCue, CuePlace, LATEST, LONGEST_LANGUAGE, LONGEST_SPEAKER, MOST_CUE_TEXT, MOST_CUES,
};
use crate::{Claim, Fact, ReadError, ReaderOutput, Source, plain};

/// The last cue ends a little before the recording does, and credits may run on after it.
const CONFIDENCE: f64 = 0.6;

/// A tag is no longer than this many bytes; an unclosed one is no tag.
const LONGEST_TAG: usize = 256;

/// The text and running time of subtitles; `None` where the file holds none.
///
/// The text is what is spoken, one line a cue, without numbers, times, positions and tags; a line between square
/// brackets that names a noise is kept, for a reader of subtitles reads it too. The running time is the end of the last
/// cue.
pub(crate) fn read(bytes: &[u8]) -> Option<ReaderOutput> {
    let content = plain::decode(bytes)?;
    let cues = cues(&lines_of(&content)?);
    let ends = cues.iter().map(|cue| cue.ends).fold(0.0, f64::max);
    let text = rolling_captions::spoken_lines(&cues).join("\n");
    let runtime = (ends > 0.0).then(|| {
        Claim::new(
            Fact::Runtime,
            Source::Container,
            CONFIDENCE,
            ends.to_string(),
        )
    });
    Some(ReaderOutput {
        text: Some(text),
        claims: runtime.into_iter().collect(),
        ..ReaderOutput::default()
    })
}

/// Cues, and the language that their file names.
pub(crate) type ShownSubtitles = (Vec<ShownCue>, Option<String>);

/// The cues of subtitles as they are shown, and the language that the file names; `None` where the file holds none.
///
/// Of captions that roll, each says what the one before it did not.
pub(crate) fn shown(bytes: &[u8]) -> Option<Result<ShownSubtitles, ReadError>> {
    let content = plain::decode(bytes)?;
    let lines = lines_of(&content)?;
    let spoken = rolling_captions::spoken_once(&cues(&lines));
    let text: usize = spoken
        .iter()
        .flat_map(|cue| &cue.lines)
        .map(|line| line.len() + 1)
        .sum();
    if spoken.len() > MOST_CUES || text > MOST_CUE_TEXT {
        return Some(Err(ReadError::TooLarge));
    }
    let cues = spoken.into_iter().map(|cue| {
        let from = cue.begins.clamp(0.0, LATEST);
        ShownCue {
            from,
            to: cue.ends.clamp(from, LATEST),
            text: cue.lines.join("\n"),
            speaker: cue.speaker,
            place: cue.at_top.then_some(CuePlace::Top),
        }
    });
    Some(Ok((cues.collect(), named_language(&lines))))
}

/// The lines of a file of subtitles; `None` where it is none.
fn lines_of(content: &str) -> Option<Vec<&str>> {
    let lines: Vec<&str> = content.lines().collect();
    let is_webvtt = lines
        .first()
        .is_some_and(|line| line.trim_start_matches('\u{feff}').starts_with("WEBVTT"));
    (is_webvtt || begins_as_subrip(&lines)).then_some(lines)
}

/// The language that the head of a file names.
fn named_language(lines: &[&str]) -> Option<String> {
    let head = lines.iter().take_while(|line| !line.trim().is_empty());
    let mut values = head.filter_map(|line| line.strip_prefix("Language:"));
    let language = values.next()?.trim();
    (!language.is_empty() && language.len() <= LONGEST_LANGUAGE).then(|| language.to_owned())
}

/// The cues. A number, a name of a cue, a note and a style are no cue: only a time makes one.
fn cues(lines: &[&str]) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        let Some((begins, ends)) = times(line) else {
            continue;
        };
        let mut spoken_lines = Vec::new();
        let mut speaker = None;
        let mut at_top = is_set_at_top(line);
        while let Some(line) = lines.get(at).filter(|_| !ends_cue(&lines[at..])) {
            at += 1;
            speaker = speaker.or_else(|| named_speaker(line));
            at_top |= ["{\\an7}", "{\\an8}", "{\\an9}"]
                .iter()
                .any(|tag| line.contains(tag));
            let spoken = spoken(line);
            if !spoken.trim().is_empty() {
                spoken_lines.push(spoken.trim().to_owned());
            }
        }
        cues.push(Cue {
            begins,
            ends,
            lines: spoken_lines,
            speaker,
            at_top,
        });
    }
    cues
}

/// Whether the settings behind a time put a cue into the upper half of the picture.
fn is_set_at_top(line: &str) -> bool {
    let mut settings = line.split_whitespace();
    let line = settings.find_map(|setting| setting.strip_prefix("line:"));
    let Some(place) = line.and_then(|line| line.split(',').next()) else {
        return false;
    };
    match place.strip_suffix('%') {
        Some(share) => share
            .parse::<f64>()
            .is_ok_and(|share| (0.0..50.0).contains(&share)),
        // Lines are counted from the top, those below 0 from the bottom; a picture has some fifteen.
        None => place.parse::<u8>().is_ok_and(|line| line < 7),
    }
}

/// The name in a tag of a voice: `<v Ama>`, `<v.loud Ama>`.
fn named_speaker(line: &str) -> Option<String> {
    let tag = &line[line.find("<v")? + 2..];
    let tag = &tag[..tag.floor_char_boundary(LONGEST_TAG)];
    let (classes, rest) = tag.split_once([' ', '\t'])?;
    let (name, _) = rest.split_once('>')?;
    if !(classes.is_empty() || classes.starts_with('.')) || classes.contains('>') {
        return None;
    }
    let name = spoken(name.trim());
    let name = &name[..name.floor_char_boundary(LONGEST_SPEAKER)];
    (!name.is_empty()).then(|| name.to_owned())
}

/// Whether a cue ends before these lines: with an empty line, or with the time of the next. A line of spaces is one of the
/// cue, as captions that roll have them, unless the next cue begins behind it.
fn ends_cue(lines: &[&str]) -> bool {
    let Some(line) = lines.first() else {
        return true;
    };
    if line.is_empty() || times(line).is_some() {
        return true;
    }
    let is_number = |line: &&str| {
        !line.trim().is_empty() && line.trim().bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_time = |at: usize| lines.get(at).is_some_and(|line| times(line).is_some());
    line.trim().is_empty()
        && (lines.len() == 1 || is_time(1) || (lines.get(1).is_some_and(is_number) && is_time(2)))
}

/// Whether the first thing is a time, or a number and then a time.
fn begins_as_subrip(lines: &[&str]) -> bool {
    let mut filled_lines = lines.iter().filter(|line| !line.trim().is_empty());
    let mut is_time = || {
        filled_lines.next().map(|line| {
            let line = line.trim_start_matches('\u{feff}').trim();
            let number = !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit());
            (times(line).is_some(), number)
        })
    };
    match is_time() {
        Some((true, _)) => true,
        Some((false, true)) => is_time().is_some_and(|(time, _)| time),
        _ => false,
    }
}

/// When a cue begins and ends, in seconds, of `00:00:01,000 --> 00:00:04,000` with or without hours and settings.
fn times(line: &str) -> Option<(f64, f64)> {
    let (begin, end) = line.split_once("-->")?;
    let begin = seconds(begin.trim())?;
    let end = seconds(end.split_whitespace().next()?)?;
    Some((begin, end))
}

fn seconds(time: &str) -> Option<f64> {
    let mut seconds = 0.0;
    let mut parts = 0;
    for part in time.split(':') {
        let part = part.replace(',', ".");
        let figures = part.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        if part.is_empty() || part.len() > 9 || !figures {
            return None;
        }
        seconds = seconds * 60.0 + part.parse::<f64>().ok()?;
        parts += 1;
    }
    (2..=3).contains(&parts).then_some(seconds)
}

/// A line without tags (`<i>`, `<v Ama>`, `<00:00:01.000>`, `{\an8}`), with its characters as they are meant.
fn spoken(line: &str) -> String {
    let mut spoken = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['<', '{', '&']) {
        spoken.push_str(&rest[..at]);
        let from = &rest[at..];
        let (text, length) = mark(from).unwrap_or((&from[..1], 1));
        spoken.push_str(text);
        rest = &from[length..];
    }
    spoken + rest
}

/// What a tag or a named character at the start stands for, and how long it is; `None` where it is an ordinary letter.
fn mark(from: &str) -> Option<(&'static str, usize)> {
    const NAMED: [(&str, &str); 7] = [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&nbsp;", "\u{a0}"),
        ("&lrm;", ""),
        ("&rlm;", ""),
        ("&quot;", "\""),
    ];
    if let Some((name, meant)) = NAMED.into_iter().find(|(name, _)| from.starts_with(name)) {
        return Some((meant, name.len()));
    }
    let tag = from.starts_with("{\\")
        || from.strip_prefix('<').is_some_and(|tag_text| {
            tag_text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/')
        });
    let closes = if from.starts_with('{') { '}' } else { '>' };
    let tag_start = &from[..from.floor_char_boundary(LONGEST_TAG)];
    let end = tag_start.find(closes).filter(|_| tag)?;
    Some(("", end + 1))
}
