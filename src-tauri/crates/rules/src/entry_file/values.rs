//! The JSON values of a text, one after the other, without what is in them.

use serde::de::IgnoredAny;

use super::EntryFileError;

/// The values in a text: those of an array, else all that stand in it with or without lines between them.
pub(super) struct Values<'a> {
    text: &'a str,
    /// Where the next value may begin, in bytes.
    at: usize,
    /// The line there, from 1.
    line: usize,
    is_array: bool,
    is_over: bool,
}

impl<'a> Values<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let is_array = text.trim_ascii_start().starts_with('[');
        let mut values = Self {
            text,
            at: 0,
            line: 1,
            is_array,
            is_over: false,
        };
        values.pass_over(|byte| byte.is_ascii_whitespace());
        if is_array {
            values.at += 1;
        }
        values
    }

    /// Moves past all bytes of a kind.
    fn pass_over(&mut self, is_of_kind: impl Fn(u8) -> bool) {
        let rest = &self.text.as_bytes()[self.at..];
        let length = rest.iter().take_while(|byte| is_of_kind(**byte)).count();
        self.advance(self.at + length);
    }

    fn advance(&mut self, to: usize) {
        self.line += self.text[self.at..to].matches('\n').count();
        self.at = to;
    }

    fn not_json(&mut self, line: usize) -> Result<(usize, &'a str), EntryFileError> {
        self.is_over = true;
        Err(EntryFileError::NotJson { line })
    }
}

impl<'a> Iterator for Values<'a> {
    /// The line on which a value begins, and the value.
    type Item = Result<(usize, &'a str), EntryFileError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        self.pass_over(|byte| byte.is_ascii_whitespace());
        let is_end = if self.is_array {
            self.text[self.at..].starts_with(']')
        } else {
            self.at == self.text.len()
        };
        if is_end {
            self.is_over = true;
            if self.is_array {
                self.advance(self.at + 1);
                self.pass_over(|byte| byte.is_ascii_whitespace());
            }
            return (self.at < self.text.len()).then(|| self.not_json(self.line));
        }
        let (begins, line) = (self.at, self.line);
        let rest = &self.text[begins..];
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
        match values.next() {
            Some(Ok(_)) => {}
            Some(Err(error)) => return Some(self.not_json(line + error.line().max(1) - 1)),
            None => return Some(self.not_json(line)),
        }
        self.advance(begins + values.byte_offset());
        let value = &self.text[begins..self.at];
        if self.is_array {
            self.pass_over(|byte| byte.is_ascii_whitespace());
            let rest = &self.text[self.at..];
            if rest.starts_with(',') {
                self.at += 1;
            } else if !rest.starts_with(']') {
                return Some(self.not_json(self.line));
            }
        }
        Some(Ok((line, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Result<Vec<(usize, &str)>, EntryFileError> {
        Values::of(text).collect()
    }

    #[test]
    fn lines_printed_values_and_an_array_are_read_the_same_way() {
        let wanted = [(1, "{\"a\":1}"), (3, "{\"a\":2}")];
        assert_eq!(all("{\"a\":1}\n\n{\"a\":2}\n").unwrap(), wanted);
        assert_eq!(all("[{\"a\":1},\n\n{\"a\":2}]\n").unwrap(), wanted);
        assert_eq!(all("\u{feff}{\"a\":1}\r\n\r\n{\"a\":2}").unwrap(), wanted);
        let printed = "{\n  \"a\": \"]}\"\n}\n{\n  \"a\": 2\n}\n";
        let lines: Vec<usize> = all(printed)
            .unwrap()
            .iter()
            .map(|(line, _)| *line)
            .collect();
        assert_eq!(lines, [1, 4]);
        assert_eq!(all("").unwrap(), []);
        assert_eq!(all(" [ ] ").unwrap(), []);
    }

    #[test]
    fn what_is_no_json_is_named_by_its_line() {
        let line = |text: &str| match all(text) {
            Err(EntryFileError::NotJson { line }) => line,
            other => panic!("{other:?}"),
        };
        assert_eq!(line("{\"a\":1}\n{\"a\":\n"), 3);
        assert_eq!(line("{\"a\":1}\nhello\n"), 2);
        assert_eq!(line("[{\"a\":1}\n{\"a\":2}]"), 2);
        assert_eq!(line("[{\"a\":1}"), 1);
        assert_eq!(line("\u{a0}[{\"a\":1}]"), 1);
        assert_eq!(line("[{\"a\":1}]\n{\"a\":2}"), 2);
        assert_eq!(line("{\"a\":1},\n{\"a\":2}"), 1);
    }
}
