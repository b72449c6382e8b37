//! A store of S3 in which more lies than any folder of a test.

use std::sync::Arc;

use uuid::Uuid;

use crate::servers::{Handler, answer};

/// How many entries lie in any inbox of it.
pub(super) const IN_EACH_INBOX: usize = 10;

/// A store of S3 in which as many calls lie, and a few entries for whoever asks for theirs. It lists a thousand at a time, as
/// Amazon's does, and of what begins as it was asked for alone.
pub(super) fn full_of_calls(total: usize) -> Handler {
    Arc::new(move |request| {
        let query = request.uri().query().unwrap_or_default();
        let given = |wanted: &str| {
            let mut pairs = url::form_urlencoded::parse(query.as_bytes());
            let pair = pairs.find(|(name, _)| name == wanted);
            pair.map(|(_, value)| value.into_owned())
        };
        let prefix = given("prefix").unwrap_or_default();
        let from = given("continuation-token").map_or(0, |token| token.parse().unwrap());
        let page = if prefix.starts_with("calls/") {
            page("calls/", "awards-call", from, total)
        } else {
            page(&prefix, "awards-entry", from, IN_EACH_INBOX)
        };
        Box::pin(async move { answer(200, page) })
    })
}

fn page(prefix: &str, ending: &str, from: usize, total: usize) -> String {
    let to = total.min(from + 1000);
    let objects: Vec<String> = (from..to)
        .map(|number| {
            let id = Uuid::from_u128(number as u128);
            format!(
                "<Contents><Key>{prefix}{id}.{ending}</Key><Size>4</Size>\
                 <LastModified>2026-12-01T06:00:00.000Z</LastModified><ETag>&quot;1&quot;</ETag></Contents>"
            )
        })
        .collect();
    let objects = objects.concat();
    let next = if to < total {
        format!("<NextContinuationToken>{to}</NextContinuationToken>")
    } else {
        String::new()
    };
    let is_cut = to < total;
    format!(
        "<ListBucketResult><IsTruncated>{is_cut}</IsTruncated>{next}{objects}</ListBucketResult>"
    )
}
