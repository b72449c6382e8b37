//! Names of authors.

use super::months;
use super::wording::begins_as_name;

/// Words before names in bylines, in lower case.
const BEFORE: &[&str] = &[
    "written by",
    "posted by",
    "submitted by",
    "reported by",
    "story by",
    "text by",
    "words by",
    "published by",
    "article by",
    "by:",
    "by",
    "un texte de",
    "texte de",
    "texte :",
    "un reportage de",
    "publié par",
    "écrit par",
    "rédigé par",
    "par :",
    "par",
    "author:",
    "auteur :",
];

/// Names that systems write where there is no author.
const NOBODY: &[&str] = &[
    "admin",
    "administrator",
    "editor",
    "staff",
    "webmaster",
    "author",
    "unknown",
    "null",
    "undefined",
    "n/a",
    "none",
    "posted",
    "anonymous",
    "default",
    "root",
    "super user",
    "auteur",
];

/// Small words in bylines: in names, between them, and before an outlet or a place.
const IN_NAMES: &[&str] = &[
    "and", "et", "und", "y", "e", "with", "avec", "mit", "of", "for", "pour", "de", "du", "des",
    "da", "dos", "di", "del", "della", "la", "le", "les", "van", "von", "der", "den", "ten", "ter",
    "zu", "bin", "ibn", "al", "el", "in", "at", "the", "à", "en", "d’", "&", "|", "-",
];

/// Words that follow "By" in a sentence and not in a byline: days and times.
const TIMES: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "noon",
    "midnight",
    "dawn",
    "dusk",
    "today",
    "tomorrow",
    "tonight",
    "yesterday",
    "then",
    "now",
    "christmas",
    "easter",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "noël",
    "pâques",
    "contrast",
    "law",
    "comparison",
    "exemple",
    "ailleurs",
    "contre",
    "conséquent",
];

/// A byline has no more words before its first comma.
const MOST_WORDS: usize = 12;

/// A longer text is not names but a biography.
const LONGEST: usize = 160;

/// More names are no byline.
pub(super) const MOST_NAMES: usize = 200;

/// Names joined in one way; `None` where there are none.
pub(super) fn joined(names: &[String]) -> Option<String> {
    let mut distinct_names: Vec<String> = Vec::new();
    for name in names.iter().take(MOST_NAMES) {
        let Some(name) = plain(name) else {
            continue;
        };
        if !distinct_names
            .iter()
            .any(|known| known.eq_ignore_ascii_case(&name))
        {
            distinct_names.push(name);
        }
    }
    (!distinct_names.is_empty()).then(|| distinct_names.join(", "))
}

/// A name without words such as "by" before it; `None` for an address and for names of systems ("admin").
pub(super) fn plain(name: &str) -> Option<String> {
    let mut name = name
        .trim()
        .trim_matches(['|', '-', '–', '—', ',', '•', '·', ':'])
        .trim();
    for prefix in BEFORE {
        let Some(start) = name.get(..prefix.len()) else {
            continue;
        };
        let rest = &name[prefix.len()..];
        let is_parted = prefix.ends_with(':') || rest.starts_with([' ', '\u{a0}', ':']);
        if start.to_lowercase() == *prefix && is_parted {
            name = rest.trim_start_matches([':', ' ', '\u{a0}']).trim();
            break;
        }
    }
    // `Submitted by A on Tuesday`.
    if let Some((before, after)) = name.split_once(" on ")
        && before.contains(' ')
        && after.len() < 14
    {
        name = before;
    }
    // `Posted by A at 6:22 PM`.
    if let Some((before, after)) = name.split_once(" at ")
        && after.starts_with(|c: char| c.is_ascii_digit())
    {
        name = before;
    }
    name = name.trim_end_matches([' ', '|', '-', '–', '—', ',', '•', '·', ':', '(']);
    // `By A | January 3` and `By A · 4 min read`.
    name = name.split(['|', '•', '·']).next().unwrap_or(name).trim();
    let has_letters = name.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    let is_address = name.contains("://")
        || name.contains('@')
        || name.starts_with("www.")
        || name.starts_with('/');
    let is_nobody = NOBODY.contains(&name.to_lowercase().as_str());
    (has_letters && !is_address && !is_nobody && name.len() <= LONGEST).then(|| name.to_owned())
}

/// The names of a line that begins as bylines do: `By A and B`, `Par A et B`.
pub(super) fn of_line(line: &str) -> Option<String> {
    let lower = line.to_lowercase();
    let begins = BEFORE.iter().any(|prefix| {
        lower
            .strip_prefix(prefix)
            .is_some_and(|rest| prefix.ends_with(':') || rest.starts_with([' ', '\u{a0}', ':']))
    });
    begins.then(|| plain(line)).flatten()
}

/// The same of a line that nothing but its words marks as a byline. A sentence begins with "By" too; so what follows must
/// be names: words that begin with a capital letter, and the small words that stand in names.
pub(super) fn of_unmarked_line(line: &str) -> Option<String> {
    let names = of_line(line)?;
    let first_part = names
        .split([',', '(', '/', '–', '—', ';'])
        .next()
        .unwrap_or_default();
    let words: Vec<&str> = first_part.split_whitespace().collect();
    let first = words.first()?;
    let bare = first
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    let is_time =
        words.len() == 1 && (TIMES.contains(&bare.as_str()) || months::month(&bare).is_some());
    let are_names = words.len() <= MOST_WORDS
        && begins_as_name(first)
        && words
            .iter()
            .all(|word| begins_as_name(word) || IN_NAMES.contains(word));
    (are_names && !is_time).then_some(names)
}
