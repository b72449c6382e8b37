//! The script of a passage, by the blocks of Unicode.

/// A passage in a script of one language has this many letters: with fewer it may be only a name.
pub(super) const FEWEST_LETTERS: f64 = 6.0;

/// The least share of a passage's letters that must be of one script; the rest are names in another.
const LEAST_SHARE: f64 = 0.6;

/// A passage with so large a share of kana among Han is Japanese. Chinese quotes a name in kana at the most; Japanese
/// is half kana, and a headline in it has some.
const LEAST_KANA: f64 = 0.06;

/// The least share of syllabics that only Inuktitut uses in a text of it, which tells it from Cree, Ojibwe and Carrier. Real
/// texts have about a quarter.
const LEAST_INUKTITUT: f64 = 0.04;

/// The script of a passage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Script {
    /// One that writes one language, and the share of the letters that are of it.
    OneLanguage(&'static str, f64),
    /// One that writes several languages.
    Shared {
        /// Whether it is the Latin one.
        latin: bool,
    },
}

#[derive(Default)]
struct Letters {
    latin: f64,
    /// Cyrillic, Arabic, Hebrew, Devanagari, Bengali, Ethiopic.
    shared: f64,
    han: f64,
    kana: f64,
    syllabics: f64,
    inuktitut: f64,
    single: [f64; ONE_LANGUAGE_BLOCKS.len()],
    all: f64,
}

/// The blocks of scripts that write one language of any number of speakers, with its code (ISO 639-1).
const ONE_LANGUAGE_BLOCKS: [(u32, u32, &str); 17] = [
    (0x0370, 0x03ff, "el"),
    (0x1f00, 0x1fff, "el"),
    (0x0530, 0x058f, "hy"),
    (0x0a00, 0x0a7f, "pa"),
    (0x0a80, 0x0aff, "gu"),
    (0x0b00, 0x0b7f, "or"),
    (0x0b80, 0x0bff, "ta"),
    (0x0c00, 0x0c7f, "te"),
    (0x0c80, 0x0cff, "kn"),
    (0x0d00, 0x0d7f, "ml"),
    (0x0d80, 0x0dff, "si"),
    (0x0e00, 0x0e7f, "th"),
    (0x0e80, 0x0eff, "lo"),
    (0x10a0, 0x10ff, "ka"),
    (0x1780, 0x17ff, "km"),
    (0x1100, 0x11ff, "ko"),
    (0xac00, 0xd7a3, "ko"),
];

impl Letters {
    fn count(&mut self, letter: char) {
        self.all += 1.0;
        match letter {
            'a'..='z' | 'A'..='Z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                self.latin += 1.0;
            }
            '\u{400}'..='\u{52f}'
            | '\u{590}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{900}'..='\u{9ff}'
            | '\u{1200}'..='\u{137f}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}' => self.shared += 1.0,
            '\u{3040}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}' => self.kana += 1.0,
            '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' => {
                self.han += 1.0;
            }
            '\u{1400}'..='\u{167f}' => {
                self.syllabics += 1.0;
                self.inuktitut += f64::from(u8::from(is_inuktitut(letter)));
            }
            other => {
                let block = ONE_LANGUAGE_BLOCKS
                    .iter()
                    .position(|(from, to, _)| (*from..=*to).contains(&u32::from(other)));
                if let Some(count) = block.and_then(|index| self.single.get_mut(index)) {
                    *count += 1.0;
                }
            }
        }
    }

    fn script(&self) -> Option<Script> {
        let least = LEAST_SHARE * self.all;
        let is_script = |letters: f64| letters > 0.0 && letters >= least;
        if is_script(self.latin) {
            return Some(Script::Shared { latin: true });
        }
        if is_script(self.shared) {
            return Some(Script::Shared { latin: false });
        }
        let han_or_kana = self.han + self.kana;
        if is_script(han_or_kana) {
            let code = if self.kana >= LEAST_KANA * han_or_kana {
                "ja"
            } else {
                "zh"
            };
            return Some(Script::OneLanguage(code, han_or_kana / self.all));
        }
        if is_script(self.syllabics) {
            return (self.inuktitut >= LEAST_INUKTITUT * self.syllabics)
                .then_some(Script::OneLanguage("iu", self.syllabics / self.all));
        }
        let (count, code) = ONE_LANGUAGE_BLOCKS
            .iter()
            .zip(self.single)
            .map(|((_, _, code), count)| (count, *code))
            .max_by(|one, other| one.0.total_cmp(&other.0))?;
        is_script(count).then_some(Script::OneLanguage(code, count / self.all))
    }
}

/// Syllabics of Inuktitut for q, ng and the voiceless l, which Cree and Ojibwe lack (Unicode Standard, chapter 20.2).
fn is_inuktitut(letter: char) -> bool {
    matches!(letter, '\u{157e}'..='\u{1585}' | '\u{158f}'..='\u{15a6}' | '\u{1670}'..='\u{1676}')
}

/// The script that most of a passage is in, and the number of its letters.
pub(super) fn of(passage: &str) -> (Option<Script>, f64) {
    let mut letters = Letters::default();
    for letter in passage.chars().filter(|c| c.is_alphabetic()) {
        letters.count(letter);
    }
    (letters.script(), letters.all)
}
