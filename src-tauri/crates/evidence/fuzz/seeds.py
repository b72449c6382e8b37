"""Makes the first inputs of each target from the committed files: `python seeds.py` fills `corpus/`."""

import zipfile
from pathlib import Path

HERE = Path(__file__).parent
CORPUS = HERE.parent / "tests" / "corpus"
DOCUMENTS = CORPUS / "documents"
PARTS = {
    "docx": (b"\0", ["word/document.xml", "docProps/core.xml", "word/comments.xml", "word/_rels/document.xml.rels",
                     "docProps/custom.xml", "word/styles.xml"]),
    "odt": (b"\1", ["content.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"]),
}


def folder(target):
    made = HERE / "corpus" / target
    made.mkdir(parents=True, exist_ok=True)
    return made


for document in DOCUMENTS.iterdir():
    kind = document.suffix[1:]
    if kind == "pdf":
        for target in ("pdf", "sanitize"):
            (folder(target) / document.name).write_bytes(document.read_bytes())
    elif kind == "rtf":
        (folder("rtf") / document.name).write_bytes(document.read_bytes().removeprefix(b"{\\rtf1"))
    elif kind in PARTS:
        first, names = PARTS[kind]
        with zipfile.ZipFile(document) as archive:
            held = archive.namelist()
            parts = [archive.read(name) if name in held else b"" for name in names]
        # The table of styles is long and always alike.
        (folder("docx") / document.name).write_bytes(first + b"\0".join(part[:20_000] for part in parts))
(folder("subtitles") / "one.srt").write_text(
    "<i>Bonjour</i>\n\n2\n00:59:58,500 --> 01:00:02,750 X1:40\n{\\an8}3 < 4 &amp; 5\n", "utf-8")
(folder("subtitles") / "two.vtt").write_text(
    "NOTE no\n\nintro\n00:01.000 --> 00:04.000 align:start\n<v Ama>Good</v> <00:02.000>evening\n", "utf-8")
for target, source in [("page", "pages"), ("recording", "recordings"), ("picture", "pictures"), ("sanitize", "pictures"), ("sanitize", "recordings")]:
    for file in (CORPUS / source).iterdir():
        if file.is_file() and file.suffix not in (".md", ".toml"):
            (folder(target) / file.name).write_bytes(file.read_bytes())
(folder("saved") / "page.mhtml").write_text(
    "Content-Type: text/html; charset=utf-8\r\nContent-Location: https://outlet.example/a\r\n\r\n<h1>A</h1>\r\n--b--\r\n")
