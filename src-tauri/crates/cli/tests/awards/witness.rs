//! `awards witness`, `awards verify --witness` and `awards verify PAGE`, on a season.

use std::path::{Path, PathBuf};

use serde_json::Value;
use workspaces::{ActionContext, Desk, ProgressReporter, Unlock};

use crate::{awards, copy, document, season, text};

/// The first folder in which a workspace lies.
fn first_in(dir: &Path) -> PathBuf {
    let mut found: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|path| path.join("workspace.db").is_file())
        .collect();
    found.sort();
    found.remove(0)
}

fn said(args: &[&str]) -> (i32, String) {
    let output = awards(args);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.code().unwrap(), said)
}

/// Writes the page on an entry.
fn page(desk: &Path, entry: &str, out: &Path) {
    let desk = text(desk);
    let written = awards(&[
        "explain",
        "--entry",
        entry,
        "--desk",
        desk,
        "--out",
        text(out),
    ]);
    assert!(written.status.success(), "{written:?}");
}

#[test]
fn what_nobody_can_show_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    let (code, words) = said(&["verify", text(&desk)]);
    assert_eq!(code, 0, "{words}");
    assert!(
        words.contains("Not shown by this") && words.contains("--witness"),
        "{words}"
    );
    let (_, report) = document(&["verify", text(&desk), "--json"]);
    let handed_out = report["witnesses"]["handed_out"].as_u64().unwrap();
    assert!(handed_out > 0 && handed_out <= report["log_lines"].as_u64().unwrap());
    assert!(words.contains(&handed_out.to_string()));
}

#[test]
fn before_anything_left_the_desk_it_says_that_nobody_could_tell() {
    let dir = tempfile::tempdir().unwrap();
    let (desk, key) = (dir.path().join("desk"), dir.path().join("desk.key"));
    let ctx = ActionContext::new("Robin", "2026-06-30T15:00:00Z".parse().unwrap());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let unlock = Unlock::KeyFile { key_file: &key };
        let made = Desk::create(&desk, &unlock, &ctx).await.unwrap();
        made.close().await.unwrap();
    });
    let verify = ["verify", text(&desk), "--key", text(&key)];
    let (code, words) = said(&verify);
    assert_eq!(code, 0, "{words}");
    let nobody =
        "Nothing has left this desk yet that carries the end of its log, so nobody could tell.";
    assert!(
        words.contains(nobody) && !words.contains("Others hold"),
        "{words}"
    );
    let (_, report) = document(&[&verify[..], &["--json"]].concat());
    assert_eq!(report["witnesses"]["handed_out"], Value::Null);
    let (lines, root) = (&report["log_lines"], report["log_root"].as_str().unwrap());
    assert!(
        words.contains(&format!("Its end now: {lines}-{root}")),
        "{words}"
    );

    // From the first call on somebody may hold the end of its log.
    runtime.block_on(async {
        let unlock = Unlock::KeyFile { key_file: &key };
        let desk = Desk::open(&desk, &unlock).await.unwrap();
        let call = include_str!("../../../rules/calls/media-awards-26.toml");
        let first = call.replace("version = 2", "version = 1");
        desk.publish(&first, &ctx, ProgressReporter::none())
            .await
            .unwrap();
        desk.close().await.unwrap();
    });
    let (code, words) = said(&verify);
    assert_eq!(code, 0, "{words}");
    assert!(
        words.contains("Others hold") && !words.contains(nobody),
        "{words}"
    );
}

#[test]
fn heads_of_void_keys_are_marked() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    let root = desk.parent().unwrap();
    let answer = dir.path().join("page.html");
    page(&desk, "1", &answer);
    let key = root.join("desk.key");
    let at = "2021-03-14T15:00:00Z";
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let old = runtime.block_on(async {
        let unlock = Unlock::KeyFile { key_file: &key };
        let opened = Desk::open(&desk, &unlock).await.unwrap();
        let old = opened.card().fingerprint();
        let ctx = ActionContext::new("Robin", at.parse().unwrap());
        let renewed = opened.rotate_keys(true, &ctx).await.unwrap();
        renewed.close().await.unwrap();
        old
    });
    let args = ["verify", text(&desk), "--witness", text(&answer)];
    let (code, words) = said(&args);
    assert_eq!(code, 0, "it agrees all the same: {words}");
    let mark = format!("signed with the keys {old}, which are void since Mar 14, 2021");
    assert!(words.contains(&mark), "{words}");
    let (_, french) = said(&[&args[..], &["--lang", "fr"]].concat());
    assert!(french.contains("nulles depuis le 14 mars 2021"), "{french}");
    let (_, report) = document(&[&args[..], &["--json"]].concat());
    let heads = report["witnesses"]["heads"].as_array().unwrap();
    assert!(
        heads
            .iter()
            .all(|it| it["void_since"] == "2021-03-14T15:00:00.000Z")
    );

    // A page cannot know it, and says so.
    let (code, words) = said(&["verify", text(&answer)]);
    assert_eq!(code, 0, "{words}");
    assert!(
        words.contains("cannot know that they were called void"),
        "{words}"
    );
}

