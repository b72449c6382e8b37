//! Where a kept text departs from the one that its author signed.

use serde_json::Value;
use workspace_core::Detail;

/// As many fields are named; the rest would not be read.
const NAMED: usize = 5;

/// The fields in which two JSON texts differ, such as `title, people.0.public_name`; none where the texts are the same.
pub(super) fn departs(kept: &str, signed: &str) -> Option<Detail> {
    if kept == signed {
        return None;
    }
    let parse = |text: &str| serde_json::from_str::<Value>(text);
    let (Ok(kept), Ok(signed)) = (parse(kept), parse(signed)) else {
        return Some(Detail::WholeDiffers);
    };
    let mut fields = Vec::new();
    differ(&kept, &signed, String::new(), &mut fields);
    let unnamed = fields.len().saturating_sub(NAMED);
    fields.truncate(NAMED);
    let parts = fields.join(", ");
    Some(if fields.is_empty() {
        Detail::WrittenOtherwise
    } else if parts.is_empty() {
        Detail::WholeDiffers
    } else if unnamed > 0 {
        Detail::FieldsAndMoreDiffer {
            parts,
            count: unnamed.to_string(),
        }
    } else {
        Detail::FieldsDiffer { parts }
    })
}

fn differ(kept: &Value, signed: &Value, at: String, fields: &mut Vec<String>) {
    let path_of = |name: &str| {
        if at.is_empty() {
            name.to_owned()
        } else {
            format!("{at}.{name}")
        }
    };
    match (kept, signed) {
        (Value::Object(kept), Value::Object(signed)) => {
            let names = kept
                .keys()
                .chain(signed.keys().filter(|it| !kept.contains_key(*it)));
            for name in names {
                let of = |all: &serde_json::Map<String, Value>| all.get(name).cloned();
                let (kept, signed) = (of(kept), of(signed));
                differ(
                    &kept.unwrap_or_default(),
                    &signed.unwrap_or_default(),
                    path_of(name),
                    fields,
                );
            }
        }
        (Value::Array(kept), Value::Array(signed)) if kept.len() == signed.len() => {
            for (index, (kept, signed)) in kept.iter().zip(signed).enumerate() {
                differ(kept, signed, path_of(&index.to_string()), fields);
            }
        }
        (kept, signed) if kept == signed => {}
        // The path of the whole is empty.
        _ => fields.push(at),
    }
}

#[cfg(test)]
mod tests {
    use super::{Detail, departs};

    fn parts(parts: &str) -> Detail {
        Detail::FieldsDiffer {
            parts: parts.to_owned(),
        }
    }

    #[test]
    fn the_fields_that_differ_are_named_by_their_paths() {
        let signed = r#"{"title":"A","people":[{"name":"Ann"}],"marks":{"depth":8.0}}"#;
        let report = |kept: &str| departs(kept, signed);
        assert_eq!(report(signed), None);
        let title = signed.replace("\"A\"", "\"B\"");
        assert_eq!(report(&title), Some(parts("title")));
        let person = signed.replace("Ann", "Eve").replace("8.0", "10.0");
        assert_eq!(report(&person), Some(parts("marks.depth, people.0.name")));
        let gone = r#"{"title":"A","people":[],"marks":{"depth":8.0}}"#;
        assert_eq!(report(gone), Some(parts("people")));
        assert_eq!(report("[]"), Some(Detail::WholeDiffers));
        assert_eq!(report("{"), Some(Detail::WholeDiffers));
        let spaced = signed.replace(':', ": ");
        assert_eq!(report(&spaced), Some(Detail::WrittenOtherwise));
    }

    #[test]
    fn many_fields_are_counted() {
        let signed = r#"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1}"#;
        let kept = signed.replace(":1", ":2");
        let (parts, count) = ("a, b, c, d, e".to_owned(), "2".to_owned());
        let expected = Detail::FieldsAndMoreDiffer { parts, count };
        assert_eq!(departs(&kept, signed), Some(expected));
    }
}
