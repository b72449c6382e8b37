// The headings of a document, below the heading of the pane that shows it.

import type { Article, ArticleBlock, ArticleSpan } from "../../api";

/** The words of spans, without how they look. */
export function plainText(spans: readonly ArticleSpan[]): string {
  return spans.map((it) => it.text).join("");
}

/** What the headings of a document become. */
export interface Outline {
  /** The title to be shown above; null where there is none, or where the document itself begins with it. */
  title: string | null;
  /** What is added to the level of each heading. */
  shift: number;
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, " ").trim().toLowerCase();

/** The highest heading, in what is quoted or listed as well; undefined where there is none. */
function highest(blocks: readonly ArticleBlock[]): number | undefined {
  const levels = blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return block.level;
      case "quote":
        return highest(block.blocks) ?? [];
      case "list":
        return block.items.flatMap((item) => highest(item) ?? []);
      default:
        return [];
    }
  });
  return levels.length === 0 ? undefined : Math.min(...levels);
}

/**
 * The outline of a document under a heading of the level `above`: its highest headings come right below that, or below its
 * title where that is shown.
 */
export function outlineOf(article: Article, above: number): Outline {
  const first = article.blocks.find((it) => it.kind !== "picture" && it.kind !== "rule");
  const begins = first?.kind === "heading" ? squeezed(plainText(first.spans)) : "";
  const title = article.title !== null && squeezed(article.title) !== begins ? article.title : null;
  const isShown = title !== null && title.trim() !== "";
  const top = above + (isShown ? 2 : 1);
  return { title: isShown ? title : null, shift: top - (highest(article.blocks) ?? 1) };
}

/** The level at which a heading is shown: HTML has six. */
export function shownLevel(level: number, shift: number): number {
  return Math.min(Math.max(level + shift, 1), 6);
}
