//! Documents in the Rich Text Format.
//!
//! Read by hand: the crates for RTF know no code pages, and old files of newsrooms are written in them.

/// The encodings that RTF names by number.
mod code_pages;
/// What was found, as claims and traces.
mod found;
/// Where in RTF a text stands.
mod place;
/// Cutting RTF into what it is made of.
mod tokens;

use std::collections::BTreeMap;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

use crate::document::text::Paragraphs;
use crate::{MOST_TEXT, ReaderOutput, Trouble};
use found::Found;
use place::Place;
use tokens::{Token, Tokens};

/// Groups stand in one another at most so deep; Word stops at far fewer.
const DEEPEST: usize = 1_000;

/// At most this many fonts are known; a document names some dozens.
const MOST_FONTS: usize = 4_096;

/// What it says. The text is that of the body as it stands with all changes taken: no deleted and no hidden text, no
/// notes, no heads and feet, no numbers of lists.
pub(crate) fn read(bytes: &[u8]) -> ReaderOutput {
    let mut reader = Reader::default();
    let mut trouble = None;
    for token in Tokens::of(bytes) {
        if let Err(met) = reader.take(token) {
            trouble = Some(met);
            break;
        }
        if reader.closed {
            break;
        }
    }
    if trouble.is_none() && !reader.closed {
        trouble = Some(Trouble::Damaged);
    }
    let ended = reader.end_paragraph();
    let trouble = trouble.or(ended.err());
    let text = reader
        .text
        .whole()
        .filter(|_| matches!(trouble, None | Some(Trouble::Damaged)));
    ReaderOutput {
        text,
        claims: reader.found.claims(),
        traces: reader.found.traces(),
        trouble,
    }
}

/// What holds within a group.
#[derive(Debug, Clone, Copy)]
struct Group {
    place: Place,
    /// How many characters after a `\u` repeat it for old readers.
    fallback: usize,
    encoding: &'static Encoding,
    deleted: bool,
    inserted: bool,
    hidden: bool,
}

struct Reader {
    groups: Vec<Group>,
    here: Group,
    /// Whether the group has just begun, so that the next word may say what it is.
    begins: bool,
    /// Whether it began with `\*`.
    starred: bool,
    /// How many characters are still to be skipped after a `\u`.
    left_out: usize,
    of_file: &'static Encoding,
    fonts: BTreeMap<i32, &'static Encoding>,
    font: i32,
    plain_font: i32,
    /// Bytes that wait for those that make them a letter, and halves of letters beyond 16 bits.
    bytes: Vec<u8>,
    halves: Vec<u16>,
    written: String,
    text: Paragraphs,
    found: Found,
    closed: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            groups: Vec::new(),
            here: Group {
                place: Place::Body,
                fallback: 1,
                encoding: WINDOWS_1252,
                deleted: false,
                inserted: false,
                hidden: false,
            },
            begins: false,
            starred: false,
            left_out: 0,
            of_file: WINDOWS_1252,
            fonts: BTreeMap::new(),
            font: 0,
            plain_font: 0,
            bytes: Vec::new(),
            halves: Vec::new(),
            written: String::new(),
            text: Paragraphs::default(),
            found: Found::default(),
            closed: false,
        }
    }
}

