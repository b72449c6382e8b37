// A command that changes a workspace, and what is shown of it afterwards.

import { toasts } from "./toasts.svelte";

type Refresh = () => Promise<unknown>;

const refreshesShown = new Set<Refresh>();

/** Registers a function that runs after every change of a workspace; gives the function that removes it. */
export function refreshAfterChanges(refresh: Refresh): () => void {
  refreshesShown.add(refresh);
  return () => {
    refreshesShown.delete(refresh);
  };
}

/**
 * Runs a command that changes a workspace; gives its answer once everything that is shown was read again. `done` runs as
 * soon as the command succeeded: it closes the dialog and empties the fields, so that nothing is sent twice. What cannot be
 * read again is said by itself: the command has succeeded all the same.
 */
export async function mutate<Answer>(
  command: () => Promise<Answer>,
  done: () => void = () => undefined,
): Promise<Answer> {
  const answer = await command();
  done();
  const results = await Promise.allSettled([...refreshesShown].map((refresh) => refresh()));
  for (const result of results) {
    if (result.status === "rejected") {
      toasts.failed(result.reason);
    }
  }
  return answer;
}
