//! A desk with many entries whose people and titles look made up.

use store::{EntryRow, Result, Store, StoreError, Transaction, Unlock};
use tempfile::TempDir;

/// When everything in these benches happens.
pub(crate) const AT: &str = "2021-01-22T17:00:00.000Z";

const CATEGORIES: [&str; 8] = [
    "audio",
    "books",
    "columns",
    "long-form",
    "mixed-media",
    "photo",
    "video",
    "written-news",
];
const VERDICTS: [&str; 3] = ["eligible", "needs_person", "not_eligible"];

/// Numbers that look random and are the same in every run (Steele, Lea and Flood, 2014).
pub(crate) struct SplitMix64(pub(crate) u64);

impl SplitMix64 {
    pub(crate) fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) as usize % below
    }

    /// One of `words` words; small numbers are common words, large ones rare.
    fn word(&mut self, words: usize) -> String {
        const SYLLABLES: [&str; 16] = [
            "ba", "cor", "da", "el", "fin", "gar", "ho", "il", "jun", "ka", "lor", "mé", "nor",
            "os", "pel", "ru",
        ];
        let (one, other) = (self.below(words), self.below(words));
        let mut rank = one.min(other);
        let mut word = String::new();
        for _ in 0..3 {
            word.push_str(SYLLABLES[rank % 16]);
            rank /= 16;
        }
        word
    }
}

/// The entry with this number.
pub(crate) fn row(number: u32) -> EntryRow {
    let mut random = SplitMix64(u64::from(number));
    let mut title: Vec<String> = (0..7).map(|_| random.word(3_000)).collect();
    if number.is_multiple_of(500) {
        title.push("résumé".to_owned());
    }
    let day = 1 + random.below(28);
    EntryRow {
        entry: format!("01770d5c-0000-7000-8000-{number:012}"),
        number,
        title: title.join(" "),
        byline: format!("{} {}", random.word(400), random.word(2_000)),
        outlet: format!("The {}", random.word(300)),
        category: CATEGORIES[random.below(8)].to_owned(),
        published: Some(format!("2020-05-{day:02}")),
        published_from: Some(format!("2020-05-{day:02}")),
        received_at: format!("2021-01-{day:02}T17:{:02}:00.000Z", random.below(60)),
        verdict: VERDICTS[random.below(3)].to_owned(),
        state: if number.is_multiple_of(200) {
            "withdrawn"
        } else {
            "submitted"
        }
        .to_owned(),
        language: Some("en".to_owned()),
        pieces: 1,
    }
}

/// An empty desk.
pub(crate) fn empty() -> (TempDir, Store) {
    let root = TempDir::new().expect("a temporary folder can be made");
    let (dir, key_file) = (root.path().join("desk"), root.path().join("device.key"));
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let store = wait(Store::create(&dir, "desk", &unlock, AT, |_| {
        Ok::<_, store::StoreError>(())
    }))
    .expect("a desk can be made");
    (root, store)
}

/// Waits, as the runtime of the app would.
pub(crate) fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime can be made")
        .block_on(work)
}

/// Writes to a desk.
pub(crate) fn write<T: Send + 'static>(
    store: &Store,
    change: impl FnOnce(&Transaction<'_>) -> Result<T> + Send + 'static,
) -> T {
    wait(store.write::<T, StoreError>(change)).expect("the disk has room")
}
