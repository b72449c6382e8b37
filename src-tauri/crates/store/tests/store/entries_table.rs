//! The entries table against a plain list.

use proptest::prelude::*;
use store::{Count, EntryPage, EntryQuery, EntryRow, RowDetail, SortColumn, Store, StoreError};

use crate::workspace::{Place, block_on, row};

const WORDS: [&str; 6] = ["harbour", "hearing", "justice", "night", "river", "road"];
const CATEGORIES: [&str; 3] = ["audio", "mixed-media", "written-news"];
const VERDICTS: [&str; 3] = ["eligible", "needs_person", "not_eligible"];
const SORTS: [SortColumn; 8] = [
    SortColumn::Number,
    SortColumn::Title,
    SortColumn::Byline,
    SortColumn::Outlet,
    SortColumn::Category,
    SortColumn::Published,
    SortColumn::Received,
    SortColumn::Verdict,
];

/// A row whose every column follows from its number, with many that are equal.
fn made(number: u32) -> EntryRow {
    let pick =
        |from: &[&str], step: u32| from[(number * step % 7) as usize % from.len()].to_owned();
    EntryRow {
        title: format!("{} {}", pick(&WORDS, 1), pick(&WORDS, 3)),
        byline: pick(&WORDS, 5),
        outlet: pick(&WORDS, 2),
        category: pick(&CATEGORIES, 4),
        verdict: pick(&VERDICTS, 6),
        state: if number.is_multiple_of(11) {
            "withdrawn"
        } else {
            "submitted"
        }
        .to_owned(),
        published_from: (!number.is_multiple_of(5)).then(|| format!("2020-0{}-01", number % 5)),
        received_at: format!("2021-01-{:02}T00:00:00.000Z", number % 9 + 10),
        ..row(number, "")
    }
}

async fn desk(place: &Place, rows: impl IntoIterator<Item = EntryRow> + Send + 'static) -> Store {
    let store = place.create().await;
    let shown = store.write::<_, StoreError>(move |tx| {
        rows.into_iter()
            .try_for_each(|row| store::entry_row::upsert(tx, &row, &RowDetail::default()))
    });
    shown.await.unwrap();
    store
}

async fn page(store: &Store, query: &EntryQuery) -> EntryPage {
    let query = query.clone();
    store
        .read::<_, StoreError>(move |conn| store::entry_row::page(conn, &query))
        .await
        .unwrap()
}

/// The numbers on every page, and the total that the first one told.
async fn pages(store: &Store, mut query: EntryQuery) -> (Vec<u32>, Count) {
    let first = page(store, &query).await;
    let (mut numbers, mut next) = (numbers(&first), first.next);
    while next.is_some() {
        query.after = next;
        let more = page(store, &query).await;
        assert!(!more.rows.is_empty());
        numbers.extend(more.rows.iter().map(|row| row.number));
        next = more.next;
    }
    (numbers, first.total)
}

fn numbers(page: &EntryPage) -> Vec<u32> {
    page.rows.iter().map(|row| row.number).collect()
}

