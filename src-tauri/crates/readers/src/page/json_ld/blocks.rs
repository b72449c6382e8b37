//! From JSON-LD as pages write it to values.

use serde_json::{Deserializer, Value};

use super::super::{Dated, Page, prose};
use crate::{Fact, Source};

/// A longer block is not structured data of one page: 2 MiB, with the text of a long story some twenty times over.
const LONGEST: usize = 2 * 1024 * 1024;

/// The values of all blocks. A block that is not JSON is mended in the ways in which templates break it.
pub(super) fn parse(blocks: &[String]) -> Vec<Value> {
    let mut values = Vec::new();
    let mut left = LONGEST;
    for block in blocks {
        if block.len() > left {
            continue;
        }
        left -= block.len();
        let block = bare(block);
        let mut found = several(block);
        if found.is_empty() {
            found = several(&mended(block));
        }
        values.extend(found);
    }
    values
}

/// Without the comment marks that were put around scripts.
fn bare(block: &str) -> &str {
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
fn several(block: &str) -> Vec<Value> {
    Deserializer::from_str(block)
        .into_iter::<Value>()
        .map_while(Result::ok)
        .filter(|value| value.is_object() || value.is_array())
        .collect()
}

/// With line breaks in strings, commas after the last member and quotes escaped for HTML put right.
fn mended(block: &str) -> String {
    let plain = if block.contains('"') {
        block.to_owned()
    } else {
        block.replace("&quot;", "\"").replace("&amp;", "&")
    };
    let mut mended = String::with_capacity(plain.len());
    let mut in_string = false;
    let mut escaped = false;
    for c in plain.chars() {
        if in_string {
            match c {
                _ if c.is_control() => mended.push(' '),
                // No escape of JSON begins so; a letter stands after it.
                _ if escaped && !"\"\\/bfnrtu".contains(c) => {
                    mended.push('\\');
                    mended.push(c);
                }
                _ => mended.push(c),
            }
            in_string = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        if matches!(c, '}' | ']') {
            let kept = mended.trim_end();
            let kept = kept.strip_suffix(',').map_or(mended.len(), str::len);
            mended.truncate(kept);
        }
        in_string = c == '"';
        mended.push(c);
    }
    mended
}

/// The dates of texts that are not read as values: those that all mentions agree on.
pub(super) fn rescued_dates<'a>(
    texts: &(impl Iterator<Item = &'a str> + Clone),
    source: Source,
    sure: f64,
    page: &Page<'_>,
) -> Vec<Dated> {
    let mut dates = Vec::new();
    for (name, fact) in [
        ("\"datePublished\"", Fact::Published),
        ("\"dateModified\"", Fact::Modified),
    ] {
        let mut found = texts
            .clone()
            .flat_map(|text| text.split(name).skip(1))
            .filter_map(|after| {
                let value = after
                    .trim_start()
                    .strip_prefix(':')?
                    .trim_start()
                    .strip_prefix('"')?;
                value.split('"').next()
            });
        let Some(first) = found.next() else {
            continue;
        };
        if found.all(|other| other == first)
            && let Some(date) = prose::date(first, page.order)
        {
            dates.push(Dated::new(fact, source, sure, date.stamp, first));
        }
    }
    dates
}
