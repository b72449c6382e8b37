//! Links as they are copied out of real programs, each beside the plain one.

use identity::Comparison::{Different, Same, Similar};
use identity::{Comparison, page};

/// Links that lead to one page, the plain one first.
const ONE_PAGE: &[&[&str]] = &[
    &[
        "https://example.org/news/story-1",
        "example.org/news/story-1",
        "http://www.example.org/news/story-1/",
        "https://EXAMPLE.org./news/story-1?utm_source=x&utm_medium=y",
        "https://m.example.org/news/story-1?fbclid=abc",
        "https://amp.example.org/news/story-1",
        "https://example.org/amp/news/story-1",
        "https://example.org/news/story-1/amp/",
        "https://example.org/news/story-1?amp=1",
        "https://example.org/news/story-1?outputType=amp",
        "https://example.org/news//story-1",
        "https://example.org/news/story-1#:~:text=the%20road",
        "https://example.org/news/story-1#comments",
        "https://example.org/news/story-1#xtor=RSS-1",
        "https://example.org:443/news/story-1/index.html",
        "https://example.org/news/story-1?_gl=1*abc&gad_source=1&mkt_tok=x",
        "https://example.org/news/story-1?gbraid=a&wbraid=b&gaa_at=eafs",
        "https://example.org/news/story-1?__twitter_impression=true&rss=1",
        "https://www.google.com/amp/s/www.example.org/news/story-1",
        "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/news/story-1",
        "https://www.google.com/url?q=https://example.org/news/story-1&sa=D&source=docs",
        "https://www.google.ca/url?sa=t&url=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1&usg=AOv",
        "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1&data=05%7C",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1%3Ffbclid%3Dx&h=AT0",
        "https://lm.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1",
        "https://l.instagram.com/?u=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1&e=AT",
        "https://out.reddit.com/t3_abc?url=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1&token=x",
        "https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1&urlhash=x",
        "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1&rut=x",
        "https://slack-redir.net/link?url=https%3A%2F%2Fexample.org%2Fnews%2Fstory-1",
        "https://web.archive.org/web/20260102030405/https://example.org/news/story-1",
        "https://web.archive.org/web/2026*/http://www.example.org/news/story-1",
        "https://web.archive.org/web/20260102030405if_/https:/example.org/news/story-1",
        "https://archive.ph/20260102030405/https://example.org/news/story-1",
        "https://archive.today/newest/https://example.org/news/story-1",
        "https://12ft.io/https://example.org/news/story-1",
        "https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKl:https://example.org/news/story-1+&hl=en",
        "https://example-org.translate.goog/news/story-1?_x_tr_sl=fr&_x_tr_tl=en",
        "https://translate.google.com/translate?sl=fr&tl=en&u=https://example.org/news/story-1",
        "https://urldefense.com/v3/__https://example.org/news/story-1__;!!abc!def$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_news_story-2D1&d=DwMFaQ",
        // A mail filter around a network around an archive.
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fweb.archive.org%252Fweb%252F2026%252Fhttps%253A%252F%252Fexample.org%252Fnews%252Fstory-1",
    ],
    &[
        "https://example.org/%C3%A9t%C3%A9/~roy?q=%C3%A9",
        "https://example.org/%c3%a9t%c3%a9/%7Eroy?q=%c3%a9",
        "https://example.org/été/~roy?q=é",
        "https://example.org/e\u{301}te\u{301}/~roy?q=e\u{301}",
    ],
    &[
        "https://bücher.example/a",
        "https://xn--bcher-kva.example/a",
    ],
    &[
        "https://example.org/story?id=7",
        "https://urldefense.com/v3/__https://example.org/story?id=7__;!!abc!def$",
    ],
    &[
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ?si=abc&t=42",
        "https://m.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&index=3",
        "https://music.youtube.com/watch?v=dQw4w9WgXcQ&feature=share",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=4",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
        "https://www.youtube.com/live/dQw4w9WgXcQ?feature=shared",
        "https://www.google.com/url?q=https://youtu.be/dQw4w9WgXcQ",
    ],
    &[
        "https://vimeo.com/76979871",
        "https://player.vimeo.com/video/76979871?h=8272103f6e",
        "https://vimeo.com/channels/staffpicks/76979871",
        "https://vimeo.com/showcase/1234567/video/76979871",
        "https://vimeo.com/groups/shortfilms/videos/76979871",
        "https://vimeo.com/76979871/8272103f6e#t=10s",
    ],
    &[
        "https://www.dailymotion.com/video/x7tgad0",
        "https://dai.ly/x7tgad0",
        "https://www.dailymotion.com/embed/video/x7tgad0?autoplay=1",
        "https://geo.dailymotion.com/player.html?video=x7tgad0",
        "https://www.dailymotion.com/video/x7tgad0_a-title_news",
    ],
    &[
        "https://www.facebook.com/watch/?v=1234567890",
        "https://www.facebook.com/anoutlet/videos/1234567890/",
        "https://m.facebook.com/anoutlet/videos/a-title/1234567890/",
        "https://www.facebook.com/reel/1234567890",
        "https://www.facebook.com/watch/live/?v=1234567890&ref=watch_permalink",
        "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fanoutlet%2Fvideos%2F1234567890%2F",
    ],
    &[
        "https://x.com/anoutlet/status/1234567890",
        "https://twitter.com/anoutlet/status/1234567890?s=20&t=x",
        "https://mobile.twitter.com/i/web/status/1234567890",
    ],
    &[
        "https://www.instagram.com/p/CuAbCdEfGhI/",
        "https://www.instagram.com/anoutlet/reel/CuAbCdEfGhI/?igsh=abc",
    ],
    &[
        "https://www.tiktok.com/@anoutlet/video/7234567890",
        "https://m.tiktok.com/v/7234567890.html",
    ],
    &[
        "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk",
        "https://open.spotify.com/intl-fr/episode/4rOoJ6Egrf8K2IrywzwOMk?si=x",
        "https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk",
    ],
    &[
        "https://podcasts.apple.com/ca/podcast/a-show/id123456?i=1000456",
        "https://podcasts.apple.com/fr/podcast/id123456?i=1000456&l=fr",
    ],
    &[
        "https://soundcloud.com/a-show/an-episode",
        "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a-show/an-episode&color=%23ff5500",
    ],
    &[
        "https://fr.wikipedia.org/wiki/Caf%C3%A9",
        "https://fr.m.wikipedia.org/wiki/Café",
    ],
];

