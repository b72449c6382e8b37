//! Documents in the Rich Text Format.
//!
//! Read by hand: the crates for RTF know no code pages, and old files of newsrooms are written in them.

/// The encodings that RTF names by number.
mod code_pages;
/// Destinations: what the text of a group is.
mod destination;
/// Metadata, as claims and leaks.
mod metadata;
/// Cutting RTF into what it is made of.
mod tokens;

use std::collections::BTreeMap;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

use crate::document::text::Paragraphs;
use crate::{MOST_TEXT, ReadError, ReaderOutput};
use destination::Destination;
use metadata::Metadata;
use tokens::{Token, Tokens};

/// The deepest nesting of groups; Word stops at far fewer.
const DEEPEST: usize = 1_000;

/// At most this many fonts are known; a document names some dozens.
const MOST_FONTS: usize = 4_096;

/// What it says. The text is that of the body with all tracked changes accepted: no deleted and no hidden text, no
/// notes, no heads and feet, no numbers of lists.
pub(crate) fn read(bytes: &[u8]) -> ReaderOutput {
    let mut reader = Reader::default();
    let mut trouble = None;
    for token in Tokens::of(bytes) {
        if let Err(error) = reader.take(token) {
            trouble = Some(error);
            break;
        }
        if reader.closed {
            break;
        }
    }
    if trouble.is_none() && !reader.closed {
        trouble = Some(ReadError::Damaged);
    }
    let result = reader.end_paragraph();
    let trouble = trouble.or(result.err());
    let text = reader
        .text
        .into_text()
        .filter(|_| matches!(trouble, None | Some(ReadError::Damaged)));
    ReaderOutput {
        text,
        claims: reader.metadata.claims(),
        leaks: reader.metadata.leaks(),
        trouble,
    }
}

/// The state within a group.
#[derive(Debug, Clone, Copy)]
struct Group {
    destination: Destination,
    /// How many characters after a `\u` repeat it for old readers.
    fallback: usize,
    encoding: &'static Encoding,
    deleted: bool,
    inserted: bool,
    hidden: bool,
}

struct Reader {
    groups: Vec<Group>,
    state: Group,
    /// Whether the group has just begun, so that the next word may say what it is.
    begins: bool,
    /// Whether it began with `\*`.
    starred: bool,
    /// How many characters are still to be skipped after a `\u`.
    fallback_to_skip: usize,
    file_encoding: &'static Encoding,
    fonts: BTreeMap<i32, &'static Encoding>,
    font: i32,
    plain_font: i32,
    /// Bytes that wait for those that make them a letter, and halves of letters beyond 16 bits.
    bytes: Vec<u8>,
    utf16_units: Vec<u16>,
    written: String,
    text: Paragraphs,
    metadata: Metadata,
    closed: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            groups: Vec::new(),
            state: Group {
                destination: Destination::Body,
                fallback: 1,
                encoding: WINDOWS_1252,
                deleted: false,
                inserted: false,
                hidden: false,
            },
            begins: false,
            starred: false,
            fallback_to_skip: 0,
            file_encoding: WINDOWS_1252,
            fonts: BTreeMap::new(),
            font: 0,
            plain_font: 0,
            bytes: Vec::new(),
            utf16_units: Vec::new(),
            written: String::new(),
            text: Paragraphs::default(),
            metadata: Metadata::default(),
            closed: false,
        }
    }
}

impl Reader {
    fn take(&mut self, token: Token<'_>) -> Result<(), ReadError> {
        match token {
            Token::Open => {
                self.flush();
                self.fallback_to_skip = 0;
                if self.groups.len() >= DEEPEST {
                    return Err(ReadError::TooDeep);
                }
                self.groups.push(self.state);
                (self.begins, self.starred) = (true, false);
            }
            Token::Close => self.close(),
            Token::Byte(_) | Token::Symbol(b'~' | b'_' | b'-') if self.fallback_to_skip > 0 => {
                self.fallback_to_skip -= 1;
            }
            Token::Byte(byte) => {
                self.begins = false;
                self.flush_utf16();
                self.bytes.push(byte);
                if self.bytes.len() >= 4_096 && byte.is_ascii() {
                    self.flush();
                }
            }
            Token::Symbol(b'*') if self.begins => self.starred = true,
            Token::Symbol(symbol) => match symbol {
                b'~' => self.write("\u{a0}"),
                b'_' => self.write("\u{2011}"),
                b'{' => self.write("{"),
                b'}' => self.write("}"),
                b'\\' => self.write("\\"),
                _ => {}
            },
            Token::Word(word, number) => self.word(word, number)?,
        }
        if self.written.len() > MOST_TEXT {
            return Err(ReadError::TooLarge);
        }
        Ok(())
    }

