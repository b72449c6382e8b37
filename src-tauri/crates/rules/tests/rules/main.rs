//! The rules, from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]
#[test]
fn both_calls_are_read() {
    for text in [rules::calls::MEDIA_AWARDS_26, rules::calls::MEDIA_AWARDS_30] {
        let call = rules::Call::from_toml(text).unwrap();
        println!("{}", call.to_toml());
        assert_eq!(rules::Call::from_toml(&call.to_toml()), Ok(call));
    }
}
