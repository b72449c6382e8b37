//! Every detail has its words in both languages, and every kind of error is the detail that it should be.

use std::collections::BTreeSet;
use std::io::{Error, ErrorKind};

use catalogue::{Catalogue, Language, Value};

use crate::Detail;

fn said(catalogue: &Catalogue, detail: &Detail) -> String {
    let params = detail.params();
    let params = params
        .iter()
        .map(|(name, value)| (*name, Value::from(value.as_str())));
    catalogue.say(&format!("detail-{}", detail.code()), params)
}

#[test]
fn each_has_a_code_of_its_own() {
    let all = Detail::one_of_each();
    let codes: BTreeSet<_> = all.iter().map(Detail::code).collect();
    assert_eq!(codes.len(), all.len());
}

/// A parameter that the message does not mention is one that nobody reads, and a variable that is no parameter leaves a brace.
#[test]
fn each_has_its_words_in_both_languages_with_all_of_its_parameters() {
    for language in Language::ALL {
        let catalogue = Catalogue::of(language);
        for detail in Detail::one_of_each() {
            let words = said(catalogue, &detail);
            assert_ne!(words, format!("detail-{}", detail.code()));
            assert!(!words.contains(['{', '$']), "{words}");
            assert!(!words.ends_with('.'), "{words}");
            for (name, value) in detail.params() {
                // These choose among forms of the message, and are not in it.
                let is_choice = ["kind", "recorded", "replayed"].contains(&name);
                assert!(words.contains(&value) || is_choice, "{name}: {words}");
            }
        }
    }
}

#[test]
fn no_message_speaks_of_a_detail_that_there_is_not() {
    let all = Detail::one_of_each();
    let codes: BTreeSet<_> = all
        .iter()
        .map(|it| format!("detail-{}", it.code()))
        .collect();
    let messages: BTreeSet<_> = Catalogue::of(Language::English)
        .ids()
        .filter(|id| id.starts_with("detail-"))
        .map(str::to_owned)
        .collect();
    assert_eq!(messages, codes);
}

/// The parameters of a detail stand beside those of the error around it.
#[test]
fn no_parameter_of_a_detail_has_the_name_of_one_around_it() {
    const AROUND: [&str; 8] = [
        "detail", "field", "host", "link", "path", "place", "reason", "name",
    ];
    for detail in Detail::one_of_each() {
        for (name, _) in detail.params() {
            assert!(!AROUND.contains(&name), "{name} of {detail}");
        }
    }
}

#[test]
fn a_detail_stands_in_the_message_around_it_in_the_language_of_that_message() {
    let full = Detail::DiskFull.with([("path", "a.csv".to_owned())]);
    let unknown = Detail::quoted("Out of bits").with([("path", "a.csv".to_owned())]);
    let words = |language, params: &[(&'static str, String)]| {
        let params = params.iter().map(|(name, text)| (*name, text.as_str()));
        Catalogue::of(language).say_with_detail("error-file-not-saved", params)
    };
    let [english, french] = [Language::English, Language::French];
    assert_eq!(
        words(english, &full),
        "a.csv was not saved: the disk is full."
    );
    let expected = "a.csv n’a pas été enregistré\u{a0}: le disque est plein.";
    assert_eq!(words(french, &full), expected);
    let expected = "a.csv was not saved: the system said: “Out of bits”.";
    assert_eq!(words(english, &unknown), expected);
    assert!(words(french, &unknown).contains("système\u{a0}: «\u{a0}Out of bits\u{a0}»"));
    // What an earlier version recorded is no code.
    let old = [("detail", "disk on fire"), ("path", "a.csv")];
    let old = Catalogue::of(english).say_with_detail("error-file-not-saved", old);
    assert_eq!(old, "a.csv was not saved: disk on fire.");
}

#[test]
fn in_json_a_detail_is_its_code_with_its_parameters() {
    let line = Detail::CommittedBy {
        line: "7".to_owned(),
    };
    let json = serde_json::to_value(&line).unwrap();
    let expected = serde_json::json!({ "code": "committed-by", "params": { "line": "7" } });
    assert_eq!(json, expected);
}

#[test]
fn what_the_system_refuses_is_named_by_its_kind() {
    for (kind, code) in [
        (ErrorKind::NotFound, "file-missing"),
        (ErrorKind::PermissionDenied, "not-permitted"),
        (ErrorKind::StorageFull, "disk-full"),
        (ErrorKind::QuotaExceeded, "disk-full"),
        (ErrorKind::ReadOnlyFilesystem, "read-only-disk"),
        (ErrorKind::StaleNetworkFileHandle, "disk-gone"),
        (ErrorKind::AlreadyExists, "name-taken"),
        (ErrorKind::InvalidFilename, "name-refused"),
        (ErrorKind::NotADirectory, "not-a-folder"),
        (ErrorKind::IsADirectory, "is-a-folder"),
        (ErrorKind::DirectoryNotEmpty, "folder-not-empty"),
        (ErrorKind::FileTooLarge, "too-large-for-disk"),
        (ErrorKind::ResourceBusy, "in-use"),
        (ErrorKind::CrossesDevices, "other-disk"),
        (ErrorKind::Unsupported, "not-supported"),
        (ErrorKind::UnexpectedEof, "ended-early"),
        (ErrorKind::OutOfMemory, "no-memory"),
        (ErrorKind::Interrupted, "interrupted"),
        (ErrorKind::ConnectionRefused, "connection-refused"),
        (ErrorKind::ConnectionReset, "connection-broken"),
        (ErrorKind::BrokenPipe, "connection-broken"),
        (ErrorKind::HostUnreachable, "network-down"),
        (ErrorKind::TimedOut, "timed-out"),
        (ErrorKind::Other, "quoted"),
    ] {
        let wrapped = Error::new(kind, "words of a library");
        for error in [Error::from(kind), wrapped] {
            assert_eq!(Detail::from(&error).code(), code, "{kind:?}");
        }
    }
}

#[test]
fn what_has_no_kind_keeps_its_words() {
    let strange = Detail::from(&Error::other("the disk is on fire"));
    assert_eq!(strange, Detail::quoted("the disk is on fire"));
}

#[cfg(unix)]
#[test]
fn errors_of_the_system_without_a_kind_of_their_own_are_named() {
    for (number, code) in [
        (5, "device-failed"),
        (19, "disk-gone"),
        (24, "too-many-open"),
        (28, "disk-full"),
        (2, "file-missing"),
    ] {
        let error = Error::from_raw_os_error(number);
        assert_eq!(Detail::from(&error).code(), code, "{number}");
    }
}

#[test]
fn what_a_reader_of_json_refuses_is_named() {
    let refused = |text: &str| {
        let error = serde_json::from_str::<Vec<u8>>(text).unwrap_err();
        Detail::from(&error)
    };
    assert_eq!(refused("[1, 2"), Detail::EndedEarly);
    let (row, column) = ("1".to_owned(), "2".to_owned());
    assert_eq!(refused("[x]"), Detail::NotJson { row, column });
    assert_eq!(refused(r#"["x"]"#).code(), "other-contents");
}
