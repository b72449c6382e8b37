//! Something in a folder that others write to, and why it is skipped.

/// Something in a mailbox or in a folder of files that is skipped, since it is none of the files that belong there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SkippedFile {
    /// Its name, without characters that a screen could be misled by.
    pub name: String,
    /// What is wrong with it.
    pub why: SkipReason,
}

/// Why something is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SkipReason {
    /// The name is not one that this app gives, as that of a conflict copy of a sync client.
    Name,
    /// A link, which is never followed.
    Link,
    /// A folder, a pipe or a device.
    NotAFile,
    /// Its size and time cannot be looked up.
    Unreadable,
}

impl SkipReason {
    /// The last part of the message id `skipped-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Link => "link",
            Self::NotAFile => "not-a-file",
            Self::Unreadable => "unreadable",
        }
    }
}

impl SkippedFile {
    pub(crate) fn new(name: &str, why: SkipReason) -> Self {
        let name = shown_name(name);
        Self { name, why }
    }
}

/// A name that somebody else chose, as a screen may show it: characters that would end a line, or turn the text around
/// them, are replaced.
pub fn shown_name(name: &str) -> String {
    let misleads = |c: char| {
        let turns = ['\u{200e}', '\u{200f}'].contains(&c)
            || ('\u{2028}'..='\u{202e}').contains(&c)
            || ('\u{2066}'..='\u{2069}').contains(&c);
        c.is_control() || turns
    };
    name.replace(misleads, "\u{fffd}")
}
