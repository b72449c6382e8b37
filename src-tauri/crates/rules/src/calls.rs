//! The calls that come with the app, as files a person can read and copy.

/// The call of the 26th Media Awards (2020-21), which the rehearsal season runs.
pub const MEDIA_AWARDS_26: &str = include_str!("../calls/media-awards-26.toml");

/// The call of the 30th Media Awards (2024-25) as it was printed, contradictions included: what advice is
/// for.
pub const MEDIA_AWARDS_30: &str = include_str!("../calls/media-awards-30.toml");

/// Calls to begin from, each by its name. Their texts name no year:
/// [`Call::next_edition_after`](crate::Call::next_edition_after) moves them to the edition that comes next.
pub const TEMPLATES: [(&str, &str); 3] = [
    ("plain", include_str!("../calls/plain.toml")),
    ("association", include_str!("../calls/association.toml")),
    ("media-awards", MEDIA_AWARDS_26),
];
