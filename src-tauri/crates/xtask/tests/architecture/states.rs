//! `docs/states.md`: what is said to have happened, and the test that holds it true. Every message and every test that the
//! table names is there, and every message that says that something happened is in the table.

use std::collections::BTreeSet;

use crate::files;
use crate::hold;
use crate::messages::message_ids;

/// How the id of a message ends that says that something happened.
const HAPPENED: [&str; 10] = [
    "-published",
    "-received",
    "-recorded",
    "-released",
    "-returned",
    "-saved",
    "-sent",
    "-taken",
    "-waiting",
    "-withdrawn",
];
/// How the id of a message begins that is told when a workspace opens.
const NOTICE: &str = "notice-";
/// Ids that end in the same way and say nothing of the kind: headings, refusals, findings, words of lists, pages and calls.
const OTHERS: [&str; 16] = [
    "award-",
    "cell-",
    "column-",
    "damage-",
    "demo-",
    "detail-",
    "entries-",
    "error-",
    "finding-",
    "kind-",
    "page-",
    "permission-",
    "silent-",
    "source-",
    "state-",
    "value-",
];
/// The labels of buttons that stand beside a message.
const LABELS: [&str; 1] = ["undo"];

/// The cells of the rows of all tables: what is said, and the test.
fn rows(text: &str) -> Vec<(&str, &str)> {
    let lines = text.lines().filter(|line| line.starts_with("| "));
    let cells = lines.map(|line| line.trim_matches('|').split(" | ").collect::<Vec<_>>());
    cells
        .filter(|cells| cells.len() == 3 && cells[2].contains('`'))
        .map(|cells| (cells[0], cells[2]))
        .collect()
}

/// What stands between backticks.
fn marked(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The ids of the messages that are shown as something that was done, or is to be known: what is given to `toasts.done` and
/// `toasts.warned` as it is written there.
fn toasts(text: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for call in ["toasts.done(", "toasts.warned("] {
        for (start, _) in text.match_indices(call) {
            let mut depth = 1;
            let given = text[start + call.len()..].chars().take_while(|letter| {
                depth += i32::from(*letter == '(') - i32::from(*letter == ')');
                depth > 0
            });
            let given: String = given.collect();
            let words = given.split('"').skip(1).step_by(2);
            found.extend(
                words
                    .filter(|word| known.contains(*word))
                    .map(str::to_owned),
            );
        }
    }
    found.retain(|id| !LABELS.contains(&id.as_str()));
    found
}

#[test]
fn what_a_toast_says_is_read_from_the_source() {
    let known = ["done-so", "else-so", "undo"].map(str::to_owned).into();
    let text = r#"toasts.done(t(went() ? "done-so" : "else-so", { reason: failureText(why) }), { label: t("undo") }); t("other")"#;
    let expected: BTreeSet<String> = ["done-so", "else-so"].map(str::to_owned).into();
    assert_eq!(toasts(text, &known), expected);
}

#[test]
fn what_is_said_to_have_happened_has_a_test_that_holds_it_true() {
    let text = std::fs::read_to_string(files::root().join("docs/states.md")).unwrap();
    let rows = rows(&text);
    assert!(rows.len() > 40, "the tables are read");
    let known = message_ids();
    let mut breaches = Vec::new();
    let mut said: BTreeSet<&str> = BTreeSet::new();
    for (what, _) in &rows {
        for id in marked(what) {
            let is_there = match id.strip_suffix('*') {
                Some(family) => known.iter().any(|it| it.starts_with(family)),
                None => known.contains(id),
            };
            if !is_there {
                breaches.push(format!("docs/states.md: no catalogue has {id}"));
            }
            said.insert(id);
        }
    }
    let tests = rows.iter().flat_map(|(_, tests)| marked(tests));
    breaches.extend(missing_tests("docs/states.md", tests));
    let mut events: BTreeSet<String> = BTreeSet::new();
    for file in files::under("ui/src", &["ts", "svelte"]) {
        if !file.path.ends_with(".test.ts") {
            events.extend(toasts(&file.text, &known));
        }
    }
    assert!(events.len() > 40, "the toasts are read");
    let happened = |id: &&String| {
        id.starts_with(NOTICE)
            || HAPPENED.iter().any(|end| id.ends_with(end))
                && !OTHERS.iter().any(|begin| id.starts_with(begin))
    };
    events.extend(known.iter().filter(happened).cloned());
    let is_said = |id: &String| {
        said.contains(id.as_str())
            || said
                .iter()
                .filter_map(|it| it.strip_suffix('*'))
                .any(|family| id.starts_with(family))
    };
    let silent = events.iter().filter(|id| !is_said(id));
    breaches.extend(silent.map(|id| {
        format!("docs/states.md has no row for {id}: say where it is computed, and which test holds it true")
    }));
    hold(&breaches);
}

/// What `docs/attacks.md` says of each attack is held by tests that are there.
#[test]
fn what_holds_an_attack_is_there() {
    let text = std::fs::read_to_string(files::root().join("docs/attacks.md")).unwrap();
    let tests: Vec<&str> = marked(&text).filter(|it| it.contains("::")).collect();
    assert!(tests.len() > 40, "the tables are read");
    hold(&missing_tests("docs/attacks.md", tests.into_iter()));
}

/// Tests that a document names and that are nowhere: `file::name` in Rust, `folder/file.test.ts` in the interface.
fn missing_tests<'a>(document: &str, tests: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut rust = files::under("src-tauri", &["rs"]);
    rust.extend(files::under("tests", &["rs"]));
    let is_there = |test: &str| {
        if test.ends_with(".test.ts") {
            return files::root().join("ui/src").join(test).is_file();
        }
        let Some((module, name)) = test.rsplit_once("::") else {
            return false;
        };
        let (file, declared) = (
            format!("/{}.rs", module.replace("::", "/")),
            format!("fn {name}("),
        );
        rust.iter()
            .any(|it| it.path.ends_with(&file) && it.text.contains(&declared))
    };
    tests
        .filter(|test| !is_there(test))
        .map(|test| format!("{document}: there is no test {test}"))
        .collect()
}