#[test]
fn links_to_one_page_are_the_same() {
    for links in ONE_PAGE {
        for link in *links {
            assert_eq!(page(link).exact, page(links[0]).exact, "{link}");
            assert_eq!(page(link).exact.len(), 1, "{link}");
        }
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn what_may_name_the_page_is_asked_about_and_what_names_it_is_not() {
    let rows: &[(&str, &str, Comparison)] = &[
        (
            "https://example.org/story.php?ref=4711",
            "https://example.org/story.php?ref=4712",
            Similar,
        ),
        (
            "https://example.org/s?source=a",
            "https://example.org/s?source=b",
            Similar,
        ),
        (
            "https://example.org/s?share=a",
            "https://example.org/s",
            Similar,
        ),
        (
            "https://example.org/s?partner=a",
            "https://example.org/s?partner=b",
            Similar,
        ),
        (
            "https://example.org/s?cmp=1",
            "https://example.org/s?CMP=2",
            Similar,
        ),
        (
            "https://example.org/s?at_id=1",
            "https://example.org/s?at_id=2",
            Similar,
        ),
        (
            "https://example.org/player#episode-1",
            "https://example.org/player#episode-2",
            Similar,
        ),
        (
            "https://example.org/#!/story/1",
            "https://example.org/#!/story/2",
            Similar,
        ),
        (
            "https://example.org/a#part",
            "https://example.org/a",
            Similar,
        ),
        (
            "https://example.org/?p=1",
            "https://example.org/?p=2",
            Different,
        ),
        ("https://example.org/a", "https://example.org/A", Different),
        (
            "https://fr.example.org/a",
            "https://en.example.org/a",
            Different,
        ),
        (
            "https://example.org/a?page=1",
            "https://example.org/a",
            Different,
        ),
        (
            "http://192.0.2.1/story?id=1",
            "http://192.0.2.1/story?id=2",
            Different,
        ),
        ("http://192.0.2.1:8080/a", "http://192.0.2.1/a", Different),
        (
            "https://example.org/a%2Fb",
            "https://example.org/a/b",
            Different,
        ),
        (
            "https://example.org/?a=1%26b=2",
            "https://example.org/?a=1&b=2",
            Different,
        ),
        (
            "https://youtu.be/dQw4w9WgXcQ",
            "https://youtu.be/dQw4w9WgXcq",
            Different,
        ),
        (
            "https://podcasts.apple.com/ca/podcast/a/id123456?i=1",
            "https://podcasts.apple.com/ca/podcast/a/id123456?i=2",
            Different,
        ),
        (
            "https://www.google.com/search?q=example.org",
            "https://www.google.com/search?q=example.com",
            Different,
        ),
        (
            "https://www.facebook.com/anoutlet/posts/1",
            "https://www.facebook.com/anoutlet/posts/2",
            Different,
        ),
        (
            "https://www.youtube.com/@anoutlet",
            "https://www.youtube.com/@another",
            Different,
        ),
        ("https://bit.ly/3abc", "https://bit.ly/3abd", Different),
        (
            "https://vimeo.com/showcase/1234567",
            "https://vimeo.com/1234567",
            Different,
        ),
        (
            "https://web.archive.org/web/2026/https://example.org/a",
            "https://web.archive.org/web/2026/https://example.org/b",
            Different,
        ),
    ];
    for (one, other, expected) in rows {
        assert_eq!(
            page(one).compare(&page(other)),
            *expected,
            "{one} and {other}"
        );
    }
    assert_eq!(
        page("https://example.org/a?b=2&a=1")
            .compare(&page("https://example.org/a?a=1&b=2&utm_id=3")),
        Same
    );
}

#[test]
fn what_is_no_page_has_no_key() {
    for link in [
        "mailto:a@example.org",
        "file:///a",
        "not a link",
        "data:,a",
        "",
        "word",
    ] {
        assert_eq!(page(link).exact, [""; 0], "{link}");
    }
}
