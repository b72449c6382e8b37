// The object store of a mailbox, as a person fills in a form for it.
import type { MailboxChoice, MailboxView } from "../api";

/** The kinds of store, by what their form asks. */
export type StoreKind = "s3" | "azure" | "google" | "web";

export const STORE_KINDS: readonly StoreKind[] = ["s3", "web", "azure", "google"];

/** What stands in the form. */
export interface StoreFields {
  kind: StoreKind;
  /** The address of a web folder. */
  address: string;
  /** The bucket, or the container of Azure. */
  bucket: string;
  /** Where in it the mailbox begins. */
  prefix: string;
  region: string;
  endpoint: string;
  key: string;
  secret: string;
}

/** A form that asks for one of the fields by name; what a kind does not need is not sent. */
export const ASKED: Record<StoreKind, readonly (keyof StoreFields)[]> = {
  s3: ["bucket", "prefix", "region", "endpoint", "key", "secret"],
  azure: ["bucket", "prefix", "endpoint", "key", "secret"],
  google: ["bucket", "prefix", "secret"],
  web: ["address", "key", "secret"],
};

const SCHEMES = { s3: "s3", azure: "az", google: "gs" } as const;

const EMPTY: StoreFields = {
  kind: "s3",
  address: "",
  bucket: "",
  prefix: "",
  region: "",
  endpoint: "",
  key: "",
  secret: "",
};

/** The form for the mailbox that is chosen; an empty one where that is a folder. The secret is never in it. */
export function fieldsOf(view: MailboxView): StoreFields {
  const rest = {
    ...EMPTY,
    region: view.region ?? "",
    endpoint: view.endpoint ?? "",
    key: view.key_id ?? "",
  };
  const place = view.place ?? "";
  if (/^https?:\/\//u.test(place)) {
    return { ...rest, kind: "web", address: place };
  }
  const found = /^(?<scheme>s3|az|gs):\/\/(?<bucket>[^/]*)\/?(?<prefix>.*)$/u.exec(place)?.groups;
  const kind = STORE_KINDS.find((it) => it !== "web" && SCHEMES[it] === found?.scheme);
  return found && kind
    ? { ...rest, kind, bucket: found.bucket ?? "", prefix: found.prefix ?? "" }
    : EMPTY;
}

/** The address of the mailbox: a bucket and where in it, or the address of a web folder. */
export function addressOf(fields: StoreFields): string {
  if (fields.kind === "web") {
    return fields.address.trim();
  }
  const prefix = fields.prefix.trim().replace(/^\/+|\/+$/gu, "");
  const bucket = `${SCHEMES[fields.kind]}://${fields.bucket.trim()}`;
  return prefix ? `${bucket}/${prefix}` : bucket;
}

/** What is chosen by a form. An empty secret keeps the one that is there. */
export function choiceOf(fields: StoreFields): MailboxChoice {
  const given = (name: keyof StoreFields): string | null =>
    ASKED[fields.kind].includes(name) && fields[name].trim() ? fields[name].trim() : null;
  return {
    place: addressOf(fields),
    endpoint: given("endpoint"),
    region: given("region"),
    key_id: given("key"),
    secret: fields.secret || null,
  };
}

/** Whether a form names a place. */
export function isFilled(fields: StoreFields): boolean {
  return (fields.kind === "web" ? fields.address : fields.bucket).trim() !== "";
}
