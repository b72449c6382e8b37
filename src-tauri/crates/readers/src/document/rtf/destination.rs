//! Destinations of RTF: what the text of a group is.

/// What the text of a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Destination {
    /// The text of the work.
    Body,
    /// Text that is not read.
    Skipped,
    /// What a field is: of a link, its address.
    FieldCode,
    /// The number or the sign of an item of a list.
    ListMark,
    /// A picture, in hexadecimal figures.
    Picture,
    /// A note at the foot or at the end.
    Note,
    /// The table of fonts.
    Fonts,
    /// The table of those who changed it.
    Revisers,
    /// What the file says of itself; the text stands in groups within.
    Info,
    /// When it was last saved.
    Saved,
    /// A property of its own.
    Property(Property),
}

/// A property that has a group of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Property {
    Title,
    Author,
    Operator,
    Manager,
    Company,
    /// The template it was made from.
    Template,
    /// Who wrote a comment.
    Commenter,
    /// The value of a custom property.
    Added,
}

impl Destination {
    /// The destination of a group that begins with this word, inside of another; `None` where the word names none.
    /// Groups that begin with `\*` and a word that is not known here are not read.
    pub(super) fn of(word: &str, within: Self) -> Option<Self> {
        Some(match word {
            "fonttbl" => Self::Fonts,
            "info" | "userprops" => Self::Info,
            "revtbl" => Self::Revisers,
            "revtim" if within == Self::Info => Self::Saved,
            "title" if within == Self::Info => Self::Property(Property::Title),
            "author" if within == Self::Info => Self::Property(Property::Author),
            "operator" if within == Self::Info => Self::Property(Property::Operator),
            "manager" if within == Self::Info => Self::Property(Property::Manager),
            "company" if within == Self::Info => Self::Property(Property::Company),
            "template" => Self::Property(Property::Template),
            "atnauthor" => Self::Property(Property::Commenter),
            "staticval" => Self::Property(Property::Added),
            // The text in a box is text of the work; the picture of the box for old readers says it again.
            "shpinst" | "shppict" if within == Self::Body => Self::Body,
            "fldinst" => Self::FieldCode,
            "listtext" | "pntext" => Self::ListMark,
            "pict" => Self::Picture,
            "footnote" => Self::Note,
            "colortbl" | "stylesheet" | "header" | "headerl" | "headerr" | "headerf" | "footer"
            | "footerl" | "footerr" | "footerf" | "ftnsep" | "ftnsepc" | "ftncn" | "aftnsep"
            | "aftnsepc" | "aftncn" | "nonshppict" | "shprslt" | "sp" | "xe" | "tc" | "rxe"
            | "objdata" | "annotation" | "creatim" | "printim" | "buptim" | "doccomm"
            | "keywords" | "subject" | "comment" | "category" | "hlinkbase" | "propname"
            | "filetbl" => Self::Skipped,
            _ => return None,
        })
    }

    /// Whether nothing in it is text of the work, whatever the groups in it are.
    pub(super) fn has_no_text(self) -> bool {
        matches!(
            self,
            Self::Skipped | Self::FieldCode | Self::ListMark | Self::Picture | Self::Note
        )
    }
}

/// The letter that a control word stands for; `None` where it stands for none.
pub(super) fn letter(word: &str) -> Option<&'static str> {
    Some(match word {
        "tab" | "cell" | "nestcell" => "\t",
        "line" | "lbr" | "softline" => "\n",
        "emdash" => "\u{2014}",
        "endash" => "\u{2013}",
        "emspace" => "\u{2003}",
        "enspace" => "\u{2002}",
        "qmspace" => "\u{2005}",
        "bullet" => "\u{2022}",
        "lquote" => "\u{2018}",
        "rquote" => "\u{2019}",
        "ldblquote" => "\u{201c}",
        "rdblquote" => "\u{201d}",
        "zwj" => "\u{200d}",
        "zwnj" => "\u{200c}",
        _ => return None,
    })
}
