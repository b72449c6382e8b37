//! A final is added to a season that was played to its end.

use serde_json::json;
use workspaces::rules::{Advance, Call, Feedback, Mode, Outcomes, Round, Text, Tie, calls};

use crate::app::App;

/// The category that gets a final.
pub(crate) const CATEGORY: &str = "written-feature";

/// Publishes a call of two rounds, a final after the first reading.
pub(crate) async fn the_call_gets_a_final(app: &App) {
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.version = 3;
    let round = |id: &str, name: &str, advance| Round {
        id: id.to_owned(),
        name: Text::One(name.into()),
        mode: Mode::Marks,
        by_staff: false,
        per_entry: Some(3),
        quorum: Some(2),
        categories: Vec::new(),
        by_category: Vec::new(),
        conflicts: None,
        advance,
        unranked: false,
        meets: true,
        revise_until: None,
        text: None,
    };
    let on = Some(Advance::Number(2));
    call.rounds = vec![
        round("first", "First reading", on),
        round("final", "Final", None),
    ];
    call.outcomes = Some(Outcomes {
        tie: Tie::Voted,
        feedback: Feedback::WordsAndMeans,
        ..Outcomes::default()
    });
    let toml = json!(call.to_toml());
    let published = app
        .eval_async(&format!(
            "const done = arguments[0];
             const {{ invoke, transformCallback }} = window.__TAURI_INTERNALS__;
             const report = '__CHANNEL__:' + transformCallback(() => {{}});
             invoke('publish_call', {{ toml: {toml}, report }}).then(() => done('published'), it => done(JSON.stringify(it)))"
        ))
        .await;
    assert_eq!(published, "published");
}

/// Takes back every decision on the category: while one is in force, a sheet that arrives waits for an officer.
pub(crate) async fn the_category_is_open_again(app: &App) {
    let open = app
        .eval_async(&format!(
            "const done = arguments[0];
             const {{ invoke }} = window.__TAURI_INTERNALS__;
             const outcomesInForce = async () =>
                 (await invoke('decisions_view')).find(it => it.category === '{CATEGORY}').outcomes_in_force;
             const open = async () => {{
                 for (let left = await outcomesInForce(); left.length > 0; left = await outcomesInForce()) {{
                     await invoke('take_back_decision', {{ id: left[0].id, reason: 'There is a final.' }});
                 }}
             }};
             open().then(() => done('open'), it => done(JSON.stringify(it)))"
        ))
        .await;
    assert_eq!(open, "open");
}
