//! What a reader sees: datelines and bylines.

use super::dateline::{begins_report, ends_sentence, standing_label, stands};
use super::human_dates::{self, FoundDate};
use super::labels::{Label, last_label};
use super::outline::Block;
use super::{DateClaim, Page, byline};
use crate::{Claim, Fact, Source};

/// A longer block is a paragraph of the story, and a date in it belongs to the story.
const LONGEST_LINE: usize = 220;

/// The line that prints the date may also hold all the tags of the story.
const LONGEST_DATED: usize = 700;

/// A date in a line with more other words belongs to its sentence, unless a label stands before it.
const MOST_OTHER_WORDS: usize = 14;

/// How many blocks before the headline, and after it, are searched for its date.
const BEFORE_HEADLINE: usize = 4;
const AFTER_HEADLINE: usize = 14;

/// A date that begins a paragraph ends with its dash before this many bytes.
const LONGEST_DATELINE: usize = 80;

/// A paragraph has at least this many bytes.
const PARAGRAPH: usize = 200;

/// A heading that is a date has no more bytes beside it than a weekday.
const LONGEST_BESIDE_IN_HEADING: usize = 14;

/// A longer line is no byline.
const LONGEST_BYLINE: usize = 120;

/// A longer line is no label.
const LONGEST_LABEL: usize = 30;

/// A date of a line, with what it is a date of and whether a label says so.
struct LineDate {
    found: FoundDate,
    fact: Fact,
    labelled: bool,
    printed: String,
}

/// The date that a paragraph begins with, parted from it by a dash or in brackets, as reports of agencies print it:
/// `Jan. 3, 2020 --`, `(03.01.2020)`, `OTTAWA, Jan. 3, 2020 —`.
fn of_dateline(block: &Block, page: &Page<'_>) -> Option<LineDate> {
    let beginning = &block.text[..block.text.floor_char_boundary(LONGEST_DATELINE)];
    let date = human_dates::dates(beginning, page.order)
        .into_iter()
        .next()?;
    begins_report(&beginning[..date.from], &beginning[date.to..]).then(|| LineDate {
        printed: beginning[..date.to].to_owned(),
        found: date,
        fact: Fact::Published,
        labelled: false,
    })
}

fn of_line(block: &Block, block_above: Option<&Block>, page: &Page<'_>) -> Vec<LineDate> {
    let longest = if block.dated {
        LONGEST_DATED
    } else {
        LONGEST_LINE
    };
    if block.text.len() > longest {
        return of_dateline(block, page).into_iter().collect();
    }
    let dates_in_line = human_dates::dates(&block.text, page.order);
    let date_length: usize = dates_in_line.iter().map(|date| date.to - date.from).sum();
    if dates_in_line.is_empty() || date_length == 0 {
        return Vec::new();
    }
    // Headlines tell of days too.
    if block.heading > 0 && date_length + LONGEST_BESIDE_IN_HEADING < block.text.len() {
        return Vec::new();
    }
    let words = block
        .text
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count();
    let other_words = words.saturating_sub(dates_in_line.len() * 3);
    // A table or a list prints the label in a cell of its own.
    let text_above = block_above
        .filter(|block| block.text.len() <= LONGEST_LABEL)
        .map(|block| block.text.as_str());
    let mut end = 0;
    let mut is_first = true;
    let mut dates: Vec<LineDate> = Vec::new();
    let ends: Vec<usize> = dates_in_line
        .iter()
        .skip(1)
        .map(|date| date.from)
        .chain([block.text.len()])
        .collect();
    for (date, next) in dates_in_line.into_iter().zip(ends) {
        let before_it = block.text[end..date.from].trim();
        let after_it = &block.text[date.to..next];
        let own_label = if block.dated {
            last_label(before_it)
        } else {
            standing_label(before_it, after_it)
        };
        let label = own_label.or_else(|| {
            let is_first = end == 0 && before_it.is_empty();
            text_above.filter(|_| is_first).and_then(last_label)
        });
        let is_alone = stands(&block.text[end..next], date.from - end, date.to - end);
        end = date.to;
        let fact = match label {
            Some(Label::Another) => {
                is_first = false;
                continue;
            }
            Some(Label::Of(fact)) => fact,
            // A second date without a label repeats the first in another way of writing, or adds the day to its month.
            None if !is_first => {
                if let Some(last) = dates.last_mut()
                    && adds_day(&date, &last.found)
                {
                    block.text[date.from..date.to].clone_into(&mut last.printed);
                    last.found = date;
                }
                continue;
            }
            None => Fact::Published,
        };
        is_first = false;
        if label.is_none() {
            let begins = block.dated && date.from <= 90;
            let is_of_sentence = !block.dated && !is_alone;
            if is_of_sentence || (other_words > MOST_OTHER_WORDS && !begins) {
                continue;
            }
        }
        let printed = block.text[date.from..date.to].to_owned();
        dates.push(LineDate {
            found: date,
            fact,
            labelled: label.is_some(),
            printed,
        });
    }
    dates
}

