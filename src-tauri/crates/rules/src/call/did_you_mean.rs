//! Which known name is probably meant by one that is not known: "Did you mean …?"

/// The most similar of some names in small letters; empty where none is similar.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let name = name.to_lowercase();
    let similar = known.map(|one| (strsim::jaro_winkler(&name, one), one));
    let similar = similar.filter(|(similarity, _)| *similarity > 0.75);
    let best = similar.max_by(|one, other| one.0.total_cmp(&other.0));
    best.map_or_else(String::new, |(_, one)| one.to_owned())
}

/// The nearest name as the variable of a message that chooses its words by it: `none` where it is empty.
pub(crate) fn nearest_or_none(nearest: &str) -> &str {
    if nearest.is_empty() { "none" } else { nearest }
}
