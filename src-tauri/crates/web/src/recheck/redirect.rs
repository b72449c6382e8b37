//! Whether a page is still at its address.

use identity::Comparison;
use url::Url;

use crate::{Page, Redirect, State};

/// Whether the page is still at the address of the link, by where its redirects ended.
pub(crate) fn state(page: &Page) -> State {
    let (requested, to) = (&page.requested, &page.final_url);
    if is_same(requested, to) {
        State::Alive
    } else if is_home(to) && !is_home(requested) {
        State::Home { to: to.clone() }
    } else {
        let is_permanent = page.redirects.iter().all(Redirect::is_permanent);
        State::Moved {
            to: to.clone(),
            is_permanent,
        }
    }
}

/// Fragments are not compared: none is sent, so no redirect ends at one.
fn is_same(a: &Url, b: &Url) -> bool {
    let [mut a, mut b] = [a.clone(), b.clone()];
    a.set_fragment(None);
    b.set_fragment(None);
    identity::compare(a.as_str(), b.as_str(), identity::page) == Comparison::Same
}

/// Whether the query names no page: there is none, or it has trackers alone.
fn has_no_page_in_query(link: &Url) -> bool {
    let mut without_query = link.clone();
    without_query.set_query(None);
    is_same(link, &without_query)
}

/// Whether it is the front page of a site, or of one of its languages.
fn is_home(link: &Url) -> bool {
    let Some(path) = link.path_segments() else {
        return true;
    };
    let steps: Vec<&str> = path.filter(|step| !step.is_empty()).collect();
    let is_index = |step: &str| {
        step.split_once('.')
            .is_some_and(|(name, _)| name == "index")
    };
    match steps[..] {
        [] => has_no_page_in_query(link),
        [step] => is_index(step) || is_language(step),
        [language, step] => is_language(language) && is_index(step),
        _ => false,
    }
}

/// `en`, `fr-ca`, `en_CA`.
fn is_language(step: &str) -> bool {
    let is_code = |text: &str| text.len() == 2 && text.bytes().all(|it| it.is_ascii_alphabetic());
    match step.split_once(['-', '_']) {
        Some((language, country)) => is_code(language) && is_code(country),
        None => is_code(step),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn led(requested: &str, to: &str) -> State {
        let page = Page {
            requested: requested.parse().unwrap(),
            final_url: to.parse().unwrap(),
            redirects: Vec::new(),
            status: 200,
            media_type: None,
            charset: None,
            bytes: Vec::new(),
            last_modified: None,
            etag: None,
            language: None,
            robots: None,
        };
        state(&page)
    }

    #[test]
    fn trifles_make_no_other_address() {
        for (requested, to) in [
            ("http://paper.example/a", "https://www.paper.example/a/"),
            ("http://paper.example", "https://paper.example/"),
            (
                "http://paper.example/a#episode-2",
                "https://paper.example/a",
            ),
            ("https://m.paper.example/a?_gl=x", "https://paper.example/a"),
            (
                "http://paper.example/a?id=1&utm_source=x",
                "https://paper.example/a?id=1",
            ),
            (
                "http://paper.example/a?b=1&a=2",
                "http://paper.example:80/a?a=2&b=1",
            ),
        ] {
            assert_eq!(led(requested, to), State::Alive, "{requested} {to}");
        }
    }

    #[test]
    fn another_page_is_another_address() {
        for (requested, to) in [
            ("http://paper.example/a", "http://paper.example/b"),
            ("http://paper.example/a?id=1", "http://paper.example/a"),
            ("http://paper.example/a", "http://other.example/a"),
            ("http://paper.example/", "http://other.example/"),
            ("http://paper.example/a", "http://paper.example/?p=12"),
        ] {
            assert!(
                matches!(led(requested, to), State::Moved { .. }),
                "{requested} {to}"
            );
        }
    }

    #[test]
    fn the_front_page_is_not_the_story() {
        for to in [
            "https://paper.example",
            "https://paper.example/?utm_source=gone",
            "https://paper.example/?gad_source=1",
            "https://paper.example/fr/",
            "https://paper.example/fr-CA",
            "https://paper.example/index.html",
            "https://paper.example/en/index.php",
        ] {
            let state = led("http://paper.example/2024/a-story", to);
            assert!(matches!(state, State::Home { .. }), "{to} {state:?}");
        }
    }
}
