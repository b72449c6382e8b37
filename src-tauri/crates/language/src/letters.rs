//! Letters that distinguish a language from others of its script.

/// Languages, and letters that those and no other common language of the script are written with.
const DISTINCTIVE: [(&str, &[&str]); 30] = [
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

/// The most that the letters of one group weigh in a passage.
const MOST_WEIGHT: f64 = 3.0;

/// The weights of the distinctive letters of a passage without names, for each language that is written with them.
pub(super) fn weigh(passage: &str) -> impl Iterator<Item = (&'static str, f64)> {
    let mut counts = [0.0_f64; DISTINCTIVE.len()];
    for c in passage.chars().filter(|c| !c.is_ascii()) {
        for (count, (letters, _)) in counts.iter_mut().zip(DISTINCTIVE) {
            if letters.contains(c) {
                *count += WEIGHT;
            }
        }
    }
    DISTINCTIVE
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0.0)
        .flat_map(|((_, languages), count)| {
            languages
                .iter()
                .map(move |code| (*code, count.min(MOST_WEIGHT)))
        })
}
