//! Places shared between groups of entries in proportion to their sizes.

use std::collections::HashSet;

use super::{Cut, CutResult, Place};
use crate::EntryId;

/// How many places each of several groups has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apportionment {
    /// The share of each group, in the order of the groups.
    pub shares: Vec<GroupShare>,
    /// Places for which several groups tie: only a person can say which of them gets one.
    pub open: usize,
}

/// How many places one group has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupShare {
    /// The places that it certainly has.
    pub places: usize,
    /// Whether it ties with other groups for the open places.
    pub tied: bool,
}

/// Shares places between groups of these sizes by the largest remainder: each group has the whole part of its exact share,
/// and the places left go one by one to the largest fractions. No group has more places than entries.
///
/// The method is Alexander Hamilton's of 1792, known in Germany as Hare–Niemeyer; M. L. Balinski and H. P. Young, *Fair
/// Representation* (Yale University Press, 1982), compare it with others. It can mislead where the number of places
/// changes: with one place more in all, a group may have one fewer (the Alabama paradox).
///
/// A group whose exact share is below `least` places has that many, or all of its entries where these are fewer, and the
/// rest is shared between the others. Where there are too few places for that, all of them are open.
pub fn largest_remainder(sizes: &[usize], places: usize, least: usize) -> Apportionment {
    if places >= sizes.iter().sum() {
        return Apportionment::certain(sizes.iter().copied());
    }
    let promised = |size: usize| least.min(size);
    if sizes.iter().copied().map(promised).sum::<usize>() > places {
        let shares = sizes.iter().map(|size| GroupShare {
            places: 0,
            tied: places > 0 && promised(*size) > 0,
        });
        return Apportionment {
            shares: shares.collect(),
            open: places,
        };
    }
    // Each group that is raised leaves fewer places to the others, so that another may have to be raised.
    let mut raised = vec![false; sizes.len()];
    let (left, among) = loop {
        let (left, among) = left_over(sizes, places, least, &raised);
        let below = |index: usize| sizes[index] * left < promised(sizes[index]) * among;
        let next: Vec<bool> = (0..sizes.len())
            .map(|index| raised[index] || below(index))
            .collect();
        if next == raised {
            break (left, among);
        }
        raised = next;
    };
    let mut shares: Vec<GroupShare> = sizes
        .iter()
        .zip(&raised)
        .map(|(size, raised)| GroupShare {
            places: if *raised {
                promised(*size)
            } else {
                (size * left).checked_div(among).unwrap_or_default()
            },
            tied: false,
        })
        .collect();
    let given: usize = shares.iter().map(|share| share.places).sum();
    let mut open = places.saturating_sub(given);
    let remainder = |index: usize| (sizes[index] * left).checked_rem(among).unwrap_or_default();
    let mut by_remainder: Vec<usize> = (0..sizes.len()).filter(|index| !raised[*index]).collect();
    by_remainder.sort_by_key(|index| std::cmp::Reverse(remainder(*index)));
    for equal in by_remainder.chunk_by(|one, other| remainder(*one) == remainder(*other)) {
        let is_enough = open >= equal.len();
        for index in equal {
            if is_enough {
                shares[*index].places += 1;
            } else {
                shares[*index].tied = open > 0;
            }
        }
        if !is_enough {
            break;
        }
        open -= equal.len();
    }
    Apportionment { shares, open }
}

/// How many places are left to the groups that were not raised, and how many entries these have.
fn left_over(sizes: &[usize], places: usize, least: usize, raised: &[bool]) -> (usize, usize) {
    let mut left = places;
    let mut among = 0;
    for (size, raised) in sizes.iter().zip(raised) {
        if *raised {
            left = left.saturating_sub(least.min(*size));
        } else {
            among += size;
        }
    }
    (left, among)
}

impl Apportionment {
    /// Shares that nothing has to be decided of.
    pub fn certain(places: impl IntoIterator<Item = usize>) -> Self {
        let shares = places.into_iter().map(|places| GroupShare {
            places,
            tied: false,
        });
        Self {
            shares: shares.collect(),
            open: 0,
        }
    }

    /// Which entries of a ranking, best first, have the places of their groups. An entry without a group never advances by
    /// itself. Where a group ties for an open place, the entries that would take it are tied too.
    pub fn cut(&self, places: &[Place], group_of: impl Fn(EntryId) -> Option<usize>) -> CutResult {
        let mut advancing = HashSet::new();
        let mut tied = HashSet::new();
        for (group, share) in self.shares.iter().enumerate() {
            let of_group = places
                .iter()
                .filter(|place| group_of(place.entry) == Some(group));
            let of_group: Vec<Place> = of_group.cloned().collect();
            let certain = Cut::First(share.places).of(&of_group);
            if share.tied {
                let with_one_more = Cut::First(share.places + 1).of(&of_group);
                tied.extend(with_one_more.advancing);
                tied.extend(with_one_more.tied);
            }
            tied.extend(certain.tied);
            advancing.extend(certain.advancing);
        }
        let best_first = || places.iter().map(|place| place.entry);
        CutResult {
            advancing: best_first().filter(|id| advancing.contains(id)).collect(),
            tied: best_first()
                .filter(|id| tied.contains(id) && !advancing.contains(id))
                .collect(),
        }
    }
}
