//! Splitting RTF into tokens.

/// One thing in the file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// A control word without its backslash, and its number.
    Word(&'a str, Option<i32>),
    /// A backslash and a sign that is no letter.
    Symbol(u8),
    /// A byte of text, as it stands or as `\'e9`.
    Byte(u8),
}

/// The longest control word; Word writes none of more than 32 letters.
const LONGEST_WORD: usize = 64;

/// What RTF is made of, in order. Bytes after `\bin` are left out.
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    fn after_backslash(&mut self) -> Option<Token<'a>> {
        let first = *self.rest.first()?;
        if !first.is_ascii_alphabetic() {
            self.rest = &self.rest[1..];
            return Some(match first {
                b'\'' => self.hexadecimal().map_or(Token::Symbol(first), Token::Byte),
                // A line that ends after a backslash is a paragraph that ends.
                b'\n' | b'\r' => Token::Word("par", None),
                other => Token::Symbol(other),
            });
        }
        let length = self
            .rest
            .iter()
            .take(LONGEST_WORD)
            .take_while(|byte| byte.is_ascii_alphabetic())
            .count();
        let (word, rest) = self.rest.split_at(length);
        self.rest = rest;
        let number = self.number();
        if self.rest.first() == Some(&b' ') {
            self.rest = &self.rest[1..];
        }
        let word = std::str::from_utf8(word).unwrap_or_default();
        if word == "bin" {
            let skipped = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
            self.rest = self.rest.get(skipped..).unwrap_or_default();
        }
        Some(Token::Word(word, number))
    }

    fn hexadecimal(&mut self) -> Option<u8> {
        let figures = std::str::from_utf8(self.rest.get(..2)?).ok()?;
        let byte = u8::from_str_radix(figures, 16).ok()?;
        self.rest = &self.rest[2..];
        Some(byte)
    }

    fn number(&mut self) -> Option<i32> {
        let sign = usize::from(self.rest.first() == Some(&b'-'));
        let figures = self.rest[sign..]
            .iter()
            .take(10)
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if figures == 0 {
            return None;
        }
        let (number, rest) = self.rest.split_at(sign + figures);
        self.rest = rest;
        std::str::from_utf8(number).ok()?.parse().ok()
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let (&first, rest) = self.rest.split_first()?;
            self.rest = rest;
            return Some(match first {
                b'{' => Token::Open,
                b'}' => Token::Close,
                b'\\' => return self.after_backslash(),
                b'\r' | b'\n' | 0 => continue,
                other => Token::Byte(other),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Token, Tokens};

    #[test]
    fn a_file_is_cut_into_words_bytes_and_groups() {
        let tokens: Vec<_> = Tokens::of(b"{\\u-3 ?\\'e9\\par\nx\\bin3 abc\\~}\\").collect();
        assert_eq!(
            tokens,
            [
                Token::Open,
                Token::Word("u", Some(-3)),
                Token::Byte(b'?'),
                Token::Byte(0xe9),
                Token::Word("par", None),
                Token::Byte(b'x'),
                Token::Word("bin", Some(3)),
                Token::Symbol(b'~'),
                Token::Close,
            ]
        );
    }
}
