//! What a value is, in plain words, with links to the sections of the page.

use serde_json::{Map, Value};

use super::sections::Section;

/// The types of a schema, and the sections that explain them.
pub(super) struct Shapes<'a> {
    call: &'a Value,
    types: &'a Map<String, Value>,
    sections: Vec<&'static Section>,
}

impl<'a> Shapes<'a> {
    /// Every type needs a section, every section a type.
    pub(super) fn of(call: &'a Value, sections: Vec<&'static Section>) -> Self {
        let types = call["$defs"].as_object().expect("a schema with types");
        let shapes = Self {
            call,
            types,
            sections,
        };
        for name in types.keys() {
            shapes.section(name);
        }
        for section in &shapes.sections {
            shapes.schema(section.of);
        }
        shapes
    }

    pub(super) fn schema(&self, name: &str) -> &'a Value {
        let own = self.types.get(name);
        own.or((name == "Call").then_some(self.call))
            .unwrap_or_else(|| panic!("there is no type {name}"))
    }

    fn section(&self, name: &str) -> &'static Section {
        let found = self.sections.iter().find(|section| section.of == name);
        found.unwrap_or_else(|| panic!("{name} has no section in tests/reference/sections.rs"))
    }

    fn link(&self, reference: &Value) -> Option<String> {
        let name = reference.as_str()?.rsplit('/').next()?;
        let Section { title, .. } = self.section(name);
        Some(format!("[{title}](#{})", anchor(title)))
    }

    /// What a value is: `a day`, `true or false`, a link to the section of its type.
    pub(super) fn named(&self, schema: &Value) -> String {
        if let Some(link) = self.link(&schema["$ref"]) {
            return link;
        }
        if let Some(either) = schema["anyOf"].as_array() {
            let some = either.iter().find(|one| !super::is_null(one));
            return self.named(some.expect("something beside nothing"));
        }
        let kind = schema["type"]
            .as_array()
            .map_or(&schema["type"], |kinds| &kinds[0]);
        match (kind.as_str(), schema["format"].as_str()) {
            (Some("array"), _) => format!("a list: {}", self.named(&schema["items"])),
            (Some("boolean"), _) => "`true` or `false`".to_owned(),
            (Some("integer"), _) => "a whole number".to_owned(),
            (Some("number"), _) => "a number".to_owned(),
            (Some("string"), Some("date")) => "a day: `\"2020-12-31\"`".to_owned(),
            (Some("string"), _) => "letters in quotes".to_owned(),
            _ => panic!("{schema} has no words yet"),
        }
    }

    /// The keys that hold a type, where they are few enough to be named.
    pub(super) fn users(&self, name: &str) -> String {
        let reference = format!("\"#/$defs/{name}\"");
        let mut users = Vec::new();
        for section in &self.sections {
            let schema = self.schema(section.of);
            let variants = schema["oneOf"].as_array().into_iter().flatten();
            let keys = std::iter::once(schema)
                .chain(variants)
                .filter_map(|one| one["properties"].as_object())
                .flatten();
            let here: Vec<String> = keys
                .filter(|(_, held)| held.to_string().contains(&reference))
                .map(|(key, _)| format!("`{key}`"))
                .collect();
            if !here.is_empty() {
                let Section { title, .. } = section;
                users.push(format!(
                    "{} of [{title}](#{})",
                    here.join(", "),
                    anchor(title)
                ));
            }
        }
        match users.len() {
            0 | 7.. => String::new(),
            _ => format!("Written at {}.\n\n", users.join("; ")),
        }
    }
}

/// The address of a heading within its page.
fn anchor(title: &str) -> String {
    let kept = title
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}
