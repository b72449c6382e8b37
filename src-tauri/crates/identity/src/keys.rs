//! The keys of a thing, and what follows from those of two.

/// Whether two things are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// They are the same, however differently they are written.
    Same,
    /// They may be the same: a person must say.
    Similar,
    /// Nothing speaks for their being the same.
    Different,
}

/// By what a thing is known. Each key begins with the kind of what it is made from, as `name` or `link`, and a space.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// Whoever shares one of these is the same. Empty where there is nothing to know the thing by.
    pub exact: Vec<String>,
    /// Whoever shares one of these, or one of these with an exact key, may be the same. None of them is an exact key.
    pub loose: Vec<String>,
}

impl Keys {
    /// Keys without what stands twice; one that is exact is not loose as well.
    pub(crate) fn new(exact: Vec<String>, loose: Vec<String>) -> Self {
        let mut keys = Self::default();
        for key in exact {
            if !keys.exact.contains(&key) {
                keys.exact.push(key);
            }
        }
        for key in loose {
            if !keys.exact.contains(&key) && !keys.loose.contains(&key) {
                keys.loose.push(key);
            }
        }
        keys
    }

    /// All of them, the exact ones first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.exact.iter().chain(&self.loose).map(String::as_str)
    }

    /// Whether the two are one. It is the same in either order. A thing with an exact key is the same as itself; one
    /// with loose keys alone is similar to itself, and one without keys is different from everything.
    pub fn compare(&self, other: &Self) -> Comparison {
        if self.exact.iter().any(|key| other.exact.contains(key)) {
            Comparison::Same
        } else if self.all().any(|key| other.all().any(|it| it == key)) {
            Comparison::Similar
        } else {
            Comparison::Different
        }
    }
}

/// Two things compared by the keys that `of` gives.
pub fn compare<T: ?Sized>(one: &T, other: &T, of: impl Fn(&T) -> Keys) -> Comparison {
    of(one).compare(&of(other))
}
