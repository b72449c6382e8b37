// Which file may import which: no circles, and every arrow points to a lower layer.

import { expect, test } from "vitest";

/** The folders from the lowest layer to the highest; those of one layer do not import each other. */
const LAYERS: readonly (readonly string[])[] = [
  ["look"],
  ["api"],
  ["i18n"],
  // What is open, what is shown, what is not saved yet: shared by every screen.
  ["state"],
  // Components that know nothing of any screen.
  ["parts"],
  // What several screens show or do.
  ["access", "decisions", "findings", "history", "opening", "rounds", "work"],
  ["mailbox", "shown"],
  // Screens, and the dialogs that belong to none.
  [
    ...["backups", "call", "entrant", "entries", "entry", "incoming", "judge", "judging", "lists"],
    ...["log", "meeting", "people", "results", "today", "welcome"],
  ],
  // The window around the screens.
  ["app"],
];

const sources: Record<string, string> = import.meta.glob(
  ["./**/*.{ts,svelte,css}", "!./**/*.test.ts"],
  { query: "?raw", import: "default", eager: true },
);

type Graph = Map<string, Set<string>>;

/** The path that a specifier leads to from a file; undefined for packages and for what is outside of this folder. */
function resolved(from: string, specifier: string): string | undefined {
  const { pathname } = new URL(specifier, `file:///${from}`);
  const path = `.${pathname}`;
  return [path, `${path}.ts`, `${path}.svelte`, `${path}/index.ts`].find((it) => it in sources);
}

/** The relative specifiers of every import and re-export of a source. */
function specifiers(source: string): string[] {
  return [...source.matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]*)"/g)].map(([, it]) => it ?? "");
}

/** Which file imports which. */
function fileGraph(): Graph {
  const importsOf = ([path, source]: [string, string]): [string, Set<string>] => [
    path,
    new Set(specifiers(source).flatMap((it) => resolved(path.slice(2), it) ?? [])),
  ];
  return new Map(Object.entries(sources).map(importsOf));
}

/** The same between folders, each named by `nameOf`. */
function folders(graph: Graph, nameOf: (path: string) => string): Graph {
  const between: Graph = new Map();
  for (const [from, targets] of graph) {
    const name = nameOf(from);
    const known = between.get(name) ?? new Set();
    for (const other of [...targets].map(nameOf).filter((it) => it !== name)) {
      known.add(other);
    }
    between.set(name, known);
  }
  return between;
}

/** A path that ends where it began; undefined where there is none. */
function circle(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const follow = (name: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(name)) {
      return [...path.slice(path.indexOf(name)), name];
    }
    if (done.has(name)) {
      return undefined;
    }
    for (const next of graph.get(name) ?? []) {
      const found = follow(next, [...path, name]);
      if (found) {
        return found;
      }
    }
    done.add(name);
    return undefined;
  };
  for (const name of graph.keys()) {
    const found = follow(name, []);
    if (found) {
      return found;
    }
  }
  return undefined;
}

const graph = fileGraph();
const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
const topOf = (path: string) => path.split("/")[1] ?? "";
const layerOf = (path: string) => LAYERS.findIndex((layer) => layer.includes(topOf(path)));

test("no file imports itself by way of others", () => {
  expect(circle(graph)?.join(" → ")).toBeUndefined();
});

test("no folder imports itself by way of others", () => {
  expect(circle(folders(graph, topOf))?.join(" → ")).toBeUndefined();
  expect(circle(folders(graph, folderOf))?.join(" → ")).toBeUndefined();
});

test("every folder has a layer, and imports lower ones alone", () => {
  const inFolders = [...graph].filter(([path]) => path.split("/").length > 2);
  expect(inFolders.map(([path]) => path).filter((path) => layerOf(path) < 0)).toEqual([]);
  const upward = inFolders.flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => topOf(to) !== topOf(from) && layerOf(to) >= layerOf(from))
      .map((to) => `${from} → ${to}`),
  );
  expect(upward).toEqual([]);
});

test("a circle is found, and an import is read however it is written", () => {
  const made: Graph = new Map([
    ["a", new Set(["b"])],
    ["b", new Set(["c", "d"])],
    ["d", new Set(["b"])],
  ]);
  expect(circle(made)).toEqual(["b", "d", "b"]);
  const written = `import { a,\n b } from "./a"; import "./b.css"; export * from "../c"; import("./d"); import type { E } from "./e";`;
  expect(specifiers(written)).toEqual(["./a", "./b.css", "../c", "./d", "./e"]);
  // The screens are reached from the window, so the graph is not empty for want of a path.
  expect(graph.get("./app/App.svelte")?.size).toBeGreaterThan(10);
});
