// Which dialog of the window is open.

class Opened {
  palette = $state(false);
  settings = $state(false);
  keys = $state(false);
  /** Backups, and who can open the workspace. */
  keeping = $state(false);
  /** The notices of what others wrote. */
  notices = $state(false);
}

/** The dialogs of the window. */
export const opened = new Opened();
