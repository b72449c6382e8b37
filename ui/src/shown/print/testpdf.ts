// A small PDF for tests.

/** A PDF with a page for each text. The last page has a link to a page on the web and one to the first page. */
export function pdfOf(...texts: string[]): Uint8Array<ArrayBuffer> {
  const page = (index: number) => 4 + 2 * index;
  const kids = texts.map((_, index) => `${page(index)} 0 R`).join(" ");
  const links =
    "/Annots [" +
    "<< /Type /Annot /Subtype /Link /Rect [61.2 396 122.4 475.2] /A << /S /URI /URI (https://www.example.org/story) >> >>" +
    `<< /Type /Annot /Subtype /Link /Rect [0 0 612 79.2] /Dest [${page(0)} 0 R /Fit] >>` +
    "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>]";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${texts.length} /Kids [${kids}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...texts.flatMap((text, index) => {
      const drawn = `BT /F1 24 Tf 72 700 Td (${text}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${page(index) + 1} 0 R ` +
          `/Resources << /Font << /F1 3 0 R >> >> ${index === texts.length - 1 ? links : ""} >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
