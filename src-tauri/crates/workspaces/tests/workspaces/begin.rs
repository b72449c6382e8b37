//! What the call of a new desk begins from, and two versions beside each other.

use std::fs;

use workspaces::rules::{Call, calls};
use workspaces::views::Beginning;
use workspaces::{ActionContext, Desk, Failure};

use crate::test_desk::{TestDesk, at, staff};

async fn begun(from: Beginning) -> Result<(Call, String), Failure> {
    let today = at("2026-11-23T12:00:00Z").date_naive();
    let begun = Desk::begin(&from, today).await;
    let begun = begun.map_err(|error| error.failure())?;
    assert!(begun.to_review.iter().any(|it| it.place == "edition.name"));
    Ok((Call::from_toml(&begun.toml).unwrap(), begun.toml))
}

#[tokio::test]
async fn a_template_becomes_the_call_of_the_next_edition() {
    for name in Desk::templates() {
        let (call, _) = begun(Beginning::Template(name)).await.unwrap();
        let closes = call.deadline.local.to_string();
        assert!(
            closes.as_str() > "2026-11-23" && closes.as_str() < "2027-11-24",
            "{closes}"
        );
        assert_eq!(call.version, 1);
    }
    let unknown = begun(Beginning::Template("nothing".into())).await;
    assert_eq!(unknown.unwrap_err().code, "wrong-shape");
}

#[tokio::test]
async fn last_years_call_is_taken_from_its_text_with_its_comments_or_from_its_sealed_file() {
    let stage = TestDesk::new().await;
    let text = stage.path("last-year.toml");
    fs::write(&text, calls::MEDIA_AWARDS_26).unwrap();
    let sealed = stage.path("last-year.awards-call");
    fs::write(&sealed, stage.desk.sealed_call().await.unwrap().1).unwrap();
    for (place, comments) in [(text, true), (sealed, false)] {
        let place = place.display().to_string();
        let (call, toml) = begun(Beginning::Earlier(place)).await.unwrap();
        assert_eq!(call.window.unwrap().from.to_string(), "2026-01-01");
        assert_eq!(toml.contains("# Both days are inside."), comments);
    }
}

#[tokio::test]
async fn what_is_no_call_is_said_and_says_where() {
    let stage = TestDesk::new().await;
    let path = stage.path("notes.toml");
    fs::write(&path, "window = 3\n").unwrap();
    let refused = begun(Beginning::Earlier(path.display().to_string())).await;
    assert_eq!(refused.unwrap_err().code, "call-unreadable");
}

#[tokio::test]
async fn two_versions_are_compared() {
    let stage = TestDesk::new().await;
    let latest = stage.desk.call_in_force().await.unwrap().version;
    let same = stage.desk.compare(latest, latest).await.unwrap();
    assert_eq!(same, []);
    let missing = stage.desk.compare(latest, latest + 1).await;
    assert_eq!(missing.unwrap_err().failure().code, "no-call");
}

#[tokio::test]
async fn a_category_that_closes_later_is_told_beside_the_deadline_for_all() {
    let stage = TestDesk::with_call(|call| {
        let mut own = call.deadline.clone();
        own.local = "2021-02-01T17:00:00".parse().unwrap();
        call.categories[1].deadline = Some(own);
    })
    .await;
    let view = stage.desk.call_view().await.unwrap();
    let report: Vec<_> = view.deadlines.iter().map(|it| &*it.local).collect();
    assert_eq!(report, ["2021-01-15T23:59", "2021-01-22T23:59"]);
    let own = &view.own_deadlines["written-feature"];
    assert_eq!(
        (view.own_deadlines.len(), &*own.closes),
        (1, "2021-02-01T22:01:00.000Z")
    );
    let entrant = stage.entrant("entrant").await;
    let seen = entrant.view(&staff("2021-01-05T10:00:00Z")).await.unwrap();
    assert_eq!(seen.own_closes["written-feature"], own.closes);
    assert_eq!(seen.closes.as_deref(), Some("2021-01-23T05:00:00.000Z"));
}

/// An entry in a category that closes later is not shown as late on the first screen.
#[tokio::test(flavor = "multi_thread")]
async fn days_go_by_the_deadline_of_the_entrys_own_category() {
    let stage = TestDesk::with_call(|call| {
        let own = workspaces::rules::Deadline::at("2021-02-01T17:00", call.deadline.zone);
        call.categories[1].deadline = own;
    })
    .await;
    let entrant = stage.entrant("entrant").await;
    let ctx = ActionContext::new("Entrant", at("2021-01-30T12:00:00Z"));
    for category in ["written-news", "written-feature"] {
        let mut document = rehearsal::bulk::entry(0).0;
        document.category = category.to_owned();
        let draft = workspaces::Draft {
            document,
            attachments: Vec::new(),
        };
        let saved = entrant.save_draft(None, &draft, &ctx).await.unwrap();
        let sent = entrant.submit(saved, None, &ctx).await.unwrap();
        let at_arrival = staff("2021-01-30T12:00:00Z");
        stage.desk.take(&sent.bytes, &at_arrival).await.unwrap();
    }
    let today = stage.desk.today(&staff("2021-01-31T12:00:00Z")).await;
    let days = today.unwrap().days;
    assert_eq!(days.len(), 1);
    assert_eq!((days[0].first, days[0].extended, days[0].late), (1, 0, 1));
}
