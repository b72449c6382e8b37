//! Checks the attached files: their number, sizes and types.

use super::condition_result::ConditionResult;
use super::finding_template::FindingTemplate;
use super::number::saturating_u32;
use crate::{Entry, FileFacts, FileLimits, Finding, Message, Outcome, Purpose, Rule, Source};

/// The finding on the files. None for an entry without such files: whether it needs one is another rule. A page that the app took is no
/// file of the entrant's, and counts only where the call names it.
pub(super) fn check(rule: &FileLimits, entry: &Entry) -> Option<Finding> {
    let files: Vec<&FileFacts> = entry
        .files
        .iter()
        .filter(|file| match rule.of {
            Some(purpose) => file.purpose == purpose,
            None => file.purpose != Purpose::Snapshot,
        })
        .collect();
    if files.is_empty() {
        return None;
    }
    let template = FindingTemplate::new(Rule::Files, &rule.text, rule.blocks);
    let template = match rule.of {
        Some(purpose) => template.with_id(purpose.name()),
        None => template,
    };
    // Sizes are stated by whoever enters, and may be larger than any file.
    let total = files
        .iter()
        .fold(0_u64, |total, file| total.saturating_add(file.bytes));
    let results_of_files = files.iter().flat_map(|file| check_one(rule, file));
    let results_together = [
        rule.at_most
            .filter(|most| saturating_u32(files.len()) > *most)
            .map(|most| {
                Message::plain("finding-files-many")
                    .with("count", saturating_u32(files.len()))
                    .with("limit", most)
            }),
        rule.total_bytes
            .filter(|most| total > *most)
            .map(|most| size_message("finding-files-large", total, most)),
    ];
    let problems: Vec<ConditionResult> = results_of_files
        .chain(results_together.into_iter().flatten())
        .map(|message| ConditionResult::new(Outcome::NotMet, None, message))
        .collect();
    let datum = Some((megabytes(total), Source::Recorded));
    Some(if problems.is_empty() {
        template.of_entry(Outcome::Met, datum, Message::plain("finding-files-met"))
    } else {
        template.of_result(ConditionResult {
            datum,
            ..ConditionResult::all(problems)
        })
    })
}

fn check_one(rule: &FileLimits, file: &FileFacts) -> impl Iterator<Item = Message> {
    let ending = file.name.rsplit_once('.').map(|(_, ending)| ending);
    let accepted = rule.types.is_empty()
        || ending.is_some_and(|ending| {
            rule.types
                .iter()
                .any(|one| one.eq_ignore_ascii_case(ending))
        });
    let kind = (!accepted).then(|| {
        Message::plain("finding-file-type")
            .with("name", file.name.as_str())
            .with("types", rule.types.join(", "))
    });
    let too_large = rule
        .each_bytes
        .filter(|most| file.bytes > *most)
        .map(|most| {
            size_message("finding-file-large", file.bytes, most).with("name", file.name.as_str())
        });
    kind.into_iter().chain(too_large)
}

fn size_message(code: &'static str, bytes: u64, limit: u64) -> Message {
    Message::plain(code)
        .with("size", megabytes(bytes))
        .with("limit", megabytes(limit))
}

/// Megabytes of a million bytes, as people who set such limits count them, or kilobytes below one.
fn megabytes(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1000))
    } else {
        format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10)
    }
}
