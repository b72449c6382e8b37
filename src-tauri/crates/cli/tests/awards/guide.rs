//! The guide to writing a call quotes the command: what it quotes is what the command says.

use std::path::Path;

use crate::examples::{appended, examples, joined};
use crate::{awards, text};

const CHECK: &str =
    "awards check --call call.toml --entry entry.json --received 2026-01-29T12:00:00Z";

#[test]
fn the_command_says_what_the_guide_quotes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/writing-a-call.md");
    let guide = std::fs::read_to_string(path).unwrap();
    assert!(guide.contains(CHECK));
    let examples = examples(&guide);
    let dir = tempfile::tempdir().unwrap();
    let (call, entry) = (dir.path().join("call.toml"), dir.path().join("entry.json"));
    let mut quoted = 0;
    for (index, example) in examples.iter().enumerate() {
        let smallest = examples[0].text;
        if example.info == "toml cases" {
            // The cases are of the call that stands before them.
            let cases = dir.path().join("cases.toml");
            std::fs::write(&cases, example.text).unwrap();
            let says = &examples[index + 1];
            assert_eq!(says.info, "text");
            let output = awards(&["call", "try", text(&call), text(&cases)]);
            assert_eq!(String::from_utf8(output.stdout).unwrap(), says.text);
            assert_eq!(output.status.code(), Some(0));
            continue;
        }
        let (file, written) = match example.info {
            "toml" => (&call, example.text.to_owned()),
            "toml fragment" => (&call, joined(smallest, example.text)),
            "toml refused" => (&call, appended(smallest, example.text)),
            "json" => (&entry, example.text.to_owned()),
            _ => continue,
        };
        std::fs::write(file, written).unwrap();
        let Some(says) = examples.get(index + 1).filter(|next| next.info == "text") else {
            continue;
        };
        let output = if example.info == "json" {
            let args = CHECK.split(' ').skip(1);
            let args = args.map(|arg| match arg {
                "call.toml" => text(&call),
                "entry.json" => text(&entry),
                arg => arg,
            });
            awards(&args.collect::<Vec<_>>())
        } else {
            awards(&["call", "check", text(&call)])
        };
        let said = [output.stdout, output.stderr].concat();
        assert_eq!(
            String::from_utf8(said).unwrap(),
            says.text,
            "{}",
            example.text
        );
        quoted += 1;
    }
    assert!(quoted > 20, "{quoted} quotations");
}

#[test]
fn the_guides_entries_are_read_as_they_stand_there() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/writing-a-call.md");
    let guide = std::fs::read_to_string(path).unwrap();
    let examples = examples(&guide);
    let index = examples
        .iter()
        .position(|it| it.info == "json entries")
        .unwrap();
    let mut before = examples[..index].iter().rev();
    let fragment = before.find(|it| it.info == "toml fragment").unwrap();
    let dir = tempfile::tempdir().unwrap();
    let (call, entries) = (
        dir.path().join("call.toml"),
        dir.path().join("entries.json"),
    );
    std::fs::write(&call, joined(examples[0].text, fragment.text)).unwrap();
    std::fs::write(&entries, examples[index].text).unwrap();
    let output = awards(&["check", "--call", text(&call), "--entries", text(&entries)]);
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8(said).unwrap();
    assert!(said.starts_with("Ice Road: Eligible\n"), "{said}");
    let last = said.lines().last().unwrap();
    assert_eq!(
        last,
        "2 entries: 1 eligible, 0 need a person, 1 not eligible."
    );
}
