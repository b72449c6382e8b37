//! Names instead of ids.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use uuid::Uuid;

/// Names in order, each with an id that follows from its place: the order of the file never matters. Spellings of one name
/// ([`identity::label`]) are one; the first of them in the alphabet is shown.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Names {
    pub(crate) fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: BTreeSet<&str> = names.into_iter().collect();
        let mut first_spellings: BTreeMap<String, &str> = BTreeMap::new();
        for name in names {
            first_spellings.entry(key(name)).or_insert(name);
        }
        let mut in_order: Vec<(&str, String)> = first_spellings
            .into_iter()
            .map(|(key, name)| (name, key))
            .collect();
        in_order.sort_unstable();
        let names = in_order.iter().map(|(name, _)| (*name).to_owned());
        Self {
            names: names.collect(),
            places: (in_order.into_iter().map(|(_, key)| key).zip(0..)).collect(),
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// The id of a name, however it is spelt; `None` if it is not known.
    pub(crate) fn id(&self, name: &str) -> Option<Uuid> {
        let index = self.places.get(&key(name))?;
        Some(Uuid::from_u128(*index as u128))
    }

    /// The spelling of a name that is shown; `None` if it is not known.
    pub(crate) fn shown(&self, name: &str) -> Option<&str> {
        let index = self.places.get(&key(name))?;
        self.names.get(*index).map(String::as_str)
    }

    /// The name of an id; empty for one that is not known.
    pub(crate) fn name(&self, id: Uuid) -> String {
        let index = usize::try_from(id.as_u128()).ok();
        index
            .and_then(|index| self.names.get(index))
            .cloned()
            .unwrap_or_default()
    }
}

/// What all spellings of a name have in common; of a cell without a letter that anybody sees, the cell.
pub(crate) fn key(name: &str) -> String {
    let mut keys = identity::label(name).exact;
    keys.pop().unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn spellings_of_one_name_are_one_in_any_order() {
        let spellings = [
            "J. Roy",
            "André",
            "j. roy",
            "Andre\u{301}",
            "J.  Roy",
            "Andre",
            "01",
            "1",
        ];
        let mut turned = spellings;
        turned.reverse();
        for names in [Names::of(spellings), Names::of(turned)] {
            let shown = spellings.map(|name| names.name(names.id(name).unwrap()));
            // Names that may be the same and are not written so stay two: nobody can be asked here.
            let expected = [
                "J.  Roy",
                "Andre\u{301}",
                "J.  Roy",
                "Andre\u{301}",
                "J.  Roy",
                "Andre",
                "01",
                "1",
            ];
            assert_eq!(shown, expected);
            assert_eq!(names.id("Nobody"), None);
        }
    }
}