/// Whether a date is a day in the month that another gives alone.
fn adds_day(date: &FoundDate, month: &FoundDate) -> bool {
    month.stamp.month_only
        && !date.stamp.month_only
        && date.stamp.value().starts_with(&month.stamp.value())
}

/// Whether a block is a paragraph of the story.
fn is_paragraph(block: &Block) -> bool {
    !block.outside_story && !block.linked && block.text.len() >= PARAGRAPH
}

/// The dates that stand with the headline, or that are labelled; the likeliest of each kind.
pub(super) fn dates(page: &Page<'_>) -> Vec<DateClaim> {
    let blocks = &page.outline.blocks;
    let headline = page.outline.headline;
    let first_paragraph = blocks.iter().enumerate().position(|(at, block)| {
        is_paragraph(block) && headline.is_none_or(|headline| at > headline)
    });
    let mut best: Vec<(i32, DateClaim)> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let block_above = at.checked_sub(1).and_then(|index| blocks.get(index));
        // A post that is quoted has a day of its own, and so has a photograph.
        if block.quoted || (block.captioned && !block.dated) {
            continue;
        }
        for date in of_line(block, block_above, page) {
            // Buttons for sharing and notes on the author stand with the headline too, and the date among them.
            let is_alone = date.found.to - date.found.from + 12 >= block.text.len();
            let follows = headline.is_some_and(|headline| at > headline && at <= headline + 8);
            let is_own =
                is_alone && (follows || date.labelled) && !block.linked && !block.of_others;
            if block.outside_story && !is_own {
                continue;
            }
            let is_near = headline.is_some_and(|headline| {
                at + BEFORE_HEADLINE >= headline && at <= headline + AFTER_HEADLINE
            });
            // The first paragraph may begin with it.
            let above_text = first_paragraph.is_none_or(|first| at <= first);
            let starts = date.found.from <= 60;
            let mut rank = match (is_near && above_text, date.labelled, block.dated) {
                (true, true, _) => 0,
                (true, false, true) => 1,
                (true, false, false) if !block.linked => 3,
                (false, true, _) => 4,
                (false, false, true) => 5,
                (false, false, false) if headline.is_none() && starts && above_text => 6,
                (false, false, false) if is_near && starts && block.text.len() < 60 => 6,
                _ => continue,
            };
            if block.outside_story {
                rank += 3;
            }
            if headline.is_some_and(|headline| at < headline) {
                rank += 1;
            }
            let confidence = 0.75 - 0.06 * f64::from(rank);
            best.push((
                rank,
                DateClaim::new(
                    date.fact,
                    Source::VisibleText,
                    confidence,
                    date.found.stamp,
                    &date.printed,
                )
                .with_order_guessed(date.found.order_guessed),
            ));
        }
    }
    // A day goes before a month.
    best.sort_by_key(|(rank, date)| (date.stamp.month_only, *rank));
    [Fact::Published, Fact::Modified]
        .into_iter()
        .filter_map(|fact| {
            best.iter()
                .map(|(_, date)| date)
                .find(|date| date.fact == fact)
                .cloned()
        })
        .collect()
}

/// The byline that stands with the headline.
pub(super) fn claims(page: &Page<'_>) -> Vec<Claim> {
    let blocks = &page.outline.blocks;
    let from = page.outline.headline.unwrap_or(0);
    let near = from.saturating_sub(3);
    let blocks_near = || {
        let in_story = |block: &Block| !block.outside_story && block.heading == 0;
        (near..)
            .zip(blocks.iter().skip(near).take(20))
            .filter(move |(_, block)| in_story(block))
    };
    let by_link = byline::joined(&page.outline.authors);
    let without_date = |text: &str| {
        let end = human_dates::dates(text, page.order)
            .first()
            .map_or(text.len(), |found| found.from);
        text[..end].to_owned()
    };
    // A byline stands before the story begins, unless its element says that it is one.
    let first_paragraph = (from..)
        .zip(blocks.iter().skip(from))
        .find(|(_, block)| is_paragraph(block) && !block.signed)
        .map_or(blocks.len(), |(at, _)| at);
    let by_words = blocks_near().find_map(|(at, block)| {
        let line = without_date(&block.text);
        if line.len() >= LONGEST_BYLINE {
            None
        } else if block.signed {
            byline::of_line(&line)
        } else {
            let stands = at <= first_paragraph && !block.captioned && !ends_sentence(&line);
            byline::of_unmarked_line(&line).filter(|_| stands)
        }
    });
    let by_place = || {
        blocks_near()
            .filter(|(_, block)| block.signed)
            .map(|(_, block)| without_date(&block.text))
            .filter(|line| line.len() < 80 && last_label(line).is_none())
            .find_map(|line| byline::plain(&line))
    };
    let author = by_link
        .map(|names| (names, 0.7))
        .or_else(|| by_words.map(|names| (names, 0.7)))
        .or_else(|| by_place().map(|names| (names, 0.5)));
    author
        .map(|(names, confidence)| Claim::new(Fact::Byline, Source::VisibleText, confidence, names))
        .into_iter()
        .collect()
}
