//! Names and titles that nobody can take for real ones.

pub(super) const CATEGORIES: [&str; 8] = [
    "written-news",
    "written-feature",
    "short-form-video",
    "long-form-video",
    "audio-news",
    "long-form-audio",
    "mixed-media",
    "post-secondary-youth",
];
pub(super) const GIVEN: [&str; 12] = [
    "Sample", "Test", "Trial", "Dummy", "Exemple", "Essai", "Probe", "Mock", "Draft", "Étude",
    "Fictive", "Pattern",
];
pub(super) const FAMILY: [&str; 10] = [
    "Placeholder",
    "Specimen",
    "Loadtest",
    "Fixture",
    "Nobody",
    "Personne",
    "Generated",
    "Quelconque",
    "Lorem",
    "Ipsum",
];
pub(super) const PLACES: [&str; 10] = [
    "Exampleton",
    "Testville",
    "Sampleford",
    "Mockham",
    "Essai-sur-Mer",
    "Port Placeholder",
    "Lorem Bay",
    "Probe River",
    "Fixture Falls",
    "Saint-Exemple",
];
pub(super) const NEWSPAPERS: [&str; 6] = [
    "Daily",
    "Gazette",
    "Radio",
    "Television",
    "Review",
    "Courier",
];
pub(super) const OPENINGS: [&str; 8] = [
    "What became of",
    "Inside",
    "The cost of",
    "Waiting for",
    "A year of",
    "Who pays for",
    "After",
    "The other side of",
];
pub(super) const SUBJECTS: [&str; 10] = [
    "the sample bridge",
    "a generated harvest",
    "the résumé archive",
    "the placeholder school",
    "the test river",
    "a made-up hearing",
    "the fixture line",
    "the example shelter",
    "a mock inquiry",
    "the trial garden",
];
