//! One test for each cell of the column "must never know".

use crate::crates::{USE_CASES, the_crate};
use crate::files;
use crate::reading::Reading;
use crate::{graph, hold};

/// Crates that speak SQL. The prefix `libsqlite3` stands for its `-sys` crate.
const SQL: &[&str] = &["rusqlite", "libsqlite3", "sqlx", "diesel"];
/// Tauri and the windows below it.
const TAURI: &[&str] = &["tauri", "wry", "tao", "webkit2gtk"];
/// Crates that talk to a person at a terminal.
const TERMINAL: &[&str] = &[
    "clap",
    "crossterm",
    "dialoguer",
    "indicatif",
    "ratatui",
    "rpassword",
];
/// Crates that know who is sitting at the machine.
const SESSIONS: &[&str] = &["keyring", "users", "whoami"];

/// Where the standard library and tokio touch the machine.
const FILES: &[&str] = &[
    "std::env",
    "std::fs",
    "std::net",
    "std::os",
    "std::process",
    "tokio",
    "tempfile",
    "object_store",
];
/// The types that hold the machine's own time.
const CLOCKS: &[&str] = &[
    "std::time::Instant",
    "std::time::SystemTime",
    "chrono::Local",
    "tokio::time",
];
/// How a program reads from a terminal and writes to it.
const TALK: &[&str] = &[
    "std::io::stdin",
    "std::io::stdout",
    "std::io::stderr",
    "std::env::args",
    "print",
    "println",
    "eprint",
    "eprintln",
];

/// The beginnings of statements, as they are written in this repository: in capitals.
const STATEMENTS: &[&str] = &[
    "SELECT ",
    "INSERT ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE ",
    "ALTER TABLE ",
    "DROP ",
    "PRAGMA ",
    "BEGIN IMMEDIATE",
    "WITH RECURSIVE ",
];

/// Packages among `compiled` whose name begins with one of `banned`.
fn crates(compiled: impl IntoIterator<Item = String>, banned: &[&str]) -> Vec<String> {
    let met = |name: &String| {
        banned.iter().any(|ban| {
            name.strip_prefix(ban)
                .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        })
    };
    compiled.into_iter().filter(met).collect()
}

fn statements(reading: &Reading) -> Vec<&str> {
    let is_sql = |text: &&String| {
        STATEMENTS
            .iter()
            .any(|it| text.trim_start().starts_with(it))
    };
    reading
        .strings
        .iter()
        .filter(is_sql)
        .map(String::as_str)
        .collect()
}

/// Nothing that is compiled into the package is one of these crates.
#[track_caller]
fn is_free_of(package: &str, banned: &[&str]) {
    let found = crates(graph::compiled_into(package), banned);
    hold(
        &found
            .iter()
            .map(|it| format!("{package} is compiled with {it}"))
            .collect::<Vec<_>>(),
    );
}

/// The same of crates of this workspace, which must be in the plan.
#[track_caller]
fn is_free_of_ours(package: &str, banned: &[&str]) {
    let banned: Vec<&str> = banned.iter().map(|it| the_crate(it).package).collect();
    is_free_of(package, &banned);
}

/// No file of the package mentions a path in one of these modules.
#[track_caller]
fn never_mentions(package: &str, banned: &[&str]) {
    let breaches = |reading: &Reading| -> Vec<String> {
        reading
            .within(banned)
            .into_iter()
            .map(str::to_owned)
            .collect()
    };
    each_file(package, breaches);
}

/// No file of the package holds a statement.
#[track_caller]
fn never_says_sql(package: &str) {
    is_free_of_by_name(package, SQL);
    each_file(package, |reading| {
        statements(reading).into_iter().map(str::to_owned).collect()
    });
}

/// The package's own manifest names none of these crates; what lies deeper is another crate's.
#[track_caller]
fn is_free_of_by_name(package: &str, banned: &[&str]) {
    let found = crates(graph::used_by(package), banned);
    hold(
        &found
            .iter()
            .map(|it| format!("{package} depends on {it}"))
            .collect::<Vec<_>>(),
    );
}

