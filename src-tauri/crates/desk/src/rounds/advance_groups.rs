//! Groups of entries that are counted apart when entries advance: by language, by jury or by an answer.

use std::collections::HashMap;

use desk_core::eligibility::{brief, record_verdict};
use judging::rank::{Apportionment, Cut, CutResult, largest_remainder};
use judging::{EntryId, Place};
use rules::{Advance, Answer, Call, GroupedBy, Text};
use store::Connection;
use workspace_core::Result;
use workspace_core::views::AdvanceGroup;

use super::in_round::{self, InRound};

/// The groups of a category, and the places of each.
pub(super) struct Groups {
    all: Vec<Group>,
    /// The group of each entry by its place in `all`; an entry of no group, or of two, is not in it.
    of_entry: HashMap<EntryId, usize>,
    apportionment: Apportionment,
    threshold: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Group {
    id: String,
    /// The name that the call gives it; a language has its code alone.
    name: Option<Text>,
    /// Its eligible entries, by which places are shared.
    entries: usize,
}

impl Groups {
    /// The groups that a rule counts apart; none where it counts all entries together. Places are shared by all eligible
    /// entries, so that a group does not lose places in a later round because of what advanced before.
    pub(super) fn read(
        conn: &Connection,
        call: &Call,
        category: &str,
        rule: &Advance,
    ) -> Result<Option<Self>> {
        let (by, number, least, threshold) = match rule {
            Advance::InProportion(shared) => {
                let least = shared.at_least_each.unwrap_or_default();
                (&shared.by, shared.number, Some(least), shared.threshold)
            }
            Advance::InEachGroup(each) => (&each.by, each.number, None, each.threshold),
            Advance::Number(_)
            | Advance::Threshold(_)
            | Advance::Percent(_)
            | Advance::Best(_)
            | Advance::ByHand => return Ok(None),
        };
        let mut of_entry = HashMap::new();
        let mut groups = named(call, by);
        for (entry, id) in ids(conn, call, category, by)? {
            let index = match groups.iter().position(|group| group.id == id) {
                Some(index) => index,
                None if *by == GroupedBy::Language => {
                    groups.push(Group::new(id, None));
                    groups.len() - 1
                }
                // An option that the call no longer has.
                None => continue,
            };
            groups[index].entries += 1;
            of_entry.insert(entry, index);
        }
        let sizes: Vec<usize> = groups.iter().map(|group| group.entries).collect();
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        let apportionment = match least {
            Some(least) => {
                let least = usize::try_from(least).unwrap_or(usize::MAX);
                largest_remainder(&sizes, number, least)
            }
            None => Apportionment::certain(sizes.iter().map(|size| number.min(*size))),
        };
        Ok(Some(Self {
            all: groups,
            of_entry,
            apportionment,
            threshold,
        }))
    }

    /// Which entries of a ranking have the places of their groups.
    pub(super) fn cut(&self, places: &[Place]) -> CutResult {
        let group_of = |entry| self.of_entry.get(&entry).copied();
        match self.threshold {
            None => self.apportionment.cut(places, group_of),
            Some(least) => self.apportionment.cut(&reaching(least, places), group_of),
        }
    }

    /// The id of the group of an entry; none where it belongs to no group, or to two.
    pub(super) fn id_of(&self, entry: EntryId) -> Option<String> {
        let group = self.all.get(*self.of_entry.get(&entry)?)?;
        Some(group.id.clone())
    }

    /// Places for which several groups tie.
    pub(super) fn open_places(&self) -> usize {
        self.apportionment.open
    }

    /// Every group that has an entry, with its places.
    pub(super) fn views(&self) -> Vec<AdvanceGroup> {
        let groups = self.all.iter().zip(&self.apportionment.shares);
        groups
            .filter(|(group, _)| group.entries > 0)
            .map(|(group, share)| AdvanceGroup {
                id: group.id.clone(),
                name: group.name.clone(),
                entries: group.entries,
                places: share.places,
                tied: share.tied,
            })
            .collect()
    }
}

impl Group {
    fn new(id: String, name: Option<Text>) -> Self {
        Self {
            id,
            name,
            entries: 0,
        }
    }
}

/// The entries whose score is high enough.
pub(super) fn reaching(least: f64, places: &[Place]) -> Vec<Place> {
    let reach = Cut::AtLeast(least).of(places).advancing;
    let places = places.iter().filter(|place| reach.contains(&place.entry));
    places.cloned().collect()
}

/// The groups that the call itself names, in its order.
fn named(call: &Call, by: &GroupedBy) -> Vec<Group> {
    match by {
        GroupedBy::Language => Vec::new(),
        GroupedBy::Jury => {
            let juries = call.juries().iter();
            let groups = juries.map(|jury| Group::new(jury.id.clone(), Some(jury.name.clone())));
            groups.collect()
        }
        GroupedBy::Answer(id) => {
            let question = call.question(id);
            let options = question.into_iter().flat_map(|question| &question.options);
            let groups =
                options.map(|option| Group::new(option.id.clone(), Some(option.text.clone())));
            groups.collect()
        }
    }
}

/// The id of the group of each entry of a category that belongs to exactly one.
fn ids(
    conn: &Connection,
    call: &Call,
    category: &str,
    by: &GroupedBy,
) -> Result<Vec<(EntryId, String)>> {
    let entries = in_round::eligible(conn, category)?;
    if let GroupedBy::Answer(question) = by {
        let ids = entries.iter().filter_map(|it| {
            let option = option_chosen(conn, it, question).transpose()?;
            Some(option.map(|option| (EntryId(it.entry), option)))
        });
        return ids.collect();
    }
    let numbers = entries.iter().map(|it| it.number);
    let languages: HashMap<u32, Vec<String>> = brief::briefs(conn, numbers)?
        .into_iter()
        .map(|(number, brief)| (number, brief.languages))
        .collect();
    let ids = entries.iter().filter_map(|it| {
        let languages = languages.get(&it.number)?;
        let id = if *by == GroupedBy::Language {
            only(languages.iter().cloned())
        } else {
            let juries = call.juries().iter().filter(|jury| {
                let mut own = jury.languages.iter();
                own.any(|language| languages.contains(&language.to_string()))
            });
            only(juries.map(|jury| jury.id.clone()))
        };
        Some((EntryId(it.entry), id?))
    });
    Ok(ids.collect())
}

/// The option that was chosen in a question of an entry.
fn option_chosen(conn: &Connection, entry: &InRound, question: &str) -> Result<Option<String>> {
    let counted = record_verdict::counted_revision(conn, &entry.entry.to_string())?;
    Ok(
        counted.and_then(|(_, document)| match document.answers.get(question)? {
            Answer::Text(option) => Some(option.clone()),
            Answer::YesNo(_) | Answer::Number(_) | Answer::Many(_) => None,
        }),
    )
}

/// The only one of some ids; none where there are several, or none.
fn only(ids: impl IntoIterator<Item = String>) -> Option<String> {
    let mut ids = ids.into_iter();
    let first = ids.next();
    first.filter(|_| ids.next().is_none())
}
