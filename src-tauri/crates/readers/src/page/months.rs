//! Names of months and of zones.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// The names of the months from January on, a language or a group of languages a line; names of one month are parted by
/// spaces. From the Unicode CLDR and from what outlets print. "Listopad" is November in Polish and Czech, and October in
/// Croatian, which is why Croatian has no October here.
const MONTHS: &[[&str; 12]] = &[
    // English, French, Spanish, German, Italian, Portuguese, Dutch, Catalan, Romanian: Latin names side by side.
    [
        "january jan janvier janv enero ene januar jänner jän jaenner gennaio gen janeiro januari gener ianuarie ian",
        "february feb febr février févr fév febrero februar feber febbraio fevereiro februari februarie febrer",
        "march mar mars marzo märz maerz mrz março marc maart mrt martie març",
        "april apr avril avr abril abr aprile aprilie",
        "may mai mayo maggio mag maio mei maig maj",
        "june jun juin junio juni giugno giu junho juny iunie iun",
        "july jul juillet juil juill julio juli luglio lug julho juliol iulie iul",
        "august aug août agosto ago augustus augusti agost aug",
        "september sept sep septembre septiembre settembre set setembro septembrie",
        "october oct octobre octubre oktober okt ottobre ott outubro out octombrie",
        "november nov novembre noviembre novembro noiembrie noi",
        "december dec décembre diciembre dic dezember dez dicembre dezembro desembre decembrie déc",
    ],
    // Danish, Norwegian, Swedish, Finnish, Estonian.
    [
        "tammikuuta tammikuu jaanuar",
        "helmikuuta helmikuu veebruar",
        "maaliskuuta maaliskuu marts märts",
        "huhtikuuta huhtikuu aprill",
        "toukokuuta toukokuu",
        "kesäkuuta kesäkuu juuni",
        "heinäkuuta heinäkuu juuli",
        "elokuuta elokuu",
        "syyskuuta syyskuu",
        "lokakuuta lokakuu oktoober",
        "marraskuuta marraskuu",
        "joulukuuta joulukuu desember des detsember",
    ],
    // Polish, Czech, Slovak.
    [
        "stycznia styczeń sty ledna leden januára",
        "lutego luty února únor februára",
        "marca marzec března březen marec",
        "kwietnia kwiecień kwi dubna duben apríla",
        "maja května květen mája máj",
        "czerwca czerwiec cze června červen júna jún",
        "lipca lipiec lip července červenec júla júl",
        "sierpnia sierpień sie srpna srpen augusta",
        "września wrzesień wrz září septembra",
        "października październik paź října říjen októbra október",
        "listopada listopad lis listopadu novembra",
        "grudnia grudzień gru prosince prosinec decembra",
    ],
    // Croatian, Serbian and Bosnian in Latin letters, Slovenian, Albanian, Lithuanian, Latvian.
    [
        "siječnja siječanj januara januarja janar sausio sausis janvāris janvārī",
        "veljače veljača februara februarja shkurt vasario vasaris februāris februārī",
        "ožujka ožujak kovo kovas marts martā",
        "travnja travanj aprila prill balandžio balandis aprīlis aprīlī",
        "svibnja svibanj gegužės gegužė maijs maijā",
        "lipnja lipanj junija juna qershor birželio birželis jūnijs jūnijā",
        "srpnja srpanj julija jula korrik liepos liepa jūlijs jūlijā",
        "kolovoza kolovoz avgusta avgust gusht rugpjūčio rugpjūtis augusts augustā",
        "rujna rujan septembar shtator rugsėjo rugsėjis septembris septembrī",
        "oktobra oktobar tetor spalio spalis oktobris oktobrī",
        "studenoga studenog studeni novembar nëntor lapkričio lapkritis novembris novembrī",
        "prosinca prosinac decembar dhjetor gruodžio gruodis decembris decembrī",
    ],
    // Hungarian, Turkish, Indonesian, Malay.
    [
        "január ocak",
        "február şubat pebruari",
        "március mart maret mac",
        "április nisan",
        "május mayıs mei",
        "június haziran jun",
        "július temmuz julai",
        "augusztus ağustos agustus ogos agu",
        "szeptember eylül",
        "október ekim",
        "kasım",
        "aralık disember",
    ],
    // Greek; Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian.
    [
        "ιανουαρίου ιανουάριος ιαν января январь янв січня студзеня януари јануар јануари",
        "φεβρουαρίου φεβρουάριος φεβ февраля февраль фев февр лютого лютага февруари фебруар",
        "μαρτίου μάρτιος μαρ марта март мар березня сакавіка",
        "απριλίου απρίλιος απρ апреля апрель апр квітня красавіка април",
        "μαΐου μάιος μαϊ мая май травня мај",
        "ιουνίου ιούνιος ιουν июня июнь июн червня чэрвеня юни јун јуни",
        "ιουλίου ιούλιος ιουλ июля июль июл липня ліпеня юли јул јули",
        "αυγούστου αύγουστος αυγ августа август авг серпня жніўня",
        "σεπτεμβρίου σεπτέμβριος σεπ сентября сентябрь сен сент вересня верасня септември септембар",
        "οκτωβρίου οκτώβριος οκτ октября октябрь окт жовтня кастрычніка октомври октобар",
        "νοεμβρίου νοέμβριος νοε ноября ноябрь ноя нояб листопада лістапада ноември новембар",
        "δεκεμβρίου δεκέμβριος δεκ декабря декабрь дек грудня снежня декември децембар",
    ],
    // Arabic of Egypt, of the Levant where a name has one word, and of the Maghreb; Urdu; the Gregorian months in Persian.
    [
        "يناير جانفي كانون2 جنوری ژانویه",
        "فبراير شباط فيفري فروری فوریه",
        "مارس آذار مارچ",
        "أبريل نيسان أفريل اپریل آوریل",
        "مايو أيار مئی مه",
        "يونيو يونيه حزيران جوان جون ژوئن",
        "يوليو يوليه تموز جويلية جولائی ژوئیه جولای",
        "أغسطس آب أوت غشت اگست اوت آگوست",
        "سبتمبر أيلول شتنبر ستمبر سپتامبر",
        "أكتوبر تشرين1 اکتوبر اکتبر",
        "نوفمبر نونبر تشرين2 نومبر نوامبر",
        "ديسمبر دجنبر كانون1 دسمبر دسامبر",
    ],
    // Hebrew, Hindi, Bengali, Thai.
    [
        "ינואר ינו जनवरी জানুয়ারি มกราคม",
        "פברואר פבר फरवरी ফেব্রুয়ারি กุมภาพันธ์",
        "מרץ מרס मार्च মার্চ มีนาคม",
        "אפריל אפר अप्रैल এপ্রিল เมษายน",
        "מאי मई মে พฤษภาคม",
        "יוני जून জুন มิถุนายน",
        "יולי जुलाई জুলাই กรกฎาคม",
        "אוגוסט אוג अगस्त আগস্ট สิงหาคม",
        "ספטמבר ספט सितंबर सितम्बर সেপ্টেম্বর กันยายน",
        "אוקטובר אוק अक्टूबर अक्तूबर অক্টোবর ตุลาคม",
        "נובמבר נוב नवंबर नवम्बर নভেম্বর พฤศจิกายน",
        "דצמבר דצמ दिसंबर दिसम्बर ডিসেম্বর ธันวาคม",
    ],
];

