// F6 goes round the panes of a screen, as in other desktop apps.

/** What counts as a pane. */
const PANES = "nav, main, aside, section[tabindex], table[tabindex]";
const FIRST =
  'a[href], button:not([tabindex="-1"]), input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** Gives the focus to the next pane, or to the one before. */
export function nextPane(back: boolean): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].filter(
    (it) => it.offsetParent !== null,
  );
  const at = panes.findLastIndex((it) => it.contains(document.activeElement));
  const step = back ? -1 : 1;
  for (let tried = 1; tried <= panes.length; tried += 1) {
    const pane = panes[(at + step * tried + 2 * panes.length) % panes.length];
    const target = pane?.matches(FIRST) ? pane : pane?.querySelector<HTMLElement>(FIRST);
    if (target && target !== document.activeElement) {
      target.focus();
      return;
    }
  }
}
