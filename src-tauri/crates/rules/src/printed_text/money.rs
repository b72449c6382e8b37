//! Amounts of money: `$150`, `CA$1,150.00`, `150,00 $`, `150 dollars`, `EUR 95`.

use super::number::{in_figures, number};
use super::statement::{Meaning, PrintedMoney};
use super::token::{Token, is_in_capitals, skip, word};

/// What a sign or a word stands for.
#[derive(Clone, Copy)]
enum Currency {
    /// A dollar of any country.
    Dollar,
    /// The currency by its three letters.
    Code(&'static str),
}

impl Currency {
    fn code(self) -> Option<&'static str> {
        match self {
            Self::Dollar => None,
            Self::Code(code) => Some(code),
        }
    }
}

/// The currency that a sign or a word stands for.
fn currency(folded: &str) -> Option<Currency> {
    let code = match folded {
        "$" | "dollar" | "dollars" => return Some(Currency::Dollar),
        "€" | "eur" | "euro" | "euros" => "EUR",
        "£" | "gbp" | "pound" | "pounds" => "GBP",
        "cad" | "cdn" => "CAD",
        "usd" => "USD",
        "aud" => "AUD",
        "nzd" => "NZD",
        "hkd" => "HKD",
        "chf" => "CHF",
        "¥" | "jpy" | "yen" => "JPY",
        _ => return None,
    };
    Some(Currency::Code(code))
}

/// Whether a word or a sign stands for a currency.
pub(super) fn is_currency(folded: &str) -> bool {
    currency(folded).is_some()
}

/// The dollar of a country by the letters beside its sign.
fn of_country(folded: &str) -> Option<&'static str> {
    match folded {
        "us" | "u.s" => Some("USD"),
        "ca" | "c" | "can" | "cdn" | "cad" => Some("CAD"),
        "a" | "au" => Some("AUD"),
        "nz" => Some("NZD"),
        "hk" => Some("HKD"),
        _ => None,
    }
}

/// The amount that begins at the first token, and how many tokens it takes.
pub(super) fn money(tokens: &[Token<'_>]) -> Option<(Meaning, usize)> {
    let (currency, thousandths, used) = sign_first(tokens).or_else(|| number_first(tokens))?;
    let money = PrintedMoney {
        hundredths: thousandths / 10,
        currency,
    };
    Some((Meaning::Money(money), used))
}

fn sign_first(tokens: &[Token<'_>]) -> Option<(Option<&'static str>, u64, usize)> {
    let of = of_country(word(tokens, 0))
        .filter(|_| word(tokens, 1) == "$" && (tokens[1].joined || is_in_capitals(&tokens[0])));
    let (code, sign) = match of {
        Some(code) => (Some(code), 2),
        None => (currency(word(tokens, 0))?.code(), 1),
    };
    // "the Pounds 5 ..." and "dollars 150" are not how an amount is written.
    if matches!(
        word(tokens, 0),
        "dollar" | "dollars" | "euro" | "euros" | "pound" | "pounds" | "yen"
    ) {
        return None;
    }
    let sign = sign + skip(tokens, sign, &["$"]);
    let (value, used) = in_figures(tokens.get(sign..)?)?;
    let end = sign + used;
    // `$150 CAD`, `$150 (US)`.
    let bracket = skip(tokens, end, &["("]);
    let behind = currency(word(tokens, end + bracket))
        .and_then(Currency::code)
        .or_else(|| {
            tokens
                .get(end + bracket)
                .filter(|it| is_in_capitals(it))
                .and_then(|it| of_country(&it.folded))
        });
    // In brackets, the currency stands alone.
    let closed = bracket == 0 || word(tokens, end + 2) == ")";
    match behind.filter(|_| code.is_none() && closed) {
        Some(code) => Some((Some(code), value, end + 1 + 2 * bracket)),
        None => Some((code, value, end)),
    }
}

fn number_first(tokens: &[Token<'_>]) -> Option<(Option<&'static str>, u64, usize)> {
    let (value, used) = number(tokens)?;
    let used = used + skip(tokens, used, &["-"]);
    // `150 $ CA`, `150 US dollars`, `150 dollars canadiens`.
    let country = match word(tokens, used) {
        "canadian" => Some("CAD"),
        "american" => Some("USD"),
        "australian" => Some("AUD"),
        letters => of_country(letters),
    };
    if let Some(code) = country
        && matches!(word(tokens, used + 1), "$" | "dollars")
    {
        return Some((Some(code), value, used + 2));
    }
    let code = currency(word(tokens, used))?.code();
    let of = match word(tokens, used + 1) {
        "ca" | "us" | "can" | "cad" | "usd" if word(tokens, used) == "$" => {
            let letters = word(tokens, used + 1);
            of_country(letters).or_else(|| currency(letters)?.code())
        }
        "canadiens" | "canadian" => Some("CAD"),
        "americains" => Some("USD"),
        _ => None,
    };
    Some((code.or(of), value, used + 1 + usize::from(of.is_some())))
}