#[test]
fn a_season_agrees_with_its_entrants_its_judges_its_lists_and_its_pages() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    let root = desk.parent().unwrap();
    let key = root.join("desk.key");
    let mut files = Vec::new();
    for (kind, name) in [("entrants", "entrant.json"), ("judges", "judge.json")] {
        let workspace = first_in(&root.join(kind));
        let out = dir.path().join(name);
        let mut args = vec!["witness", text(&workspace), "--out", text(&out), "--json"];
        if key.is_file() {
            args.extend(["--key", text(&key)]);
        }
        let (code, saved) = document(&args);
        assert_eq!(code, 0, "{saved}");
        assert!(saved["heads"].as_u64().unwrap() > 1, "{saved}");
        files.push(out);
    }
    let answer = dir.path().join("page.html");
    page(&desk, "1", &answer);
    files.push(answer.clone());
    for format in ["csv", "json"] {
        let list = dir.path().join(format!("press.{format}"));
        let args = [
            "list",
            "press",
            "--desk",
            text(&desk),
            "--format",
            format,
            "--out",
            text(&list),
        ];
        assert!(awards(&args).status.success());
        files.push(list);
    }
    let mut args = vec!["verify", text(&desk), "--json", "--witness"];
    args.extend(files.iter().map(|file| text(file)));
    let (code, report) = document(&args);
    assert_eq!(code, 0, "{report}");
    let heads = report["witnesses"]["heads"].as_array().unwrap();
    assert!(
        heads.iter().all(|head| head["says"] == "agrees"),
        "{report}"
    );
    for with in ["call", "receipt", "packet", "page", "list"] {
        assert!(heads.iter().any(|head| head["with"] == with), "{with}");
    }
    assert_eq!(report["witnesses"]["agrees_up_to"], report["log_lines"]);

    // The page by itself, as it is and with one word changed.
    let (code, words) = said(&["verify", text(&answer)]);
    assert_eq!(code, 0, "{words}");
    assert!(
        words.contains("word for word") && words.contains("Signed with the keys"),
        "{words}"
    );
    let html = std::fs::read_to_string(&answer).unwrap();
    std::fs::write(&answer, html.replacen("<h1>", "<h1>Not ", 1)).unwrap();
    let (code, report) = document(&["verify", text(&answer), "--json"]);
    assert_eq!(
        (code, &report["problems"][0]["code"]),
        (1, &Value::from("false-words"))
    );
}

#[test]
fn an_older_copy_and_a_history_of_its_own_are_named_by_a_page() {
    let dir = tempfile::tempdir().unwrap();
    let desk = season(dir.path());
    let root = desk.parent().unwrap();
    let (older, other) = (dir.path().join("older"), dir.path().join("other"));
    copy(root, &older);
    copy(root, &other);
    let answer = dir.path().join("page.html");
    page(&desk, "1", &answer);
    let lines = |desk: &Path| {
        document(&["verify", text(desk), "--json"]).1["log_lines"]
            .as_u64()
            .unwrap()
    };
    let end = lines(&older.join("desk"));

    let args = ["verify", text(&older), "--witness", text(&answer)];
    let (code, words) = said(&args);
    assert_eq!(code, 1, "{words}");
    let known = format!(
        "the witness knows line {}, and this workspace ends at line {end}",
        end + 1
    );
    assert!(words.contains(&known), "{words}");

    // The other copy went on by itself: the line after the common ones is another.
    page(&other.join("desk"), "2", &dir.path().join("other.html"));
    let (code, words) = said(&["verify", text(&other), "--witness", text(&answer)]);
    assert_eq!(code, 1, "{words}");
    let departs = format!(
        "The first line that is not as it was handed out is line {}",
        end + 1
    );
    assert!(words.contains(&departs), "{words}");
    let (_, report) = document(&["verify", text(&other), "--json", "--witness", text(&answer)]);
    assert_eq!(report["witnesses"]["departs"]["by"], end + 1);
    assert_eq!(report["damage"], serde_json::json!([]), "whole in itself");
    let (code, french) = said(&[
        "verify",
        text(&other),
        "--lang",
        "fr",
        "--witness",
        text(&answer),
    ]);
    assert_eq!(code, 1);
    assert!(
        french.contains("La première ligne qui n’est pas telle"),
        "{french}"
    );

    // A file that is no witness, and a folder that is no desk.
    let none = dir.path().join("none.txt");
    std::fs::write(&none, "nothing").unwrap();
    let mailbox = root.join("mailbox");
    for (args, code) in [
        (
            ["verify", text(&desk), "--json", "--witness", text(&none)],
            "witness-none-in-file",
        ),
        (
            [
                "verify",
                text(&mailbox),
                "--json",
                "--witness",
                text(&answer),
            ],
            "witness-no-desk",
        ),
        (
            ["verify", text(&none), "--json", "--lang", "en"],
            "page-without-proof",
        ),
    ] {
        let ended = awards(&args);
        let error: Value = serde_json::from_slice(&ended.stderr).unwrap();
        assert_eq!(
            (ended.status.code(), &error["error"]["code"]),
            (Some(1), &code.into())
        );
    }
}
