// The shapes of a call's parts, read from its schema: the schema is made from the same types that read a call, so that a
// form of these shapes can say whatever a call can say.

import schema from "../../../../docs/call.schema.json";

/** One key of a table. */
export interface Key {
  name: string;
  shape: Shape;
  required: boolean;
  /** Whether a yes or no that is left out means yes. */
  yesByDefault: boolean;
}

/** One variant of an enumeration; some have a value. */
export interface Kind {
  name: string;
  shape: Shape | null;
}

/** One shape for each of several names. */
type Each<Name, Rest = unknown> = Name extends string ? { is: Name } & Rest : never;

export type Shape =
  | Each<"text" | "string" | "day" | "yes" | "answer" | "lines">
  /** A minute on the clocks of a zone with its words, and what else its table has. */
  | Each<"deadline", { of: "Deadline" | "Opening" }>
  | { is: "number"; whole: boolean }
  /** Codes of countries, in capitals, or of languages. */
  | { is: "codes"; capitals: boolean }
  /** Ids of the call's categories, or the id of one of its questions. */
  | Each<"categories" | "question">
  | Each<"choice" | "choices", { of: string; values: string[] }>
  | { is: "kinds"; of: string; kinds: Kind[] }
  | { is: "list"; item: Shape }
  | { is: "table"; of: string };

interface Node {
  $ref?: string;
  type?: string | string[];
  const?: string;
  enum?: string[];
  format?: string;
  anyOf?: Node[];
  oneOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
  required?: string[];
}

const nodes = schema.$defs as Record<string, Node>;
const nameOf = (node: Node) => node.$ref?.split("/").at(-1) ?? "";
const none = (node: Node) => node.type === "null";

/** The names of an enumeration without values; none for anything else. */
function values(node: Node): string[] | null {
  const parts = (node.oneOf ?? [node]).map((it) => it.enum ?? (it.const ? [it.const] : []));
  return parts.every((part) => part.length > 0) ? parts.flat() : null;
}

const PLAIN: Record<string, Shape> = {
  Text: { is: "text" },
  Deadline: { is: "deadline", of: "Deadline" },
  Opening: { is: "deadline", of: "Opening" },
  Answer: { is: "answer" },
};

function ofList(items: Node, key: string): Shape {
  const name = nameOf(items);
  if (name === "Country" || name === "Language") {
    return { is: "codes", capitals: name === "Country" };
  }
  if (items.type === "string") {
    return { is: key === "categories" || key === "category" ? "categories" : "lines" };
  }
  const item = shapeOf(items, key);
  return item.is === "choice" ? { ...item, is: "choices" } : { is: "list", item };
}

function ofType(node: Node, key: string): Shape {
  const types = [node.type ?? []].flat();
  if (types.includes("boolean")) {
    return { is: "yes" };
  }
  if (types.includes("integer") || types.includes("number")) {
    return { is: "number", whole: types.includes("integer") };
  }
  if (node.format === "date") {
    return { is: "day" };
  }
  return { is: ["question", "answer", "with"].includes(key) ? "question" : "string" };
}

/** The shape of a node of the schema that stands under `key`. */
function shapeOf(node: Node, key: string, of = ""): Shape {
  const name = nameOf(node);
  if (name !== "") {
    return PLAIN[name] ?? shapeOf(nodes[name] ?? {}, key, name);
  }
  const stated = node.anyOf?.filter((it) => !none(it));
  if (stated?.length === 1 && stated[0]) {
    return shapeOf(stated[0], key);
  }
  const choiceValues = node.oneOf || node.enum ? values(node) : null;
  if (choiceValues) {
    return { is: "choice", of, values: choiceValues };
  }
  if (node.oneOf) {
    return { is: "kinds", of, kinds: node.oneOf.flatMap(kindsOf) };
  }
  if (node.items) {
    return ofList(node.items, key);
  }
  return node.properties ? { is: "table", of } : ofType(node, key);
}

function kindsOf(node: Node): Kind[] {
  return Object.keys(node.properties ?? {})
    .map((name): Kind => ({
      name,
      // Conditions are recursive, so the shape is computed when it is used.
      get shape() {
        return shapeOf(node.properties?.[name] ?? {}, name);
      },
    }))
    .concat((values(node) ?? []).map((name) => ({ name, shape: null })));
}

/** Keys that are asked for before all others of their table, in this order. */
const FIRST = [
  "name",
  "kind",
  "question",
  "from",
  "to",
  "at_least",
  "more_than",
  "at_most",
  "less_than",
  "of",
  "text",
];

const place = ({ name }: Key) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

/** Keys that mean yes where they are left out. The schema does not say so of a key that is then not written. */
const YES_BY_DEFAULT = ["includes_minute"];

/** The keys of a table, in the order in which they are asked for. */
export function keysOf(of: string): Key[] {
  const node: Node = of === "Call" ? schema : (nodes[of] ?? {});
  const required = node.required ?? [];
  return (
    Object.entries(node.properties ?? {})
      .map(([name, it]) => ({
        name,
        shape: shapeOf(it, name),
        required: required.includes(name),
        yesByDefault: YES_BY_DEFAULT.includes(name),
      }))
      // People name a list by its id; every other id is made by the form.
      .filter(({ name }) => name !== "id" || of === "NamedList")
      .sort((one, other) => place(one) - place(other))
  );
}

/** Whether other parts refer to such a table by its id. */
export const hasId = (of: string) => "id" in (nodes[of]?.properties ?? {});

/** The names of all tables, enumerations and other kinds of parts. */
export const parts: readonly string[] = ["Call", ...Object.keys(nodes)];

/** The shape of a part by its name. */
export function partOf(name: string): Shape {
  return shapeOf({ $ref: `#/$defs/${name}` }, "");
}
