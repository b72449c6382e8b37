//! Works by link or by title and byline.

use crate::Keys;
use crate::link::PageKeys;
use crate::name::{loose_person, title_key, title_words};
use crate::spelling;

/// What is known of a work.
#[derive(Debug, Clone, Copy, Default)]
pub struct WorkNames<'a> {
    /// Where it is to be found.
    pub link: Option<&'a str>,
    /// Its title.
    pub title: &'a str,
    /// The first name of its byline; empty without one.
    pub byline: &'a str,
}

/// By what a work is known: exactly by its link, or by its title and byline. A part of a link that may name the page, or
/// may say only where a reader came from, makes two works one where their titles are the same; else a person is asked, as
/// for a title or a byline that differs in accents.
pub fn work(names: WorkNames<'_>) -> Keys {
    let (mut exact, mut loose) = (Vec::new(), Vec::new());
    let title = title_words(names.title);
    if let Some(PageKeys { full, reduced }) = names.link.and_then(crate::link::page_keys) {
        exact.push(format!("link {full}"));
        if !title.is_empty() {
            exact.push(format!("page {reduced} titled {title}"));
        }
        loose.push(format!("link {reduced}"));
    }
    if !title.is_empty() {
        let byline = spelling::exact(names.byline);
        exact.push(format!("title {title} by {byline}"));
        let loose_title = match title_key(names.title) {
            empty if empty.is_empty() => title,
            loose_title => loose_title,
        };
        loose.push(format!("title {loose_title} by {}", loose_person(&byline)));
    }
    Keys::new(exact, loose)
}
