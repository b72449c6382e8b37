//! Strips a page of scripts and styles before it is parsed: of the bytes of a page half are scripts and styles,
//! and parsing takes most of the time.

use super::tag;

/// A page as the parser is given it.
#[derive(Debug)]
pub(super) struct StrippedHtml<'a> {
    /// The page without comments and indentation, without what stands in scripts, styles and drawings, and without
    /// attributes that nothing here reads.
    pub(super) html: String,
    /// What stood in scripts.
    pub(super) scripts: Vec<&'a str>,
}

/// Looks over the tags without parsing them. What stays in is looked at, so nothing that the parser takes for a tag
/// has more attributes than are allowed; `None` where one has.
pub(super) fn of(html: &str) -> Option<StrippedHtml<'_>> {
    stripped(html, false)
}

/// The same with the addresses of links and pictures.
pub(super) fn with_links(html: &str) -> Option<StrippedHtml<'_>> {
    stripped(html, true)
}

fn stripped(html: &str, keeps_links: bool) -> Option<StrippedHtml<'_>> {
    let mut stripped = StrippedHtml {
        html: String::with_capacity(html.len()),
        scripts: Vec::new(),
    };
    let bytes = html.as_bytes();
    let mut kept_to = 0;
    let mut at = 0;
    let mut foreign = false;
    let mut drawings = Drawings::of(html);
    while let Some(offset) = html.get(at..).and_then(|rest| rest.find('<')) {
        let tag = at + offset;
        at = tag + 1;
        // Templates indent each tag; a reader sees one space.
        let text_before = html.get(kept_to..tag)?;
        let text = text_before.trim_ascii_end();
        if text_before.len() > text.len() + 1 {
            stripped.html.push_str(text);
            stripped.html.push(' ');
            kept_to = tag;
        }
        let name = &bytes[at..];
        if name.starts_with(b"!--") {
            stripped.html.push_str(html.get(kept_to..tag)?);
            at = end_of_comment(bytes, at + 3);
            kept_to = at;
            continue;
        }
        if let [b'/', first, ..] = name
            && first.is_ascii_alphabetic()
        {
            at = tag::take(html, at + 1, keeps_links, &mut kept_to, &mut stripped.html)?;
            continue;
        }
        if !name.first().is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let end = tag::take(html, at, keeps_links, &mut kept_to, &mut stripped.html)?;
        let tag = html.get(at..end)?;
        at = end;
        if is(name, b"svg")
            && let Some(to) = drawings.end(end)
        {
            stripped.html.push_str(html.get(kept_to..=end)?);
            kept_to = to;
            at = to;
            continue;
        }
        foreign |= is(name, b"svg") || is(name, b"math");
        let raw = ["script", "style"]
            .into_iter()
            .find(|raw| is(name, raw.as_bytes()));
        let Some(raw) = raw else {
            continue;
        };
        // Inside of SVG such an element may be closed at once, and what it holds is parsed as tags.
        if foreign && tag.ends_with('/') {
            continue;
        }
        // Whether it is closed at all is not looked for: where nothing closes it, each would be looked for to the end.
        if foreign && raw == "script" && is_structured(tag) {
            continue;
        }
        let to = match raw {
            "script" => end_of_script(html, end),
            _ => end_of_raw(html, end, raw),
        };
        let script = html.get(end..to)?;
        let script = script.strip_prefix('>').unwrap_or(script);
        if raw == "script" && is_structured(tag) {
            at = to;
        } else {
            stripped
                .html
                .push_str(html.get(kept_to..to - script.len())?);
            kept_to = to;
            at = to;
            if raw == "script" {
                stripped.scripts.push(script);
            }
        }
    }
    stripped.html.push_str(html.get(kept_to..)?);
    Some(stripped)
}

/// Whether the name of a tag is this.
fn is(tag: &[u8], name: &[u8]) -> bool {
    tag.get(..name.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(name))
        && tag
            .get(name.len())
            .is_none_or(|after| after.is_ascii_whitespace() || matches!(after, b'/' | b'>'))
}

fn is_structured(tag: &str) -> bool {
    tag.to_ascii_lowercase().contains("ld+json")
}

/// The state of the tokenizer in a script (HTML, "script data").
#[derive(Clone, Copy, PartialEq)]
enum Escape {
    None,
    Comment,
    /// A script in a comment, whose end tag is not that of the whole.
    ScriptInComment,
}

/// Where the end tag of a script begins.
fn end_of_script(html: &str, from: usize) -> usize {
    let bytes = html.as_bytes();
    let mut escape = Escape::None;
    let mut at = from;
    loop {
        let next = html.get(at..).and_then(|rest| match escape {
            Escape::None => rest.find('<'),
            Escape::Comment | Escape::ScriptInComment => rest.find(['<', '-']),
        });
        let Some(next) = next else {
            return bytes.len();
        };
        at += next;
        let rest = &bytes[at..];
        let is_end = rest.starts_with(b"</") && is(&rest[2..], b"script");
        escape = match escape {
            Escape::None | Escape::Comment if is_end => return at,
            Escape::None if rest.starts_with(b"<!--") => {
                // Its dashes may be those of its end too.
                at += 1;
                Escape::Comment
            }
            Escape::Comment if is(&rest[1..], b"script") && rest[0] == b'<' => {
                Escape::ScriptInComment
            }
            Escape::ScriptInComment if is_end => Escape::Comment,
            Escape::Comment | Escape::ScriptInComment if rest.starts_with(b"-->") => Escape::None,
            Escape::None | Escape::Comment | Escape::ScriptInComment => escape,
        };
        at += 1;
    }
}

