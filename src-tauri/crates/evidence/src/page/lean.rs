//! A page without what nobody reads, taken out before it is parsed: of the bytes of a page half are scripts and styles,
//! and parsing takes most of the time.

/// The most attributes of one tag. The parser compares each with all before it.
const MOST_ATTRIBUTES: usize = 2_000;

/// A page as the parser is given it.
#[derive(Debug)]
pub(super) struct Lean<'a> {
    /// The page without comments and without what stands in scripts and styles.
    pub(super) html: String,
    /// What stood in scripts.
    pub(super) scripts: Vec<&'a str>,
}

/// Looks over the tags without parsing them. What stays in is looked at, so nothing that the parser takes for a tag
/// has more attributes than are allowed; `None` where one has.
pub(super) fn of(html: &str) -> Option<Lean<'_>> {
    let mut lean = Lean {
        html: String::with_capacity(html.len()),
        scripts: Vec::new(),
    };
    let bytes = html.as_bytes();
    let mut kept_to = 0;
    let mut at = 0;
    let mut foreign = false;
    while let Some(found) = html.get(at..).and_then(|rest| rest.find('<')) {
        let tag = at + found;
        at = tag + 1;
        let name = &bytes[at..];
        if name.starts_with(b"!--") {
            lean.html.push_str(html.get(kept_to..tag)?);
            at = end_of_comment(bytes, at + 3);
            kept_to = at;
            continue;
        }
        if !name.first().is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        foreign |= is(name, b"svg") || is(name, b"math");
        let end = end_of_tag(bytes, at)?;
        let tag = html.get(at..end)?;
        at = end;
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
        let to = end_of_raw(html, end, raw);
        let inside = html.get(end..to)?;
        let inside = inside.strip_prefix('>').unwrap_or(inside);
        if raw == "script" && is_structured(tag) {
            at = if foreign { end } else { to };
        } else if !hides_its_end(inside) {
            lean.html.push_str(html.get(kept_to..to - inside.len())?);
            kept_to = to;
            at = to;
            if raw == "script" {
                lean.scripts.push(inside);
            }
        }
    }
    lean.html.push_str(html.get(kept_to..)?);
    Some(lean)
}

/// Whether the name of a tag is this.
fn is(tag: &[u8], name: &[u8]) -> bool {
    tag.get(..name.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(name))
        && !tag
            .get(name.len())
            .is_some_and(u8::is_ascii_alphanumeric)
}

fn is_structured(tag: &str) -> bool {
    tag.to_ascii_lowercase().contains("ld+json")
}

/// In a script that has a script in a comment, the first end tag is not its end.
fn hides_its_end(inside: &str) -> bool {
    inside.contains("<!--") && inside.to_ascii_lowercase().contains("<script")
}

/// Where the end tag of a script or style begins.
fn end_of_raw(html: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = html.get(at..).and_then(|rest| rest.find("</")) {
        at += found;
        if is(&html.as_bytes()[at + 2..], name.as_bytes()) {
            return at;
        }
        at += 2;
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
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == b'>') {
        at += found + 1;
        let before = &bytes[from..at - 1];
        if before.ends_with(b"--") || before.ends_with(b"--!") {
            return at;
        }
    }
    bytes.len()
}

/// Where a tag ends; `None` where it has too many attributes.
fn end_of_tag(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    let mut attributes = 0;
    let mut apart = false;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'>' => return Some(at),
            b'=' => {
                at += 1;
                while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                    at += 1;
                }
                if let Some(quote @ (b'"' | b'\'')) = bytes.get(at) {
                    at += 1;
                    let Some(length) = bytes[at..].iter().position(|byte| byte == quote) else {
                        return Some(bytes.len());
                    };
                    at += length;
                    // What follows a value is apart from it, with a space or without.
                    apart = true;
                    at += 1;
                }
                continue;
            }
            b'/' => apart = true,
            space if space.is_ascii_whitespace() => apart = true,
            _ if apart => {
                attributes += 1;
                apart = false;
            }
            _ => {}
        }
        if attributes > MOST_ATTRIBUTES {
            return None;
        }
        at += 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn scripts_styles_and_comments_are_taken_out_and_nothing_else() {
        for (html, lean) in [
            ("<p>a<!-- b -->c", "<p>ac"),
            ("<!--><p>a", "<p>a"),
            ("<!-- a --!><p>b", "<p>b"),
            ("a<script>b < c</script>d", "a<script></script>d"),
            ("<STYLE media='>'>x</STYLE >y", "<STYLE media='>'></STYLE >y"),
            ("<script src=x/></script><p>a", "<script src=x/></script><p>a"),
            ("<svg><style/></svg><p>a", "<svg><style/></svg><p>a"),
            (
                "<script type='application/LD+json'>{}</script>",
                "<script type='application/LD+json'>{}</script>",
            ),
            (
                "<script><!-- <script>a</script> --></script>b",
                "<script><!-- <script>a</script> --></script>b",
            ),
            ("<scripted>a</scripted>", "<scripted>a</scripted>"),
            ("a < b <p>é", "a < b <p>é"),
            ("<script>never ended", "<script>"),
        ] {
            assert_eq!(of(html).map(|lean| lean.html).as_deref(), Some(lean), "{html}");
        }
    }
}
