//! What a query and a fragment say: which page it is, or where its reader came from.

use unicode_normalization::UnicodeNormalization;
use url::{Url, form_urlencoded};

/// Parameters that say where a reader came from and never name a page. Each is documented by whoever adds it: Google,
/// Meta, Microsoft, X, Mailchimp, Marketo, HubSpot, Adobe, Piano, Matomo, the syndication of single newspapers.
const TRACKERS: [&str; 66] = [
    "__hsfp",
    "__hssc",
    "__hstc",
    "__twitter_impression",
    "__s",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_kx",
    "_openstat",
    "action_object_map",
    "action_ref_map",
    "action_type_map",
    "cmpid",
    "cndid",
    "dclid",
    "dm_i",
    "ef_id",
    "epik",
    "esrc",
    "fb_action_ids",
    "fb_action_types",
    "fb_ref",
    "fb_source",
    "fbclid",
    "ga_source",
    "gaa_at",
    "gaa_n",
    "gaa_sig",
    "gaa_ts",
    "gad_campaignid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "giftcopy",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "igsh",
    "igshid",
    "mc_cid",
    "mc_eid",
    "mibextid",
    "mkt_tok",
    "msclkid",
    "ncid",
    "ns_campaign",
    "ns_mchannel",
    "ns_source",
    "piwik_campaign",
    "rb_clickid",
    "ref_src",
    "ref_url",
    "referrer",
    "s_cid",
    "smid",
    "sref",
    "srsltid",
    "taid",
    "trk_contact",
    "ttclid",
    "twclid",
    "vero_id",
    "wbraid",
];

/// Beginnings of such parameters.
const TRACKER_BEGINNINGS: [&str; 8] = [
    "utm_", "hsa_", "mtm_", "matomo_", "pk_", "oly_", "stm_", "xtor",
];

/// Parameters that say on most sites where a reader came from and name a page on some.
const AMBIGUOUS: [&str; 16] = [
    "campaign",
    "campaign_id",
    "cmp",
    "from",
    "mc",
    "origin",
    "partner",
    "ref",
    "referer",
    "rss",
    "share",
    "shared",
    "si",
    "source",
    "src",
    "via",
];

/// Fragments that lead to a part which pages have, not to a page of their own.
const PARTS_OF_PAGES: [&str; 10] = [
    "comments",
    "commentaires",
    "content",
    "contenu",
    "disqus_thread",
    "main",
    "main-content",
    "respond",
    "top",
    "share",
];

/// Whether a parameter names the page beyond doubt.
pub(super) fn names_page(name: &str, value: &str) -> bool {
    may_name_page(name, value) && !AMBIGUOUS.contains(&name) && !name.starts_with("at_")
}

/// Whether a parameter may name the page.
pub(super) fn may_name_page(name: &str, value: &str) -> bool {
    let is_tracker = TRACKERS.contains(&name)
        || TRACKER_BEGINNINGS
            .iter()
            .any(|beginning| name.starts_with(beginning))
        || (name == "rss" && matches!(value, "" | "1" | "true" | "yes"));
    let is_copy = matches!((name, value), ("amp", _) | ("outputtype", "amp"));
    !is_tracker && !is_copy
}

/// What is left of the query, in one order and one way of encoding.
pub(super) fn query(url: &Url, is_kept: fn(&str, &str) -> bool) -> String {
    let composed = |text: &str| text.nfc().collect::<String>();
    let mut pairs: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, value)| {
            let value = value.to_ascii_lowercase();
            is_kept(&name.to_ascii_lowercase(), &value) && !name.is_empty()
        })
        .map(|(name, value)| (composed(&name), composed(&value)))
        .collect();
    if pairs.is_empty() {
        return String::new();
    }
    pairs.sort();
    let mut text = form_urlencoded::Serializer::new(String::from("?"));
    for (name, value) in pairs {
        if value.is_empty() {
            text.append_key_only(&name);
        } else {
            text.append_pair(&name, &value);
        }
    }
    text.finish()
}

/// The fragment, where it may name a page: `#!/story/2`, `#episode-2`.
pub(super) fn fragment(url: &Url) -> String {
    let fragment = url.fragment().unwrap_or_default();
    // A link to a passage that a browser highlights.
    let (fragment, _) = fragment.split_once(":~:").unwrap_or((fragment, ""));
    let lower = fragment.to_ascii_lowercase();
    let name = lower.split_once('=').map_or("", |(name, _)| name);
    let is_tracker =
        !name.is_empty() && (name == "echobox" || !may_name_page(name, "") || name == "at_medium");
    if fragment.is_empty() || is_tracker || PARTS_OF_PAGES.contains(&lower.as_str()) {
        String::new()
    } else {
        let text = percent_encoding::percent_decode_str(fragment).decode_utf8_lossy();
        format!("#{}", text.nfc().collect::<String>())
    }
}
