// A PDF that is open: its pages, their texts and their links, by pdf.js. Only this file knows it, and it is loaded when a
// first PDF is shown.

import {
  AnnotationMode,
  getDocument,
  PasswordResponses,
  PDFWorker,
  TextLayer,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";

import type { PageText } from "./find";
import type { Size } from "./layout";
import { PrintError } from "./load";
import { startWorker } from "./worker";

/** Where a link of a page lies, in shares of the page from 0 to 1, and where it leads. */
export interface PageLink {
  left: number;
  top: number;
  width: number;
  height: number;
  /** The address of a page on the web; null for a page of this document. */
  url: string | null;
  /** The page it leads to, the first being 0. */
  page: number | null;
}

/** A page being drawn. */
export interface Drawing {
  /** Resolves once it is drawn; rejects if it cannot be, or was stopped. */
  done: Promise<unknown>;
  stop: () => void;
}

/** The runs of text that lie over a page, in the order of its text. */
export interface Layer extends Drawing {
  runs: readonly HTMLElement[];
}

/** What stands beside the app for PDFs: tables of East Asian characters, fonts, a decoder. */
const data = (folder: string) => new URL(`pdf/${folder}/`, document.baseURI).href;

/** An open PDF. Pages are counted from 0. */
export class Print {
  readonly #document: PDFDocumentProxy;
  readonly #texts = new Map<number, Promise<PageText>>();

  constructor(document: PDFDocumentProxy) {
    this.#document = document;
  }

  get pageCount(): number {
    return this.#document.numPages;
  }

  /** How large a page is printed. */
  async size(page: number): Promise<Size> {
    const { width, height } = (await this.#page(page)).getViewport({ scale: 1 });
    return { width, height };
  }

  /** Draws a page on a canvas, `scale` pixels of it to a point. */
  async draw(page: number, canvas: HTMLCanvasElement, scale: number): Promise<Drawing> {
    const of = await this.#page(page);
    const viewport = of.getViewport({ scale });
    canvas.width = Math.max(Math.floor(viewport.width), 1);
    canvas.height = Math.max(Math.floor(viewport.height), 1);
    const task = of.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
    return {
      done: task.promise,
      stop: () => {
        task.cancel();
      },
    };
  }

  /** Lays the text of a page into an element over it, to be selected and read aloud. */
  async layText(page: number, container: HTMLElement): Promise<Layer> {
    const of = await this.#page(page);
    const layer = new TextLayer({
      textContentSource: of.streamTextContent(),
      container,
      viewport: of.getViewport({ scale: 1 }),
    });
    return {
      done: layer.render(),
      stop: () => {
        layer.cancel();
      },
      get runs() {
        return layer.textDivs;
      },
    };
  }

  /** The text of a page. */
  text(page: number): Promise<PageText> {
    const known = this.#texts.get(page);
    if (known) {
      return known;
    }
    const read = this.#readText(page);
    this.#texts.set(page, read);
    return read;
  }

  /** The links of a page to the web and within the document. */
  async links(page: number): Promise<PageLink[]> {
    const of = await this.#page(page);
    const viewport = of.getViewport({ scale: 1 });
    const links: PageLink[] = [];
    for (const it of (await of.getAnnotations()) as Annotation[]) {
      if (it.subtype !== "Link" || !it.rect) {
        continue;
      }
      const url = it.url && /^https?:/i.test(it.url) ? it.url : null;
      const to = url === null && it.dest ? await this.#pageOf(it.dest) : null;
      if (url !== null || to !== null) {
        const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(
          it.rect[0],
          it.rect[1],
        ) as number[];
        const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(
          it.rect[2],
          it.rect[3],
        ) as number[];
        links.push({
          left: Math.min(x1, x2) / viewport.width,
          top: Math.min(y1, y2) / viewport.height,
          width: Math.abs(x2 - x1) / viewport.width,
          height: Math.abs(y2 - y1) / viewport.height,
          url,
          page: to,
        });
      }
    }
    return links;
  }

  #page(page: number): Promise<PDFPageProxy> {
    return this.#document.getPage(page + 1);
  }

  async #readText(page: number): Promise<PageText> {
    // `getTextContent` goes through a stream by `for await`, which WebKit does not know.
    const content = (await this.#page(page)).streamTextContent() as ReadableStream<TextContent>;
    const reader = content.getReader();
    const runs: PageText["runs"][number][] = [];
    for (let it = await reader.read(); !it.done; it = await reader.read()) {
      for (const item of it.value.items) {
        if ("str" in item) {
          runs.push({ text: item.str, endsLine: item.hasEOL });
        }
      }
    }
    return { runs };
  }

  async #pageOf(dest: string | unknown[]): Promise<number | null> {
    try {
      const to = typeof dest === "string" ? await this.#document.getDestination(dest) : dest;
      const first: unknown = to?.[0];
      if (typeof first === "number") {
        return first < this.pageCount ? first : null;
      }
      type Reference = Parameters<PDFDocumentProxy["getPageIndex"]>[0];
      return first ? await this.#document.getPageIndex(first as Reference) : null;
    } catch {
      // A link that leads nowhere is no link.
      return null;
    }
  }
}

/** What pdf.js says of a part of the text. */
type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;

/** What pdf.js says of an annotation, as far as it is used here. */
interface Annotation {
  subtype?: string;
  url?: string;
  rect?: [number, number, number, number];
  dest?: string | unknown[] | null;
}

/**
 * Opens a PDF; the signal closes it and ends its thread. Where it has a password, `ask` gives one, and is called again as long
 * as it was wrong.
 */
export async function openPrint(
  bytes: Uint8Array,
  ask: (wasWrong: boolean) => Promise<string>,
  signal: AbortSignal,
): Promise<Print> {
  const port = startWorker();
  const worker = port ? PDFWorker.create({ port }) : undefined;
  const task = getDocument({
    data: bytes,
    ...(worker ? { worker } : {}),
    cMapUrl: data("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: data("standard_fonts"),
    wasmUrl: data("wasm"),
    // The content security policy allows neither: JPEG 2000 is decoded by a script instead.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  const end = () => {
    void task.destroy().finally(() => {
      worker?.destroy();
      port?.terminate();
    });
  };
  signal.addEventListener("abort", end);
  task.onPassword = (update: (password: string) => void, reason: number) => {
    void ask(reason === PasswordResponses.INCORRECT_PASSWORD).then(update);
  };
  try {
    return new Print(await task.promise);
  } catch {
    end();
    throw new PrintError("failed");
  }
}
