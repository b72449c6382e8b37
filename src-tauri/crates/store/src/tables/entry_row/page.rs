//! One page of the entries table. The numbers of its entries are found in an index first; then only these are read.
//!
//! The query says which index SQLite uses: the facets show how many entries match a filter, which SQLite cannot know.
//!
//! - The matches of a search, or of a span of time, are fetched and sorted where they are few. Where they are many, all
//!   entries are read in the wanted order, as below, and those that do not match are skipped. Matches of a search that are
//!   wanted by number need no sorting, since the full-text index gives them in that order.
//! - Where the index of each facet has the wanted order, the page is merged from the facets. For any other order its own
//!   index is read, and entries that do not match are skipped; but where so few match that it is faster to fetch and sort
//!   them all, they are fetched by facet.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::facet::{self, Facet};
use super::filter::Filter;
use super::order::{Order, Place};
use super::{COLUMNS, Count, EntryPage, EntryQuery, EntryRow, SortColumn, merge, read, waiting};
use crate::Result;

/// How many times longer it takes to fetch and sort one entry than to skip one in an index.
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
        } else if query.narrows_facets() && total.is_exact() && self.is_faster_to_sort(conn)? {
            let table = table_with_index(Some("entry_row_facet"));
            self.select(conn, &table, Filter::matches)?
        } else {
            self.select(
                conn,
                &table_with_index(order.index()),
                Filter::matches_within,
            )?
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

    /// Whether so few entries match the facets that it is faster to fetch and sort them all than to read an index until a
    /// page of them is found.
    fn is_faster_to_sort(&self, conn: &Connection) -> Result<bool> {
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

/// The table, with the index that SQLite must use; none for the order of its keys.
fn table_with_index(index: Option<&str>) -> String {
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
