//! Pages in an order that the facets give: by category, by verdict, or by number among some facets. Each facet's
//! entries stand in the index in the order of their numbers; a page is merged from the next few of each.

use std::collections::BTreeMap;

use rusqlite::{Connection, params_from_iter};

use super::SortColumn;
use super::facet::Facet;
use super::filter::Filter;
use super::order::{Order, Place};
use crate::Result;

/// The numbers of at most `rows` entries of `facets` that pass `filter`, after `place`.
pub(super) fn page(
    conn: &Connection,
    facets: &[Facet],
    filter: &Filter,
    order: Order,
    place: Option<&Place>,
    rows: usize,
) -> Result<Vec<u32>> {
    let mut groups: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for facet in facets {
        groups
            .entry(group(order.by, facet))
            .or_default()
            .push(facet.id);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    if order.descending {
        groups.reverse();
    }
    let first_group = place.and_then(Place::group);
    let mut numbers = Vec::with_capacity(rows);
    for (group, ids) in groups {
        let is_before_place = first_group.is_some_and(|first_group| {
            if order.descending {
                group > first_group
            } else {
                group < first_group
            }
        });
        if is_before_place {
            continue;
        }
        let is_group_of_place = first_group.is_none_or(|first_group| first_group == group);
        let after_number = place
            .filter(|_| is_group_of_place)
            .map(|place| place.number);
        let of_this_group = of_group(
            conn,
            &ids,
            filter,
            order,
            after_number,
            rows - numbers.len(),
        )?;
        numbers.extend(of_this_group);
        if numbers.len() == rows {
            break;
        }
    }
    Ok(numbers)
}

/// The text by which facets are ordered; the same for all where the order is not by category or verdict.
fn group(by: SortColumn, facet: &Facet) -> &str {
    match by {
        SortColumn::Category => &facet.category,
        SortColumn::Verdict => &facet.verdict,
        SortColumn::Number
        | SortColumn::Title
        | SortColumn::Byline
        | SortColumn::Outlet
        | SortColumn::Published
        | SortColumn::Received => "",
    }
}

fn of_group(
    conn: &Connection,
    ids: &[i64],
    filter: &Filter,
    order: Order,
    after_number: Option<u32>,
    rows: usize,
) -> Result<Vec<u32>> {
    let (than, way, from) = if order.descending {
        ("<", "DESC", after_number.map_or(i64::MAX, i64::from))
    } else {
        (">", "ASC", after_number.map_or(0, i64::from))
    };
    let mut filter = filter.clone();
    filter.and(format!("r.number {than} ?"), [from.into()]);
    let mut numbers: Vec<u32> = Vec::new();
    for id in ids {
        let mut filter = filter.clone();
        filter.and("r.facet = ?".to_owned(), [(*id).into()]);
        let sql = format!(
            "SELECT r.number FROM entry_row r INDEXED BY entry_row_facet {}
             ORDER BY r.number {way} LIMIT {rows}",
            filter.matches_within()
        );
        let mut statement = conn.prepare_cached(&sql)?;
        for number in statement.query_map(params_from_iter(filter.values()), |row| row.get(0))? {
            numbers.push(number?);
        }
    }
    numbers.sort_unstable();
    if order.descending {
        numbers.reverse();
    }
    numbers.truncate(rows);
    Ok(numbers)
}
