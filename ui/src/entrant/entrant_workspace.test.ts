import { beforeEach, expect, test, vi } from "vitest";

const shell = vi.hoisted(() => ({ answers: [] as ((view: unknown) => void)[] }));
vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: () => new Promise((resolve) => shell.answers.push(resolve)),
}));

const view = (name: string) => ({ name, call: null, own_closes: {}, closes: null });

beforeEach(() => {
  shell.answers = [];
  vi.resetModules();
});

/** Two reads begun one after the other, and what answers each. */
async function twoReads() {
  const { entrantWorkspace } = await import("./entrant_workspace.svelte");
  const [older, newer] = [entrantWorkspace.refresh(), entrantWorkspace.refresh()];
  const [answerOlder, answerNewer] = shell.answers;
  return { entrantWorkspace, older, newer, answerOlder, answerNewer };
}

test("who waits for an earlier read has its answer, until the later one comes", async () => {
  const { entrantWorkspace, older, newer, answerOlder, answerNewer } = await twoReads();
  answerOlder?.(view("older"));
  await older;
  expect(entrantWorkspace.view?.name).toBe("older");
  answerNewer?.(view("newer"));
  await newer;
  expect(entrantWorkspace.view?.name).toBe("newer");
});

test("an earlier answer that comes late does not replace the later one", async () => {
  const { entrantWorkspace, older, newer, answerOlder, answerNewer } = await twoReads();
  answerNewer?.(view("newer"));
  await newer;
  answerOlder?.(view("older"));
  await older;
  expect(entrantWorkspace.view?.name).toBe("newer");
});
