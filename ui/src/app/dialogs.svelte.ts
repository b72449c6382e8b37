// Which dialog of the window is open.

class Dialogs {
  palette = $state(false);
  settings = $state(false);
  /** The keyboard shortcuts. */
  shortcuts = $state(false);
  /** Backups, and who can open the workspace. */
  backups = $state(false);
  /** An object store as the mailbox. */
  store = $state(false);
  /** The licence notices of third parties. */
  notices = $state(false);
}

/** The dialogs of the window. */
export const dialogs = new Dialogs();
