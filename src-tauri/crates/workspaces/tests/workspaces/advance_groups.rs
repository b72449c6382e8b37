//! Entries that advance by groups: places in proportion, the same number for each, and what is left to a person.

use workspaces::ActionContext;
use workspaces::rules::{
    Advance, Answer, AnswerKind, Call, Choice, GroupedBy, InEachGroup, InProportion,
    Jury as JuryInCall, Language, Mode, Panels, Question, Round, Subject,
};
use workspaces::views::AdvancePreview;

use crate::jury::{CATEGORY, Jury, a_round, judges_without_terms, marks};
use crate::test_desk::at;

const WORKS: [&str; 6] = [
    "Ann One",
    "Bea Two",
    "Cai Three",
    "Dee Four",
    "Eli Five",
    "Fay Six",
];

/// The languages of the works, in their order: three in English, two in French, one in both.
const LANGUAGES: [&[&str]; 6] = [&["en"], &["en"], &["en"], &["fr"], &["fr"], &["en", "fr"]];

fn in_proportion(number: u32, at_least_each: Option<u32>) -> Advance {
    Advance::InProportion(InProportion {
        number,
        by: GroupedBy::Language,
        at_least_each,
        threshold: None,
    })
}

fn call_in_two_languages(call: &mut Call) {
    let first = Round {
        advance: Some(in_proportion(3, None)),
        ..a_round("first", Mode::Marks)
    };
    call.rounds = vec![first, a_round("final", Mode::Marks)];
    if let Some(rule) = &mut call.language {
        rule.accepted = ["en", "fr"].iter().map(|it| language(it)).collect();
    }
}

fn language(code: &str) -> Language {
    Language::try_from(code.to_owned()).unwrap()
}

/// The titles of the works that advance, and of those that a person must choose between.
fn chosen(seen: &AdvancePreview) -> (Vec<&str>, Vec<&str>) {
    let titles = |takes: fn(&workspaces::views::AdvanceEntry) -> bool| {
        let taken = seen.entries.iter().filter(|it| takes(it));
        let mut titles: Vec<&str> = taken.map(|it| &*it.entry.title).collect();
        // Entries that tie stand in the order of their ids, which are random.
        titles.sort_unstable();
        titles
    };
    (titles(|it| it.advances), titles(|it| it.tied_at_cut))
}

fn groups(seen: &AdvancePreview) -> Vec<(&str, usize, usize, bool)> {
    let groups = seen.groups.iter();
    groups
        .map(|it| (&*it.id, it.entries, it.places, it.tied))
        .collect()
}

/// The works in two languages, under a call that has changed once more.
async fn in_two_languages(change: impl FnOnce(&mut Call)) -> Jury {
    Jury::with_entries(
        &WORKS,
        &judges_without_terms(&["J1", "J2"]),
        |call| {
            call_in_two_languages(call);
            change(call);
        },
        |number, document| {
            for piece in &mut document.pieces {
                piece.languages = LANGUAGES[number].iter().map(|it| language(it)).collect();
            }
        },
    )
    .await
}