#[track_caller]
fn each_file(package: &str, breaches: impl Fn(&Reading) -> Vec<String>) {
    let mut found = Vec::new();
    for file in files::under(the_crate(package).sources, &["rs"]) {
        if !file.is_test() {
            let broken = breaches(&Reading::of(&file.text));
            found.extend(broken.iter().map(|it| format!("{}: {it}", file.path)));
        }
    }
    hold(&found);
}

#[test]
fn rules_know_no_clock_file_sql_tauri_or_session() {
    is_free_of("rules", SQL);
    is_free_of("rules", TAURI);
    is_free_of("rules", SESSIONS);
    never_mentions("rules", FILES);
    never_mentions("rules", CLOCKS);
    never_says_sql("rules");
}

#[test]
fn identity_knows_no_call_file_sql_clock_or_network() {
    is_free_of_ours("identity", &["rules", "judging", "store", "web"]);
    is_free_of("identity", SQL);
    never_mentions("identity", FILES);
    never_mentions("identity", CLOCKS);
    never_says_sql("identity");
}

#[test]
fn details_know_no_error_of_ours_sql_or_network() {
    is_free_of_ours("details", &["exchange", "store", "web"]);
    is_free_of("details", SQL);
}

#[test]
fn evidence_knows_no_rule_and_no_sql() {
    is_free_of_ours("evidence", &["rules"]);
    is_free_of("evidence", SQL);
    never_says_sql("evidence");
}

#[test]
fn readers_languages_and_clean_copies_know_no_evidence_rule_or_sql() {
    for package in ["readers", "language", "sanitize"] {
        is_free_of_ours(package, &["evidence", "rules"]);
        is_free_of(package, SQL);
        never_says_sql(package);
    }
}

#[test]
fn the_sandbox_knows_no_rule_sql_or_tauri() {
    is_free_of_ours("sandbox", &["rules"]);
    is_free_of("sandbox", SQL);
    is_free_of("sandbox", TAURI);
    never_says_sql("sandbox");
}

#[test]
fn judging_knows_no_file_sql_or_clock() {
    is_free_of("judging", SQL);
    never_mentions("judging", FILES);
    never_mentions("judging", CLOCKS);
    never_says_sql("judging");
}

#[test]
fn the_store_does_not_know_what_a_rule_means() {
    is_free_of_ours("store", &["rules", "judging"]);
}

#[test]
fn exchange_knows_no_sql_and_not_what_is_inside_an_entry() {
    is_free_of("exchange", SQL);
    is_free_of_ours("exchange", &["rules"]);
    never_says_sql("exchange");
}

#[test]
fn web_knows_no_rule_sql_or_tauri() {
    is_free_of("web", SQL);
    is_free_of("web", TAURI);
    is_free_of_ours("web", &["rules", "evidence", "judging"]);
    never_says_sql("web");
}

#[test]
fn lists_know_no_sql_and_no_tauri() {
    is_free_of("lists", SQL);
    is_free_of("lists", TAURI);
    never_says_sql("lists");
}

#[test]
fn tabular_knows_no_sql_tauri_or_terminal() {
    is_free_of("tabular", SQL);
    is_free_of("tabular", TAURI);
    is_free_of_by_name("tabular", TERMINAL);
    never_mentions("tabular", TALK);
    never_says_sql("tabular");
}

#[test]
fn workspaces_know_no_tauri_and_no_terminal() {
    for package in USE_CASES {
        is_free_of(package, TAURI);
        is_free_of_by_name(package, TERMINAL);
        never_mentions(package, TALK);
        never_says_sql(package);
    }
}

