//! The rehearsal season against what its data says of itself.

use workspaces::rules::{Outcome, Rule, Verdict};

use crate::test_desk::season;

#[tokio::test(flavor = "multi_thread")]
async fn the_season_ends_as_its_data_says() {
    let dir = tempfile::tempdir().unwrap();
    let (data, season) = season(&dir.path().join("season")).await;
    let story = &season.report;
    assert_eq!(story.entries.len(), data.entries.len());
    for member in &data.entries {
        let report = story
            .entries
            .iter()
            .find(|entry| entry.key == member.key)
            .unwrap();
        assert_eq!(
            report.checked, member.expect.verdict,
            "{}: {}",
            member.key, member.why
        );
    }

    let report = |key: &str| story.entries.iter().find(|entry| entry.key == key).unwrap();
    let outcome = |key: &str, rule: Rule| {
        report(key)
            .findings
            .iter()
            .find(|finding| finding.rule == rule)
            .unwrap()
            .outcome
    };
    let published = |day: &str| {
        let is = |entry: &&rehearsal::SeasonEntry| {
            let member = data
                .entries
                .iter()
                .find(|member| member.key == entry.key)
                .unwrap();
            member
                .entry
                .pieces
                .iter()
                .any(|p| p.published.is_some_and(|p| p.to_string() == day))
        };
        story
            .entries
            .iter()
            .find(is)
            .unwrap_or_else(|| panic!("no entry of {day}"))
            .key
            .clone()
    };
    assert_eq!(
        outcome(&published("2020-12-31"), Rule::Window),
        Outcome::Met
    );
    assert_eq!(
        outcome(&published("2021-01-01"), Rule::Window),
        Outcome::NotMet
    );
    assert_eq!(outcome("modes-de-mort", Rule::Language), Outcome::NotMet);
    let undeclared = report("nations-divided");
    assert_eq!(undeclared.checked, Verdict::NeedsPerson);

    let received = |at: &str| {
        story
            .entries
            .iter()
            .find(|entry| entry.received_at == at)
            .unwrap()
    };
    let deadline = |at: &str| outcome(&received(at).key, Rule::Deadline);
    assert_eq!(deadline("2021-01-23T04:59:59.000Z"), Outcome::Met);
    assert_eq!(deadline("2021-01-23T05:00:00.000Z"), Outcome::NotMet);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_extension_changes_what_came_in_the_extra_week_and_both_facts_stay() {
    let dir = tempfile::tempdir().unwrap();
    let (_, season) = season(&dir.path().join("season")).await;
    let on_the_18th: Vec<_> = season
        .report
        .entries
        .iter()
        .filter(|entry| entry.received_at.starts_with("2021-01-18"))
        .collect();
    assert!(!on_the_18th.is_empty());
    for entry in on_the_18th {
        assert!(
            season
                .report
                .verdict_changes
                .iter()
                .any(|change| change.entry == entry.id),
            "{}",
            entry.key
        );
        let in_time: Vec<_> = entry
            .verdicts
            .iter()
            .map(|v| (v.call_version, v.in_time))
            .collect();
        assert_eq!(in_time, [(1, false), (2, true)]);
        let view = season.desk.entry(&entry.id).await.unwrap();
        assert_eq!(view.verdicts.len(), 2, "the desk still shows both");
    }
    assert_eq!(season.report.call_versions.len(), 2);
    assert_eq!(
        season.report.call_versions[0].closes,
        "2021-01-16T05:00:00.000Z"
    );
    assert_eq!(
        season.report.call_versions[1].closes,
        "2021-01-23T05:00:00.000Z"
    );
}
