use evidence::read;
use serde_json::json;

#[test]
fn what_is_unknown_is_null_and_every_field_is_there() {
    let found = serde_json::to_value(read(b"Three short words", "a.txt")).unwrap();
    assert_eq!(
        found,
        json!({
            "file": "a.txt",
            "kind": "plain_text",
            "published": null,
            "published_source": null,
            "language": null,
            "language_confidence": null,
            "words": 3,
            "runtime_seconds": null,
            "title": null,
            "byline": null,
            "outlet": null,
            "fingerprint": blake3::hash(b"Three short words").to_hex().as_str(),
        })
    );
}
