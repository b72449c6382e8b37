// The bytes of a PDF, from the address at which the app serves them.

/** The most bytes that are taken into memory: 256 MiB. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** Why a PDF is not shown; the words are `print-…` in the catalogue. */
export type PrintProblem = "failed" | "too-large";

/** A PDF that is not shown. */
export class PrintError extends Error {
  constructor(readonly problem: PrintProblem) {
    super(problem);
  }
}

/** Why it is not shown, of any error. */
export function asPrintProblem(error: unknown): PrintProblem {
  return error instanceof PrintError ? error.problem : "failed";
}

/**
 * All bytes at an address. `report` is told what share of them is there, from 0 to 1, where their number is known.
 *
 * They are not fetched by ranges: not every engine asks for a range of another origin without asking leave before it, which
 * the app's server does not answer.
 */
export async function fetchPrint(
  address: string,
  signal: AbortSignal,
  report: (share: number) => void,
  most = MOST_BYTES,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address, { signal });
  if (!answer.ok || answer.body === null) {
    throw new PrintError("failed");
  }
  const length = Number(answer.headers.get("content-length") ?? "0");
  const parts: Uint8Array[] = [];
  let taken = 0;
  const reader = answer.body.getReader();
  for (let it = await reader.read(); !it.done; it = await reader.read()) {
    taken += it.value.length;
    if (Math.max(taken, length) > most) {
      await reader.cancel();
      throw new PrintError("too-large");
    }
    parts.push(it.value);
    if (length > 0) {
      report(Math.min(taken / length, 1));
    }
  }
  const bytes = new Uint8Array(taken);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
