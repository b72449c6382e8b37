//! Finding the legal names of people who enter under another name in their files.

use evidence::Evidence;
use judging::mentions;
use rules::Entry;
use store::Connection;

use super::reading::FileRead;
use crate::Result;

/// The legal names of people entered under a pseudonym that a file gives away: in its text, its name, or what it says
/// of itself.
pub(crate) fn legal_names_in(
    conn: &Connection,
    entry: &Entry,
    file: &FileRead,
) -> Result<Vec<String>> {
    let hidden_names: Vec<&str> = legal_names_to_hide(entry).collect();
    if hidden_names.is_empty() {
        return Ok(Vec::new());
    }
    let text = store::evidence::text(conn, &file.note.hash)?.unwrap_or_default();
    Ok(names_leaked_in(&hidden_names, &file.evidence, &text))
}

/// Legal names that the byline does not show.
fn legal_names_to_hide(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.people.iter().filter_map(|person| {
        let legal = person.legal_name.as_ref()?.as_str();
        (!mentions(person.public_name.as_str(), legal)).then_some(legal)
    })
}

fn names_leaked_in(hidden_names: &[&str], evidence: &Evidence, text: &str) -> Vec<String> {
    let claims = evidence.claims.iter().map(|claim| claim.value.as_str());
    let leaks = evidence.leaks.iter().map(|leak| leak.value.as_str());
    let texts: Vec<&str> = claims
        .chain(leaks)
        .chain([evidence.file.as_str(), text])
        .collect();
    let leaked_names = hidden_names
        .iter()
        .filter(|legal| texts.iter().any(|text| mentions(text, legal)));
    leaked_names.map(|legal| (*legal).to_owned()).collect()
}
