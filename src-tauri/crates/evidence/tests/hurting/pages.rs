//! Pages: plain, saved as MIME and by Safari.

use super::{Made, counted, filled};

pub(super) const ALL: &[Made] = &[
    ("page: drawings in formulas, none closed", |size| {
        filled("<html>", "<svg><math>", "", size)
    }),
    ("page: drawings closed but the last", |size| {
        filled("<html><svg>", "<svg></svg>", "<svg>", size)
    }),
    ("page: structured data in a drawing", |size| {
        filled("<html><svg>", "<script type=application/ld+json>", "", size)
    }),
    ("page: styles in a drawing", |size| {
        filled("<html><svg>", "<style/><style>", "", size)
    }),
    ("page: scripts in comments in scripts", |size| {
        filled("<html>", "<script><!--<script>", "", size)
    }),
    ("page: comments never closed", |size| {
        filled("<html>", "<!--", "", size)
    }),
    ("page: comments that nearly close", |size| {
        filled("<html><!--", "->--!", "", size)
    }),
    ("page: signs that begin no tag", |size| {
        filled("<html>", "< ", "", size)
    }),
    ("page: end tags of nothing", |size| {
        filled("<html>", "</x>", "", size)
    }),
    ("page: quotes never closed", |size| {
        filled("<html>", "<p a='b\">", "", size)
    }),
    ("page: spaces in elements", |size| {
        filled("<html><body>", " <i></i>", "", size)
    }),
    ("page: words in elements", |size| {
        filled("<html><body>", "a<i>b</i>", "", size)
    }),
    ("page: times in one line", |size| {
        [
            filled("<html><body>", "word ", "", size / 2),
            filled("", "<time>1</time>", "", size / 2),
        ]
        .concat()
    }),
    ("page: names of dates without a date", |size| {
        filled("<html><body><script>", "datePublished: ", "</script>", size)
    }),
    ("page: boxes that a table does not take in", |size| {
        filled("<html><table>", "<div>", "", size)
    }),
    ("page: bold that a table does not take in", |size| {
        filled("<html><table>", "<b>", "", size)
    }),
    ("page: tables in tables", |size| {
        filled("<html>", "x<table>", "", size)
    }),
    ("page: cells never closed", |size| {
        filled("<html><table><tr>", "<td>x", "", size)
    }),
    ("page: text that a table does not take in", |size| {
        filled("<html><table>", "x<tr>", "", size)
    }),
    ("page: choices", |size| {
        filled("<html><select>", "<option>x", "", size)
    }),
    ("page: links", |size| {
        filled("<html>", "<a href='#a' rel=author>x", "", size)
    }),
    ("page: forms and buttons", |size| {
        filled("<html>", "<form><button>", "", size)
    }),
    ("page: headings, and a title of a megabyte", |size| {
        let title = counted(
            "<html><meta property=og:title content='",
            |it| format!("w{it} "),
            "'>",
            size / 2,
        );
        [
            title,
            filled("<body>", "<h2>one two three four</h2>", "", size / 2),
        ]
        .concat()
    }),
    ("page: properties of a thing of a long type", |size| {
        let thing = filled("<html><div itemscope itemtype='", "t", "'>", size / 2);
        [thing, filled("", "<i itemprop=x>y</i>", "", size / 2)].concat()
    }),
    ("page: a property of very many names", |size| {
        let names = filled("<html><div itemprop='", "n ", "' content='", size / 2);
        [names, filled("", "v", "'>", size / 2)].concat()
    }),
    ("page: a meta of very many names", |size| {
        let names = filled("<html><meta name='", "n ", "' content='", size / 2);
        [names, filled("", "v", "'>", size / 2)].concat()
    }),
    ("page: authors", |size| {
        counted(
            "<html>",
            |it| format!("<meta name=author content='A{it} B'>"),
            "",
            size,
        )
    }),
    ("page: authors in structured data", |size| {
        structured(&counted(
            "{\"@type\":\"Article\",\"author\":[0",
            |it| format!(",\"A{it} B\""),
            "]}",
            size,
        ))
    }),
    ("page: authors that are pointed at", |size| {
        let things = counted(
            "[{}",
            |it| format!(",{{\"@id\":\"i{it}\",\"name\":\"A B\"}}"),
            "",
            size / 2,
        );
        let by = counted(
            ",{\"@type\":\"Article\",\"author\":[0",
            |it| format!(",{{\"@id\":\"j{it}\"}}"),
            "]}]",
            size / 2,
        );
        structured(&[things, by].concat())
    }),
    ("page: things of very many types", |size| {
        let many = counted("[{\"@type\":[0", |it| format!(",\"t{it}\""), "]}", size / 2);
        structured(&[many, filled("", ",{\"@type\":\"Article\"}", "]", size / 2)].concat())
    }),
    ("page: addresses beside a long address", |size| {
        let own = filled(
            "<html><link rel=canonical href='https://a.example/",
            "a",
            "'>",
            size / 2,
        );
        let data = structured(&filled(
            "[0",
            ",{\"@type\":\"Article\",\"url\":\"https://b.example/a\"}",
            "]",
            size / 2,
        ));
        [own, data].concat()
    }),
    ("page: boxes in a headline of structured data", |size| {
        structured(&filled(
            "{\"@type\":\"Article\",\"headline\":\"&amp;",
            "<div>",
            "\"}",
            size,
        ))
    }),
    ("page: boxes in a body of structured data", |size| {
        structured(&filled(
            "{\"@type\":\"Article\",\"articleBody\":\"&nbsp;",
            "<div>",
            "\"}",
            size,
        ))
    }),
    ("page: structured data that is broken", |size| {
        structured(&filled("{\"a\":\"", "\n,]}\"x\":\"", "", size))
    }),
    ("page: numbers in brackets of structured data", |size| {
        structured(&filled("", "[", "", size))
    }),
    ("page: dates in scripts", |size| {
        filled(
            "<html><script>",
            "\"datePublished\":\"2020-01-03\"",
            "</script>",
            size,
        )
    }),
    ("page: dates in lines", |size| {
        filled("<html>", "<p>Posted 3 January 2020", "", size)
    }),
    ("page: one line of dates", |size| {
        filled("<html><p>", "1 2 2020 January ", "", size)
    }),
    ("page: paragraphs", |size| {
        filled(
            "<html>",
            "<p>one, two, three, four, five and six.",
            "",
            size,
        )
    }),
    ("page: paragraphs in many boxes", |size| {
        [
            filled("<html>", "<div>", "", 500 * 5),
            filled("", "<p>a, b</p>", "", size),
        ]
        .concat()
    }),
    ("page: empty paragraphs in many boxes", |size| {
        [
            filled("<html>", "<div>", "", 500 * 5),
            filled("", "<p></p>", "", size),
        ]
        .concat()
    }),
    ("page: comments of readers", |size| {
        filled("<html>", "<div class=comment><p>a, b</div>", "", size)
    }),
    ("page: what is left out", |size| {
        filled("<html>", "<figure></figure><nav></nav>", "", size)
    }),
    ("page: lines broken", |size| {
        filled("<html>", "a<br>", "", size)
    }),
    ("page: characters by name", |size| {
        filled("<html>", "&notit;&amp", "", size)
    }),
    ("page: formatting opened again", |size| {
        counted("<html>", |it| format!("<p><b id={it}>"), "", size)
    }),
    ("page: lists", |size| {
        filled("<html>", "<ul><li>a</ul>", "", size)
    }),
    ("page: names of classes", |size| {
        counted("<html>", |it| format!("<p class='a{it} b-{it}'>"), "", size)
    }),
    ("page: templates", |size| {
        filled("<html>", "<template><p></template>", "", size)
    }),
    ("page: frames", |size| {
        filled("<html>", "<frameset><frame>", "", size)
    }),
    ("page: rubies", |size| {
        filled("<html><ruby>", "<rb>a<rt>b", "", size)
    }),
    ("saved: parts in parts", |size| {
        mime(&counted(
            "",
            |it| {
                format!(
                    "--b{it}\r\nContent-Type: multipart/mixed; boundary=b{}\r\n\r\n",
                    it + 1
                )
            },
            "",
            size,
        ))
    }),
    ("saved: empty parts", |size| {
        mime(&filled("", "--b0\r\n\r\n", "", size))
    }),
    ("saved: boundaries that nearly are", |size| {
        mime(&filled(
            "--b0\r\nContent-Type: text/html\r\n\r\n",
            "--b1",
            "",
            size,
        ))
    }),
    ("saved: headers", |size| {
        mime(&counted(
            "--b0\r\n",
            |it| format!("X-{it}: a\r\n b\r\n"),
            "\r\n",
            size,
        ))
    }),
    ("saved: letters by number", |size| {
        let head = "--b0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
        mime(&filled(head, "=3D=\r\n", "", size))
    }),
    ("saved: words encoded in a header", |size| {
        mime(&filled("--b0\r\nX: ", "=?utf-8?q?", "\r\n", size))
    }),
    ("saved: addresses in a header", |size| {
        mime(&filled("--b0\r\nTo: ", "(<\"", "\r\n", size))
    }),
    ("archive: lists in lists", |size| {
        plist(&filled("", "<array>", "", size))
    }),
    ("archive: keys", |size| {
        plist(&filled(
            "<dict>",
            "<key>a</key><string>b</string>",
            "",
            size,
        ))
    }),
    ("archive: data", |size| {
        plist(&filled(
            "<dict><key>WebMainResource</key><data>",
            "AAAA\n",
            "</data>",
            size,
        ))
    }),
];

fn structured(data: &[u8]) -> Vec<u8> {
    [
        b"<html><script type='application/ld+json'>".as_slice(),
        data,
        b"</script><h1>A heading of a story</h1>",
    ]
    .concat()
}

fn mime(parts: &[u8]) -> Vec<u8> {
    let head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n";
    [head.as_slice(), parts].concat()
}

fn plist(inside: &[u8]) -> Vec<u8> {
    [
        b"<?xml version='1.0'?><plist><!--WebMainResource-->".as_slice(),
        inside,
    ]
    .concat()
}
