//! Whatever bytes are cleaned: a copy without traces that is what it was, or none.
#![no_main]

use evidence::{Fact, InputFile, read_bytes};
use sanitize::sanitize;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(
    // A panic that is caught is no crash; the runner would take every panic for one.
    init: std::panic::set_hook(Box::new(|_| {})),
    |bytes: &[u8]| -> Corpus {
    let found = read_bytes(bytes, &InputFile::default()).evidence;
    match sanitize(bytes, found.kind) {
        Ok(Some(copy)) => {
            let again = read_bytes(&copy, &InputFile::default()).evidence;
            if found.trouble.is_none() && again.trouble.is_none() {
                let size = |found: &evidence::Evidence| {
                    let mut claims = found.claims.iter();
                    let size = claims.find(|claim| claim.fact == Fact::Dimensions);
                    size.map(|claim| claim.value.clone())
                };
                assert_eq!(size(&found), size(&again));
            }
            Corpus::Keep
        }
        Ok(None) => Corpus::Reject,
        Err(_) => Corpus::Keep,
    }
});
