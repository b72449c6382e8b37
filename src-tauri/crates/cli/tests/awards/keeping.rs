//! The guide to keeping a workspace quotes the command: what it quotes is what the command says. Numbers and dates are
//! those of the day the test runs, and are left out of the comparison.

use std::path::Path;

use workspaces::{ActionContext, Unlock, Workspace, WorkspaceKind};

use crate::{command, examples};

const PASSPHRASE: &str = "a lamp beside the harbour";

/// A desk in `dir` that Robin opens with a passphrase; gives its recovery key.
fn desk(dir: &Path) -> String {
    let at = "2026-06-30T15:00:00Z".parse().unwrap();
    let (ctx, unlock) = (
        ActionContext::new("Robin", at),
        Unlock::Passphrase {
            person: "Robin",
            passphrase: PASSPHRASE,
        },
    );
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let made = Workspace::create(WorkspaceKind::Desk, dir, &unlock, &ctx).await;
        let desk = made.unwrap();
        let code = workspaces::new_recovery_key().unwrap();
        let first = code.split('-').next().unwrap();
        let set = desk.keys().set_recovery_key(&code, 1, first, &ctx).await;
        set.unwrap();
        desk.close().await.unwrap();
        code
    })
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Every run of digits, and what dates and numbers have between them, as one sign.
fn without_numbers(text: &str) -> String {
    let mut said = String::new();
    for letter in text.chars() {
        let is_of_a_number = letter.is_ascii_digit()
            || (said.ends_with('#') && matches!(letter, '-' | ':' | ',' | 'T' | 'Z'));
        if !is_of_a_number {
            said.push(letter);
        } else if !said.ends_with('#') {
            said.push('#');
        }
    }
    for month in MONTHS {
        said = said.replace(&format!("{month} #"), "#");
    }
    said.replace("a.m.", "p.m.")
}

#[test]
fn the_command_says_what_the_guide_quotes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/keeping-a-workspace.md");
    let guide = std::fs::read_to_string(path).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let code = desk(&dir.path().join("desk"));
    let blocks = examples::examples(&guide);
    let mut quoted = 0;
    for pair in blocks.windows(2) {
        let [asked, says] = pair else { continue };
        if (asked.info, says.info) != ("sh", "text") {
            continue;
        }
        let args: Vec<&str> = asked.text.split_whitespace().skip(1).collect();
        // The paper is for another computer.
        let computer = if args.contains(&"--recovery") {
            "other"
        } else {
            "this"
        };
        let output = command(&args)
            .current_dir(dir.path())
            .env("AWARDS_DATA_DIR", dir.path().join(computer))
            .env("AWARDS_PASSPHRASE", PASSPHRASE)
            .env("AWARDS_RECOVERY_KEY", &code)
            .output()
            .unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert_eq!(
            without_numbers(&said),
            without_numbers(says.text),
            "{}\n{said}",
            asked.text
        );
        quoted += 1;
    }
    assert_eq!(quoted, 6);
}
