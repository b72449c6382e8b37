//! A choice by the single transferable vote.

use std::collections::BTreeMap;

use judging::rank::stv;
use judging::{EntryId, Readings};

use crate::ranking::{RankOptions, Ranked, Ranking, ranked_row, ranking_of};
use crate::{Scores, TableError};

/// Chooses as many entries as the cut by the single transferable vote.
pub(crate) fn rank_by_stv(
    scores: &Scores,
    readings: &Readings,
    options: &RankOptions,
) -> Result<Ranking, TableError> {
    let mut orders = Vec::new();
    for (judge, mut of_judge) in readings.by_judge().into_iter().enumerate() {
        of_judge.sort_by(|one, other| other.value.total_cmp(&one.value));
        let name = |entry: usize| scores.entries.name(readings.entries()[entry].0);
        if let Some(equal) = of_judge
            .windows(2)
            .find(|pair| pair[0].value.total_cmp(&pair[1].value).is_eq())
        {
            return Err(TableError::TiedMarks {
                judge: scores.judges.name(readings.judges()[judge].0),
                one: name(equal[0].entry),
                other: name(equal[1].entry),
            });
        }
        orders.push(
            of_judge
                .iter()
                .map(|reading| readings.entries()[reading.entry])
                .collect::<Vec<_>>(),
        );
    }
    let lots = options
        .lots
        .iter()
        .filter_map(|name| scores.entries.id(name));
    let count = stv(&orders, options.cut, &lots.map(EntryId).collect::<Vec<_>>());
    let elected_place = |id: EntryId| count.elected.iter().position(|elected| *elected == id);
    let mut ranking: Vec<Ranked> = judging::rank::weighted_mean(readings)
        .iter()
        .map(|place| Ranked {
            rank: elected_place(place.entry).and_then(|index| u32::try_from(index + 1).ok()),
            tied: count.tied.contains(&place.entry),
            score: None,
            ..ranked_row(scores, place)
        })
        .collect();
    ranking.sort_by_key(|ranked| ranked.rank.unwrap_or(u32::MAX));
    let name = |id: &EntryId| scores.entries.name(id.0);
    let mut report = BTreeMap::new();
    let stages: Vec<_> = count
        .stages
        .iter()
        .map(|stage| {
            let votes: BTreeMap<String, f64> = stage
                .votes
                .iter()
                .map(|(entry, votes)| (name(entry), *votes))
                .collect();
            serde_json::json!({
                "votes": votes,
                "elected": stage.elected.iter().map(name).collect::<Vec<_>>(),
                "surplus": stage.surplus.as_ref().map(name),
                "excluded": stage.excluded.as_ref().map(name),
            })
        })
        .collect();
    report.insert("quota", count.quota.into());
    report.insert("stages", stages.into());
    let undecided = count.tied.iter().map(name).collect();
    Ok(Ranking {
        undecided: Some(undecided),
        ..ranking_of(scores, readings, options, ranking, report)
    })
}