/// The months of the solar calendar of Iran, from Farvardin on.
const SOLAR_MONTHS: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];

/// Months of the Levant that have two words: the first word, the second, the month.
const OF_TWO_WORDS: [(&str, &str, u32); 4] = [
    ("كانون", "الثاني", 1),
    ("كانون", "الأول", 12),
    ("تشرين", "الأول", 10),
    ("تشرين", "الثاني", 11),
];

/// No name of a month has more bytes.
const LONGEST: usize = 48;

/// A month, and the calendar that it is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Month {
    /// Of the Gregorian calendar, 1 to 12.
    Gregorian(u32),
    /// Of the solar calendar of Iran, 1 to 12.
    Solar(u32),
}

static BY_NAME: LazyLock<HashMap<String, Month>> = LazyLock::new(|| {
    let solar_months = (1..).zip(SOLAR_MONTHS);
    let mut by_name: HashMap<String, Month> = solar_months
        .map(|(number, name)| (folded(name), Month::Solar(number)))
        .collect();
    for names in MONTHS {
        for (number, names) in (1..).zip(names) {
            for name in names.split(' ') {
                by_name
                    .entry(folded(name))
                    .or_insert(Month::Gregorian(number));
            }
        }
    }
    by_name
});

/// The month that a word names, in whatever case.
pub(super) fn month(word: &str) -> Option<Month> {
    if word.len() < 3 || word.len() > LONGEST {
        return None;
    }
    if word.is_ascii() {
        return BY_NAME.get(&word.to_ascii_lowercase()).copied();
    }
    let word = folded(word);
    // Hebrew writes "in", "to", "of" and "the" as one letter at the front of the word, and Persian may join "month" to it.
    let bare = word
        .strip_prefix(['ב', 'ל', 'ה', 'מ'])
        .or_else(|| word.strip_suffix("ماه"));
    BY_NAME.get(&word).or_else(|| BY_NAME.get(bare?)).copied()
}

