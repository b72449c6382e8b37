//! What a played season's sheets come to, and whether every number leads back to its marks.

use rehearsal::{Start, open_workspaces};
use tempfile::TempDir;
use workspaces::ProgressReporter;

const ROUND: u32 = 1;

#[tokio::test]
async fn every_number_leads_back_to_single_marks() {
    let place = TempDir::new().unwrap();
    let desk = open_workspaces(place.path(), Start::Played, ProgressReporter::none())
        .await
        .unwrap()
        .desk;
    let call = desk.call_in_force().await.unwrap();
    let weights: f64 = call.criteria.iter().map(|criterion| criterion.weight).sum();
    for category in &call.categories {
        let results = desk.results(ROUND, &category.id).await.unwrap();
        assert_eq!(results.criteria, call.criteria);
        for place in &results.ranking.places {
            let trace = results
                .traces
                .iter()
                .find(|trace| trace.entry == place.entry)
                .unwrap();
            let mut means = Vec::new();
            for sheet in trace.sheets.iter().filter(|sheet| sheet.recused.is_none()) {
                let marks = sheet.marks.iter().zip(&call.criteria);
                let total: f64 = marks
                    .map(|(mark, criterion)| mark.mark.unwrap() * criterion.weight)
                    .sum();
                assert!((sheet.mean.unwrap() - total / weights).abs() < 1e-9);
                assert!(!sheet.name.is_empty() && sheet.leniency.is_some());
                means.push(total / weights);
            }
            assert_eq!(means.len(), place.marks as usize);
            let mean = means.iter().sum::<f64>() / f64::from(place.marks);
            assert!((place.score.unwrap() - mean).abs() < 1e-9);
        }
    }
}

/// Two entries a category are too few to tell how severe judges are; what they read in the whole round is enough.
#[tokio::test]
async fn severity_is_told_from_the_whole_round() {
    let place = TempDir::new().unwrap();
    let desk = open_workspaces(place.path(), Start::Played, ProgressReporter::none())
        .await
        .unwrap()
        .desk;
    let results = desk.results(ROUND, "written-news").await.unwrap();
    assert_eq!(results.not_adjusted, None);
    let entries = results.ranking.places.len();
    assert_eq!(results.adjusted.len(), entries);
    assert_eq!(results.adjusted[0].rank, Some(1));
    let chances: f64 = results
        .adjusted
        .iter()
        .map(|adjusted| adjusted.chance_first)
        .sum();
    assert!(
        (chances - 1.0).abs() < 1e-9,
        "one of this category is its first"
    );
    for adjusted in &results.adjusted {
        assert!(adjusted.low < adjusted.score && adjusted.score < adjusted.high);
    }
    let additive = results
        .methods
        .iter()
        .find(|method| method.method == "additive")
        .unwrap();
    let ranks: Vec<(String, Option<u32>)> = additive
        .places
        .iter()
        .map(|it| (it.entry.clone(), Some(it.place)))
        .collect();
    let adjusted: Vec<(String, Option<u32>)> = results
        .adjusted
        .iter()
        .map(|it| (it.entry.clone(), it.rank))
        .collect();
    assert_eq!(ranks, adjusted);
    assert_eq!(results.methods.len(), 9);
    assert!(results.alpha.is_some_and(|alpha| alpha <= 1.0));
    let again = desk.results(ROUND, "written-news").await.unwrap();
    assert_eq!(results, again, "the same sheets show the same numbers");
}
