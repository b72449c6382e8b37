// The thread on which a PDF is read. It is bundled with the app: nothing is fetched from elsewhere.

import PdfWorker from "pdfjs-dist/legacy/build/pdf.worker.mjs?worker";

/** Starts one; whoever does ends it as well. */
export function startWorker(): Worker | null {
  return new PdfWorker();
}