impl Reader {
    fn take(&mut self, token: Token<'_>) -> Result<(), Trouble> {
        match token {
            Token::Open => {
                self.flush();
                self.left_out = 0;
                if self.groups.len() >= DEEPEST {
                    return Err(Trouble::TooDeep);
                }
                self.groups.push(self.here);
                (self.begins, self.starred) = (true, false);
            }
            Token::Close => self.close(),
            Token::Byte(_) | Token::Symbol(b'~' | b'_' | b'-') if self.left_out > 0 => {
                self.left_out -= 1;
            }
            Token::Byte(byte) => {
                self.begins = false;
                self.units();
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
            return Err(Trouble::TooLarge);
        }
        Ok(())
    }

    fn close(&mut self) {
        self.flush();
        self.left_out = 0;
        self.begins = false;
        if let Place::Property(property) = self.here.place {
            let value = std::mem::take(&mut self.found.gathered);
            self.found.property(property, &value);
        }
        if self.here.place == Place::Revisers {
            self.found.reviser();
        }
        match self.groups.pop() {
            Some(group) => self.here = group,
            None => self.closed = true,
        }
        self.closed |= self.groups.is_empty();
    }

    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), Trouble> {
        let on = number != Some(0);
        if word != "u" {
            self.flush();
        }
        if std::mem::take(&mut self.begins) {
            let place = Place::of(word, self.here.place);
            match place {
                // What is not read stays so, whatever stands in it.
                _ if self.here.place == Place::Elsewhere => {}
                Some(place) => self.here.place = place,
                None if self.starred => self.here.place = Place::Elsewhere,
                None => {}
            }
            self.found.group_begins(word);
            if matches!(place, Some(Place::Property(_))) {
                self.found.gathered.clear();
            }
        }
        match word {
            "u" => self.unicode(number.unwrap_or(0)),
            "uc" => self.here.fallback = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(16),
            "par" | "row" | "nestrow" | "sect" | "page" | "column" => self.paragraph_mark()?,
            "ansicpg" => {
                self.of_file = code_pages::of_page(number.unwrap_or(1252));
                self.here.encoding = self.of_file;
            }
            "mac" => {
                self.of_file = MACINTOSH;
                self.here.encoding = MACINTOSH;
            }
            "deff" => self.plain_font = number.unwrap_or(0),
            "f" if self.here.place == Place::Fonts => self.font = number.unwrap_or(0),
            "fcharset" if self.here.place == Place::Fonts => self.know_font(number.unwrap_or(0)),
            "f" => self.set_font(number.unwrap_or(0)),
            "deleted" => self.here.deleted = on,
            "revised" => self.here.inserted = on,
            "v" => self.here.hidden = on,
            "plain" => {
                (self.here.deleted, self.here.inserted, self.here.hidden) = (false, false, false);
                self.set_font(self.plain_font);
            }
            "yr" | "mo" | "dy" if self.here.place == Place::Saved => {
                self.found.saved(word, number.unwrap_or(0));
            }
            _ => {
                if let Some(letter) = place::letter(word) {
                    self.write(letter);
                }
            }
        }
        Ok(())
    }

    fn know_font(&mut self, set: i32) {
        if let Some(encoding) = code_pages::of_character_set(set)
            && self.fonts.len() < MOST_FONTS
        {
            self.fonts.insert(self.font, encoding);
        }
    }

    fn set_font(&mut self, font: i32) {
        self.here.encoding = self.fonts.get(&font).copied().unwrap_or(self.of_file);
    }

    fn unicode(&mut self, number: i32) {
        self.letters();
        self.left_out = self.here.fallback;
        // Numbers are written as signed 16 bits.
        let number = if number < 0 {
            number + 0x1_0000
        } else {
            number
        };
        if let Ok(unit) = u16::try_from(number) {
            self.halves.push(unit);
            if !(0xd800..0xdc00).contains(&unit) {
                self.units();
            }
        } else if let Some(letter) = u32::try_from(number).ok().and_then(char::from_u32) {
            self.write(letter.encode_utf8(&mut [0; 4]));
        }
    }

    /// Writes the letters that bytes make.
    fn letters(&mut self) {
        if !self.bytes.is_empty() {
            let bytes = std::mem::take(&mut self.bytes);
            let (letters, _) = self.here.encoding.decode_without_bom_handling(&bytes);
            self.put(&letters);
        }
    }

    /// Writes the letters that units of 16 bits make.
    fn units(&mut self) {
        if !self.halves.is_empty() {
            let letters = String::from_utf16_lossy(&std::mem::take(&mut self.halves));
            self.put(&letters);
        }
    }

    fn flush(&mut self) {
        self.letters();
        self.units();
    }

    fn write(&mut self, letters: &str) {
        self.flush();
        self.begins = false;
        self.put(letters);
    }

    fn put(&mut self, letters: &str) {
        match self.here.place {
            Place::Body => {
                self.found.run(self.here.deleted, self.here.inserted);
                if !self.here.deleted && !self.here.hidden {
                    self.written.push_str(letters);
                }
            }
            Place::Property(_) | Place::Revisers => {
                self.found.gather(letters);
            }
            Place::Elsewhere | Place::Fonts | Place::Info | Place::Saved => {}
        }
    }

    fn paragraph_mark(&mut self) -> Result<(), Trouble> {
        // A paragraph whose mark is deleted runs on into the next.
        if self.here.place == Place::Body && !self.here.deleted {
            self.end_paragraph()?;
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), Trouble> {
        self.flush();
        self.text.add(&std::mem::take(&mut self.written))
    }
}
