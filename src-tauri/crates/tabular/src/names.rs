//! Names instead of ids.

use std::collections::BTreeSet;

use uuid::Uuid;

/// Names in order, each with an id that follows from its place: the order of the file never matters.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    names: Vec<String>,
}

impl Names {
    pub(crate) fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: BTreeSet<&str> = names.into_iter().collect();
        Self {
            names: names.into_iter().map(str::to_owned).collect(),
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// The id of a name; `None` if it is not known.
    pub(crate) fn id(&self, name: &str) -> Option<Uuid> {
        let at = self
            .names
            .binary_search_by(|known| known.as_str().cmp(name))
            .ok()?;
        Some(Uuid::from_u128(at as u128))
    }

    /// The name of an id; empty for one that is not known.
    pub(crate) fn name(&self, id: Uuid) -> String {
        let at = usize::try_from(id.as_u128()).ok();
        at.and_then(|at| self.names.get(at))
            .cloned()
            .unwrap_or_default()
    }
}
