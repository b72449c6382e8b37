//! JSON for programs, embedded in a page in a `<template>`, which browsers neither show nor run.

const BEGIN: &str = "<template id=\"awards-proof\">";
const END: &str = "</template>";

/// Embeds JSON in a page. The characters that are special in HTML occur only inside JSON strings, where they can be written
/// as `\u` escapes.
pub(super) fn embed(json: &str) -> String {
    let mut safe = String::with_capacity(json.len() + 64);
    safe.push_str(BEGIN);
    for character in json.chars() {
        match character {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            other => safe.push(other),
        }
    }
    safe.push_str(END);
    safe
}

/// The JSON embedded in a page; none where there is none.
pub fn extract_json(page: &str) -> Option<&str> {
    let (_, after_begin) = page.split_once(BEGIN)?;
    after_begin.split_once(END).map(|(json, _)| json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_json_does_not_end_its_element_and_is_extracted_unchanged() {
        let json = serde_json::json!({ "title": "</template><b>One & \"Two\"" }).to_string();
        let page = format!("<p>before</p>{}<p>behind</p>", embed(&json));
        let found = extract_json(&page).unwrap();
        assert!(!found.contains(['<', '>', '&']));
        let read: serde_json::Value = serde_json::from_str(found).unwrap();
        assert_eq!(read.to_string(), json);
        assert_eq!(extract_json("<p>nothing</p>"), None);
    }
}
