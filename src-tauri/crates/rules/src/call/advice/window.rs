//! The words of a window beside its days.

use chrono::{Datelike, NaiveDate};

use super::review::TextReview;
use crate::{Meaning, Message, PrintedDate, Text, WindowRule, read_printed};

/// Compares a text with the days of a window. With `strict`, every day of the text must be an edge; else a text that
/// names more than two days speaks of something besides.
pub(super) fn compare(text: &Text, window: &WindowRule, strict: bool) -> TextReview {
    TextReview::of_each(text, |text| compare_one(text, window, strict))
}

fn compare_one(text: &str, window: &WindowRule, strict: bool) -> TextReview {
    let read = read_printed(text);
    let mut review = TextReview::new(read.unread);
    let edges = [window.from, window.to];
    let years = window.from.year()..=window.to.year();
    let is_edge = |date: &PrintedDate| edges.iter().any(|day| date.is_day(*day));
    let dates = || {
        read.statements
            .iter()
            .filter_map(|statement| statement.meaning.date())
    };
    let an_edge_is_unsaid = edges
        .iter()
        .any(|day| !dates().any(|date| date.is_day(*day)));
    let a_year_agrees = read
        .statements
        .iter()
        .any(|statement| matches!(&statement.meaning, Meaning::Year(year) if years.contains(year)));
    for statement in &read.statements {
        let (agrees, contradicts, printed) = match &statement.meaning {
            Meaning::Date(date) => {
                let wrong = strict || dates().count() <= 2 && an_edge_is_unsaid;
                (is_edge(date), wrong, date.iso(window.to.year()))
            }
            Meaning::Year(year) => {
                let wrong = an_edge_is_unsaid && !a_year_agrees;
                (years.contains(year), wrong, year.to_string())
            }
            Meaning::Month { year, month } => {
                let is_month = |day: &NaiveDate| (day.year(), day.month()) == (*year, *month);
                (edges.iter().any(is_month), false, String::new())
            }
            Meaning::Weekday(_)
            | Meaning::Time(_)
            | Meaning::Midnight
            | Meaning::Zone(_)
            | Meaning::Amount { .. }
            | Meaning::Age(_)
            | Meaning::Money(_) => (false, false, String::new()),
        };
        if agrees {
            review.agreed.push(statement.text.clone());
        } else if contradicts {
            review.contradicts(differs(window, printed));
        } else {
            review.unread.push(statement.text.clone());
        }
    }
    review
}

fn differs(window: &WindowRule, printed: String) -> Message {
    Message::plain("advice-window-differs")
        .with("printed", printed)
        .with("from", window.from.to_string())
        .with("to", window.to.to_string())
}
