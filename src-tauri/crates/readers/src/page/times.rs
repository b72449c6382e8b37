//! Elements `<time>`.

use super::outline::TimeTag;
use super::visible::label;
use super::{DateClaim, Page, human_dates};
use crate::{Fact, Source};

/// How many blocks from the headline an unmarked time may be.
const FARTHEST: usize = 25;

/// The dates of the elements that stand with the story; the likeliest first.
pub(super) fn dates(page: &Page<'_>) -> Vec<DateClaim> {
    let mut ranked_dates: Vec<(i32, DateClaim)> = Vec::new();
    let headline = page.outline.headline;
    for time in page.outline.times.iter().filter(|time| !time.outside_story) {
        let machine_text = time
            .datetime
            .as_deref()
            .filter(|text| !text.is_empty())
            .unwrap_or(&time.text);
        let visible_date = human_dates::date(&time.text, page.order);
        let by_program = human_dates::date(machine_text, page.order);
        // Where the visible text labels another day as that of publication, the attribute is the day of a change.
        let report = visible_date
            .clone()
            .filter(|_| label(&time.text) == Some(Fact::Published));
        let date = report.or(by_program).or(visible_date);
        let Some(date) = date else {
            continue;
        };
        let (fact, is_marked) = fact(time);
        let mut rank = 0;
        rank -= if is_marked { 40 } else { 0 };
        rank -= if time.in_article { 10 } else { 0 };
        if let Some(headline) = headline {
            let blocks_apart = time.block.abs_diff(headline);
            rank += i32::try_from(blocks_apart.min(60)).unwrap_or(60);
            // What stands before the headline is more often of another story.
            rank += if time.block < headline { 5 } else { 0 };
        }
        // One far from the headline that nothing marks is of another story, or of what the story tells.
        if !is_marked && headline.is_some_and(|headline| time.block.abs_diff(headline) > FARTHEST) {
            continue;
        }
        let is_near = headline.is_none_or(|headline| time.block.abs_diff(headline) <= 12);
        let confidence = if is_marked {
            0.8
        } else if is_near {
            0.75
        } else {
            0.5
        };
        ranked_dates.push((
            rank,
            DateClaim::new(
                fact,
                Source::TimeElement,
                confidence,
                date.stamp,
                machine_text,
            ),
        ));
    }
    ranked_dates.sort_by_key(|(rank, _)| *rank);
    let mut dates: Vec<DateClaim> = Vec::new();
    for fact in [Fact::Published, Fact::Modified] {
        dates.extend(
            ranked_dates
                .iter()
                .map(|(_, date)| date)
                .find(|date| date.fact == fact)
                .cloned(),
        );
    }
    dates
}

/// Whether a time is that of publication or of a change, and whether its names or the text before it say so.
fn fact(time: &TimeTag) -> (Fact, bool) {
    let names = &time.names;
    let is_published = ["publi", "pubdate", "entry-date", "posted", "created"]
        .iter()
        .any(|name| names.contains(name));
    let is_modified = ["updated", "modif", "dt-updated", "lastupdate"]
        .iter()
        .any(|name| names.contains(name));
    match (
        label(&time.before).or_else(|| label(&time.text)),
        is_published,
        is_modified,
    ) {
        (Some(fact), _, _) => (fact, true),
        (None, true, _) => (Fact::Published, true),
        (None, false, true) => (Fact::Modified, true),
        (None, false, false) => (Fact::Published, false),
    }
}