/// Both judges mark all works. Of those in English the second and third tie; the last, in both languages, is best of all.
async fn mark_all(jury: &Jury) {
    jury.stage.desk.assign(1, 2, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    for judge in 0..2 {
        jury.answer(1, judge, |entry| {
            marks([9.0, 7.0, 7.0, 6.0, 5.0, 10.0][entry])
        })
        .await;
    }
    jury.collect().await;
}

#[tokio::test]
async fn places_are_shared_by_language_and_the_rest_is_left_to_a_person() {
    let jury = in_two_languages(|_| {}).await;
    let desk = &jury.stage.desk;
    mark_all(&jury).await;

    // Three places among five entries: 1.8 and 1.2, so that English has two.
    let seen = desk.preview_advance(1, CATEGORY, None).await.unwrap();
    assert_eq!(groups(&seen), [("en", 3, 2, false), ("fr", 2, 1, false)]);
    assert_eq!(
        chosen(&seen),
        (vec!["Work 1", "Work 4"], vec!["Work 2", "Work 3"])
    );
    let both = seen.entries.iter().find(|it| it.entry.title == "Work 6");
    assert_eq!(
        both.map(|it| (it.group.clone(), it.advances)),
        Some((None, false))
    );

    // One place among 0.6 and 0.4: English has it, unless each is promised one.
    let rule = in_proportion(1, None);
    let seen = desk.preview_advance(1, CATEGORY, Some(rule)).await.unwrap();
    assert_eq!(chosen(&seen), (vec!["Work 1"], vec![]));
    let rule = in_proportion(1, Some(1));
    let seen = desk.preview_advance(1, CATEGORY, Some(rule)).await.unwrap();
    assert_eq!(groups(&seen), [("en", 3, 0, true), ("fr", 2, 0, true)]);
    assert_eq!(seen.open_places, 1);
    assert_eq!(chosen(&seen), (vec![], vec!["Work 1", "Work 4"]));

    let each = Advance::InEachGroup(InEachGroup {
        number: 1,
        by: GroupedBy::Language,
        threshold: Some(6.5),
    });
    let seen = desk.preview_advance(1, CATEGORY, Some(each)).await.unwrap();
    assert_eq!(groups(&seen), [("en", 3, 1, false), ("fr", 2, 1, false)]);
    assert_eq!(
        chosen(&seen),
        (vec!["Work 1"], vec![]),
        "no work in French reaches the mark, and its place stays empty"
    );

    // What is recorded is what people choose; a later round shares by the entries of the first.
    let on = [jury.entry(0), jury.entry(3), jury.entry(5)];
    desk.advance(
        1,
        CATEGORY,
        &on,
        "The rule, and the bilingual work.",
        &jury.ctx(),
    )
    .await
    .unwrap();
    let rule = in_proportion(3, None);
    let seen = desk.preview_advance(2, CATEGORY, Some(rule)).await.unwrap();
    assert_eq!(groups(&seen), [("en", 3, 2, false), ("fr", 2, 1, false)]);
    assert_eq!(seen.entries.len(), 3);
}

#[tokio::test]
async fn places_are_shared_by_jury_again_after_an_entry_is_withdrawn() {
    let jury_in_call = |id: &str, code: &str| JuryInCall {
        id: id.to_owned(),
        name: id.into(),
        languages: vec![language(code)],
    };
    let jury = in_two_languages(|call| {
        call.panels = Some(Panels {
            juries: vec![jury_in_call("english", "en"), jury_in_call("french", "fr")],
            ..Panels::default()
        });
    })
    .await;
    let desk = &jury.stage.desk;
    mark_all(&jury).await;
    let rule = Advance::InProportion(InProportion {
        number: 3,
        by: GroupedBy::Jury,
        at_least_each: Some(1),
        threshold: Some(6.5),
    });
    let preview = async || {
        let seen = desk.preview_advance(1, CATEGORY, Some(rule.clone())).await;
        seen.unwrap()
    };
    let seen = preview().await;
    assert_eq!(
        groups(&seen),
        [("english", 3, 2, false), ("french", 2, 1, false)]
    );
    assert_eq!(
        chosen(&seen),
        (vec!["Work 1"], vec!["Work 2", "Work 3"]),
        "the place that French has by right stays empty below the mark"
    );

    let entrant = jury.open_entrant().await;
    let ctx = ActionContext::new("Entrant", at("2021-01-07T12:00:00Z"));
    let withdrawn = entrant.withdraw(jury.entry(3), &ctx).await.unwrap();
    desk.take(&withdrawn.bytes, &jury.ctx()).await.unwrap();
    // French has 0.75 of a place by its one entry, and the one that each is promised.
    let seen = preview().await;
    assert_eq!(
        groups(&seen),
        [("english", 3, 2, false), ("french", 1, 1, false)]
    );
    assert_eq!(seen.entries.len(), 5);
    let on = [jury.entry(0), jury.entry(3)];
    let refused = desk
        .advance(1, CATEGORY, &on, "As it was seen.", &jury.ctx())
        .await;
    assert_eq!(refused.unwrap_err().code(), "cannot-advance");
}

#[tokio::test]
async fn each_answer_has_its_places_and_an_entry_without_one_has_none() {
    let option = |id: &str| Choice {
        id: id.to_owned(),
        text: id.into(),
    };
    let answers = ["small", "small", "small", "large", "large"];
    let jury = Jury::with_entries(
        &WORKS,
        &judges_without_terms(&["J1", "J2"]),
        |call| {
            call.rounds = vec![a_round("first", Mode::Marks)];
            call.questions.push(Question {
                id: "size".to_owned(),
                of: Subject::default(),
                kind: AnswerKind::Choice,
                text: "How large is your newsroom?".into(),
                options: vec![option("large"), option("small")],
                categories: Vec::new(),
                when: None,
                required: false,
                words: None,
                characters: None,
                for_judges: false,
                blocks: false,
            });
        },
        |number, document| {
            if let Some(size) = answers.get(number) {
                let answer = Answer::Text((*size).to_owned());
                document.answers.insert("size".to_owned(), answer);
            }
        },
    )
    .await;
    mark_all(&jury).await;
    let each = Advance::InEachGroup(InEachGroup {
        number: 1,
        by: GroupedBy::Answer("size".to_owned()),
        threshold: None,
    });
    let seen = jury.stage.desk.preview_advance(1, CATEGORY, Some(each));
    let seen = seen.await.unwrap();
    assert_eq!(
        groups(&seen),
        [("large", 2, 1, false), ("small", 3, 1, false)]
    );
    assert_eq!(chosen(&seen), (vec!["Work 1", "Work 4"], vec![]));
    let without = seen.entries.iter().filter(|it| it.group.is_none());
    let without: Vec<&str> = without.map(|it| &*it.entry.title).collect();
    assert_eq!(without, ["Work 6"]);
}
