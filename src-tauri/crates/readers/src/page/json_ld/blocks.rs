//! From JSON-LD as pages write it to values.

use serde_json::{Deserializer, Value};

/// A longer block is not structured data of one page: 2 MiB, with the text of a long story some twenty times over.
const LONGEST: usize = 2 * 1024 * 1024;

/// The values of all blocks. A block that is not JSON is repaired where templates commonly break it.
pub(super) fn parse(blocks: &[String]) -> Vec<Value> {
    let mut values = Vec::new();
    let mut bytes_left = LONGEST;
    for block in blocks {
        if block.len() > bytes_left {
            continue;
        }
        bytes_left -= block.len();
        let block = without_comment_marks(block);
        let mut block_values = parse_values(block);
        if block_values.is_empty() {
            block_values = parse_values(&repaired(block));
        }
        values.extend(block_values);
    }
    values
}

/// Without the comment marks that were put around scripts.
fn without_comment_marks(block: &str) -> &str {
    let mut block = block.trim();
    for mark in [
        "<!--",
        "//<![CDATA[",
        "// <![CDATA[",
        "/*<![CDATA[*/",
        "<![CDATA[",
    ] {
        block = block.strip_prefix(mark).unwrap_or(block).trim_start();
    }
    for mark in ["-->", "//]]>", "// ]]>", "/*]]>*/", "]]>", ";"] {
        block = block.strip_suffix(mark).unwrap_or(block).trim_end();
    }
    block
}

/// One value after another; those before the first that is broken.
fn parse_values(block: &str) -> Vec<Value> {
    Deserializer::from_str(block)
        .into_iter::<Value>()
        .map_while(Result::ok)
        .filter(|value| value.is_object() || value.is_array())
        .collect()
}

/// The block with line breaks in strings, trailing commas and HTML-escaped quotes repaired.
fn repaired(block: &str) -> String {
    let unescaped = if block.contains('"') {
        block.to_owned()
    } else {
        block.replace("&quot;", "\"").replace("&amp;", "&")
    };
    let mut repaired = String::with_capacity(unescaped.len());
    let mut in_string = false;
    let mut escaped = false;
    for c in unescaped.chars() {
        if in_string {
            match c {
                _ if c.is_control() => repaired.push(' '),
                // No escape of JSON begins so; a letter stands after it.
                _ if escaped && !"\"\\/bfnrtu".contains(c) => {
                    repaired.push('\\');
                    repaired.push(c);
                }
                _ => repaired.push(c),
            }
            in_string = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        if matches!(c, '}' | ']') {
            let trimmed = repaired.trim_end();
            let length = trimmed.strip_suffix(',').map_or(repaired.len(), str::len);
            repaired.truncate(length);
        }
        in_string = c == '"';
        repaired.push(c);
    }
    repaired
}
