//! Which part of a page an element belongs to, by the names that templates give their parts.

/// Words in a class or an id of what surrounds a story: lists of other stories, comments, navigation.
const SURROUNDINGS: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "aside",
    "banner",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "carousel",
    "comment",
    "commentlist",
    "comments",
    "cookie",
    "disqus",
    "donate",
    "donation",
    "footer",
    "latest",
    "masthead",
    "menu",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "outbrain",
    "popular",
    "promo",
    "promos",
    "rail",
    "readnext",
    "recent",
    "recirc",
    "recirculation",
    "recommended",
    "recommendation",
    "recommendations",
    "related",
    "relatedposts",
    "respond",
    "responses",
    "share",
    "sharing",
    "sidebar",
    "sharedaddy",
    "signup",
    "sponsored",
    "subscribe",
    "subscription",
    "taboola",
    "teaser",
    "teasers",
    "ticker",
    "topbar",
    "trending",
    "upnext",
    "weather",
    "widget",
    "widgets",
    "connexes",
    "commentaires",
    "commentaire",
    "infolettre",
    "suggestions",
];

/// Those of them that stand with the story itself.
const OWN: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "aside",
    "banner",
    "bio",
    "donate",
    "donation",
    "newsletter",
    "share",
    "sharing",
    "sharedaddy",
    "signup",
    "subscribe",
    "subscription",
];

/// Words that follow one another in such names.
const PAIRS: &[(&str, &str)] = &[
    ("read", "next"),
    ("read", "more"),
    ("more", "stories"),
    ("more", "news"),
    ("most", "read"),
    ("up", "next"),
    ("site", "header"),
    ("current", "date"),
    ("top", "bar"),
    ("lire", "aussi"),
    ("a", "lire"),
    ("see", "also"),
    ("you", "may"),
    ("more", "from"),
    ("other", "news"),
    ("next", "post"),
    ("post", "navigation"),
    ("post", "comments"),
    ("article", "comments"),
    ("post", "nav"),
    ("article", "related"),
    ("article", "recirc"),
    ("article", "promo"),
    ("story", "teaser"),
    ("post", "teaser"),
    ("article", "teaser"),
    ("article", "newsletter"),
    ("previous", "post"),
    ("also", "read"),
    ("side", "bar"),
    ("author", "bio"),
    ("plus", "lus"),
];

/// Words of elements that print a date.
const DATES: &[&str] = &[
    "date",
    "dates",
    "dateline",
    "datetime",
    "published",
    "pubdate",
    "publication",
    "posted",
    "postdate",
    "timestamp",
    "time",
    "created",
    "publish",
    "publie",
    "meta",
    "postmeta",
    "postmetadata",
    "postinfo",
    "pubtime",
    "metadata",
    "entrydate",
    "datum",
    "fecha",
    "tarih",
    "erstellt",
    "timeago",
    "pubinfo",
];

/// Words of elements that print who wrote it.
const BYLINES: &[&str] = &[
    "byline",
    "author",
    "authors",
    "auteur",
    "auteurs",
    "signature",
    "writer",
    "reporter",
    "journalist",
    "vcard",
    "fn",
];

/// Words of elements that ask for a subscription before the rest of the story is shown.
const PAYWALLS: &[&str] = &["paywall", "paywalled", "regwall"];

/// Words of elements that say what a picture shows.
const CAPTIONS: &[&str] = &["caption", "captions", "figcaption", "legende"];

/// What the class and the id of an element say of it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "names say any of these at once"
)]
pub(super) struct Hints {
    /// It is outside the story.
    pub(super) outside_story: bool,
    /// It holds what others wrote: comments, other stories.
    pub(super) of_others: bool,
    /// It prints a date.
    pub(super) date: bool,
    /// It prints names of authors.
    pub(super) byline: bool,
    /// It asks for a subscription.
    pub(super) paywall: bool,
    /// It is printed under a picture.
    pub(super) caption: bool,
}

impl Hints {
    /// What several names say.
    pub(super) fn of(names: &str) -> Self {
        let mut hints = Self::default();
        for name in names.split_ascii_whitespace() {
            let mut of_name = Self::default();
            of_name.take(name);
            // `article-header-comment__date` is the date of a comment piece, not a comment.
            let prints = of_name.date || of_name.byline;
            of_name.outside_story &= !prints;
            of_name.of_others &= !prints;
            hints.add(of_name);
        }
        hints
    }

    /// Adds what another name says.
    pub(super) fn add(&mut self, other_hints: Self) {
        self.outside_story |= other_hints.outside_story;
        self.of_others |= other_hints.of_others;
        self.date |= other_hints.date;
        self.byline |= other_hints.byline;
        self.paywall |= other_hints.paywall;
        self.caption |= other_hints.caption;
    }

    /// Names are taken apart at marks and at capitals: `entry-date`, `relatedPosts`.
    fn take(&mut self, name: &str) {
        // Long names are made by programs.
        if name.len() > 60 {
            return;
        }
        let mut word_before = String::new();
        let mut word = String::new();
        let mut last_small = false;
        for c in name.chars().chain([' ']) {
            let begins = c.is_ascii_uppercase() && last_small;
            if (begins || !c.is_ascii_alphabetic()) && !word.is_empty() {
                self.word(&word_before, &word);
                word_before = std::mem::take(&mut word);
            }
            if c.is_ascii_alphabetic() {
                word.push(c.to_ascii_lowercase());
            }
            last_small = c.is_ascii_lowercase();
        }
    }

    fn word(&mut self, word_before: &str, word: &str) {
        // The foot of a story belongs to it, and often says when it was posted.
        let of_story = matches!(
            word_before,
            "entry" | "post" | "article" | "story" | "asset" | "content"
        );
        let outside_story =
            (SURROUNDINGS.contains(&word) && !of_story) || PAIRS.contains(&(word_before, word));
        self.outside_story |= outside_story;
        self.of_others |= outside_story && !OWN.contains(&word);
        self.date |= DATES.contains(&word) || word.starts_with("date") || word.ends_with("date");
        self.byline |= BYLINES.contains(&word);
        self.paywall |= PAYWALLS.contains(&word);
        self.caption |= CAPTIONS.contains(&word);
    }
}
