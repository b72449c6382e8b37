//! Dates as people write them.

use super::machine_dates;
use super::months::month;
use super::stamp::Stamp;

/// Which comes first where a date is three numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateOrder {
    /// 03/01 is the third of January.
    DayFirst,
    /// 01/03 is the third of January.
    MonthFirst,
    /// Canada's English prints both.
    Unknown,
}

impl DateOrder {
    /// The order in a language, by its tag.
    pub(super) fn of(language: Option<&str>) -> Self {
        match language.unwrap_or_default().to_ascii_lowercase().as_str() {
            "en-us" | "en_us" => Self::MonthFirst,
            "" | "en" | "en-ca" | "en_ca" => Self::Unknown,
            _ => Self::DayFirst,
        }
    }
}

/// A date in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FoundDate {
    /// The date.
    pub(super) stamp: Stamp,
    /// Where it stands, in bytes.
    pub(super) from: usize,
    /// Where it ends.
    pub(super) to: usize,
    /// Whether the order of day and month was guessed from the language.
    pub(super) order_guessed: bool,
}

/// A run of letters or digits.
struct Token<'a> {
    text: &'a str,
    from: usize,
}

impl Token<'_> {
    fn to(&self) -> usize {
        self.from + self.text.len()
    }

    fn number(&self) -> Option<u32> {
        (self.text.len() <= 4 && self.text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| self.text.parse().ok())?
    }

    fn year(&self) -> Option<i32> {
        (self.text.len() == 4)
            .then(|| self.number())?
            .and_then(|year| i32::try_from(year).ok())
    }

    /// A day of a month: `3`, `03`, `3rd`, `1er`.
    fn day(&self) -> Option<u32> {
        let end = self.text.bytes().take_while(u8::is_ascii_digit).count();
        let ending = self.text[end..].to_lowercase();
        let is_ordinal = matches!(ending.as_str(), "" | "st" | "nd" | "rd" | "th" | "er" | "º");
        (is_ordinal && (1..=2).contains(&end)).then(|| self.text[..end].parse().ok())?
    }

    fn month(&self) -> Option<u32> {
        self.text.chars().next().filter(|c| c.is_alphabetic())?;
        month(&self.text.to_lowercase())
    }
}

/// The dates of a text, in its order.
pub(super) fn dates(text: &str, order: DateOrder) -> Vec<FoundDate> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut dates = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(text, &tokens[at..], order) {
            Some((stamp, used, order_guessed)) => {
                let last = &tokens[at + used - 1];
                dates.push(FoundDate {
                    stamp,
                    from: tokens[at].from,
                    to: last.to(),
                    order_guessed,
                });
                at += used;
            }
            None => at += 1,
        }
    }
    dates
}

/// The one date of a text that is little else; written by a program or by a person.
pub(super) fn date(text: &str, order: DateOrder) -> Option<FoundDate> {
    if let Some(stamp) = machine_dates::date(text) {
        return Some(FoundDate {
            stamp,
            from: 0,
            to: text.len(),
            order_guessed: false,
        });
    }
    dates(text, order).into_iter().next()
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut start: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let joins = c.is_alphanumeric() && !matches!(c, '年' | '月' | '日' | '년' | '월' | '일');
        match (joins, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                tokens.push(Token {
                    text: &text[from..at],
                    from,
                });
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        tokens.push(Token {
            text: &text[from..],
            from,
        });
    }
    tokens
}

