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

/** Runs a command that changes a workspace; gives its answer once everything that is shown was read again. */
export async function mutate<Answer>(command: () => Promise<Answer>): Promise<Answer> {
  const answer = await command();
  await Promise.all([...shown].map((refresh) => refresh()));
  return answer;
}
