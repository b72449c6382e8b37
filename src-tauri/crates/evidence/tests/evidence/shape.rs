//! What `awards read` prints.

use serde_json::json;

use crate::read;

#[test]
fn what_is_unknown_is_null_and_every_field_is_there() {
    let found = serde_json::to_value(read(b"Three short words", "a.txt")).unwrap();
    assert_eq!(
        found,
        json!({
            "file": "a.txt",
            "kind": "plain_text",
            "url": null,
            "published": null,
            "published_source": null,
            "published_confidence": null,
            "modified": null,
            "language": null,
            "language_confidence": null,
            "languages": [],
            "words": 3,
            "runtime_seconds": null,
            "title": null,
            "byline": null,
            "outlet": null,
            "section": null,
            "paywall": null,
            "canonical": null,
            "fingerprint": blake3::hash(b"Three short words").to_hex().as_str(),
            "text_fingerprint": null,
            "claims": [],
            "traces": [],
            "trouble": null,
        })
    );
}
