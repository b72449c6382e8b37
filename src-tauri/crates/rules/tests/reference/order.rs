//! The order in which the types have their fields. A JSON Schema sorts them by name; the TypeScript of a type does not.

use std::collections::BTreeMap;

use rules::Call;
use ts_rs::{Config, TS, TypeVisitor};

/// The declaration of every type of a call, by its name.
pub(super) struct Order(BTreeMap<String, String>);

impl Order {
    pub(super) fn of_call() -> Self {
        let mut order = Self(BTreeMap::new());
        order.visit::<Call>();
        order
    }

    /// Keys of a type as its fields stand.
    pub(super) fn sort<'a>(
        &self,
        of: &str,
        keys: impl Iterator<Item = &'a String>,
    ) -> Vec<&'a str> {
        let declaration = &self.0[of];
        let at = |key: &&str| {
            [": ", "?: "]
                .iter()
                .find_map(|end| declaration.find(&format!("\n{key}{end}")))
        };
        let mut keys: Vec<&str> = keys.map(String::as_str).collect();
        keys.sort_by_key(at);
        keys
    }
}

impl TypeVisitor for Order {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only what is exported to a file of its own is declared.
        if T::output_path().is_none() {
            T::visit_generics(self);
            return;
        }
        let config = Config::new();
        let name = T::ident(&config);
        if self.0.insert(name, T::decl(&config)).is_none() {
            T::visit_dependencies(self);
        }
    }
}