/// The month that two words name.
pub(super) fn month_of_two_words(first: &str, second: &str) -> Option<Month> {
    if first.is_ascii() {
        return None;
    }
    let (first, second) = (folded(first), folded(second));
    OF_TWO_WORDS
        .iter()
        .find(|(one, other, _)| folded(one) == first && folded(other) == second)
        .map(|(_, _, number)| Month::Gregorian(*number))
}

/// A word in lower case and without accents; letters that Arabic, Persian and Urdu write with different code points are
/// made one.
fn folded(word: &str) -> String {
    word.to_lowercase()
        .nfd()
        .filter(|c| {
            !matches!(c, '\u{300}'..='\u{36f}' | '\u{5b0}'..='\u{5c7}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{93c}')
        })
        .map(|c| match c {
            'ı' => 'i',
            'ł' => 'l',
            'đ' => 'd',
            'ي' | 'ى' => 'ی',
            'ك' => 'ک',
            'ة' => 'ه',
            other => other,
        })
        .collect()
}

/// How many minutes east of Greenwich a zone is that goes by these letters. Only where the letters mean one zone, or
/// the one of North America is meant.
pub(super) fn zone(letters: &str) -> Option<i32> {
    let hours_and_half = match letters.to_ascii_uppercase().as_str() {
        "Z" | "UTC" | "GMT" | "UT" => 0,
        "NST" => -7,
        "NDT" => -5,
        "AST" | "EDT" | "HAE" | "HNA" => -8,
        "ADT" | "HAA" => -6,
        "EST" | "CDT" | "HNE" | "HAC" => -10,
        "CST" | "MDT" | "HNC" | "HAR" => -12,
        "MST" | "PDT" | "HNR" | "HAP" => -14,
        "PST" | "HNP" => -16,
        "CET" => 2,
        "CEST" => 4,
        _ => return None,
    };
    Some(hours_and_half * 30)
}

#[cfg(test)]
mod tests {
    use super::{Month, month, month_of_two_words};

    #[test]
    fn months_are_known_by_the_names_that_outlets_print() {
        for (word, number) in [
            ("Février", 2),
            ("JÄNNER", 1),
            ("März", 3),
            ("ianuarie", 1),
            ("noiembrie", 11),
            ("января", 1),
            ("Мая", 5),
            ("листопада", 11),
            ("października", 10),
            ("Ağustos", 8),
            ("Μαΐου", 5),
            ("يناير", 1),
            ("أبريل", 4),
            ("ابريل", 4),
            ("آب", 8),
            ("בינואר", 1),
            ("מרץ", 3),
            ("सितंबर", 9),
            ("มกราคม", 1),
        ] {
            assert_eq!(month(word), Some(Month::Gregorian(number)), "{word}");
        }
        assert_eq!(month("اردیبهشت"), Some(Month::Solar(2)));
        assert_eq!(month("فروردين"), Some(Month::Solar(1)));
        assert_eq!(month("دیماه"), Some(Month::Solar(10)));
        assert_eq!(month("كانون2"), Some(Month::Gregorian(1)));
        assert_eq!(
            month_of_two_words("كانون", "الثاني"),
            Some(Month::Gregorian(1))
        );
        for word in ["monday", "ma", "a", "Marchand", ""] {
            assert_eq!(month(word), None, "{word}");
        }
    }
}
