//! The words and numbers of a text that dates are made of, and dates with the name of a month.

use unicode_normalization::char::is_combining_mark;

use super::calendars;
use super::months::{Month, month, month_of_two_words};
use super::stamp::Stamp;

/// A run of letters or digits.
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    /// Where it stands, in bytes.
    pub(super) from: usize,
}

impl Token<'_> {
    /// Where it ends.
    pub(super) fn to(&self) -> usize {
        self.from + self.text.len()
    }

    fn starts_with_digit(&self) -> bool {
        self.text.chars().next().is_some_and(|c| digit(c).is_some())
    }

    /// A number of up to four digits, of any of the scripts that outlets print digits in.
    pub(super) fn number(&self) -> Option<u32> {
        let mut number = 0;
        let mut digits = 0;
        for c in self.text.chars() {
            number = number * 10 + digit(c)?;
            digits += 1;
            if digits > 4 {
                return None;
            }
        }
        (digits > 0).then_some(number)
    }

    /// A year of four digits, in the Gregorian calendar or that of Iran. Russian prints `2020г` too, Ukrainian `2020р`, and
    /// Arabic `2020م`.
    pub(super) fn year(&self) -> Option<i32> {
        let text = self.text.trim_end_matches(['г', 'р', 'م']);
        let bare = Token {
            text,
            from: self.from,
        };
        (text.chars().count() == 4)
            .then(|| bare.number())?
            .and_then(|year| i32::try_from(year).ok())
            .map(calendars::gregorian_year)
    }

    /// A day of a month: `3`, `03`, `3rd`, `1er`, `3-го`.
    fn day(&self) -> Option<u32> {
        let end = self
            .text
            .find(|c| digit(c).is_none())
            .unwrap_or(self.text.len());
        let ending = self.text[end..].to_lowercase();
        let is_ordinal = matches!(
            ending.as_str(),
            "" | "st" | "nd" | "rd" | "th" | "er" | "ère" | "º" | "ª" | "го"
        );
        let digits = Token {
            text: &self.text[..end],
            from: self.from,
        };
        (is_ordinal && (1..=2).contains(&digits.text.chars().count())).then(|| digits.number())?
    }

    fn is_word(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphabetic)
    }
}

/// The value of a digit of the scripts in which outlets print dates: Latin, Arabic, Persian, Devanagari, Bengali, Thai,
/// and the wide ones of East Asia.
fn digit(c: char) -> Option<u32> {
    if let Some(digit) = c.to_digit(10) {
        return Some(digit);
    }
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{9e6}'..='\u{9ef}' => 0x9e6,
        '\u{e50}'..='\u{e59}' => 0xe50,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return None,
    };
    Some(u32::from(c) - zero)
}

/// Whether a text has a digit.
pub(super) fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        || (!text.is_ascii() && text.chars().any(|c| digit(c).is_some()))
}

/// The words and numbers of a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut start: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let joins = if c.is_ascii() {
            c.is_ascii_alphanumeric()
        } else {
            (c.is_alphanumeric() && !matches!(c, '年' | '月' | '日' | '년' | '월' | '일'))
                || (start.is_some() && is_combining_mark(c))
        };
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

/// Between two parts of one date stands little: a space, a comma, a full stop.
fn is_near(text: &str, one: &Token<'_>, other: &Token<'_>) -> bool {
    let between = &text[one.to()..other.from];
    between.chars().count() <= 4
        && between.chars().all(|c| {
            c.is_whitespace()
                || matches!(
                    c,
                    ',' | '.' | '-' | '/' | '\'' | '’' | '\u{2011}' | '،' | '׳'
                )
        })
}

