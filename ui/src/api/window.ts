// The events of the window: closing, opened places, dropped files.

import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";

/** Runs `act` when somebody wants to close the window; returns what unsubscribes. */
export const whenClosing = (act: () => void) => listen("close-asked", act);

/** Runs `act` when the system opened a file or a link with the app; returns what unsubscribes. */
export const whenArrived = (act: () => void) => listen("arrived", act);

/** Runs `act` with the paths of files that are dropped on the window; returns what unsubscribes. */
export function onDrop(act: (paths: string[]) => void): Promise<() => void> {
  return getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "drop") {
      act(payload.paths);
    }
  });
}
