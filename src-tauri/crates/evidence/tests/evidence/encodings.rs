//! Texts and pages that declare no encoding.

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, KOI8_R, MACINTOSH, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1253,
};
use evidence::{InputFile, read_bytes};

const RUSSIAN: &str = "Жители северного города три года ждали чистой воды, и никто не ушёл до голосования. \
     Журналисты говорят, что трубы обещали много раз, но ничего так и не изменилось.";
const FRENCH: &str = "Les élus de la ville ont écouté les familles qui attendaient de l’eau depuis trois années, et \
     personne n’a quitté la salle avant le vote. C’était déjà promis à plusieurs reprises, et ça n’a rien donné.";
const JAPANESE: &str =
    "北部の町の住民は三年間きれいな水を待っていた。投票の前に席を立つ者はいなかった。";
const CHINESE: &str =
    "北方小镇的居民等了三年才等到干净的水，投票之前没有人离开会场。记者说管道曾多次被承诺。";
const KOREAN: &str =
    "북쪽 마을 주민들은 깨끗한 물을 삼 년 동안 기다렸고 투표 전에는 아무도 자리를 뜨지 않았다.";
const GREEK: &str = "Οι κάτοικοι της πόλης περίμεναν τρία χρόνια για καθαρό νερό και κανείς δεν έφυγε πριν από την ψηφοφορία.";
const POLISH: &str = "Mieszkańcy północnego miasta czekali trzy lata na czystą wodę i nikt nie wyszedł przed głosowaniem.";

#[test]
fn a_text_that_declares_no_encoding_is_read_by_its_letters() {
    let encodings: [(&'static Encoding, &str); 10] = [
        (WINDOWS_1251, RUSSIAN),
        (KOI8_R, RUSSIAN),
        (WINDOWS_1252, FRENCH),
        (MACINTOSH, FRENCH),
        (SHIFT_JIS, JAPANESE),
        (GBK, CHINESE),
        (EUC_KR, KOREAN),
        (WINDOWS_1253, GREEK),
        (WINDOWS_1250, POLISH),
        (
            BIG5,
            "北部小鎮的居民等了三年才等到乾淨的水，投票之前沒有人離開會場。記者說管道曾多次被承諾。",
        ),
    ];
    for (encoding, text) in encodings {
        let (bytes, _, lost) = encoding.encode(text);
        assert!(!lost, "{}", encoding.name());
        let read = read_bytes(&bytes, &InputFile::named("a.txt"));
        assert_eq!(read.text.as_deref(), Some(text), "{}", encoding.name());
    }
}

#[test]
fn a_text_of_signs_in_windows_1252_is_read() {
    for text in [
        "Water costs £2 in Leeds, £3 in York and £4 in Hull; § 5 of the act sets a limit of £6.",
        "L’article § 4 fixe le prix à 12 £, § 5 à 14 £, § 6 à 16 £, et la marque Aqua® n’en dit rien.",
        "The meter reads ±2 % at 4 × 3 m, ±3 % at 5 × 3 m and ±4 % at 6 × 3 m ¦ Aqua™ ¦ © 2020",
        "One sign: £",
    ] {
        let (bytes, _, lost) = WINDOWS_1252.encode(text);
        assert!(!lost, "{text}");
        let read = read_bytes(&bytes, &InputFile::named("a.txt"));
        assert_eq!(read.text.as_deref(), Some(text));
    }
}

#[test]
fn a_page_that_declares_no_encoding_is_read_by_its_letters() {
    for (encoding, language, title, text) in [
        (WINDOWS_1251, "ru", "Город без воды", RUSSIAN),
        (KOI8_R, "ru", "Город без воды", RUSSIAN),
        (SHIFT_JIS, "ja", "水のない町の長い一年", JAPANESE),
        (WINDOWS_1252, "fr", "Une ville privée d’eau", FRENCH),
    ] {
        let html = format!(
            "<!doctype html><html lang=\"{language}\"><head><title>x</title></head><body><article><h1>{title}</h1>\
             <p>{text}</p><p>{text}</p><p>{text}</p></article></body></html>"
        );
        let (bytes, ..) = encoding.encode(&html);
        let read = read_bytes(&bytes, &InputFile::named("a.html"));
        assert_eq!(
            read.evidence.title.as_deref(),
            Some(title),
            "{}",
            encoding.name()
        );
        assert_eq!(
            read.evidence.language.as_deref(),
            Some(language),
            "{}",
            encoding.name()
        );
    }
}

#[test]
fn noise_is_no_text() {
    let noise: Vec<u8> = (0..4_000_u32)
        .map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0])
        .collect();
    assert_eq!(read_bytes(&noise, &InputFile::named("a.txt")).text, None);
    let without_control: Vec<u8> = noise.into_iter().filter(|byte| *byte >= 0x20).collect();
    assert_eq!(
        read_bytes(&without_control, &InputFile::named("a.txt")).text,
        None
    );
}
