//! Days that are looked for where nothing that is made for a date gives one, or gives a month alone. Each kind is asked
//! only where the one before knows nothing, and only what a page says alike wherever it says it is taken.

use super::dateline::stands;
use super::{DateClaim, Page, attribute_dates, human_dates, json_ld};
use crate::{Fact, Source};

/// A longer block is a paragraph.
const LONGEST_LINE: usize = 160;

/// At most this many blocks are searched.
const MOST_BLOCKS: usize = 2_000;

/// A day that stands alone somewhere on the page.
const SOMEWHERE: f64 = 0.35;

/// The days of publication, where `known` has none.
pub(super) fn dates(known: &[DateClaim], page: &Page<'_>, scripts: &[&str]) -> Vec<DateClaim> {
    let published = || {
        known
            .iter()
            .filter(|date| date.fact == Fact::Published)
            .filter(|date| date.stamp.is_possible(page.file_info.today))
    };
    if published().any(|date| !date.stamp.month_only) {
        return Vec::new();
    }
    let month = published().map(|date| date.stamp.value()).next();
    let fits = |date: &DateClaim| {
        let in_month = month
            .as_deref()
            .is_none_or(|month| date.stamp.value().starts_with(month));
        in_month && date.stamp.is_possible(page.file_info.today) && !date.stamp.month_only
    };
    let has_day = |dates: &[DateClaim]| {
        dates
            .iter()
            .any(|date| date.fact == Fact::Published && fits(date))
    };
    let mut found = attribute_dates::dates(page);
    if !has_day(&found) {
        found.extend(json_ld::dates_of_any_thing(page));
    }
    if !has_day(&found) {
        found.extend(json_ld::dates_in_scripts(scripts, page));
    }
    if !has_day(&found) {
        let days: Vec<DateClaim> = lines(page).filter(|date| fits(date)).collect();
        let first = days.first();
        let is_one_day =
            first.is_some_and(|first| days.iter().all(|date| date.stamp.day == first.stamp.day));
        found.extend(first.filter(|_| is_one_day || month.is_some()).cloned());
    }
    let has_modified = known.iter().any(|date| date.fact == Fact::Modified);
    found.retain(|date| {
        if date.fact == Fact::Modified {
            !has_modified
        } else {
            fits(date)
        }
    });
    found
}

/// The dates that stand as datelines do, wherever on the page.
fn lines<'a>(page: &'a Page<'_>) -> impl Iterator<Item = DateClaim> + 'a {
    let blocks = page.outline.blocks.iter().take(MOST_BLOCKS);
    blocks
        .filter(|block| {
            block.text.len() <= LONGEST_LINE
                && !block.quoted
                && !block.captioned
                && !block.of_others
                && !block.linked
                && block.heading == 0
        })
        .filter_map(move |block| {
            let date = human_dates::dates(&block.text, page.order)
                .into_iter()
                .find(|date| !date.stamp.month_only)?;
            let is_other = super::labels::last_label(&block.text[..date.from]).is_some();
            let takes = stands(&block.text, date.from, date.to) && !is_other;
            takes.then(|| {
                let printed = &block.text[date.from..date.to];
                let source = Source::VisibleText;
                DateClaim::new(
                    Fact::Published,
                    source,
                    SOMEWHERE,
                    date.stamp.clone(),
                    printed,
                )
                .with_order_guessed(date.order_guessed)
            })
        })
}
