//! The tables, indexes and triggers of a database against those that the migrations make. Whoever has the key can drop
//! the triggers that keep history append-only, and then make changes that fit the log.

use details::Detail;
use rusqlite::Connection;

use crate::Result;
use crate::damage::Damage;
use crate::migrations::{self, Schema, SchemaObject};

const CODE: &str = "schema-altered";

/// Everything in the schema that is missing, other, or not made by this app.
pub(super) fn check(conn: &Connection) -> Result<Vec<Damage>> {
    // The schema of a newer format is not known here; opening such a workspace is refused.
    let Some(expected) = migrations::expected(conn)? else {
        return Ok(Vec::new());
    };
    let stored_schema = migrations::schema(conn)?;
    let mut damage = compare(&expected, &stored_schema);
    let strange_parts = stored_schema
        .keys()
        .filter(|part| !expected.contains_key(*part));
    damage.extend(strange_parts.map(|part| schema_damage(part, Detail::PartStrange)));
    Ok(damage)
}

fn compare(expected: &Schema, stored_schema: &Schema) -> Vec<Damage> {
    let report = expected
        .iter()
        .filter_map(|(part, sql)| match stored_schema.get(part) {
            None => Some(schema_damage(part, Detail::PartMissing)),
            Some(other) if other != sql => Some(schema_damage(part, Detail::PartOther)),
            Some(_) => None,
        });
    report.collect()
}

fn schema_damage((kind, name): &SchemaObject, detail: Detail) -> Damage {
    Damage::new(format!("{kind} {name}"), CODE, detail)
}
