// A three-way merge of two versions of one document with the same base.

type Fields = Record<string, unknown>;

const isFields = (it: unknown): it is Fields =>
  typeof it === "object" && it !== null && !Array.isArray(it);

/** Whether two documents say the same; a field that is undefined is one that is not there. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((it, at) => same(it, other[at]));
  }
  if (isFields(one) && isFields(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => same(one[key], other[key]));
  }
  return Object.is(one, other);
}

function mergeValue(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, base)) {
    return theirs;
  }
  if (same(theirs, base)) {
    return mine;
  }
  if (isFields(base) && isFields(mine) && isFields(theirs)) {
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    const merged = keys.map((key) => [key, mergeValue(base[key], mine[key], theirs[key])] as const);
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }
  if (
    Array.isArray(base) &&
    Array.isArray(mine) &&
    Array.isArray(theirs) &&
    base.length === mine.length &&
    base.length === theirs.length
  ) {
    return mine.map((it: unknown, at) => mergeValue(base[at], it, theirs[at]));
  }
  return mine;
}

/**
 * The merge of both versions; where both changed the same field, `mine` wins. Arrays are merged item by item if all three
 * have the same length, else as one field.
 */
export function merged<Document>(base: Document, mine: Document, theirs: Document): Document {
  return mergeValue(base, mine, theirs) as Document;
}