/// What a query must find, by looking at every row.
fn expected(rows: &[EntryRow], query: &EntryQuery) -> Vec<u32> {
    let is = |wanted: &Option<String>, found: &str| wanted.as_ref().is_none_or(|it| it == found);
    let says = |row: &EntryRow, word: &str| {
        let text = format!("{} {} {} {}", row.title, row.byline, row.outlet, row.number);
        text.split(' ').any(|known| known.starts_with(word))
    };
    let mut found: Vec<&EntryRow> = rows
        .iter()
        .filter(|row| {
            is(&query.category, &row.category)
                && is(&query.verdict, &row.verdict)
                && is(&query.state, &row.state)
                && query
                    .received_from
                    .as_ref()
                    .is_none_or(|from| row.received_at >= *from)
                && query
                    .received_before
                    .as_ref()
                    .is_none_or(|before| row.received_at < *before)
                && query
                    .search
                    .iter()
                    .flat_map(|text| text.split(' '))
                    .all(|word| says(row, word))
        })
        .collect();
    found.sort_by_cached_key(|row| {
        let by = match query.sort {
            SortColumn::Number => String::new(),
            SortColumn::Title => row.title.clone(),
            SortColumn::Byline => row.byline.clone(),
            SortColumn::Outlet => row.outlet.clone(),
            SortColumn::Category => row.category.clone(),
            SortColumn::Published => row.published_from.clone().unwrap_or_default(),
            SortColumn::Received => row.received_at.clone(),
            SortColumn::Verdict => row.verdict.clone(),
        };
        (by, row.number)
    });
    if query.descending {
        found.reverse();
    }
    found.iter().map(|row| row.number).collect()
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = Option<String>> {
    prop_oneof![2 => Just(None), 1 => prop::sample::select(texts).prop_map(|it| Some(it.to_owned()))]
}

fn query() -> impl Strategy<Value = EntryQuery> {
    let filters = (
        one_of(&[
            "h", "ha", "river", "night ro", "ju ha", "1", "12", "nothing",
        ]),
        one_of(&CATEGORIES),
        one_of(&VERDICTS),
        one_of(&["submitted", "withdrawn"]),
        one_of(&["2021-01-12T00:00:00.000Z"]),
        one_of(&["2021-01-15T00:00:00.000Z", "2021-01-18T00:00:00.000Z"]),
    );
    let order = (prop::sample::select(&SORTS[..]), any::<bool>(), 1_u32..60);
    (filters, order).prop_map(|(filters, (sort, descending, limit))| EntryQuery {
        // The search finds a single letter only where it is a whole word, and the only words of one character here are numbers.
        search: filters.0.filter(|text| text != "h"),
        category: filters.1,
        verdict: filters.2,
        state: filters.3,
        received_from: filters.4,
        received_before: filters.5,
        sort,
        descending,
        after: None,
        skip: 0,
        limit,
    })
}

#[test]
fn every_query_finds_what_is_there_in_order() {
    let place = Place::new();
    let rows: Vec<EntryRow> = (1..=150).map(made).collect();
    let store = block_on(desk(&place, rows.clone()));
    proptest!(|(query in query())| {
        let mut expected = expected(&rows, &query);
        if query.search.as_deref() == Some("1") {
            expected.retain(|number| *number == 1);
        }
        let (found, total) = block_on(pages(&store, query));
        prop_assert_eq!(total, Count::Exactly(expected.len() as u64));
        prop_assert_eq!(found, expected);
    });
}

#[test]
fn a_page_begins_where_it_is_told_to() {
    let place = Place::new();
    let rows: Vec<EntryRow> = (1..=150).map(made).collect();
    let store = block_on(desk(&place, rows));
    proptest!(|(query in query(), skip in 0..200_u32)| {
        let (all, _) = block_on(pages(&store, query.clone()));
        let found = block_on(page(&store, &EntryQuery { skip, ..query.clone() }));
        let limit = query.limit.clamp(1, 500) as usize;
        let there: Vec<u32> = all.iter().copied().skip(skip as usize).take(limit).collect();
        prop_assert_eq!(numbers(&found), there);
        prop_assert_eq!(found.next.is_some(), skip as usize + limit < all.len());
    });
}

#[test]
fn much_that_is_found_comes_in_the_same_order_and_is_counted_to_a_limit() {
    let place = Place::new();
    let rows: Vec<EntryRow> = (1..=3_000).map(made).collect();
    block_on(async {
        let store = desk(&place, rows.clone()).await;
        for (sort, descending) in SORTS
            .iter()
            .flat_map(|sort| [(*sort, false), (*sort, true)])
        {
            for narrowed in [None, Some("eligible".to_owned())] {
                let query = EntryQuery {
                    search: Some("h".to_owned() + "a"),
                    verdict: narrowed,
                    sort,
                    descending,
                    limit: 500,
                    ..EntryQuery::default()
                };
                let expected = expected(&rows, &query);
                let (found, total) = pages(&store, query).await;
                assert_eq!(found, expected, "{sort:?}");
                assert_eq!(total.is_exact(), expected.len() <= 1_000);
            }
        }
    });
}

#[test]
fn no_text_upsets_the_search() {
    let place = Place::new();
    let store = block_on(desk(&place, (1..=20).map(made)));
    let hostile = prop_oneof![
        any::<String>(),
        "[\"*()^:{}+~'\\-a-z ]{0,40}",
        "(AND|OR|NOT|NEAR|title:|\"|\\*| |a){0,12}",
    ];
    proptest!(|(text in hostile, sort in prop::sample::select(&SORTS[..]))| {
        let query = EntryQuery { search: Some(text), sort, limit: 10, ..EntryQuery::default() };
        block_on(pages(&store, query));
    });
}

#[tokio::test]
async fn accents_and_case_do_not_count() {
    let place = Place::new();
    let texts = [
        "Le résumé d’un été",
        "RESUME of a year",
        "A summary",
        "L’Œuvre",
    ];
    let rows = (1..)
        .zip(texts)
        .map(|(number, title)| row(number, title))
        .collect::<Vec<_>>();
    let store = desk(&place, rows).await;
    for (text, expected) in [
        ("resume", vec![1, 2]),
        ("RÉSUMÉ", vec![1, 2]),
        ("resum ete", vec![1]),
        ("summ", vec![3]),
        ("esume", vec![]),
    ] {
        let query = EntryQuery {
            search: Some(text.to_owned()),
            limit: 10,
            ..EntryQuery::default()
        };
        assert_eq!(numbers(&page(&store, &query).await), expected, "{text}");
    }
}

#[tokio::test]
async fn a_row_that_changed_is_found_as_it_is_now() {
    let place = Place::new();
    let store = desk(&place, [row(1, "Before"), row(2, "Beside")]).await;
    let changed = store.write::<_, StoreError>(|tx| {
        let now = EntryRow {
            verdict: "not_eligible".to_owned(),
            ..row(1, "After")
        };
        let detail = RowDetail {
            text: "the text itself".to_owned(),
            ..RowDetail::default()
        };
        store::entry_row::upsert(tx, &now, &detail)
    });
    changed.await.unwrap();
    for (text, expected) in [
        ("before", vec![]),
        ("after", vec![1]),
        ("itself", vec![1]),
        ("beside", vec![2]),
    ] {
        let query = EntryQuery {
            search: Some(text.to_owned()),
            limit: 10,
            ..EntryQuery::default()
        };
        assert_eq!(numbers(&page(&store, &query).await), expected, "{text}");
    }
    let counts = store
        .read::<_, StoreError>(store::entry_row::counts)
        .await
        .unwrap();
    assert_eq!(
        (
            counts.all(),
            counts.of_verdict("eligible", "submitted"),
            counts.of_verdict("not_eligible", "submitted")
        ),
        (2, 1, 1)
    );
    assert_eq!(
        (
            counts.of_category("written-news"),
            counts.of_state("withdrawn")
        ),
        (2, 0)
    );
}

#[tokio::test]
async fn a_cursor_that_no_page_gave_is_refused() {
    let place = Place::new();
    let store = desk(&place, [row(1, "One")]).await;
    for cursor in ["", "x", "2", "-1"] {
        let query = EntryQuery {
            after: Some(cursor.to_owned()),
            ..EntryQuery::default()
        };
        let refused = store
            .read(move |conn| store::entry_row::page(conn, &query))
            .await;
        assert!(matches!(refused, Err(StoreError::Cursor)), "{cursor:?}");
    }
}
