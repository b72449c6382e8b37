//! An entry that attacks the window.

use serde_json::json;

use crate::app::App;

/// An entry whose every field is hostile, made as a script in the page would make it.
const HOSTILE: &str = r#"
    const done = arguments[0];
    const invoke = window.__TAURI_INTERNALS__.invoke;
    const turn = String.fromCodePoint(0x202e, 0x2067);
    const evil = turn + '<script>window.struck = true</script><img src=x onerror="window.struck = true">=HYPERLINK("x") ' +
        String.fromCodePoint(0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467) + 'W'.repeat(300);
    const document = {
        category: 'written-news', title: evil,
        entered_by: { role: 'nominator', name: evil, contact: { email: 'a@example.org' } },
        people: [{ public_name: evil, legal_name: evil, role: '<b>producer</b>', contact: { email: 'a@example.org' } }],
        pieces: [{
            title: evil, outlets: ['O'.repeat(300)], published: '2020-05-05', countries: ['CA'], languages: ['en'],
            words: 100, runtime_seconds: null, elements: [], url: 'https://example.org/<script>', access: evil,
        }],
        statement: (evil + ' ').repeat(250), permission: 'written',
    };
    invoke('save_draft', { entry: null, document, base: 0 })
        .then(({ entry, revision }) => invoke('submit_draft', { entry, base: revision }).then(() => entry))
        .then(done, failure => done({ failure }));
"#;

/// The desk lets it through and assigns it to everyone on its panel; the judge fetches it.
const ASSIGNED: &str = r"
    const done = arguments[0];
    const invoke = window.__TAURI_INTERNALS__.invoke;
    const work = async () => {
        const { findings } = await invoke('entry_view', { id: 'ENTRY' });
        for (const { rule, id, piece, outcome } of findings) {
            if (outcome !== 'met') {
                await invoke('rule', { entry: 'ENTRY', on: { rule, id: id ?? null, piece }, outcome: 'met', reason: { internal: 'To be read.', for_entrant: null } });
            }
        }
        await invoke('assign_judges', { round: 1, perEntry: 9, seed: 1 });
    };
    work().then(() => done('assigned'), failure => done({ failure }));
";

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_entry_is_plain_text_everywhere() {
    let app = App::start("window-hostile").await;
    app.click("#rehearsal-begun").await;
    app.long("#collect").await;
    let entry = app.eval_async(HOSTILE).await;
    let entry = entry
        .as_str()
        .unwrap_or_else(|| panic!("{entry}"))
        .to_owned();
    app.click("#collect").await;
    app.until(
        "the hostile entry came",
        "return document.querySelector('.figures-row b')?.textContent !== '0'",
    )
    .await;
    let opened = format!("#desk/entry/{entry}");
    let draft = format!("#entrant/draft/{entry}");
    for screen in [
        "#desk/today",
        "#desk/entries",
        &opened,
        "#desk/log",
        "#desk/lists",
        "#entrant/entries",
        &draft,
    ] {
        is_plain_text(&app, screen).await;
    }
    let assigned = app.eval_async(&ASSIGNED.replace("ENTRY", &entry)).await;
    assert_eq!(assigned, json!("assigned"));
    app.goes("#desk/judging").await;
    app.click("#send-packets").await;
    app.until(
        "the packets are out",
        "return [...document.querySelectorAll('th.judge small')].some(it => it.textContent.startsWith('Packet: Sent on'))",
    )
    .await;
    app.goes("#judge/queue").await;
    app.click("#fetch").await;
    app.at("#next").await;
    for screen in [
        "#desk/judging",
        "#desk/results/written-news",
        &format!("#judge/queue/{entry}"),
    ] {
        is_plain_text(&app, screen).await;
    }
    let read = app.words(".work h1").await;
    assert!(read.contains("<script>"), "{read}");
    app.nothing_went_wrong().await;
    app.end().await;
}

/// The screen holds what was typed as text, and nothing of it is wider than the screen.
async fn is_plain_text(app: &App, screen: &str) {
    app.goes(screen).await;
    app.until(
        &format!("{screen} shows its heading"),
        "return document.querySelector('main h1') !== null",
    )
    .await;
    let wide = "const main = document.querySelector('main');
                return main.scrollWidth > main.clientWidth + 1";
    assert_eq!(
        app.eval(wide).await,
        json!(false),
        "{screen} is broken by it"
    );
    let struck = "return window.struck === true
                      || document.querySelector('main script, main img, main b b') !== null";
    assert_eq!(
        app.eval(struck).await,
        json!(false),
        "{screen} took it for more than text"
    );
}
