//! Fuzzes sanitizing: any bytes give a copy of the same kind without leaks, or none.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};

/// What the tests hold a copy to.
#[path = "../../tests/evidence/sanitized.rs"]
mod sanitized;

fuzz_target!(
    // A panic that is caught is no crash; the runner would take every panic for one.
    init: std::panic::set_hook(Box::new(|_| {})),
    |bytes: &[u8]| -> Corpus {
    match sanitized::sanitize_and_check(bytes) {
        Ok(None) => Corpus::Reject,
        Ok(Some(_)) | Err(_) => Corpus::Keep,
    }
});
