//! Finds personal data (e-mail addresses, paths) in a line of text.

use crate::{Leak, LeakKind};

/// At most this many bytes of one text are looked through; a tag that is longer is no comment.
const MOST_BYTES: usize = 64 * 1024;

/// At most this many leaks are reported of one text.
const MOST_LEAKS: usize = 20;

/// How a path on somebody's computer begins, after the letter of a drive where it has one.
const HOMES: [&str; 6] = [
    "/users/",
    "/home/",
    "/volumes/",
    "/documents and settings/",
    "/mnt/",
    "/private/var/",
];

/// The addresses of electronic mail and the paths that stand in a text.
pub(crate) fn find_pii(text: &str, place: &str) -> Vec<Leak> {
    let text = &text[..text.floor_char_boundary(MOST_BYTES)];
    let mut leaks = Vec::new();
    for line in text.lines() {
        if let Some(path) = path(line) {
            leaks.push(Leak::new(LeakKind::Path, path, place));
        }
        let words = line.split(|c: char| c.is_whitespace() || "<>()[]{}\"',;|".contains(c));
        let emails = words.filter_map(email);
        leaks.extend(emails.map(|email| Leak::new(LeakKind::Email, email, place)));
    }
    leaks.truncate(MOST_LEAKS);
    leaks
}

/// A word that is an address, without `mailto:` before it or the stop after it.
fn email(word: &str) -> Option<&str> {
    let word = word.rsplit(':').next()?.trim_end_matches(['.', '!', '?']);
    let (local, host) = word.split_once('@')?;
    let is_name = |c: char| c.is_alphanumeric() || "._+-".contains(c);
    let (name, top) = host.rsplit_once('.')?;
    let fits = !local.is_empty()
        && local.chars().all(is_name)
        && !name.is_empty()
        && host.chars().all(is_name)
        && top.len() >= 2
        && top.chars().all(char::is_alphabetic);
    fits.then_some(word)
}

/// A path that stands in a line: from a drive, a share or a folder of homes to the end of the line.
fn path(line: &str) -> Option<&str> {
    let normalized = line.to_ascii_lowercase().replace('\\', "/");
    let drive = normalized
        .as_bytes()
        .windows(3)
        .enumerate()
        .find(|(at, three)| {
            let starts_word = *at == 0 || !normalized.as_bytes()[at - 1].is_ascii_alphanumeric();
            starts_word && three[0].is_ascii_alphabetic() && &three[1..] == b":/"
        })
        .map(|(at, _)| at)
        // `s://` of an address is no drive.
        .filter(|at| !normalized[at + 3..].starts_with('/'));
    let home = HOMES
        .iter()
        .filter_map(|home| normalized.find(home))
        .min()
        .filter(|at| *at == 0 || !normalized.as_bytes()[at - 1].is_ascii_alphanumeric());
    let share = line.find(r"\\").filter(|at| {
        line[at + 2..].starts_with(|c: char| c.is_ascii_alphanumeric())
            && line[at + 2..].contains('\\')
    });
    let from = [drive, home, share].into_iter().flatten().min()?;
    line.get(from..).map(str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::find_pii;

    #[test]
    fn addresses_and_paths_are_spotted_in_text() {
        for (text, expected) in [
            ("Nothing to see at 10:30, 50% @ home", vec![]),
            ("see https://example.org/home/news", vec![]),
            ("by <ama@example.org>.", vec!["ama@example.org"]),
            (
                "mailto:ama.o@news.example.org!",
                vec!["ama.o@news.example.org"],
            ),
            (
                "from C:\\Users\\ama\\raw 1.wav",
                vec!["C:\\Users\\ama\\raw 1.wav"],
            ),
            ("file:///Users/ama/a.wav", vec!["/Users/ama/a.wav"]),
            (r"\\server\share\a.wav", vec![r"\\server\share\a.wav"]),
            (
                "/home/ama/a.wav\nE:/b.wav",
                vec!["/home/ama/a.wav", "E:/b.wav"],
            ),
        ] {
            let found: Vec<_> = find_pii(text, "")
                .into_iter()
                .map(|leak| leak.value)
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
