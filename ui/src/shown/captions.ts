// Captions of a film or a sound: which files hold them, what they are called, and the text tracks made of them.

import type { Cue, ShownFile } from "../api";
import { languageNames, t } from "../i18n";

/** What a file of captions holds. */
export interface Captions {
  hash: string;
  /** The file's name. */
  name: string;
  /** The language that the file names; null where it names none. */
  language: string | null;
  cues: readonly Cue[];
}

/** A file's name without its ending. */
const stemOf = (name: string) => name.replace(/\.[^.]*$/u, "");

/** Whether captions are named after a recording: `ferry.en.vtt` or `ferry.vtt` for `ferry.mp4`. */
const isNamedAfter = (captions: ShownFile, recording: ShownFile) =>
  captions.name.toLowerCase().startsWith(`${stemOf(recording.name).toLowerCase()}.`);

/**
 * The files of captions that go with a recording: those of its piece that are named after it, and those that are named after
 * none. What belongs to the whole entry goes with every piece.
 */
export function captionFiles(file: ShownFile, files: readonly ShownFile[]): ShownFile[] {
  const isOfSamePiece = (other: ShownFile) =>
    other.piece === file.piece || other.piece === null || file.piece === null;
  const others = files.filter(
    (it) => (it.form === "film" || it.form === "sound") && it.hash !== file.hash,
  );
  const isOfAnother = (captions: ShownFile) =>
    !isNamedAfter(captions, file) && others.some((it) => isNamedAfter(captions, it));
  return files.filter((it) => it.form === "captions" && isOfSamePiece(it) && !isOfAnother(it));
}

/** The language of captions; the file's name where it names none, and beside it where two are in one language. */
export function captionsName(captions: Captions, all: readonly Captions[]): string {
  const { language, name } = captions;
  if (language === null) {
    return name;
  }
  const shown = languageNames(language);
  const isOnly = all.filter((it) => it.language === language).length === 1;
  return isOnly ? shown : t("captions-name", { language: shown, name });
}

/** What is said in a cue, after the name of who speaks. */
export function cueText({ speaker, text }: Cue): string {
  return speaker === null ? text : `${t("cue-speaker", { speaker })} ${text}`;
}

/** The place in `cues`, which are in the order of their times, of the last that has begun; -1 before the first. */
export function cueAt(cues: readonly Cue[], time: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.from ?? Infinity) <= time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

/** Cues in the order of their times. */
export function inOrder(cues: readonly Cue[]): Cue[] {
  return cues.toSorted((one, other) => one.from - other.from);
}

/** Adds captions to a film as a text track that is not shown yet. */
export function addTrack(media: HTMLMediaElement, captions: Captions, name: string): TextTrack {
  const track = media.addTextTrack("captions", name, captions.language ?? "");
  track.mode = "disabled";
  for (const cue of captions.cues) {
    // The text of a cue is read as WebVTT: a `<` would begin a tag of it.
    const plain = cueText(cue).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const shown = new VTTCue(cue.from, cue.to, plain);
    if (cue.place === "top") {
      shown.line = 0;
    }
    track.addCue(shown);
  }
  return track;
}
