//! What a reader answers: one line of JSON, and after it the bytes of a copy where one was asked for.
//!
//! It comes from a process in which a file of a stranger may have taken over, so everything of it is checked that can be
//! checked: its length, its shape, how long its texts and lists are, what its numbers can be. What is known of the file
//! without reading it (its name, its address, its hash) is taken from the caller.

use evidence::{Evidence, FileContent, ReadError, Reading};
use serde::{Deserialize, Serialize};

/// The longest text that a reader returns, in bytes; a longer one is cut.
pub(crate) const LONGEST_TEXT: usize = 2 * 1024 * 1024;

/// The longest line of JSON, in bytes: a text, each letter escaped, and what is claimed of it; or a document with its
/// pictures.
pub(crate) const LONGEST_LINE: usize = 48 * 1024 * 1024;

/// The longest copy, in bytes. A file that can be attached is shorter.
pub(crate) const LONGEST_COPY: usize = 96 * 1024 * 1024;

/// The longest text of a fact, in bytes, and the most claims, leaks and languages.
const LONGEST_FACT: usize = 8 * 1024;
const MOST: usize = 4_000;

/// The answer, on one line.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Answer {
    /// What the file says.
    Read {
        evidence: Box<Evidence>,
        text: Option<String>,
    },
    /// What the file holds.
    Shown { content: Box<FileContent> },
    /// What it holds could not be read.
    NotShown { trouble: ReadError },
    /// A copy of this many bytes follows; none where such files are not sanitized.
    Sanitized { length: Option<usize> },
    /// It could not be sanitized.
    NotSanitized { trouble: ReadError },
}

impl Answer {
    /// The answer to be sent, with what is too long cut.
    pub(crate) fn of(reading: Reading) -> Self {
        let Reading { mut evidence, text } = reading;
        for text in texts(&mut evidence) {
            cut(text, LONGEST_FACT);
        }
        evidence.claims.truncate(MOST);
        evidence.leaks.truncate(MOST);
        evidence.languages.truncate(MOST);
        let text = text.map(|mut text| {
            cut(&mut text, LONGEST_TEXT);
            text
        });
        Self::Read {
            evidence: Box::new(evidence),
            text,
        }
    }
}

/// What a file holds, if it is within the bounds of an honest reader.
pub(crate) fn validated_content(content: FileContent) -> Option<FileContent> {
    content.is_within_bounds().then_some(content)
}

/// What stood in the way, as a reader may say it; only the caller knows that a file was not read at all.
pub(crate) fn validated_trouble(trouble: ReadError) -> ReadError {
    if trouble.is_unread() {
        ReadError::ReaderFailed
    } else {
        trouble
    }
}

fn cut(text: &mut String, most: usize) {
    text.truncate(text.floor_char_boundary(most));
}

/// Every text in what was read.
fn texts(evidence: &mut Evidence) -> impl Iterator<Item = &mut String> {
    let Evidence {
        file,
        url,
        published,
        modified,
        language,
        languages,
        title,
        byline,
        outlet,
        section,
        canonical,
        fingerprint,
        text_fingerprint,
        claims,
        leaks,
        ..
    } = evidence;
    let maybe = [
        url,
        published,
        modified,
        language,
        title,
        byline,
        outlet,
        section,
        canonical,
        text_fingerprint,
    ];
    [file, fingerprint]
        .into_iter()
        .chain(maybe.into_iter().flatten())
        .chain(languages.iter_mut().map(|it| &mut it.language))
        .chain(
            claims
                .iter_mut()
                .flat_map(|it| std::iter::once(&mut it.value).chain(&mut it.printed)),
        )
        .chain(
            leaks
                .iter_mut()
                .flat_map(|it| [&mut it.value, &mut it.place]),
        )
}

/// What was read, if it is within the bounds of an honest reader; `None` where only a compromised reader would send it.
pub(crate) fn validated(mut evidence: Evidence, text: Option<String>) -> Option<Reading> {
    let lengths_fit = evidence.claims.len() <= MOST
        && evidence.leaks.len() <= MOST
        && evidence.languages.len() <= MOST
        && texts(&mut evidence).all(|text| text.len() <= LONGEST_FACT)
        && text.as_ref().is_none_or(|text| text.len() <= LONGEST_TEXT);
    let share = |share: f64| (0.0..=1.0).contains(&share);
    let numbers_in_range = evidence.claims.iter().all(|it| share(it.confidence))
        && evidence.languages.iter().all(|it| share(it.share))
        && evidence.published_confidence.is_none_or(share)
        && evidence.language_confidence.is_none_or(share)
        && evidence
            .runtime_seconds
            .is_none_or(|it| it.is_finite() && it >= 0.0);
    // Only the caller knows that a file was not read at all, so a reader must not claim it.
    let was_read = evidence.trouble.is_none_or(|it| !it.is_unread());
    (lengths_fit && numbers_in_range && was_read).then_some(Reading { evidence, text })
}
