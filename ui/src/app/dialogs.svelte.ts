// Which dialog of the window is open.

class Dialogs {
  palette = $state(false);
  settings = $state(false);
  /** The keyboard shortcuts. */
  shortcuts = $state(false);
  /** Backups, and who can open the workspace. */
  backups = $state(false);
  /** The notices of what others wrote. */
  notices = $state(false);
}

/** The dialogs of the window. */
export const dialogs = new Dialogs();
