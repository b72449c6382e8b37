//! Open dialogs and forms.

use std::fs;
use std::path::Path;

use fantoccini::key::Key;
use serde_json::json;

use crate::app::App;

/// What a screen can be brought to: its name in pictures, the screen, what is clicked there, and what then is there.
pub(crate) struct State {
    pub(crate) name: &'static str,
    screen: String,
    clicks: Vec<&'static str>,
    /// Keys for whatever has this selector.
    keys: Option<(&'static str, &'static str)>,
    there: &'static str,
}

fn state(name: &'static str, screen: &str, clicks: &[&'static str], there: &'static str) -> State {
    State {
        name,
        screen: screen.to_owned(),
        clicks: clicks.to_vec(),
        keys: None,
        there,
    }
}

/// The open dialogs and forms of a played season, and the screens that need an entry.
pub(crate) async fn states(app: &App) -> Vec<State> {
    let entry = first(
        app,
        "entries_page",
        "{ query: { sort: 'number' } }",
        "rows[0].id",
    )
    .await;
    let doubtful = first(
        app,
        "entries_page",
        "{ query: { verdict: 'needs_person' } }",
        "rows[0].id",
    )
    .await;
    let own = first(app, "entrant_view", "{}", "entries[0].entry").await;
    let mut states = of_the_table();
    states.extend([
        state(
            "desk-entry",
            &format!("#desk/entry/{entry}"),
            &[],
            "main h1",
        ),
        state(
            "desk-entry-ruling",
            &format!("#desk/entry/{doubtful}"),
            &[".open button"],
            ".ruling textarea",
        ),
        State {
            // A week later: what came too late for the first extension is in time.
            keys: Some(("[data-segment=day]", "29")),
            ..state(
                "desk-call-extend",
                "#desk/call",
                &["#extend"],
                "#verdict_changes",
            )
        },
        state(
            "desk-call-form",
            "#desk/call",
            &["#call-as-form"],
            "#add-category",
        ),
        state(
            "desk-call-parts",
            "#desk/call",
            &[
                "#call-as-form",
                "[data-add=window]",
                "[data-add=question]",
                "[data-add=rule]",
                "[data-add=fees]",
                "[data-add=round]",
            ],
            "#add-round",
        ),
        state(
            "desk-call-waivers",
            "#desk/call",
            &["#grant"],
            "[aria-labelledby=waivers] form",
        ),
        state(
            "entrant-draft-filled",
            &format!("#entrant/draft/{own}"),
            &[],
            ".findings li",
        ),
        state(
            "judge-conflict",
            "#judge/queue",
            &["button.stop"],
            "dialog[open] textarea",
        ),
        state(
            "palette",
            "#desk/today",
            &["button.palette"],
            "dialog[open] input",
        ),
        state(
            "settings",
            "#desk/today",
            &[".tools > button.plain"],
            "dialog[open] select",
        ),
    ]);
    states
}

/// What opens over the entries table.
fn of_the_table() -> Vec<State> {
    vec![
        state(
            "desk-entries-duplicates",
            "#desk/entries",
            &["#duplicates"],
            "dialog[open] h2",
        ),
        state(
            "desk-entries-links",
            "#desk/entries",
            &["#links"],
            "dialog[open] h2",
        ),
        state(
            "desk-entries-columns",
            "#desk/entries",
            &["#columns"],
            ".panel input",
        ),
    ]
}

async fn first(app: &App, command: &str, words: &str, path: &str) -> String {
    let script = format!(
        "const done = arguments[0];
         window.__TAURI_INTERNALS__.invoke('{command}', {words})
             .then(it => done(it.{path}), failure => done({{ failure }}))"
    );
    let found = app.eval_async(&script).await;
    found
        .as_str()
        .unwrap_or_else(|| panic!("{command}: {found}"))
        .to_owned()
}

/// A call that a state before has changed is kept as a draft, which would be offered first.
async fn without_a_draft_of_the_call(app: &App) {
    let script = "const [done, invoke] = [arguments[0], window.__TAURI_INTERNALS__.invoke];
         invoke('call_draft', {})
             .then(it => it && invoke('discard_call_draft', { revision: it.revision }))
             .then(() => done('gone'), failure => done({ failure }))";
    let gone = app.eval_async(script).await;
    assert_eq!(gone, "gone");
}

impl State {
    /// Brings the window there.
    pub(crate) async fn shown(&self, app: &App) {
        // Another screen first: a form that is open already would stay as it was left.
        app.goes("#parts/").await;
        app.at("main h1").await;
        without_a_draft_of_the_call(app).await;
        app.goes(&self.screen).await;
        for selector in &self.clicks {
            app.click(selector).await;
        }
        if let Some((selector, keys)) = self.keys {
            app.at(selector).await;
            app.eval(&format!("document.querySelector('{selector}').focus()"))
                .await;
            app.types(keys).await;
        }
        app.at(self.there).await;
        if let Some(first) = self.clicks.first() {
            app.eval(&format!(
                "document.querySelector('{first}')?.scrollIntoView()"
            ))
            .await;
        }
    }

    /// Closes what is open.
    pub(crate) async fn left(&self, app: &App) {
        app.press(Key::Escape).await;
        let shut = "return document.querySelector('dialog[open]') === null";
        app.until("Escape closes the dialog", shut).await;
    }
}

/// A call that the rehearsal's desk has put into its mailbox, as a file that somebody could be sent.
pub(crate) fn a_sealed_call(name: &str) -> String {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let found = find(&home).unwrap_or_else(|| panic!("no call in {}", home.display()));
    found.display().to_string()
}

fn find(folder: &Path) -> Option<std::path::PathBuf> {
    fs::read_dir(folder).ok()?.flatten().find_map(|it| {
        let path = it.path();
        if path.is_dir() {
            find(&path)
        } else {
            (path.extension()? == "awards-call").then_some(path)
        }
    })
}

/// Opens a sealed call by its path on the welcome screen.
pub(crate) async fn hands_over(app: &App, place: &str) {
    app.goes("#welcome/").await;
    app.fills("File or link", place).await;
    app.click("#look").await;
    app.at("#take-in").await;
    let edition = app
        .eval("return document.querySelector('dialog[open] h3').textContent")
        .await;
    assert_eq!(edition, json!("26th Media Awards"));
}
