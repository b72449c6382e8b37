// New values for the parts of a call, and which messages say what a value still lacks.

import { CONDITION, newDeadline, newOpening } from "../document/defaults";
import { hasId, keysOf, type Shape } from "./shape";

export const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
export const MINUTE_PATTERN = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:\d{2})?$/;

/** A new part with the keys that it must have, each empty or of a first value. */
export function newValue(shape: Shape): unknown {
  switch (shape.is) {
    case "number":
      return 1;
    case "yes":
      return true;
    case "codes":
    case "categories":
    case "choices":
    case "lines":
      return [];
    case "choice":
      return shape.values[0];
    case "deadline":
      return shape.of === "Opening" ? newOpening() : newDeadline();
    case "kinds":
      return newKindValue(
        shape.of === "Condition" ? CONDITION : (shape.kinds[0]?.name ?? ""),
        shape,
      );
    case "list":
      return [newValue(shape.item)];
    case "table": {
      const keys = keysOf(shape.of).filter(({ required }) => required);
      const fields = keys.map(({ name, shape }) => [name, newValue(shape)] as const);
      return Object.fromEntries(hasId(shape.of) ? [["id", ""], ...fields] : fields);
    }
    default:
      return "";
  }
}

/** A new value of one variant of an enumeration. */
export function newKindValue(name: string, shape: Shape & { is: "kinds" }): unknown {
  const kind = shape.kinds.find((it) => it.name === name);
  return kind?.shape ? { [name]: newValue(kind.shape) } : name;
}

type Fields = Record<string, unknown>;

function emptyText(value: unknown): boolean {
  const text = value as string | { en: string; fr: string };
  return typeof text === "string" ? text.trim() === "" : !(text.en.trim() && text.fr.trim());
}

/** The ids of the messages that say what a part lacks. */
export function missingMessages(shape: Shape, value: unknown): string[] {
  const messageIf = (isMissing: boolean, message: string) => (isMissing ? [message] : []);
  switch (shape.is) {
    case "text":
      return messageIf(emptyText(value), "form-missing-words");
    case "day":
      return messageIf(!DAY_PATTERN.test(value as string), "form-missing-day");
    case "deadline": {
      const { local, text } = value as Fields;
      return [
        ...messageIf(!MINUTE_PATTERN.test(local as string), "form-missing-day"),
        ...messageIf(emptyText(text), "form-missing-words"),
      ];
    }
    case "number":
      return messageIf(typeof value !== "number", "form-missing-number");
    case "codes": {
      const codes = value as string[];
      const code = shape.capitals ? /^[A-Z]{2}$/ : /^[a-z]{2,3}$/;
      return messageIf(
        codes.length === 0 || !codes.every((it) => code.test(it)),
        "form-missing-code",
      );
    }
    case "string":
    case "question":
      return messageIf((value as string).trim() === "", "form-missing-part");
    case "categories":
    case "choices":
    case "lines":
      return messageIf((value as string[]).length === 0, "form-missing-part");
    case "kinds": {
      const [name] = typeof value === "string" ? [value] : Object.keys(value as Fields);
      const inner = shape.kinds.find((it) => it.name === name)?.shape;
      return inner ? missingMessages(inner, (value as Fields)[name ?? ""]) : [];
    }
    case "list":
      return (value as unknown[]).flatMap((it) => missingMessages(shape.item, it));
    case "table":
      return missingKeyMessages(shape.of, value as Fields);
    default:
      return [];
  }
}

/** The same for the required and stated keys of a table, without those in `except`. */
export function missingKeyMessages(
  of: string,
  value: object,
  except: readonly string[] = [],
): string[] {
  const fields = value as Fields;
  return keysOf(of)
    .filter(({ name, required }) => required || (fields[name] ?? null) !== null)
    .filter(({ name }) => !except.includes(name))
    .flatMap(({ name, shape }) => missingMessages(shape, fields[name]));
}
