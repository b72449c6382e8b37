//! The reference of a call: every table, key and value of the format, in the words of the types' own documentation.

mod order;
mod sections;
mod shapes;
mod tables;

use rules::Call;
use schemars::schema_for;
use serde_json::Value;

use order::Order;
use sections::{GROUPS, Section};
use shapes::Shapes;

const HEAD: &str = "# Reference of a call

Every table and every key that the file of a call can have. [Writing a call](writing-a-call.md) explains how to use them,
with examples. This page is made from the program itself: the test `schemas` of the room `rules` fails where it is stale,
and writes it (`AWARDS_WRITE_SCHEMAS=1`).

Each table below lists its keys. **Left out** says what holds where a key is not written; a key that is **required** must
be. A title in single brackets, such as `[window]`, stands at most once in a file. One in double brackets, such as
`[[category]]`, may stand again and again: that is how a list of tables is written. A table that belongs to another is
written below it with both names: `[category.window]` is the window of the category above it, and
`[extension.deadline]` the deadline of the extension above it.
";

/// The whole page.
pub(crate) fn page() -> String {
    let schema = serde_json::to_value(schema_for!(Call)).expect("a schema is JSON");
    let shapes = Shapes::of(&schema, sections::all().collect());
    let order = Order::of_call();
    let mut page = HEAD.to_owned();
    for (group, sections) in GROUPS {
        page.push_str(&["\n## ", group, "\n"].concat());
        for section in *sections {
            page.push_str(&written(section, &shapes, &order));
        }
    }
    page
}

fn written(section: &Section, shapes: &Shapes<'_>, order: &Order) -> String {
    let schema = shapes.schema(section.of);
    let mut text = format!("\n### {}\n\n", section.title);
    if let Some(description) = schema["description"].as_str() {
        text.push_str(&paragraphs(description));
        text.push('\n');
    }
    text.push_str(&shapes.users(section.of));
    let variants = ["oneOf", "anyOf"]
        .iter()
        .find_map(|key| schema[*key].as_array());
    if let Some(variants) = variants {
        text.push_str(&tables::of_variants(variants, shapes));
    } else if schema["properties"].is_object() {
        text.push_str(&tables::of_keys(section.of, schema, shapes, order));
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

/// The words of a documentation comment, each of its paragraphs on one line.
fn paragraphs(description: &str) -> String {
    let whole = description.split("\n\n").map(|one| one.replace('\n', " "));
    whole.map(|one| one + "\n").collect::<Vec<_>>().join("\n")
}

/// Whether a schema says that there may be nothing.
fn is_null(schema: &Value) -> bool {
    schema["type"] == "null"
}
