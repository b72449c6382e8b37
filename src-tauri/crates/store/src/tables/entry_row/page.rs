//! One page of the entries table. The numbers of its entries are found in an index first; then only these are read.
//!
//! SQLite is told which index to use, since it cannot know how many entries a filter lets through and the facets can:
//!
//! - Without a search and without a stretch of time, an order that the facets give is merged from them. Any other order
//!   is walked in its own index, and a filter skips entries there; but where it lets through so few that the walk would
//!   be longer than to fetch and sort them all, they are fetched by facet.
//! - What a search finds is fetched and sorted while it is little. Where it is much, the order is walked and held
//!   against it. The order of the numbers is that of the full-text index and needs neither.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::facet::{self, Facet};
use super::filter::Filter;
use super::order::{Order, Place};
use super::{COLUMNS, Count, EntryPage, EntryQuery, SortColumn, merge, read};
use crate::Result;

/// How much dearer it is to fetch and sort an entry than to pass over one in an index.
const FETCHING: u64 = 10;

/// The page that a query asks for.
pub fn page(conn: &Connection, query: &EntryQuery) -> Result<EntryPage> {
    let facets = facet::matching(conn, query)?;
    let rows = query.limit.clamp(1, 500) as usize;
    let order = Order::of(query);
    let place = query
        .after
        .as_deref()
        .map(|cursor| order.place(conn, cursor))
        .transpose()?;
    let filter = Filter::of(query, &facets);
    let (total, mut numbers) = if filter.searches() || query.narrows_time() {
        let total = filter.count(conn)?;
        (
            total,
            search(conn, filter, order, place.as_ref(), total, rows + 1)?,
        )
    } else {
        let total = facets.iter().map(|facet| facet.entries).sum();
        let numbers = if order.index().is_none() {
            merge::page(conn, &facets, order, place.as_ref(), rows + 1)?
        } else {
            browse(conn, filter, &facets, query, place.as_ref(), rows + 1)?
        };
        (Count::Exactly(total), numbers)
    };
    let more = numbers.len() > rows;
    numbers.truncate(rows);
    let next = numbers.last().filter(|_| more).map(ToString::to_string);
    Ok(EntryPage {
        rows: fetch(conn, &numbers)?,
        total,
        next,
    })
}

/// Numbers in an order that has an index of its own, filtered by facets alone.
fn browse(
    conn: &Connection,
    filter: Filter,
    facets: &[Facet],
    query: &EntryQuery,
    place: Option<&Place>,
    rows: usize,
) -> Result<Vec<u32>> {
    let order = Order::of(query);
    let index = if query.narrows_facets() && is_rare(conn, facets, rows as u64)? {
        Some("entry_row_facet")
    } else {
        order.index()
    };
    let table = indexed(index);
    select(conn, &table, Filter::matches, filter, order, place, rows)
}

/// Whether the entries of `facets` are so few that to walk an order until a page of them is found takes longer than to
/// fetch them all.
fn is_rare(conn: &Connection, facets: &[Facet], rows: u64) -> Result<bool> {
    let some: u64 = facets.iter().map(|facet| facet.entries).sum();
    let all: u64 = facet::all(conn)?.iter().map(|facet| facet.entries).sum();
    Ok(some * some * FETCHING < rows * all)
}

/// Numbers that a search or a stretch of time finds.
fn search(
    conn: &Connection,
    filter: Filter,
    order: Order,
    place: Option<&Place>,
    total: Count,
    rows: usize,
) -> Result<Vec<u32>> {
    if total.is_exact() || (order.by == SortColumn::Number && filter.searches()) {
        let table = filter.table();
        return select(conn, table, Filter::matches, filter, order, place, rows);
    }
    let index = if order.by == SortColumn::Number {
        None
    } else {
        order.index().or(Some("entry_row_facet"))
    };
    select(
        conn,
        &indexed(index),
        Filter::matches_within,
        filter,
        order,
        place,
        rows,
    )
}

fn indexed(index: Option<&str>) -> String {
    match index {
        Some(index) => format!("entry_row r INDEXED BY {index}"),
        None => "entry_row r NOT INDEXED".to_owned(),
    }
}

fn select(
    conn: &Connection,
    table: &str,
    clause: fn(&Filter) -> String,
    mut filter: Filter,
    order: Order,
    place: Option<&Place>,
    rows: usize,
) -> Result<Vec<u32>> {
    if let Some(place) = place {
        let (condition, values) = order.beyond(place);
        filter.and(condition, values);
    }
    let (join, clause, order) = (order.join(), clause(&filter), order.clause());
    let sql = format!("SELECT r.number FROM {table} {join} {clause} {order} LIMIT ?");
    let mut found = conn.prepare_cached(&sql)?;
    let values = filter
        .values()
        .chain([Value::Integer(i64::try_from(rows).unwrap_or(i64::MAX))]);
    let numbers = found.query_map(params_from_iter(values), |row| row.get(0))?;
    Ok(numbers.collect::<rusqlite::Result<_>>()?)
}

fn fetch(conn: &Connection, numbers: &[u32]) -> Result<Vec<super::EntryRow>> {
    let mut one = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM entry_row r JOIN facet f ON f.id = r.facet WHERE r.number = ?1"
    ))?;
    numbers
        .iter()
        .map(|number| Ok(one.query_row([number], read)?))
        .collect()
}
