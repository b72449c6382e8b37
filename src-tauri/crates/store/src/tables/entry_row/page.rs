//! One page of the entries table. The numbers of its entries are found in an index first; then only these are read.
//!
//! SQLite is told which index to use, since it cannot know how many entries a filter lets through and the facets can:
//!
//! - What a search or a stretch of time finds is fetched and sorted while it is little. Where it is much, the order is
//!   walked, as below, and checked against it; but the matches of a search come in the order of the numbers by themselves.
//! - An order that the facets give is merged from them. Any other order is walked in its own index, and a filter skips
//!   entries there; but where it lets through so few that the walk would be longer than to fetch and sort them all,
//!   they are fetched by facet.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::facet::{self, Facet};
use super::filter::Filter;
use super::order::{Order, Place};
use super::{COLUMNS, Count, EntryPage, EntryQuery, EntryRow, SortColumn, merge, read, waiting};
use crate::Result;

/// How many times longer it takes to fetch and sort an entry than to skip one in an index.
const FETCH_COST: u64 = 10;

/// The page that a query asks for.
pub fn page(conn: &Connection, query: &EntryQuery) -> Result<EntryPage> {
    waiting::apply_if_writable(conn)?;
    let facets = facet::matching(conn, query)?;
    let rows = query.limit.clamp(1, 500) as usize;
    let skip = query.skip as usize;
    let filter = Filter::of(query);
    let order = Order::of(query, filter.searches());
    let place = query.after.as_deref();
    let place = place.map(|cursor| order.place(conn, cursor)).transpose()?;
    let request = PageRequest {
        query,
        facets: &facets,
        filter,
        order,
        place,
        rows: skip + rows + 1,
    };
    let (total, mut numbers) = request.find(conn)?;
    numbers.drain(..skip.min(numbers.len()));
    let has_more = numbers.len() > rows;
    numbers.truncate(rows);
    let next = numbers.last().filter(|_| has_more).map(ToString::to_string);
    Ok(EntryPage {
        rows: fetch(conn, &numbers)?,
        total,
        next,
    })
}

/// A query with its facets, filter and order worked out.
struct PageRequest<'a> {
    query: &'a EntryQuery,
    facets: &'a [Facet],
    filter: Filter,
    order: Order,
    place: Option<Place>,
    /// How many entries are wanted, those that are skipped included.
    rows: usize,
}

impl PageRequest<'_> {
    /// How many entries there are on all pages, and the numbers of those on this one.
    fn find(&self, conn: &Connection) -> Result<(Count, Vec<u32>)> {
        let Self { query, order, .. } = self;
        let (by_number, searches) = (order.by == SortColumn::Number, self.filter.searches());
        let total = if searches || query.narrows_time() {
            self.narrowed().count(conn)?
        } else {
            Count::Exactly(self.facets.iter().map(|facet| facet.entries).sum())
        };
        let numbers = if searches && (by_number || total.is_exact())
            || query.narrows_time() && total.is_exact()
        {
            self.select(conn, self.filter.table(), Filter::matches)?
        } else if order.index().is_none() && (!by_number || query.narrows_facets()) {
            let place = self.place.as_ref();
            merge::page(conn, self.facets, &self.filter, *order, place, self.rows)?
        } else if query.narrows_facets() && total.is_exact() && self.is_rare(conn)? {
            let table = indexed(Some("entry_row_facet"));
            self.select(conn, &table, Filter::matches)?
        } else {
            self.select(conn, &indexed(order.index()), Filter::matches_within)?
        };
        Ok((total, numbers))
    }

    /// The filter with the facets.
    fn narrowed(&self) -> Filter {
        let mut filter = self.filter.clone();
        if self.query.narrows_facets() {
            filter.narrow(self.facets);
        }
        filter
    }

    /// Whether the entries of the facets are so few that to walk an order until a page of them is found takes longer
    /// than to fetch them all.
    fn is_rare(&self, conn: &Connection) -> Result<bool> {
        let matching_entries: u64 = self.facets.iter().map(|facet| facet.entries).sum();
        let all: u64 = facet::all(conn)?.iter().map(|facet| facet.entries).sum();
        Ok(matching_entries * matching_entries * FETCH_COST < self.rows as u64 * all)
    }

    fn select(
        &self,
        conn: &Connection,
        table: &str,
        clause: fn(&Filter) -> String,
    ) -> Result<Vec<u32>> {
        let mut filter = self.narrowed();
        if let Some(place) = &self.place {
            let (condition, values) = self.order.after_condition(place);
            filter.and(condition, values);
        }
        let (join, clause, order) = (self.order.join(), clause(&filter), self.order.clause());
        let sql = format!("SELECT r.number FROM {table} {join} {clause} {order} LIMIT ?");
        let mut statement = conn.prepare_cached(&sql)?;
        let rows = Value::Integer(i64::try_from(self.rows).unwrap_or(i64::MAX));
        let values = filter.values().chain([rows]);
        let numbers = statement.query_map(params_from_iter(values), |row| row.get(0))?;
        Ok(numbers.collect::<rusqlite::Result<_>>()?)
    }
}

fn indexed(index: Option<&str>) -> String {
    match index {
        Some(index) => format!("entry_row r INDEXED BY {index}"),
        None => "entry_row r NOT INDEXED".to_owned(),
    }
}

fn fetch(conn: &Connection, numbers: &[u32]) -> Result<Vec<EntryRow>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM entry_row r JOIN facet f ON f.id = r.facet WHERE r.number = ?1"
    ))?;
    numbers
        .iter()
        .map(|number| Ok(statement.query_row([number], read)?))
        .collect()
}
