// A command that changes a workspace, and what is shown of it afterwards.

type Refresh = () => Promise<unknown>;

const shown = new Set<Refresh>();

/** Reads something again after every change of a workspace; gives what ends that. */
export function refreshAfterChanges(refresh: Refresh): () => void {
  shown.add(refresh);
  return () => {
    shown.delete(refresh);
  };
}

/**
 * Runs a command that changes a workspace; gives its answer once everything that is shown was read again. `done` runs as
 * soon as the command succeeded: it closes the dialog and empties the fields, so that nothing is sent twice.
 */
export async function mutate<Answer>(
  command: () => Promise<Answer>,
  done: () => void = () => undefined,
): Promise<Answer> {
  const answer = await command();
  done();
  await Promise.all([...shown].map((refresh) => refresh()));
  return answer;
}
