"""Makes the documents of this folder. See README.md for what it needs."""

import subprocess
import sys
from pathlib import Path

import docx
import odf.dc
import odf.meta
import odf.namespaces
import odf.office
import odf.opendocument
import odf.text
import pikepdf
import typst
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

HERE = Path(__file__).parent
TEXTS = HERE.parents[3] / "language" / "tests" / "texts"
ENGLISH, FRENCH = (
    (TEXTS / f"{name}.txt").read_text("utf-8").strip().split("\n\n") for name in ("english", "french")
)
PARTS = {"en": ENGLISH, "fr": FRENCH}
SCRATCH = Path(sys.argv[1])


def run(*command):
    subprocess.run(command, check=True, cwd=SCRATCH, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def office(source, to):
    run("soffice", "--headless", "--convert-to", to, "--outdir", str(SCRATCH), str(source))


def word():
    document = docx.Document()
    core = document.core_properties
    core.title, core.author, core.last_modified_by = "Clinic promised", "Ama Owusu", "Bo Lindqvist"
    core.language = "fr-CA"
    for part in FRENCH:
        document.add_paragraph(part)
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "Lits", "Douze"
    paragraph = document.add_paragraph("Le ministre ")
    w, who = nsdecls("w"), 'w:id="7" w:author="Chidi Eze" w:date="2024-01-01T00:00:00Z"'
    paragraph._p.append(parse_xml(f'<w:del {w} {who}><w:r><w:delText>refuse</w:delText></w:r></w:del>'))
    paragraph._p.append(parse_xml(f'<w:ins {w} {who}><w:r><w:t>hésite</w:t></w:r></w:ins>'))
    document.add_comment(paragraph.runs, text="À vérifier.", author="Dag Moen", initials="DM")
    paragraph = document.add_paragraph("Page ")
    for piece in ('<w:fldChar w:fldCharType="begin"/>', "<w:instrText> PAGE </w:instrText>",
                  '<w:fldChar w:fldCharType="separate"/>', "<w:t>1</w:t>", '<w:fldChar w:fldCharType="end"/>'):
        paragraph._p.append(parse_xml(f"<w:r {w}>{piece}</w:r>"))
    document.sections[0].header.paragraphs[0].text = "Brouillon confidentiel"
    document.save(HERE / "word.docx")


def open_document():
    document = odf.opendocument.OpenDocumentText()
    document.meta.addElement(odf.dc.Title(text="Clinic promised"))
    document.meta.addElement(odf.meta.InitialCreator(text="Ama Owusu"))
    document.meta.addElement(odf.dc.Creator(text="Bo Lindqvist"))
    document.meta.addElement(odf.dc.Date(text="2024-03-05T10:00:00"))
    document.meta.addElement(odf.meta.UserDefined(name="Desk", text="Metro"))
    changes = odf.text.TrackedChanges()
    region = odf.text.ChangedRegion(check_grammar=False)
    region.setAttrNS(odf.namespaces.TEXTNS, "id", "c1")
    gone = odf.text.Deletion()
    info = odf.office.ChangeInfo()
    info.addElement(odf.dc.Creator(text="Chidi Eze"))
    info.addElement(odf.dc.Date(text="2024-03-04T10:00:00"))
    gone.addElement(info)
    gone.addElement(odf.text.P(text="gone for good"))
    region.addElement(gone)
    changes.addElement(region)
    document.text.addElement(changes)
    for part in ENGLISH:
        document.text.addElement(odf.text.P(text=part))
    last = odf.text.P(text="Noted")
    mark = odf.text.Change(check_grammar=False)
    mark.setAttrNS(odf.namespaces.TEXTNS, "change-id", "c1")
    last.addElement(mark)
    comment = odf.office.Annotation()
    comment.addElement(odf.dc.Creator(text="Dag Moen"))
    comment.addElement(odf.text.P(text="check this"))
    last.addElement(comment)
    last.addElement(odf.text.S(c=3))
    last.addText("down")
    note = odf.text.Note(noteclass="footnote")
    note.addElement(odf.text.NoteCitation(text="1"))
    body = odf.text.NoteBody()
    body.addElement(odf.text.P(text="a footnote of five words"))
    note.addElement(body)
    last.addElement(note)
    document.text.addElement(last)
    document.save(HERE / "open.odt")


def printed():
    for language, parts in PARTS.items():
        plain = docx.Document()
        for part in parts:
            plain.add_paragraph(part)
        plain.save(SCRATCH / f"office-{language}.docx")
        office(SCRATCH / f"office-{language}.docx", "pdf")
        html = "".join(f"<p>{part}</p>" for part in parts)
        page = SCRATCH / f"chromium-{language}.html"
        page.write_text(f"<html lang={language}><meta charset=utf-8><title>Clinic promised</title>{html}", "utf-8")
        run("chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer",
            f"--print-to-pdf={SCRATCH}/chromium-{language}.pdf", str(page))
        babel = "french" if language == "fr" else "english"
        text = "\n\n".join(parts).replace("%", r"\%").replace("&", r"\&").replace("$", r"\$")
        for name, encoding in (("latex", "T1"), ("latex-old", "OT1")):
            tex = SCRATCH / f"{name}-{language}.tex"
            tex.write_text(
                r"\documentclass[twocolumn]{article}\usepackage[utf8]{inputenc}"
                rf"\usepackage[{encoding}]{{fontenc}}\usepackage[{babel}]{{babel}}"
                + (r"\usepackage{lmodern}" if encoding == "T1" else "")
                + r"\usepackage{textcomp}\begin{document}" + text + r"\end{document}", "utf-8")
            run("pdflatex", "-interaction=nonstopmode", str(tex))
        escaped = "\n\n".join(parts).replace("$", r"\$").replace("#", r"\#").replace("*", r"\*")
        (SCRATCH / f"typst-{language}.typ").write_text(
            f'#set text(lang: "{language}")\n#set par(justify: true)\n#set document(title: "Clinic promised", '
            f'author: "Ama Owusu")\n{escaped}\n', "utf-8")
        typst.compile(str(SCRATCH / f"typst-{language}.typ"), output=str(SCRATCH / f"typst-{language}.pdf"))
        style = getSampleStyleSheet()["Normal"]
        SimpleDocTemplate(str(SCRATCH / f"reportlab-{language}.pdf"), title="Clinic promised", author="Ama Owusu",
                          invariant=1).build([Paragraph(part, style) for part in parts])
        for tool in ("office", "chromium", "latex", "latex-old", "typst", "reportlab"):
            made = SCRATCH / f"{tool}-{language}.pdf"
            run("qpdf", "--object-streams=preserve", "--recompress-flate", "--compression-level=9",
                str(made), str(HERE / made.name))


def kept_in_pdf():
    plain = HERE / "reportlab-en.pdf"
    run("qpdf", "--encrypt", "reader", "owner", "256", "--", str(plain), str(HERE / "locked.pdf"))
    run("qpdf", "--encrypt", "", "owner", "128", "--use-aes=y", "--", str(plain), str(HERE / "owner.pdf"))
    run("qpdf", "--encrypt", "", "owner", "256", "--", "--object-streams=generate", str(plain),
        str(HERE / "owner-streams.pdf"))
    run("qpdf", "--linearize", str(plain), str(HERE / "linear.pdf"))
    with pikepdf.open(plain) as pdf:
        page = pdf.pages[0]
        page.Annots = pdf.make_indirect([pdf.make_indirect(pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 10, 10],
            T="Dag Moen", Contents="Check this."))])
        pdf.attachments["notes.txt"] = pikepdf.AttachedFileSpec(pdf, b"private notes", filename="notes.txt")
        with pdf.open_metadata() as meta:
            meta["dc:title"] = "Clinic promised"
            meta["dc:creator"] = ["Ama Owusu"]
            meta["xmp:ModifyDate"] = "2024-03-05T10:00:00Z"
        pdf.Root.Lang = "en-CA"
        pdf.docinfo["/Company"] = "The Daily"
        pdf.docinfo["/ModDate"] = "D:20240305100000Z"
        pdf.save(HERE / "noted.pdf")
    old = (HERE / "noted.pdf").read_bytes()
    start = int(old.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    with pikepdf.open(HERE / "noted.pdf") as pdf:
        size, root, number = int(pdf.trailer.Size), pdf.Root.objgen[0], pdf.docinfo.objgen[0]
    body = f"{number} 0 obj\n<< /Author (Eva Novak) >>\nendobj\n".encode()
    at = len(old)
    table = f"xref\n{number} 1\n{at:010} 00000 n \ntrailer\n<< /Size {size} /Root {root} 0 R /Info {number} 0 R" \
            f" /Prev {start} >>\nstartxref\n{at + len(body)}\n%%EOF\n"
    (HERE / "updated.pdf").write_bytes(old + body + table.encode())


def rich():
    office(HERE / "word.docx", "rtf")
    office(HERE / "word.docx", "odt")
    for name in ("word.rtf", "word.odt"):
        (HERE / f"office.{name[-3:]}").write_bytes((SCRATCH / name).read_bytes())
    (SCRATCH / "pandoc.md").write_text("\n\n".join(FRENCH), "utf-8")
    for kind in ("docx", "odt", "rtf"):
        run("pandoc", "-s", "pandoc.md", "-M", "title=Clinic promised", "-o", str(HERE / f"pandoc.{kind}"))


word()
open_document()
printed()
kept_in_pdf()
rich()
