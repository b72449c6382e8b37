//! Elements `<time>`.

use super::dateline::{standing_label, stands};
use super::human_dates::FoundDate;
use super::labels::{Label, label};
use super::outline::TimeTag;
use super::wording::beginning_of;
use super::{DateClaim, Page, human_dates};
use crate::{Fact, Source};

/// At most this many bytes of a block are searched for the time in it; a line, and the first paragraph of a report that
/// begins with its day, have fewer before it.
const LONGEST_BLOCK: usize = 4_096;

/// How many blocks from the headline an unmarked time may be.
const FARTHEST: usize = 25;

/// How many blocks from the headline a time stands that is near it.
const NEAR: usize = 12;

/// The dates of the elements that stand with the story; the likeliest first.
pub(super) fn dates(page: &Page<'_>) -> Vec<DateClaim> {
    let mut ranked_dates: Vec<(i32, DateClaim)> = Vec::new();
    let times = page.outline.times.iter();
    // What is printed under a picture is of the picture, unless its element says that it is a date.
    let is_shown = |time: &&TimeTag| !time.outside_story && (time.dated || !time.captioned);
    for time in times.filter(is_shown) {
        let machine_text = time
            .datetime
            .as_deref()
            .filter(|text| !text.is_empty())
            .unwrap_or(&time.text);
        let visible_date = human_dates::date(&time.text, page.order);
        let by_program = human_dates::date(machine_text, page.order);
        let Some(date) = shown(time, by_program, visible_date) else {
            continue;
        };
        let stands = stands_in_its_line(time, page);
        let (fact, is_marked) = fact(time, stands);
        if !is_marked && !stands {
            continue;
        }
        // One far from the headline that nothing marks is of another story, or of what the story tells.
        let headline = page.outline.headline;
        if !is_marked && headline.is_some_and(|headline| time.block.abs_diff(headline) > FARTHEST) {
            continue;
        }
        let confidence = if is_marked {
            0.8
        } else if is_near(time, page) {
            0.75
        } else {
            0.5
        };
        ranked_dates.push((
            rank(time, is_marked, page),
            DateClaim::new(
                fact,
                Source::TimeElement,
                confidence,
                date.stamp,
                machine_text,
            )
            .with_order_guessed(date.order_guessed),
        ));
    }
    likeliest(ranked_dates)
}

/// The date of an element: by its attribute, unless a reader sees another.
fn shown(
    time: &TimeTag,
    by_program: Option<FoundDate>,
    visible: Option<FoundDate>,
) -> Option<FoundDate> {
    if let (Some(program), Some(visible)) = (&by_program, &visible) {
        // Where the visible text labels another day as that of publication, the attribute is the day of a change.
        let is_labelled = label(&time.text) == Some(Fact::Published);
        // The attribute is in Greenwich, or in the zone of the server, and the page prints the day of its newsroom.
        let is_local_day =
            program.stamp.is_moment_of(visible.stamp.day) && !visible.stamp.month_only;
        if is_labelled || is_local_day {
            return Some(FoundDate {
                // A day beside that of the moment is in the order that was guessed.
                order_guessed: visible.order_guessed && !is_local_day,
                ..visible.clone()
            });
        }
    }
    by_program.or(visible)
}

/// Whether a time stands in its line as a dateline does, and not in a sentence.
fn stands_in_its_line(time: &TimeTag, page: &Page<'_>) -> bool {
    let Some(block) = page.outline.blocks.get(time.block) else {
        return true;
    };
    if time.dated || time.text.is_empty() {
        return true;
    }
    let line = beginning_of(&block.text, LONGEST_BLOCK);
    match line.find(&time.text) {
        Some(at) => {
            let to = at + time.text.len();
            stands(line, at, to) || standing_label(&line[..at], &line[to..]).is_some()
        }
        None => line.len() == block.text.len(),
    }
}

/// Which time is likelier that of the story: the lower.
pub(super) fn rank(time: &TimeTag, is_marked: bool, page: &Page<'_>) -> i32 {
    let mut rank = 0;
    rank -= if is_marked { 40 } else { 0 };
    rank -= if time.in_article { 10 } else { 0 };
    if let Some(headline) = page.outline.headline {
        let blocks_apart = time.block.abs_diff(headline);
        rank += i32::try_from(blocks_apart.min(60)).unwrap_or(60);
        // What stands before the headline is more often of another story.
        rank += if time.block < headline { 5 } else { 0 };
    }
    rank
}

/// Whether a time stands near the headline.
pub(super) fn is_near(time: &TimeTag, page: &Page<'_>) -> bool {
    let headline = page.outline.headline;
    headline.is_none_or(|headline| time.block.abs_diff(headline) <= NEAR)
}

/// Of ranked dates, the first of publication and the first of a change.
pub(super) fn likeliest(mut ranked_dates: Vec<(i32, DateClaim)>) -> Vec<DateClaim> {
    ranked_dates.sort_by_key(|(rank, _)| *rank);
    [Fact::Published, Fact::Modified]
        .into_iter()
        .filter_map(|fact| {
            ranked_dates
                .iter()
                .map(|(_, date)| date)
                .find(|date| date.fact == fact)
                .cloned()
        })
        .collect()
}

/// Whether a time is that of publication or of a change, and whether its names or the text before it say so.
pub(super) fn fact(time: &TimeTag, stands: bool) -> (Fact, bool) {
    let names = &time.names;
    let is_published = ["publi", "pubdate", "entry-date", "posted", "created"]
        .iter()
        .any(|name| names.contains(name));
    let is_modified = ["updated", "modif", "dt-updated", "lastupdate"]
        .iter()
        .any(|name| names.contains(name));
    let before = if time.dated {
        label(&time.before)
    } else {
        standing_label(&time.before, "").and_then(Label::fact)
    };
    let by_label = before.filter(|_| stands).or_else(|| label(&time.text));
    match (by_label, is_published, is_modified) {
        (Some(fact), _, _) => (fact, true),
        (None, true, _) => (Fact::Published, true),
        (None, false, true) => (Fact::Modified, true),
        (None, false, false) => (Fact::Published, false),
    }
}
