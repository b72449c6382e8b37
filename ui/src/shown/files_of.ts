// Where the files of an entry come from: each workspace has commands of its own.

import {
  deskFileAddress,
  deskFileContent,
  deskFiles,
  entrantFileAddress,
  entrantFileContent,
  entrantFiles,
  judgeFileAddress,
  judgeFileContent,
  judgeFiles,
  saveDeskFile,
  saveEntrantFile,
  saveJudgeFile,
  type FileContent,
  type ShownFile,
} from "../api";

/** The entry whose files are shown, and the workspace that it is in. */
export type EntryOf =
  | { workspace: "desk" | "entrant"; entry: string }
  | { workspace: "judge"; round: number; entry: string };

/** What can be done with the files of an entry; each file is named by its hash. */
export interface FilesOf {
  list: () => Promise<ShownFile[]>;
  /** Where the window reads the file's bytes. */
  address: (hash: string) => Promise<string>;
  /** What it holds, where that is text, a table or captions. */
  content: (hash: string) => Promise<FileContent>;
  /** Saves a copy where the person chooses; null where they choose nothing. */
  save: (hash: string) => Promise<string | null>;
}

/** The files of an entry. */
export function filesOf(of: EntryOf): FilesOf {
  const { entry } = of;
  switch (of.workspace) {
    case "desk":
      return {
        list: () => deskFiles(entry),
        address: (hash) => deskFileAddress(entry, hash),
        content: (hash) => deskFileContent(entry, hash),
        save: (hash) => saveDeskFile(entry, hash),
      };
    case "entrant":
      return {
        list: () => entrantFiles(entry),
        address: (hash) => entrantFileAddress(entry, hash),
        content: (hash) => entrantFileContent(entry, hash),
        save: (hash) => saveEntrantFile(entry, hash),
      };
    case "judge": {
      const { round } = of;
      return {
        list: () => judgeFiles(round, entry),
        address: (hash) => judgeFileAddress(round, entry, hash),
        content: (hash) => judgeFileContent(round, entry, hash),
        save: (hash) => saveJudgeFile(round, entry, hash),
      };
    }
  }
}
