//! Which grade a conflict has by the judge who declares it.

use workspaces::Marked;
use workspaces::rules::{ConflictEffect, Conflicts, Contained, Panels};
use workspaces::views::ConflictSource;

use crate::jury::{Jury, judges_without_terms, marks, recused_sheet};

const WORKS: [&str; 2] = ["Ann One", "Bea Two"];

/// A judge says which grade a declared conflict has; until the desk has decided, it keeps the judge away all the same.
#[tokio::test]
async fn a_judge_calls_a_conflict_contained_and_the_desk_decides() {
    for has_grades in [true, false] {
        let jury = Jury::seated(&WORKS, &judges_without_terms(&["J1"]), |call| {
            call.panels = has_grades.then(|| Panels {
                conflicts: Conflicts {
                    contained: Some(Contained::Stays),
                    ..Conflicts::default()
                },
                ..Panels::default()
            });
        })
        .await;
        let desk = &jury.stage.desk;
        desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
        jury.send(1).await;
        let called_contained = |place| match place {
            0 => Marked {
                contained: true,
                ..recused_sheet("They met once.")
            },
            _ => marks(6.0),
        };
        jury.answer(1, 0, called_contained).await;
        let work = jury.judges[0].0.work(1, jury.entry(0)).await.unwrap();
        assert_eq!(work.has_grades, has_grades);
        assert!(work.sheet.contained);
        jury.collect().await;

        let shown = desk.conflicts(1).await.unwrap().remove(0);
        let kind = if has_grades {
            "declared-contained"
        } else {
            "declared"
        };
        assert_eq!(
            (shown.kind.as_str(), shown.source, shown.effect),
            (kind, ConflictSource::Judge, ConflictEffect::Excluded)
        );
        let (judge, entry, ctx) = (jury.judge(0), jury.entry(0), jury.ctx());
        let given = desk.assign_by_hand(1, judge, entry, "Again.", &ctx).await;
        assert_eq!(given.unwrap_err().code(), "in-conflict");
        if has_grades {
            desk.contain_conflict(judge, entry, "So it is.", &ctx)
                .await
                .unwrap();
            let decided = desk.conflicts(1).await.unwrap().remove(0);
            assert_eq!(
                (decided.kind.as_str(), decided.source, decided.effect),
                (
                    "contained",
                    ConflictSource::Desk,
                    ConflictEffect::StaysSilent
                )
            );
        }
    }
}
