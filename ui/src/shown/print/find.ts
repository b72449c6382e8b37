// Finding words in the text of a page, whatever their case, their accents and where their lines end.

/** The text of a page: its runs in the order of the document. */
export interface PageText {
  /** The text of each run, and whether its line ends there. */
  runs: readonly { text: string; endsLine: boolean }[];
}

/** Where words stand in the text of a page: from a character to before another. */
export interface Found {
  from: number;
  to: number;
}

/** A part of a run: whether it was found, and which of what was found it belongs to. */
export interface Piece {
  text: string;
  found: number | null;
}

/** A text as it is compared, with the place in the page of each of its characters. */
interface Folded {
  text: string;
  places: number[];
}

/** The text of a page as one; the places of what is found count in it. */
export function wholeText(page: PageText): string {
  return page.runs.map((run) => run.text + (run.endsLine ? "\n" : "")).join("");
}

/**
 * Lower case without accents, with one space for any. A hyphen at the end of a line parts a word: it goes, unless hyphens
 * are looked for.
 */
function fold(text: string, withHyphens: boolean): Folded {
  const folded: string[] = [];
  const places: number[] = [];
  const add = (it: string, place: number) => {
    for (const unit of it.split("")) {
      folded.push(unit);
      places.push(place);
    }
  };
  let place = 0;
  for (const character of text) {
    const next = text[place + character.length];
    if (/\s/.test(character)) {
      const isAfterHyphen = character === "\n" && /[-\u2010]/.test(text[place - 1] ?? "");
      if (folded.at(-1) !== " " && !isAfterHyphen) {
        add(" ", place);
      }
    } else if (/[-\u2010]/.test(character)) {
      if (withHyphens || next !== "\n") {
        add("-", place);
      }
    } else if (character !== "\u00ad") {
      add(character.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase(), place);
    }
    place += character.length;
  }
  return { text: folded.join(""), places };
}

/** Where a page has what is searched for. */
export function findIn(text: string, query: string): Found[] {
  const wanted = fold(query, true).text.trim();
  if (wanted === "") {
    return [];
  }
  const page = fold(text, wanted.includes("-"));
  const all: Found[] = [];
  for (
    let at = page.text.indexOf(wanted);
    at >= 0;
    at = page.text.indexOf(wanted, at + wanted.length)
  ) {
    const from = page.places[at] ?? 0;
    const last = page.places[at + wanted.length - 1] ?? from;
    all.push({ from, to: last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1) });
  }
  return all;
}

/** The runs of a page, each cut at the ends of what was found in it. */
export function piecesOf(page: PageText, all: readonly Found[]): Piece[][] {
  let start = 0;
  let next = 0;
  return page.runs.map((run) => {
    const end = start + run.text.length;
    const pieces: Piece[] = [];
    let done = start;
    const take = (to: number, found: number | null) => {
      if (to > done) {
        pieces.push({ text: run.text.slice(done - start, to - start), found });
        done = to;
      }
    };
    while (next < all.length) {
      const { from, to } = all[next] ?? { from: end, to: end };
      take(Math.min(from, end), null);
      take(Math.min(to, end), next);
      // What reaches into the next run is cut there again.
      if (to > end) {
        break;
      }
      next += 1;
    }
    take(end, null);
    start = end + (run.endsLine ? 1 : 0);
    return pieces;
  });
}