#[test]
fn a_desk_an_entrant_and_a_judge_do_not_know_each_other() {
    is_free_of_ours("desk", &["entrant", "judge"]);
    is_free_of_ours("entrant", &["desk", "desk-core", "judge"]);
    is_free_of_ours("judge", &["desk", "desk-core", "entrant"]);
    is_free_of_by_name("judge", &[the_crate("web").package]);
}

#[test]
fn what_the_rows_of_a_desk_say_is_read_from_no_file() {
    never_mentions("desk-core", FILES);
}

#[test]
fn the_rehearsal_knows_no_sql_tauri_or_terminal() {
    is_free_of("rehearsal", TAURI);
    is_free_of_by_name("rehearsal", TERMINAL);
    never_mentions("rehearsal", TALK);
    never_says_sql("rehearsal");
}

/// What makes entries and sheets in bulk and what it needs of `workspaces` are behind features that only tests and benches ask for.
#[test]
fn the_load_generator_is_in_nothing_that_is_shipped() {
    let asked: Vec<String> = graph::members()
        .iter()
        .flat_map(|it| graph::features_used_by(it))
        .filter(|it| ["rehearsal/bulk", "workspaces/bulk", "desk/bulk"].contains(&it.as_str()))
        .collect();
    hold(&asked);
}

#[test]
fn the_command_line_knows_no_tauri() {
    is_free_of("cli", TAURI);
}

#[test]
fn the_api_knows_neither_tauri_nor_http() {
    is_free_of("api", TAURI);
    // The clients of the stores behind a mailbox speak HTTP, far below.
    is_free_of("api", &["axum"]);
    is_free_of_by_name(
        "api",
        &["hyper", "hyper-util", "reqwest", "tower", "tower-http"],
    );
}

#[test]
fn sql_is_spoken_in_the_store_alone() {
    for package in ["catalogue", "cli", "api", "server", "awards-desk"] {
        never_says_sql(package);
    }
}

#[test]
fn what_serves_files_knows_no_sql_tauri_or_file() {
    is_free_of("media", SQL);
    is_free_of("media", TAURI);
    never_mentions(
        "media",
        &["std::fs", "std::env", "std::process", "tokio::fs"],
    );
}

/// `chrono` is there to read the clock, as the outermost caller; `tauri-…` are Tauri's plugins.
#[test]
fn the_shell_knows_nothing_but_the_api() {
    let known = [
        "api",
        "chrono",
        "futures",
        // What serves files to the window: it knows no other crate of this repository.
        "media",
        "serde",
        "serde_json",
        "tokio",
        "tracing",
        // The window's own engine on Linux, for what Tauri has no setting for.
        "webkit2gtk",
    ];
    let strange = graph::used_by("awards-desk")
        .into_iter()
        .filter(|it| !known.contains(&it.as_str()) && crates([it.clone()], &["tauri"]).is_empty());
    hold(
        &strange
            .map(|it| format!("the shell depends on {it}"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn xtask_knows_nothing_of_the_apps_insides() {
    let members = graph::members();
    let known = graph::compiled_into("xtask").into_iter();
    let crates = known.filter(|it| it != "xtask" && members.contains(it));
    hold(
        &crates
            .map(|it| format!("xtask is compiled with {it}"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_crate_is_known_by_its_whole_name_or_its_family() {
    let all = || ["tauri", "tauri-plugin-dialog", "tauridge", "tao", "taos"].map(str::to_owned);
    assert_eq!(
        crates(all(), TAURI),
        ["tauri", "tauri-plugin-dialog", "tao"]
    );
    assert_eq!(
        crates(["libsqlite3-sys".to_owned()], SQL),
        ["libsqlite3-sys"]
    );
}

#[test]
fn a_statement_is_known_by_its_beginning() {
    let reading = Reading::of(
        r#"fn f() { g("\n SELECT 1"); g("Select an entry"); format!("DELETE FROM {t}"); }"#,
    );
    assert_eq!(statements(&reading), ["\n SELECT 1", "DELETE FROM {t}"]);
}
