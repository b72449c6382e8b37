//! The language that a page says it is in.

use super::Page;
use crate::{Claim, Fact, Source};

/// What a page says. What the root element says goes before Open Graph, whose language templates leave at `en_US`.
pub(super) fn claims(page: &Page<'_>) -> Vec<Claim> {
    let root = page.outline.language.as_deref().and_then(tag);
    let shared = page.outline.meta("og:locale").and_then(tag);
    let header = [
        "content-language",
        "dc.language",
        "dcterms.language",
        "language",
    ]
    .iter()
    .find_map(|name| page.outline.meta(name))
    .and_then(tag);
    let agrees = |one: &Option<String>| {
        one.as_deref()
            .zip(root.as_deref())
            .is_none_or(|(one, root)| primary(one) == primary(root))
    };
    let mut claims = Vec::new();
    if let Some(shared) = shared.filter(|shared| agrees(&Some(shared.clone()))) {
        claims.push(Claim::new(Fact::Language, Source::OpenGraph, 0.7, shared));
    }
    for (value, confidence) in [(root, 0.8), (header, 0.6)] {
        if let Some(value) = value {
            claims.push(Claim::new(Fact::Language, Source::Meta, confidence, value));
        }
    }
    claims
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// A language tag written in one way: `fr_CA` and `FR-ca` are `fr-CA`. `None` for what is no tag.
pub(super) fn tag(text: &str) -> Option<String> {
    let text = text.split([',', ';', ' ']).next()?.trim();
    let mut parts = text.split(['-', '_']);
    let language = parts.next()?.to_ascii_lowercase();
    let is_code =
        (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    is_code.then(|| {
        let region = parts
            .find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
        region.map_or(language.clone(), |region| {
            format!("{language}-{}", region.to_ascii_uppercase())
        })
    })
}