/// The date that begins with a token, how many tokens it takes, and whether its order had to be told.
fn date_at(text: &str, tokens: &[Token<'_>], order: DateOrder) -> Option<(Stamp, usize, bool)> {
    date_with_month_name(text, tokens)
        .map(|(stamp, used)| (stamp, used, false))
        .or_else(|| numbers(text, tokens, order))
}

/// Between two parts of one date stands little: a space, a comma, a full stop, `de`.
fn is_near(text: &str, one: &Token<'_>, other: &Token<'_>) -> bool {
    let between = &text[one.to()..other.from];
    between.chars().count() <= 4
        && between.chars().all(|c| {
            c.is_whitespace() || matches!(c, ',' | '.' | '-' | '/' | '\'' | '’' | '\u{2011}')
        })
}

/// Takes a joining word out of the way: `3rd of January`, `3 de enero de 2020`.
fn skip_joiner(tokens: &[Token<'_>], at: usize) -> usize {
    let joins = tokens
        .get(at)
        .is_some_and(|token| matches!(token.text, "of" | "de" | "del"));
    if joins { at + 1 } else { at }
}

fn date_with_month_name(text: &str, tokens: &[Token<'_>]) -> Option<(Stamp, usize)> {
    let first = tokens.first()?;
    if let Some(day) = first.day() {
        let at = skip_joiner(tokens, 1);
        let month_token = tokens.get(at)?;
        let month = month_token
            .month()
            .filter(|_| is_near(text, &tokens[at - 1], month_token))?;
        let at = skip_joiner(tokens, at + 1);
        let last = tokens
            .get(at)
            .filter(|last| is_near(text, &tokens[at - 1], last))?;
        return Some((Stamp::on(last.year()?, month, day)?, at + 1));
    }
    if let Some(month) = first.month() {
        let second = tokens
            .get(1)
            .filter(|second| is_near(text, first, second))?;
        if let Some(year) = second.year() {
            return Some((Stamp::in_month(year, month)?, 2));
        }
        let day = second.day()?;
        // `Jan 03 14:00:00 EST 2020`, as the clock of a Unix machine and of JavaScript.
        let clocked = tokens.get(2..5).filter(|clock| {
            clock
                .iter()
                .all(|part| part.number().is_some_and(|n| n < 60) && part.text.len() == 2)
                && text[clock[0].to()..clock[1].from].starts_with(':')
        });
        if clocked.is_some() {
            let year =
                (5..=6).find_map(|at| tokens.get(at).and_then(Token::year).map(|year| (year, at)));
            return year.and_then(|(year, at)| Some((Stamp::on(year, month, day)?, at + 1)));
        }
        let last = tokens.get(2).filter(|last| is_near(text, second, last))?;
        return Some((Stamp::on(last.year()?, month, day)?, 3));
    }
    // `2020, January 3`.
    let year = first.year()?;
    let second = tokens
        .get(1)
        .filter(|second| is_near(text, first, second))?;
    let day = tokens.get(2).filter(|day| is_near(text, second, day))?;
    Some((Stamp::on(year, second.month()?, day.day()?)?, 3))
}

/// The year of two digits of a date that is all there is, or that ends a line after a comma: `02.12.19`, `A. Name,
/// 2.12.19`. Elsewhere in a longer text it may be a time or a version.
fn short_year(text: &str, tokens: &[Token<'_>]) -> Option<i32> {
    let [first, second, third] = tokens else {
        return None;
    };
    let is_dotted = text[first.to()..second.from] == *"." && text[second.to()..third.from] == *".";
    let is_apart = first.from == 0 || text[..first.from].ends_with(", ");
    let is_short = third.text.len() == 2 && is_apart;
    let year = (is_dotted && is_short).then(|| third.number())??;
    i32::try_from(2000 + year).ok()
}

fn numbers(text: &str, tokens: &[Token<'_>], order: DateOrder) -> Option<(Stamp, usize, bool)> {
    let [first, second, third] = tokens.get(..3)? else {
        return None;
    };
    let first_gap = &text[first.to()..second.from];
    let second_gap = &text[second.to()..third.from];
    // A longer number goes on: a telephone number, a version, a range of years.
    let goes_on = text[third.to()..].starts_with(['/', '.', '-'])
        && text[third.to() + 1..].starts_with(|c: char| c.is_ascii_digit());
    if goes_on && !text[third.to()..].starts_with('-') {
        return None;
    }
    let (first_number, second_number) = (first.number()?, second.number()?);
    if let Some(year) = first.year() {
        let has_date_marks = matches!(
            (first_gap, second_gap),
            ("-", "-") | ("/", "/") | (".", ".")
        ) || (first_gap.trim() == "年" && second_gap.trim() == "月")
            || (first_gap.trim() == "년" && second_gap.trim() == "월");
        let last = third.text.bytes().take_while(u8::is_ascii_digit).count();
        let ends_date = third.text[last..].is_empty() || third.text[last..].starts_with('T');
        let day = third.text[..last]
            .parse()
            .ok()
            .filter(|_| has_date_marks && ends_date && last <= 2)?;
        return Some((Stamp::on(year, second_number, day)?, 3, false));
    }
    let year = third.year().or_else(|| short_year(text, tokens))?;
    let dots = first_gap == "." && matches!(second_gap, "." | ". ");
    let is_parted = dots
        || matches!(
            (first_gap, second_gap),
            ("/", "/") | ("-", "-") | (". ", ". ")
        );
    if !is_parted {
        return None;
    }
    let (day_first, month_first) = (
        Stamp::on(year, second_number, first_number),
        Stamp::on(year, first_number, second_number),
    );
    match (day_first, month_first) {
        // Dots are the way of languages that put the day first.
        (Some(day_first), _) if first_gap.starts_with('.') => Some((day_first, 3, false)),
        (Some(day_first), Some(month_first)) if day_first == month_first => {
            Some((day_first, 3, false))
        }
        (Some(day_first), Some(month_first)) => match order {
            DateOrder::DayFirst => Some((day_first, 3, true)),
            DateOrder::MonthFirst => Some((month_first, 3, true)),
            DateOrder::Unknown => None,
        },
        (Some(only), None) | (None, Some(only)) => Some((only, 3, false)),
        (None, None) => None,
    }
}
