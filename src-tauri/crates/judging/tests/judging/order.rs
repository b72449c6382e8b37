use std::collections::{BTreeMap, BTreeSet};

use judging::{Criterion, EntryId, Place, ScoreSheet};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::cast::{criterion, entry, rank, sheet};

const IDS: [&str; 3] = ["craft", "impact", "voice"];
const ENTRIES: u128 = 6;

fn ids() -> Vec<EntryId> {
    (0..ENTRIES).map(entry).collect()
}

fn criteria() -> impl Strategy<Value = Vec<Criterion>> {
    proptest::array::uniform3(0..=5_u8).prop_map(|weights| {
        let weighted = IDS.iter().zip(weights);
        weighted
            .map(|(id, weight)| criterion(id, f64::from(weight) / 10.0))
            .collect()
    })
}

/// Sheets with marks from 0 to 10 in tenths, few enough that ties come up, one a judge and entry.
fn sheets() -> impl Strategy<Value = Vec<ScoreSheet>> {
    let marks = proptest::array::uniform3(prop_oneof![0..=100_u8, Just(70)]);
    let one = (0..ENTRIES, 0..9_u128, marks, any::<Option<bool>>());
    proptest::collection::vec(one, 0..20).prop_map(|all| {
        let mut pairs = BTreeSet::new();
        all.into_iter()
            .filter(|(n, of, _, _)| pairs.insert((*n, *of)))
            .map(|(n, of, marks, recused)| {
                let given: Vec<_> = IDS
                    .iter()
                    .zip(marks)
                    .map(|(id, mark)| (*id, f64::from(mark) / 10.0))
                    .collect();
                let mut sheet = sheet(n, of, &given);
                sheet.recused = (recused == Some(true)).then(String::new);
                sheet
            })
            .collect()
    })
}

fn by_entry(places: Vec<Place>) -> BTreeMap<EntryId, Place> {
    places
        .into_iter()
        .map(|place| (place.entry, place))
        .collect()
}

proptest! {
    #[test]
    fn the_order_of_the_input_does_not_matter(
        (sheets, shuffled) in sheets().prop_flat_map(|s| (Just(s.clone()), Just(s).prop_shuffle())),
        entries in Just(ids()).prop_shuffle(),
        criteria in criteria(),
    ) {
        let mut turned = criteria.clone();
        turned.reverse();
        prop_assert_eq!(rank(&ids(), &sheets, &criteria), rank(&entries, &shuffled, &turned));
    }

    #[test]
    fn places_follow_scores_and_ties_are_mutual(sheets in sheets(), criteria in criteria()) {
        let places = rank(&ids(), &sheets, &criteria);
        prop_assert_eq!(places.len(), ids().len());
        for place in &places {
            let Some(score) = place.score else {
                prop_assert_eq!((place.place, place.marks, place.tied), (None, 0, false));
                continue;
            };
            let better = places.iter().filter(|other| other.score > Some(score)).count();
            prop_assert_eq!(place.place, u32::try_from(better + 1).ok());
            let same = places.iter().filter(|other| other.score == Some(score)).count();
            prop_assert_eq!(place.tied, same > 1);
            prop_assert!(place.lowest <= Some(score) && Some(score) <= place.highest);
        }
    }

    #[test]
    fn the_score_is_the_mean_to_the_eye(sheets in sheets(), criteria in criteria()) {
        let whole: f64 = criteria.iter().map(|criterion| criterion.weight).sum();
        for place in rank(&ids(), &sheets, &criteria) {
            let means: Vec<f64> = sheets
                .iter()
                .filter(|sheet| sheet.entry == place.entry && sheet.recused.is_none() && whole > 0.0)
                .map(|sheet| criteria.iter().map(|c| c.weight * sheet.marks[&c.id]).sum::<f64>() / whole)
                .collect();
            prop_assert_eq!(place.marks as usize, means.len());
            if let Some(score) = place.score {
                let mean = means.iter().sum::<f64>() / f64::from(place.marks);
                prop_assert!((score - mean).abs() < 1e-9, "{} is not {}", score, mean);
            }
        }
    }

    #[test]
    fn a_higher_mark_never_lowers_the_place(
        sheets in sheets(),
        criteria in criteria(),
        at in any::<Index>(),
        which in 0..3_usize,
        more in 1..=30_u8,
    ) {
        prop_assume!(!sheets.is_empty());
        let mut raised = sheets.clone();
        let sheet = &mut raised[at.index(sheets.len())];
        *sheet.marks.get_mut(IDS[which]).unwrap() += f64::from(more) / 10.0;
        let entry = sheet.entry;
        let before = by_entry(rank(&ids(), &sheets, &criteria));
        let after = by_entry(rank(&ids(), &raised, &criteria));
        prop_assert!(after[&entry].place <= before[&entry].place);
        prop_assert!(after[&entry].score >= before[&entry].score);
    }
}
