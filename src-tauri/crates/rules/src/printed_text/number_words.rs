//! Numbers in words: "two thousand five hundred", « quatre-vingt-dix », "thirty-first".

use super::token::{Kind, Token, word};

/// What a word of a number says.
#[derive(Clone, Copy)]
enum Part {
    /// Below a hundred; added to what stands before.
    Add(u64),
    /// A hundred: times what stands before, else itself.
    Hundred,
    /// A thousand or a million: times all that stands before.
    Times(u64),
}

const SMALL: [(&str, u64); 66] = [
    ("zero", 0),
    ("one", 1),
    ("un", 1),
    ("une", 1),
    ("single", 1),
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
    ("dozen", 12),
    ("douzaine", 12),
    ("dizaine", 10),
    ("quinzaine", 15),
    ("vingtaine", 20),
    ("trentaine", 30),
    ("centaine", 100),
    ("twos", 2),
    ("couple", 2),
    ("pair", 2),
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
        _ => find(&SMALL, folded).map(Part::Add),
    }
}

fn find(table: &[(&str, u64)], folded: &str) -> Option<u64> {
    let row = table.iter().find(|(word, _)| *word == folded)?;
    Some(row.1)
}

/// A number in words, and how many tokens it takes.
pub(super) fn cardinal(tokens: &[Token<'_>]) -> Option<(u64, usize)> {
    // Whole thousands so far, and what is below.
    let (mut thousands, mut below) = (0_u64, 0_u64);
    let (mut used, mut smallest) = (0, u64::MAX);
    while let Some(part) = part(word(tokens, next_part(tokens, used))) {
        let at = next_part(tokens, used);
        match part {
            // "twenty five" and « quatre-vingt-dix » go on; "two three" are two numbers.
            Part::Add(value) => {
                let of_eighty = value == 20 && below % 100 == 4;
                let teens = (10..20).contains(&value) && matches!(below % 100, 60 | 80);
                let dix_sept = below % 10 == 0 && (7..10).contains(&value) && below % 100 != 0;
                if of_eighty {
                    below += 76;
                } else if below % 100 == 0 && value < smallest
                    || (teens || dix_sept || (value < 10 && below % 10 == 0 && below % 100 >= 20))
                {
                    below += value;
                } else {
                    break;
                }
            }
            Part::Hundred => below = if below == 0 { 100 } else { below * 100 },
            Part::Times(times) => {
                thousands += below.max(1) * times;
                below = 0;
                smallest = times;
            }
        }
        used = at + 1;
        if thousands > 100_000_000 || below > 100_000 {
            return None;
        }
    }
    (used > 0).then_some((thousands + below, used))
}

/// Where the next word of a number stands, behind a hyphen, "and" or « et » that such a word follows.
fn next_part(tokens: &[Token<'_>], used: usize) -> usize {
    if used == 0 {
        return 0;
    }
    let link = matches!(word(tokens, used), "-" | "and" | "et");
    let follows =
        part(word(tokens, used + 1)).is_some() || ordinal_word(word(tokens, used + 1)).is_some();
    // "two and three" are two numbers, "twenty-five" and "two hundred and five" are one.
    let of_one = word(tokens, used) == "-"
        || matches!(
            word(tokens, used - 1),
            "hundred" | "thousand" | "vingt" | "trente" | "quarante" | "cinquante" | "soixante"
        );
    if link && follows && of_one {
        used + 1
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
