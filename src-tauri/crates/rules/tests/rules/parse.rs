//! Reading a call: where an error lies, and that nothing is lost in writing.

use rules::{Call, CallError, Flaw, calls};

use crate::given::call;

fn refused(old: &str, new: &str) -> CallError {
    let text = calls::MEDIA_AWARDS_26;
    assert!(text.contains(old), "{old}");
    Call::from_toml(&text.replacen(old, new, 1)).unwrap_err()
}

#[test]
fn both_calls_are_read_and_written_without_loss() {
    for text in [calls::MEDIA_AWARDS_26, calls::MEDIA_AWARDS_30] {
        let call = Call::from_toml(text).unwrap();
        assert_eq!(Call::from_toml(&call.to_toml()), Ok(call));
    }
    assert_eq!(call().categories.len(), 8);
    assert_eq!(call().criteria.len(), 4);
}

#[test]
fn an_impossible_date_is_named_with_its_line_and_field() {
    let error = refused("from = \"2020-01-01\"", "from = \"2020-02-30\"");
    let line = 1 + calls::MEDIA_AWARDS_26
        .lines()
        .position(|l| l.starts_with("from ="))
        .unwrap();
    assert_eq!(
        error,
        CallError::Flawed {
            line,
            column: 8,
            field: "window.from".to_owned(),
            flaw: Flaw::ImpossibleDate {
                date: "2020-02-30".to_owned()
            }
        }
    );
    for (old, new) in [
        ("\"2021-01-15\"", "\"2021-02-29\""),
        ("\"2021-01-22T23:59\"", "\"2021-01-32T23:59\""),
        ("to = \"2020-12-31\"", "to = 2020-12-32"),
    ] {
        assert_eq!(refused(old, new).code(), "call-impossible-date", "{new}");
    }
}

#[test]
fn what_cannot_be_read_is_named_with_its_line_and_field() {
    let table = [
        (
            "accepted = [\"en\"]",
            "accepted = [\"english\"]",
            "language.accepted",
        ),
        (
            "zone = \"America/Toronto\"",
            "zone = \"America/Ottawa\"",
            "deadline.zone",
        ),
        (
            "local = \"2021-01-15T23:59\"",
            "local = \"2021-01-15\"",
            "deadline.local",
        ),
        ("version = 2", "version = \"two\"", "version"),
        ("[place]", "[place", "place"),
    ];
    for (old, new, expected) in table {
        let CallError::Flawed {
            line, field, flaw, ..
        } = refused(old, new)
        else {
            panic!("{new} is read");
        };
        let reason = flaw.to_string();
        assert_eq!(field, expected, "{new}: {reason}");
        let at = calls::MEDIA_AWARDS_26.replacen(old, new, 1);
        assert!(
            at.lines().nth(line - 1).unwrap().contains(new),
            "{new} is not on line {line}"
        );
        assert!(!reason.is_empty() && !reason.contains('\n'), "{reason}");
    }
}

#[test]
fn an_unknown_value_is_told_with_those_that_can_stand_there() {
    let refused = refused("permission = \"written\"", "permission = \"writen\"");
    let CallError::Flawed { field, flaw, .. } = refused else {
        panic!("{refused:?}");
    };
    let value = Flaw::UnknownValue {
        value: "writen".to_owned(),
        known: "written, spoken, none".to_owned(),
    };
    assert_eq!((&*field, flaw), ("nomination.permission", value));
}

#[test]
fn an_unknown_name_is_told_with_its_place_and_the_nearest_known_one() {
    let table = [
        ("at_most = 2000", "at_moost = 2000", "at_moost", "at_most"),
        ("fields = [", "feilds = [", "feilds", "fields"),
        ("[place]", "[places]", "places", "place"),
        ("version = 2", "version = 2\nxyzzy = 1", "xyzzy", ""),
    ];
    for (old, new, written, known) in table {
        let CallError::Flawed {
            line,
            flaw: Flaw::UnknownKey { key, nearest },
            ..
        } = refused(old, new)
        else {
            panic!("{new} is read: {:?}", refused(old, new));
        };
        assert_eq!((key.as_str(), nearest.as_str()), (written, known));
        let at = calls::MEDIA_AWARDS_26.replacen(old, new, 1);
        assert!(
            at.lines().nth(line - 1).unwrap().contains(written),
            "{new}: line {line}"
        );
    }
}

#[test]
fn a_day_may_stand_without_quotes() {
    let text = calls::MEDIA_AWARDS_26.replacen("\"2020-01-01\"", "2020-01-01", 1);
    assert_eq!(Call::from_toml(&text), Ok(call()));
}

#[test]
fn a_newer_format_is_told_before_its_unknown_fields() {
    let error = refused("format = 1", "format = 2\nunknown = true");
    assert_eq!(
        error,
        CallError::TooNew {
            format: 2,
            reads: rules::FORMAT
        }
    );
}

#[test]
fn a_text_that_is_too_large_is_not_read() {
    let text = "#".repeat(1024 * 1024 + 1);
    assert_eq!(Call::from_toml(&text).unwrap_err().code(), "call-too-large");
}

#[test]
fn a_missing_field_and_an_empty_text_are_refused() {
    assert_eq!(Call::from_toml("").unwrap_err().code(), "call-unreadable");
    assert_eq!(refused("id = \"2020-21\"\n", "").code(), "call-unreadable");
}