/// Takes joining words out of the way: `3rd of January`, `3 de enero de 2020`, `2020 m. sausio 3`, `3 tháng 1 năm 2020`,
/// `۱۳ دی ماه ۱۳۹۸`.
fn skip_joiners(tokens: &[Token<'_>], from: usize) -> usize {
    let joiners = tokens.iter().skip(from).take(2).take_while(|token| {
        matches!(
            token.text,
            "of" | "de" | "del" | "d" | "m" | "năm" | "من" | "ماه" | "سال" | "พ" | "ศ"
        )
    });
    from + joiners.count()
}

/// The month that begins with a token, and how many tokens it takes. Arabic prints it by two names: `يناير / كانون الثاني`.
fn month_at(text: &str, tokens: &[Token<'_>], at: usize) -> Option<(Month, usize)> {
    let one = |at: usize| {
        let token = tokens.get(at).filter(|token| token.is_word())?;
        let second = tokens.get(at + 1);
        if token.text == "tháng" {
            let number = second?
                .number()
                .filter(|number| (1..=12).contains(number))?;
            return Some((Month::Gregorian(number), 2));
        }
        month(token.text).map(|month| (month, 1)).or_else(|| {
            let month = month_of_two_words(token.text, second?.text)?;
            Some((month, 2))
        })
    };
    let (month, used) = one(at)?;
    let repeated = one(at + used).filter(|(other, _)| {
        *other == month && text[tokens[at + used - 1].to()..tokens[at + used].from].contains('/')
    });
    Some((month, used + repeated.map_or(0, |(_, used)| used)))
}

/// A day in a month of either calendar.
fn on(year: i32, month: Month, day: u32) -> Option<Stamp> {
    match month {
        Month::Gregorian(month) => Stamp::on(year, month, day),
        Month::Solar(month) => calendars::solar_day(year, month, day).map(Stamp::of_day),
    }
}

/// The date that begins with a token, and how many tokens it takes.
pub(super) fn with_month_name(text: &str, tokens: &[Token<'_>]) -> Option<(Stamp, usize)> {
    let first = tokens.first()?;
    if !first.starts_with_digit() {
        // Looking up a word takes longer than seeing that no number follows.
        let next = tokens.get(1)?;
        return (next.starts_with_digit() || !first.text.is_ascii())
            .then(|| month_first(text, tokens))?;
    }
    day_first(text, tokens).or_else(|| year_first(text, tokens))
}

/// `3 January 2020`, `3. Jan. 2020`, `3-Jan-20`.
fn day_first(text: &str, tokens: &[Token<'_>]) -> Option<(Stamp, usize)> {
    let day = tokens.first()?.day()?;
    let at = skip_joiners(tokens, 1);
    let month_token = tokens.get(at)?;
    if !is_near(text, &tokens[at - 1], month_token) {
        return None;
    }
    let (month, used) = month_at(text, tokens, at)?;
    let month_end = at + used;
    let at = skip_joiners(tokens, month_end);
    let last = tokens
        .get(at)
        .filter(|last| is_near(text, &tokens[at - 1], last))?;
    let year = last.year().or_else(|| {
        // Between dashes, or behind an apostrophe, two digits are a year.
        let gap = &text[tokens[month_end - 1].to()..last.from];
        let is_short = last.text.len() == 2 && (gap == "-" || gap.ends_with(['\'', '’']));
        let year = last.number().filter(|_| is_short)?;
        i32::try_from(2000 + year).ok()
    })?;
    Some((on(year, month, day)?, at + 1))
}

/// `January 3, 2020`, `January 2020`, `Jan 03 14:00:00 EST 2020`.
fn month_first(text: &str, tokens: &[Token<'_>]) -> Option<(Stamp, usize)> {
    let (month, used) = month_at(text, tokens, 0)?;
    let second = tokens
        .get(used)
        .filter(|second| is_near(text, &tokens[used - 1], second))?;
    if let Some(year) = second.year() {
        let Month::Gregorian(month) = month else {
            return None;
        };
        return Some((Stamp::in_month(year, month)?, used + 1));
    }
    let day = second.day()?;
    // `Jan 03 14:00:00 EST 2020`, as the clock of a Unix machine and of JavaScript.
    let clocked = tokens.get(used + 1..used + 4).filter(|clock| {
        clock
            .iter()
            .all(|part| part.number().is_some_and(|n| n < 60) && part.text.len() == 2)
            && text[clock[0].to()..clock[1].from].starts_with(':')
    });
    if clocked.is_some() {
        let year = (used + 4..=used + 5)
            .find_map(|at| tokens.get(at).and_then(Token::year).map(|year| (year, at)));
        return year.and_then(|(year, at)| Some((on(year, month, day)?, at + 1)));
    }
    let last = tokens
        .get(used + 1)
        .filter(|last| is_near(text, second, last))?;
    Some((on(last.year()?, month, day)?, used + 2))
}

/// `2020, January 3`, `2020. január 3.`.
fn year_first(text: &str, tokens: &[Token<'_>]) -> Option<(Stamp, usize)> {
    let year = tokens.first()?.year()?;
    let at = skip_joiners(tokens, 1);
    if !is_near(text, &tokens[at - 1], tokens.get(at)?) {
        return None;
    }
    let (month, used) = month_at(text, tokens, at)?;
    let day = tokens
        .get(at + used)
        .filter(|day| is_near(text, &tokens[at + used - 1], day))?;
    Some((on(year, month, day.day()?)?, at + used + 1))
}
