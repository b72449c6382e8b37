//! Deciding between what several sources in a file claim.

use readers::{Claim, Fact, InputFile, Kind, ReaderOutput, Source, count_words};

use crate::{Evidence, Reading, similarity};

/// The evidence of one file: of each fact the most trusted claim.
pub(crate) fn from(
    kind: Kind,
    mut output: ReaderOutput,
    fingerprint: String,
    file_info: &InputFile<'_>,
) -> Reading {
    output
        .claims
        .retain(|claim| !is_in_future(claim, file_info));
    most_trusted_first(&mut output.claims);
    let first = |fact: Fact| output.claims.iter().find(|claim| claim.fact == fact);
    let value = |fact: Fact| first(fact).map(|claim| claim.value.clone());
    let text = output.text.as_deref();
    let identified = text.map(language::detect).unwrap_or_default();
    let published = first(Fact::Published);
    let evidence = Evidence {
        file: file_info.name.to_owned(),
        kind,
        url: file_info.url.map(str::to_owned),
        published: published.map(|claim| claim.value.clone()),
        published_source: published.map(|claim| claim.source),
        published_confidence: published.map(|claim| claim.confidence),
        modified: value(Fact::Modified),
        language: identified.language.as_ref().map(|(code, _)| code.clone()),
        language_confidence: identified.language.as_ref().map(|(_, sure)| *sure),
        languages: identified.parts,
        words: text.map(count_words),
        runtime_seconds: value(Fact::Runtime).and_then(|value| value.parse().ok()),
        title: value(Fact::Title),
        byline: value(Fact::Byline),
        outlet: value(Fact::Outlet),
        section: value(Fact::Section),
        paywall: value(Fact::Paywall).and_then(|value| value.parse().ok()),
        canonical: value(Fact::Canonical),
        fingerprint,
        text_fingerprint: text.and_then(similarity::fingerprint),
        claims: output.claims,
        leaks: output.leaks,
        trouble: output.trouble,
    };
    Reading {
        evidence,
        text: output.text,
    }
}

/// Whether it says that the work was published after today, as with a camera clock that was set wrong.
fn is_in_future(claim: &Claim, file_info: &InputFile<'_>) -> bool {
    let is_after = |today: chrono::NaiveDate| claim.value > today.to_string();
    claim.fact == Fact::Published && file_info.today.is_some_and(is_after)
}

/// Puts the most trusted claim of each fact first.
pub(crate) fn most_trusted_first(claims: &mut [Claim]) {
    claims.sort_by_key(|claim| (claim.fact, claim.source));
}

/// The claims of one fact that say another thing than the one that is believed, one claim for each source. A date known
/// only to its month does not contradict a day in it.
pub fn contradictions(evidence: &Evidence, fact: Fact) -> Vec<&Claim> {
    let mut of_fact = evidence.claims.iter().filter(|claim| claim.fact == fact);
    let Some(believed) = of_fact.next() else {
        return Vec::new();
    };
    let differs = |claim: &&Claim| {
        !claim.value.starts_with(&believed.value) && !believed.value.starts_with(&claim.value)
    };
    let mut sources: Vec<Source> = Vec::new();
    let mut is_first_of_source = |claim: &&Claim| {
        let new = !sources.contains(&claim.source);
        sources.push(claim.source);
        new
    };
    of_fact
        .filter(differs)
        .filter(|claim| is_first_of_source(claim))
        .collect()
}
