//! What people read who wrote something that no call can say: the whole message, in both languages.

mod bounds;
mod forms;
mod ids;
mod kinds;
mod names;
mod signs;

use catalogue::{Catalogue, Language, Value};
use rules::{Call, CallError};

use crate::given::SMALL;

fn refused(part: &str) -> CallError {
    match Call::from_toml(&format!("{SMALL}{part}")) {
        Ok(_) => panic!("this is read: {part}"),
        Err(error) => error,
    }
}

fn message(error: &CallError, language: Language) -> String {
    let params = error.params();
    let params = params
        .iter()
        .map(|(name, value)| (*name, Value::Text(value.clone())));
    Catalogue::of(language).say(&format!("error-{}", error.code()), params)
}

/// Each row: what is written below the smallest call, from line 18 on, and what is said of it in English and in French.
fn each_is_told(table: &[(&str, &str, &str)]) {
    for (part, english, french) in table {
        let error = refused(part);
        assert_eq!(message(&error, Language::English), *english, "{part}");
        // A no-break space stands where French has one.
        let found = message(&error, Language::French).replace('\u{a0}', " ");
        assert_eq!(found, *french, "{part}");
    }
}
