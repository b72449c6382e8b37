//! Documents in the Rich Text Format.
//!
//! Read by hand: the crates for RTF know no code pages, and old files of newsrooms are written in them.

/// The encodings that RTF names by number.
mod code_pages;
/// Destinations: what the text of a group is.
mod destination;
/// Tables, lists, notes, links and pictures.
mod layout;
/// How letters and paragraphs look.
mod look;
/// Metadata, as claims and leaks.
mod metadata;
/// Cutting RTF into what it is made of.
mod tokens;

use std::collections::BTreeMap;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

use crate::article::{Article, ArticleBuilder, Flow, Marks, Paragraph, Take};
use crate::document::text::Paragraphs;
use crate::{MOST_TEXT, ReadError, ReaderOutput};
use destination::Destination;
use layout::Layout;
use look::Look;
use metadata::Metadata;
use tokens::{Token, Tokens};

/// The deepest nesting of groups; Word stops at far fewer.
const DEEPEST: usize = 1_000;

/// At most this many fonts are known; a document names some dozens.
const MOST_FONTS: usize = 4_096;

/// What it says. The text is that of the body with all tracked changes accepted: no deleted and no hidden text, no
/// notes, no heads and feet, no numbers of lists.
pub(crate) fn read(bytes: &[u8]) -> ReaderOutput {
    let mut text = Paragraphs::default();
    let mut take = |flow: Flow<'_>| text.add_flow(&flow);
    let mut reader = Reader::new(&mut take, None);
    let trouble = reader.run(bytes);
    let metadata = reader.metadata;
    let text = text
        .into_text()
        .filter(|_| matches!(trouble, None | Some(ReadError::Damaged)));
    ReaderOutput {
        text,
        claims: metadata.claims(),
        leaks: metadata.leaks(),
        trouble,
        inner_files: Vec::new(),
    }
}

/// The document as a tree, with its notes, without heads and feet. Of one that is cut off it is what is there.
pub(crate) fn article(bytes: &[u8]) -> Result<Article, ReadError> {
    let mut builder = ArticleBuilder::default();
    let mut take = |flow: Flow<'_>| builder.take(flow);
    let mut reader = Reader::new(&mut take, Some(Layout::default()));
    if let Some(trouble) = reader.run(bytes)
        && trouble != ReadError::Damaged
    {
        return Err(trouble);
    }
    let claims = reader.metadata.claims();
    Ok(Article::named(&claims, builder.end()))
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
    look: Look,
}

struct Reader<'t> {
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
    written: Paragraph,
    written_length: usize,
    take: Take<'t>,
    /// How it is laid out; none where only its text is read.
    layout: Option<Layout>,
    metadata: Metadata,
    closed: bool,
}

impl<'t> Reader<'t> {
    fn new(take: Take<'t>, layout: Option<Layout>) -> Self {
        Self {
            groups: Vec::new(),
            state: Group {
                destination: Destination::Body,
                fallback: 1,
                encoding: WINDOWS_1252,
                deleted: false,
                inserted: false,
                hidden: false,
                look: Look::default(),
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
            written: Paragraph::default(),
            written_length: 0,
            take,
            layout,
            metadata: Metadata::default(),
            closed: false,
        }
    }

    /// Reads a file to its end; gives why not all of it was read.
    fn run(&mut self, bytes: &[u8]) -> Option<ReadError> {
        let mut trouble = None;
        for token in Tokens::of(bytes) {
            if let Err(error) = self.take(token) {
                trouble = Some(error);
                break;
            }
            if self.closed {
                break;
            }
        }
        if trouble.is_none() && !self.closed {
            trouble = Some(ReadError::Damaged);
        }
        let result = self.end_paragraph();
        trouble.or(result.err())
    }

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
            Token::Close => self.close()?,
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
        if self.written_length > MOST_TEXT {
            return Err(ReadError::TooLarge);
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), ReadError> {
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
        self.close_layout()?;
        match self.groups.pop() {
            Some(group) => self.state = group,
            None => self.closed = true,
        }
        self.closed |= self.groups.is_empty();
        Ok(())
    }

    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), ReadError> {
        let is_on = number != Some(0);
        if word != "u" {
            self.flush();
        }
        if std::mem::take(&mut self.begins) {
            let destination = Destination::of(word, self.state.destination);
            match destination {
                // A group in one that is skipped stays skipped.
                Some(destination) if !self.state.destination.has_no_text() => {
                    self.state.destination = destination;
                }
                _ if self.starred => self.state.destination = Destination::Skipped,
                _ => {}
            }
            self.group_begins_in_layout(word)?;
            self.metadata.group_begins(word);
            if matches!(destination, Some(Destination::Property(_))) {
                self.metadata.gathered.clear();
            }
        }
        match word {
            "u" => self.unicode(number.unwrap_or(0)),
            "uc" => self.state.fallback = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(16),
            "cell" | "row" | "nestcell" if self.ends_cell(word)? => {}
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
                self.state.look.marks = Marks::default();
                self.set_font(self.plain_font);
            }
            "yr" | "mo" | "dy" if self.state.destination == Destination::Saved => {
                self.metadata.saved(word, number.unwrap_or(0));
            }
            "trowd" => self.header_row(false),
            "trhdr" => self.header_row(true),
            _ if self.state.look.take(word, number) => {}
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
                    let link = self.layout.as_ref().and_then(|it| it.link(self.state.look));
                    self.written.write(letters, self.state.look.marks, link);
                    self.written_length += letters.len();
                }
            }
            Destination::Property(_) | Destination::Revisers => {
                self.metadata.gather(letters);
            }
            Destination::FieldCode | Destination::ListMark | Destination::Picture => {
                if let Some(layout) = &mut self.layout {
                    layout.gather(self.state.destination, letters);
                }
            }
            Destination::Skipped
            | Destination::Note
            | Destination::Fonts
            | Destination::Info
            | Destination::Saved => {}
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
        self.written_length = 0;
        let written = std::mem::take(&mut self.written);
        self.lay_out(written)
    }
}