    fn close(&mut self) {
        self.flush();
        self.fallback_to_skip = 0;
        self.begins = false;
        if let Destination::Property(property) = self.state.destination {
            let value = std::mem::take(&mut self.metadata.gathered);
            self.metadata.property(property, &value);
        }
        if self.state.destination == Destination::Revisers {
            self.metadata.reviser();
        }
        match self.groups.pop() {
            Some(group) => self.state = group,
            None => self.closed = true,
        }
        self.closed |= self.groups.is_empty();
    }

    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), ReadError> {
        let is_on = number != Some(0);
        if word != "u" {
            self.flush();
        }
        if std::mem::take(&mut self.begins) {
            let destination = Destination::of(word, self.state.destination);
            match destination {
                // A group in one that is skipped is skipped too.
                _ if self.state.destination == Destination::Skipped => {}
                Some(destination) => self.state.destination = destination,
                None if self.starred => self.state.destination = Destination::Skipped,
                None => {}
            }
            self.metadata.group_begins(word);
            if matches!(destination, Some(Destination::Property(_))) {
                self.metadata.gathered.clear();
            }
        }
        match word {
            "u" => self.unicode(number.unwrap_or(0)),
            "uc" => self.state.fallback = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(16),
            "par" | "row" | "nestrow" | "sect" | "page" | "column" => self.paragraph_mark()?,
            "ansicpg" => {
                self.file_encoding = code_pages::of_page(number.unwrap_or(1252));
                self.state.encoding = self.file_encoding;
            }
            "mac" => {
                self.file_encoding = MACINTOSH;
                self.state.encoding = MACINTOSH;
            }
            "deff" => self.plain_font = number.unwrap_or(0),
            "f" if self.state.destination == Destination::Fonts => self.font = number.unwrap_or(0),
            "fcharset" if self.state.destination == Destination::Fonts => {
                self.remember_font(number.unwrap_or(0));
            }
            "f" => self.set_font(number.unwrap_or(0)),
            "deleted" => self.state.deleted = is_on,
            "revised" => self.state.inserted = is_on,
            "v" => self.state.hidden = is_on,
            "plain" => {
                (self.state.deleted, self.state.inserted, self.state.hidden) =
                    (false, false, false);
                self.set_font(self.plain_font);
            }
            "yr" | "mo" | "dy" if self.state.destination == Destination::Saved => {
                self.metadata.saved(word, number.unwrap_or(0));
            }
            _ => {
                if let Some(letter) = destination::letter(word) {
                    self.write(letter);
                }
            }
        }
        Ok(())
    }

    fn remember_font(&mut self, character_set: i32) {
        if let Some(encoding) = code_pages::of_character_set(character_set)
            && self.fonts.len() < MOST_FONTS
        {
            self.fonts.insert(self.font, encoding);
        }
    }

    fn set_font(&mut self, font: i32) {
        self.state.encoding = self.fonts.get(&font).copied().unwrap_or(self.file_encoding);
    }

    fn unicode(&mut self, number: i32) {
        self.flush_bytes();
        self.fallback_to_skip = self.state.fallback;
        // Numbers are written as signed 16 bits.
        let number = if number < 0 {
            number + 0x1_0000
        } else {
            number
        };
        if let Ok(unit) = u16::try_from(number) {
            self.utf16_units.push(unit);
            if !(0xd800..0xdc00).contains(&unit) {
                self.flush_utf16();
            }
        } else if let Some(letter) = u32::try_from(number).ok().and_then(char::from_u32) {
            self.write(letter.encode_utf8(&mut [0; 4]));
        }
    }

    /// Writes the letters that bytes make.
    fn flush_bytes(&mut self) {
        if !self.bytes.is_empty() {
            let bytes = std::mem::take(&mut self.bytes);
            let (letters, _) = self.state.encoding.decode_without_bom_handling(&bytes);
            self.put(&letters);
        }
    }

    /// Writes the letters that units of 16 bits make.
    fn flush_utf16(&mut self) {
        if !self.utf16_units.is_empty() {
            let letters = String::from_utf16_lossy(&std::mem::take(&mut self.utf16_units));
            self.put(&letters);
        }
    }

    fn flush(&mut self) {
        self.flush_bytes();
        self.flush_utf16();
    }

    fn write(&mut self, letters: &str) {
        self.flush();
        self.begins = false;
        self.put(letters);
    }

    fn put(&mut self, letters: &str) {
        match self.state.destination {
            Destination::Body => {
                self.metadata.run(self.state.deleted, self.state.inserted);
                if !self.state.deleted && !self.state.hidden {
                    self.written.push_str(letters);
                }
            }
            Destination::Property(_) | Destination::Revisers => {
                self.metadata.gather(letters);
            }
            Destination::Skipped | Destination::Fonts | Destination::Info | Destination::Saved => {}
        }
    }

    fn paragraph_mark(&mut self) -> Result<(), ReadError> {
        // A paragraph whose mark is deleted runs on into the next.
        if self.state.destination == Destination::Body && !self.state.deleted {
            self.end_paragraph()?;
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), ReadError> {
        self.flush();
        self.text.add(&std::mem::take(&mut self.written))
    }
}
