//! Numbers in words: "two thousand five hundred", « quatre-vingt-dix », "thirty-first".

use super::token::{Kind, Token, phrase, word};

/// What a word of a number says.
#[derive(Clone, Copy)]
enum Part {
    /// Below a hundred; added to what stands before.
    Add(u64),
    /// A hundred: times what stands before, else itself.
    Hundred,
    /// A thousand or a million: times all that stands before.
    Times(u64),
    /// A dozen, « une centaine »: times what stands before, and the end of the number.
    Group(u64),
    /// "A pair", "single": a number alone.
    Alone(u64),
}

const SMALL: [(&str, u64); 55] = [
    ("zero", 0),
    ("one", 1),
    ("un", 1),
    ("une", 1),
    ("two", 2),
    ("deux", 2),
    ("three", 3),
    ("trois", 3),
    ("four", 4),
    ("quatre", 4),
    ("five", 5),
    ("cinq", 5),
    ("six", 6),
    ("seven", 7),
    ("sept", 7),
    ("eight", 8),
    ("huit", 8),
    ("nine", 9),
    ("neuf", 9),
    ("ten", 10),
    ("dix", 10),
    ("eleven", 11),
    ("onze", 11),
    ("twelve", 12),
    ("douze", 12),
    ("thirteen", 13),
    ("treize", 13),
    ("fourteen", 14),
    ("quatorze", 14),
    ("fifteen", 15),
    ("quinze", 15),
    ("sixteen", 16),
    ("seize", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("vingt", 20),
    ("vingts", 20),
    ("thirty", 30),
    ("trente", 30),
    ("forty", 40),
    ("fourty", 40),
    ("quarante", 40),
    ("fifty", 50),
    ("cinquante", 50),
    ("sixty", 60),
    ("soixante", 60),
    ("seventy", 70),
    ("septante", 70),
    ("eighty", 80),
    ("octante", 80),
    ("huitante", 80),
    ("ninety", 90),
    ("nonante", 90),
];

const GROUPS: [(&str, u64); 13] = [
    ("dozen", 12),
    ("douzaine", 12),
    ("douzaines", 12),
    ("dizaine", 10),
    ("dizaines", 10),
    ("quinzaine", 15),
    ("vingtaine", 20),
    ("trentaine", 30),
    ("quarantaine", 40),
    ("cinquantaine", 50),
    ("soixantaine", 60),
    ("centaine", 100),
    ("centaines", 100),
];

const HALF_DOZEN: [&str; 5] = [
    "half a dozen",
    "half - a - dozen",
    "half dozen",
    "half - dozen",
    "demi - douzaine",
];

const ORDINALS: [(&str, u64); 35] = [
    ("first", 1),
    ("premier", 1),
    ("premiere", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("deuxieme", 2),
    ("troisieme", 3),
    ("quatrieme", 4),
    ("cinquieme", 5),
    ("sixieme", 6),
    ("septieme", 7),
    ("huitieme", 8),
    ("neuvieme", 9),
    ("dixieme", 10),
    ("quinzieme", 15),
    ("vingtieme", 20),
    ("trentieme", 30),
];

fn part(folded: &str) -> Option<Part> {
    match folded {
        "hundred" | "cent" | "cents" => Some(Part::Hundred),
        "thousand" | "mille" => Some(Part::Times(1000)),
        "million" | "millions" => Some(Part::Times(1_000_000)),
        "single" => Some(Part::Alone(1)),
        "couple" | "pair" => Some(Part::Alone(2)),
        _ => find(&SMALL, folded)
            .map(Part::Add)
            .or_else(|| find(&GROUPS, folded).map(Part::Group)),
    }
}

fn find(table: &[(&str, u64)], folded: &str) -> Option<u64> {
    let row = table.iter().find(|(word, _)| *word == folded)?;
    Some(row.1)
}

/// A number in words, and how many tokens it takes.
pub(super) fn cardinal(tokens: &[Token<'_>]) -> Option<(u64, usize)> {
    if let Some(used) = HALF_DOZEN.iter().find_map(|it| phrase(tokens, 0, it)) {
        return Some((6, used));
    }
    // Whole thousands so far, and what is below.
    let (mut thousands, mut below) = (0_u64, 0_u64);
    let (mut used, mut last) = (0, "");
    loop {
        let at = next_part(tokens, used);
        let folded = word(tokens, at);
        match part(folded) {
            Some(Part::Add(value)) => match with_added(below, last, folded, value) {
                Some(sum) => below = sum,
                None => break,
            },
            Some(Part::Hundred) if below < 100 => below = below.max(1) * 100,
            Some(Part::Times(times)) => {
                thousands += below.max(1) * times;
                below = 0;
            }
            Some(Part::Group(group)) if used == 0 || (1..100).contains(&below) => {
                below = below.max(1) * group;
                used = at + 1;
                break;
            }
            Some(Part::Alone(value)) if used == 0 => return Some((value, 1)),
            _ => break,
        }
        (used, last) = (at + 1, folded);
        if thousands > 100_000_000 {
            return None;
        }
    }
    (used > 0).then_some((thousands + below, used))
}

/// What is below a thousand once a word below a hundred is added to it: "twenty five", « quatre-vingt-dix-sept ». None
/// where that word begins another number: "two three", "four twenty-minute films", "ten seven-minute films".
fn with_added(below: u64, last: &str, folded: &str, value: u64) -> Option<u64> {
    let of_eighty = below % 100 == 4 && last == "quatre" && matches!(folded, "vingt" | "vingts");
    if of_eighty {
        return Some(below + 76);
    }
    let teen = matches!(
        folded,
        "dix" | "onze" | "douze" | "treize" | "quatorze" | "quinze" | "seize"
    );
    let is_added = match last {
        _ if below.is_multiple_of(100) => true,
        "dix" => matches!(folded, "sept" | "huit" | "neuf"),
        "soixante" if teen => true,
        "vingt" | "vingts" if teen => below % 100 == 80,
        _ => value < 10 && find(&SMALL, last).is_some_and(|tens| tens >= 20),
    };
    is_added.then_some(below + value)
}

/// Where the next word of a number stands, behind a hyphen, "and" or « et » that such a word follows.
fn next_part(tokens: &[Token<'_>], used: usize) -> usize {
    if used == 0 {
        return 0;
    }
    let before = word(tokens, used - 1);
    let behind = match word(tokens, used) {
        // « vingt-et-un »
        "-" if word(tokens, used + 1) == "et" && word(tokens, used + 2) == "-" => used + 3,
        "-" => used + 1,
        // "two hundred and five" is one number; "two and three" and "one hundred and two hundred" are two.
        "and" if matches!(before, "hundred" | "thousand" | "million") => {
            let is_multiplied = matches!(
                part(word(tokens, used + 2)),
                Some(Part::Hundred | Part::Times(_))
            );
            if is_multiplied {
                return used;
            }
            used + 1
        }
        "et" if matches!(
            before,
            "vingt" | "trente" | "quarante" | "cinquante" | "soixante"
        ) && matches!(word(tokens, used + 1), "un" | "une" | "onze") =>
        {
            used + 1
        }
        _ => return used,
    };
    if part(word(tokens, behind)).is_some() {
        behind
    } else {
        used
    }
}

fn ordinal_word(folded: &str) -> Option<u64> {
    find(&ORDINALS, folded)
}

/// A day of a month in words, "first", "thirty-first", « premier », « trente et un », and how many tokens it takes.
pub(super) fn day(tokens: &[Token<'_>]) -> Option<(u32, usize)> {
    let first = tokens.first().filter(|token| token.kind == Kind::Word)?;
    if let Some(value) = ordinal_word(&first.folded) {
        return Some((u32::try_from(value).ok()?, 1));
    }
    let (value, used) = cardinal(tokens)?;
    let tail = used + usize::from(word(tokens, used) == "-");
    let unit = ordinal_word(word(tokens, tail)).filter(|unit| *unit < 10 && value % 10 == 0);
    let (value, used) = match unit {
        Some(unit) => (value + unit, tail + 1),
        None => (value, used),
    };
    let value = u32::try_from(value).ok()?;
    (1..=31).contains(&value).then_some((value, used))
}
