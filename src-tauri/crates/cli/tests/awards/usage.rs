//! What the parser of the command line refuses is said in the language that was asked for, and exits with 2.

use crate::awards;

/// What is printed on standard error.
fn refused(args: &[&str]) -> String {
    let output = awards(args);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    assert!(output.stdout.is_empty(), "{args:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn wrong_use_is_named_in_both_languages() {
    let rank = ["rank", "--scores", "s.csv", "--method", "mean"];
    let assign = ["assign", "--entries", "e.csv", "--judges", "j.csv"];
    let with = |begins: &[&'static str], more: &[&'static str]| [begins, more].concat();
    for (args, english, french) in [
        (
            vec!["explain", "--entry", "1", "--desk", "d"],
            "This is missing: --out <OUT>",
            "Il manque ceci\u{a0}: --out <OUT>",
        ),
        (
            with(&rank, &["--drws", "3"]),
            "There is no “--drws” here. Did you mean “--draws”?",
            "«\u{a0}--drws\u{a0}» n’existe pas ici. Vouliez-vous dire «\u{a0}--draws\u{a0}»\u{a0}?",
        ),
        (
            with(&rank, &["--zzzzzzzz"]),
            "There is no “--zzzzzzzz” here. Take it out.",
            "«\u{a0}--zzzzzzzz\u{a0}» n’existe pas ici. Retirez-le.",
        ),
        (
            vec!["rnak"],
            "There is no command “rnak”. Did you mean “rank”?",
            "Il n’y a pas de commande «\u{a0}rnak\u{a0}». Vouliez-vous dire «\u{a0}rank\u{a0}»\u{a0}?",
        ),
        (
            vec![
                "list", "press", "--desk", "d", "--out", "o", "--format", "pdf",
            ],
            "--format <FORMAT> cannot be “pdf”. Write one of these: csv, xlsx, json",
            "--format <FORMAT> ne peut pas valoir «\u{a0}pdf\u{a0}». Écrivez une de ces valeurs\u{a0}: csv, xlsx, json",
        ),
        (
            with(&rank, &["--draws"]),
            "--draws <DRAWS> needs a value.",
            "--draws <DRAWS> demande une valeur.",
        ),
        (
            with(&rank, &["--draws", "0"]),
            "--draws <DRAWS> cannot be “0”. It can be from 1 to 1000000.",
            "--draws <DRAWS> ne peut pas valoir «\u{a0}0\u{a0}». Sa valeur va de 1 à 1000000.",
        ),
        (
            with(&assign, &["--per-entry", "two"]),
            "--per-entry <PER_ENTRY> cannot be “two”. Write a whole number from 0, in digits.",
            "Écrivez un nombre entier à partir de 0, en chiffres.",
        ),
        (
            with(&assign, &["--per-entry", "2", "--load-cost", "1,5"]),
            "--load-cost <LOAD_COST> cannot be “1,5”. Write a number",
            "Écrivez un nombre, avec un point avant les décimales.",
        ),
        (
            vec![
                "check",
                "--call",
                "c",
                "--entry",
                "e",
                "--received",
                "today",
            ],
            "--received <RECEIVED> cannot be “today”. Write day, time and Z",
            "Écrivez le jour, l’heure et Z ou l’écart avec l’UTC",
        ),
        (
            vec!["check", "--call", "c", "--entry", "e", "--paid", "much"],
            "--paid <PAID> cannot be “much”.",
            "--paid <PAID> ne peut pas valoir «\u{a0}much\u{a0}».",
        ),
        (
            with(&rank, &["--method", "median"]),
            "--method <METHOD> was given twice.",
            "--method <METHOD> figure deux fois.",
        ),
        (
            vec!["collect", "--desk", "d", "--person", "p", "--recovery"],
            "cannot be given together with",
            "ne va pas avec",
        ),
    ] {
        let said = refused(&args);
        assert!(said.contains(english), "{args:?}: {said}");
        assert!(said.contains("awards --help"), "{args:?}: {said}");
        let said = refused(&[&["--lang", "fr"], &args[..]].concat());
        assert!(said.contains(french), "{args:?}: {said}");
        for word in ["error:", "Usage:", "For more", "tip:"] {
            assert!(!said.contains(word), "{args:?}: {said}");
        }
    }
}

#[test]
fn help_and_the_version_are_no_wrong_use() {
    for args in [["--help"], ["--version"]] {
        let output = awards(&args);
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(!output.stdout.is_empty(), "{args:?}");
    }
}