/// The drawings of a page. Where the next one begins and ends is remembered, so that a page of nothing but tags of
/// drawings that are never closed is still gone through once.
struct Drawings<'a> {
    html: &'a str,
    /// The next end tag, as it was last looked for; the end of the page where there is none.
    closes: usize,
    /// The next `<svg`, in the same way.
    opens: usize,
}

impl<'a> Drawings<'a> {
    fn of(html: &'a str) -> Self {
        Self {
            html,
            closes: 0,
            opens: 0,
        }
    }

    /// Where the end tag of a drawing begins whose tag ends here; `None` where it is not plain where that is. Asked for
    /// one place after the other, never for an earlier one.
    fn end(&mut self, from: usize) -> Option<usize> {
        if self.html.get(..from)?.ends_with('/') {
            return None;
        }
        let inside_from = from + 1;
        if self.closes < inside_from {
            self.closes = end_of_raw(self.html, inside_from, "svg");
        }
        if self.opens < inside_from {
            self.opens = next_drawing(self.html, inside_from);
        }
        (self.closes < self.html.len() && self.opens > self.closes).then_some(self.closes)
    }
}

/// Where `<svg` stands next, in capitals or not; the end of the page where it does not.
fn next_drawing(html: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(offset) = html.get(at..).and_then(|rest| rest.find('<')) {
        at += offset;
        let name = html.as_bytes().get(at + 1..at + 4);
        if name.is_some_and(|name| name.eq_ignore_ascii_case(b"svg")) {
            return at;
        }
        at += 1;
    }
    html.len()
}

/// Where the end tag of a script or style begins.
fn end_of_raw(html: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(offset) = html.get(at..).and_then(|rest| rest.find('<')) {
        at += offset;
        let tag_bytes = &html.as_bytes()[at + 1..];
        if tag_bytes.first() == Some(&b'/') && is(&tag_bytes[1..], name.as_bytes()) {
            return at;
        }
        at += 1;
    }
    html.len()
}

/// Where a comment ends, as browsers end it: `-->`, `--!>`, and at once with `>` or `->`.
fn end_of_comment(bytes: &[u8], from: usize) -> usize {
    let rest = &bytes[from..];
    if rest.starts_with(b">") {
        return from + 1;
    }
    if rest.starts_with(b"->") {
        return from + 2;
    }
    let mut at = from;
    while let Some(offset) = bytes[at..].iter().position(|byte| *byte == b'>') {
        at += offset + 1;
        let comment_bytes = &bytes[from..at - 1];
        if comment_bytes.ends_with(b"--") || comment_bytes.ends_with(b"--!") {
            return at;
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn scripts_styles_and_comments_are_taken_out_and_nothing_else() {
        for (html, stripped) in [
            ("<p>a<!-- b -->c", "<p>ac"),
            ("<!--><p>a", "<p>a"),
            ("<!-- a --!><p>b", "<p>b"),
            ("a<script>b < c</script>d", "a<script></script>d"),
            ("<STYLE id='>'>x</STYLE >y", "<STYLE id='>'></STYLE >y"),
            ("<script id=x/></script><p>a", "<script id=x/></script><p>a"),
            ("<svg><style/></svg><p>a", "<svg></svg><p>a"),
            ("<svg><style/><p>a", "<svg><style/><p>a"),
            ("<svg/><p>a</p><svg></svg>", "<svg/><p>a</p><svg></svg>"),
            ("<svg>a<svg>b</svg>c</svg>", "<svg>a<svg></svg>c</svg>"),
            (
                "<p data-a='>' id=b onclick=\"c\" class=d>e",
                "<p  id=b  class=d>e",
            ),
            (
                "<p hidden data-a aria-hidden=true>e",
                "<p hidden  aria-hidden=true>e",
            ),
            ("<img id=a srcset = 'b c' class=d/>", "<img id=a  class=d/>"),
            ("<a href='/b' id=c>d<a HREF=/b>", "<a  id=c>d<a HREF=/b>"),
            ("<a href='#b'>", "<a href='#b'>"),
            ("<link href=b>", "<link href=b>"),
            ("<p =id id data-b='never ended>c", "<p  id "),
            (
                "<script type='application/LD+json'>{}</script>",
                "<script type='application/LD+json'>{}</script>",
            ),
            (
                "<script><!-- <script>a</script> --></script>b",
                "<script></script>b",
            ),
            ("<script><!--><script>a</script>b", "<script></script>b"),
            (
                "<script>'<!--' + '<script>'</script>'</script>b",
                "<script></script>b",
            ),
            ("<svg-icon>a</svg-icon>", "<svg-icon>a</svg-icon>"),
            ("a</p data-b class=c>d", "a</p  class=c>d"),
            ("<scripted>a</scripted>", "<scripted>a</scripted>"),
            ("a < b <p>é", "a < b <p>é"),
            ("<p>\n\t a\n b\n </p>", "<p>\n\t a\n b </p>"),
            ("<script>never ended", "<script>"),
        ] {
            assert_eq!(
                of(html).map(|stripped| stripped.html).as_deref(),
                Some(stripped),
                "{html}"
            );
        }
    }
}
