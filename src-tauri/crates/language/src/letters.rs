//! Letters that tell a language from others of its script.

/// Languages, and letters that those and no other common language of the script are written with.
const TELLING: [(&str, &[&str]); 30] = [
    ("ыэ", &["ru", "be", "kk", "mn"]),
    ("ь", &["ru", "uk", "be"]),
    ("іІ", &["uk", "be", "kk"]),
    ("їєґЇЄҐ", &["uk"]),
    ("ўЎ", &["be"]),
    ("ђћЂЋ", &["sr"]),
    ("љњџј", &["sr", "mk"]),
    ("ѓќѕѐ", &["mk"]),
    ("әғқңұһ", &["kk"]),
    ("өү", &["kk", "mn"]),
    ("ٹڈڑںےہھ", &["ur", "pnb"]),
    ("پچگ", &["fa", "ur", "pnb", "ps", "ckb", "sd", "ug"]),
    ("ژ", &["fa", "ckb", "ug", "ps"]),
    ("ةىأإك", &["ar"]),
    ("ښځڅډړږېۍ", &["ps"]),
    ("ێۆڕڵە", &["ckb"]),
    ("ڳڻٻڪ۾۽", &["sd"]),
    ("ۇۈۋې", &["ug"]),
    ("ײװױ", &["yi"]),
    ("ळ", &["mr"]),
    ("ৰৱ", &["as"]),
    ("őű", &["hu"]),
    ("ćđ", &["hr"]),
    ("ñ¿¡", &["es"]),
    ("ãõ", &["pt"]),
    ("ß", &["de"]),
    ("ășț", &["ro"]),
    ("ğış", &["tr", "az"]),
    ("ąęłśźż", &["pl"]),
    ("ơưđạảấầậếềệọốồộớờợụứừự", &["vi"]),
];

/// What one such letter weighs, against one for a word that one language has.
const WEIGHT: f64 = 0.4;

/// However often such letters stand in a passage, they weigh no more.
const MOST: f64 = 3.0;

/// What the letters of a passage without names weigh, for each language that they speak for.
pub(super) fn weigh(passage: &str) -> impl Iterator<Item = (&'static str, f64)> {
    let mut counts = [0.0_f64; TELLING.len()];
    for c in passage.chars().filter(|c| !c.is_ascii()) {
        for (count, (letters, _)) in counts.iter_mut().zip(TELLING) {
            if letters.contains(c) {
                *count += WEIGHT;
            }
        }
    }
    TELLING
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0.0)
        .flat_map(|((_, languages), count)| {
            languages.iter().map(move |code| (*code, count.min(MOST)))
        })
}
