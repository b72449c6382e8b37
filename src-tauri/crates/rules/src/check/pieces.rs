//! The category's number of pieces, and of people, is kept.

use super::asked_by::AskedBy;
use super::facts::count::{self, PEOPLE, PIECES};
use super::finding_template::FindingTemplate;
use crate::{Category, Entry, Finding, Rule};

pub(super) fn check(category: &Category, entry: &Entry, into: &mut Vec<Finding>) {
    let template = |rule| FindingTemplate::new(rule, &category.text, category.blocks);
    if let Some(count_asked) = category.pieces {
        let result = count::result(&PIECES, count_asked, entry.pieces.len(), AskedBy::Category);
        into.push(template(Rule::Pieces).of_result(result));
    }
    if let Some(count_asked) = category.people {
        let result = count::result(&PEOPLE, count_asked, entry.people.len(), AskedBy::Category);
        into.push(template(Rule::People).of_result(result));
    }
}
